// The parts of the interface's state that change the map's pixels.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "filter/area.h"
#include "layout/detail_level.h"
#include "layout/inset_names.h"
#include "layout/poles.h"
#include "layout/seats.h"
#include "layout/symbols.h"

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
    const std::vector<std::uint8_t>* stays = nullptr; ///< by row: the others fade, a choice would drop them
    const std::vector<int>* countsAfter =
        nullptr; ///< of each view, what that choice would leave; with `stays`
    std::optional<NearbyMark> nearby;
    std::vector<std::string> bandNames; ///< short names of the categories
};

} // namespace scene
