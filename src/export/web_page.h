// One self-contained web page: the whole table, the map, the facets with live counts. Nothing in it is loaded
// from a network, and its own Content-Security-Policy forbids it.
#pragma once

#include "base/font.h"
#include "base/language.h"
#include "base/result.h"
#include "filter/index.h"
#include "layout/sheet.h"
#include "model/atlas.h"

#include <array>
#include <string>
#include <vector>

namespace exporter {

/// A text in both languages, in the order of base::Language.
using BothLanguages = std::array<std::string, 2>;

/// One choice of a facet in words.
struct WebChoice {
    BothLanguages label;  ///< « Occitanie »
    BothLanguages phrase; ///< in the sentence: « en Occitanie »
};

/// A picture that the page shows over its map: what the program draws elsewhere, and its words for who
/// cannot see it or has a small screen.
struct WebPicture {
    BothLanguages title;              ///< of the button that opens it, and above it
    BothLanguages drawing;            ///< an SVG that stands alone
    BothLanguages text;               ///< what it is, with its source
    std::vector<BothLanguages> items; ///< what it shows, one by one
};

struct WebPageOptions {
    base::Language language = base::Language::French; ///< that the page opens in
    filter::Selection selection;                      ///< that it opens with; all rows are in the page
    std::array<BothLanguages, filter::kFacetCount> titles;
    std::array<std::vector<WebChoice>, filter::kFacetCount> choices; ///< parallel to Index::values
    std::vector<int> order;                                          ///< of all rows in the list
    std::vector<std::uint8_t> inArea; ///< by row, while the selection has an area; else empty
    BothLanguages areaPhrase;
    std::vector<WebPicture> pictures; ///< the page opens with the first of them
    std::string generator;            ///< "cartovid 1.2.3"
};

/// What the page is made of.
struct WebSource {
    const model::Atlas& atlas;
    const filter::Index& index;
    const layout::SheetPlan& plan;
    const base::FontSet& fonts;
};

/// The page, UTF-8. The same source and options give the same bytes. Errors: the font of the pictograms
/// cannot be read.
base::Result<std::string> webPage(const WebSource& source, const WebPageOptions& options);

} // namespace exporter
