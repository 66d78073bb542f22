// The home view: how large the mainland can be while all insets lie on the sea. Design pixels,
// from the corner of the rectangle that is to be filled.
#pragma once

#include "base/geometry.h"
#include "layout/land_mask.h"

#include <optional>
#include <vector>

namespace layout {

inline constexpr double kInsetClear = 12;     // between an inset and the land: dots may stand on the coast
inline constexpr double kInsetTitle = 24;     // an inset's title line
inline constexpr double kInsetScaleNote = 16; // and the line that says its scale

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

/// The land of an overseas inset.
struct InsetLand {
    base::Extent extent; ///< metres
    double divisor = 1;  ///< how many times smaller than the mainland it may be drawn
};

/// The home view in design pixels from the rectangle's corner.
struct HomeFit {
    double scale = 0; ///< design pixels for one metre
    base::Vec2 origin;
    struct Cards {
        std::optional<Box> paris;
        std::vector<Box> overseas;
    };
    Cards onSea;   ///< while no land is below
    Cards inStrip; ///< the same, except that a Paris inset above the land joins the row below it
    Box strip;
};

/// Tries all arrangements of the insets and keeps the one that leaves the mainland largest. A
/// rectangle too small for any inset gets the land alone. `paris`: metres, empty for no inset.
/// `hasButtons`: the land keeps off the map's buttons, a column at the top right of all but narrow maps.
HomeFit fitHome(const LandMask& mask, const base::Extent& paris, const std::vector<InsetLand>& overseas,
                double width, double height, bool hasButtons);

} // namespace layout
