// The parts of the interface's state that change the map's pixels.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "filter/area.h"
#include "layout/bouquets.h"
#include "layout/detail_level.h"
#include "layout/inset_names.h"
#include "layout/labels.h"
#include "layout/poles.h"
#include "layout/seats.h"
#include "layout/symbol_layout.h"
#include "layout/symbols.h"
#include "model/partner_counts.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace scene {

/// The place that distances are measured from.
struct NearbyMark {
    std::string name;
    filter::LonLat at;
};

/// How a region is filled.
struct RegionFill {
    base::Colour colour;
    base::Colour hatch{0, 0, 0, 0};
    float hatchPx = 0;
};

struct Look {
    base::Theme theme = base::Theme::Light;
    base::Language language = base::Language::French;
    int hoveredRow = -1;                    ///< its dot is drawn large
    int openRow = -1;                       ///< its dot carries a ring
    layout::DetailShares detail;            ///< how much the zoom lets the map say
    std::vector<base::Rect> covered;        ///< controls on the map, pixels: no names below
    std::vector<base::Rect> spare;          ///< ground for a key of its own, pixels; see SheetPlan
    std::vector<std::string> chosenRegions; ///< codes; when any, the other regions are quiet
    layout::Colouring colouring = layout::Colouring::Category;
    std::optional<double> poleShare;                ///< while the colouring changes: 0 category, 1 pôle
    const std::vector<RegionFill>* fills = nullptr; ///< while regions change colour; see regionFills
    const std::vector<layout::InsetName>* insetNames = nullptr; ///< of the Paris inset
    const layout::PoleLayout* poles = nullptr;                  ///< none: territories are not shown
    const layout::Unfolded* unfolded = nullptr;                 ///< a place spread over the map
    layout::UnfoldTarget unfoldTarget;
    double unfoldedShare = 0; ///< 0 folded, 1 open
    std::string unfoldedTitle;
    const std::vector<layout::Seat>* unfoldedSeats = nullptr; ///< where its dots are, by row
    bool dotsElsewhere = false; ///< the dots are on their way and drawn above the whole map
    filter::Area area;          ///< what the map is limited to: drawn on it
    bool areaIsSight = false;   ///< the area is what is in sight: no tint, for it is everywhere
    /// While a choice is shown before it is made, by row: 0 would go and is pale, 1 would stay, 2 would come
    /// and is hollow.
    const std::vector<std::uint8_t>* stays = nullptr;
    const std::vector<int>* countsAfter =
        nullptr; ///< of each view, what that choice would leave; with `stays`
    /// Then, where symbols and numbers drawn are those that the choice would give: what there is. It is
    /// drawn pale below; a number that differs from it is told by its colour.
    const layout::SymbolLayout* before = nullptr;
    const std::vector<layout::Label>* labelsBefore = nullptr; ///< parallel to the labels
    const layout::BouquetLayout* groundBefore =
        nullptr; ///< of the main map: the line to the Paris inset stays
    std::optional<NearbyMark> nearby;
    const model::PartnerCounts* partners = nullptr; ///< none: no threads
    std::vector<std::string> bandNames;             ///< short names of the categories
};

} // namespace scene
