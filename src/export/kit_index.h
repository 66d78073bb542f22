// The page that opens a press kit: what lies in it, as HTML that needs no network and no script.
#pragma once

#include "base/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace exporter {

/// `text` as it may stand in HTML, between tags and in quoted attributes.
std::string htmlText(std::string_view text);

/// A file of the kit.
struct KitLink {
    std::string href; ///< relative to the page, "84-auvergne/auvergne-fr.png", unreserved characters only
    std::string label;
};

/// What the kit holds of one value.
struct KitEntry {
    std::string name;
    std::string count;    ///< « 86 initiatives sur 651 »
    std::string sentence; ///< the selection read back
    KitLink picture;
    std::vector<KitLink> files;
};

struct KitIndex {
    base::Language language = base::Language::French;
    std::string title;
    std::string subtitle; ///< how many, of which selection
    KitLink otherLanguage;
    std::vector<KitEntry> entries;
    std::string sources;
};

/// The page. The same index gives the same bytes.
std::string kitPage(const KitIndex& index);

} // namespace exporter
