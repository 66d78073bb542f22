// A name that finds no room on its land: where it may stand off the coast or across the border,
// and the thin line that says which land it belongs to.
#pragma once

#include "layout/sheet.h"
#include "model/geography.h"

#include <optional>

namespace layout {

struct StandOff {
    double gap = 0;  ///< from the box to its own land, pixels
    base::Vec2 edge; ///< of the box, where a line begins; pixels from View::originPx
    base::Vec2 land; ///< a point in the shape, where it ends
};

/// How far off a name may stand, design pixels, and from which gap on it needs a line.
inline constexpr double kFarthestOff = 30;
inline constexpr double kLineFrom = 7;

/// Where a box may stand off its shape: on no land of the layer, near to its own and clearly
/// nearer than to any other, so that it is never read as another's name. `box`: pixels from
/// View::originPx of the main view. O(vertices of the shapes near the box).
std::optional<StandOff> standOff(const model::Layer& layer, int shape, const base::Rect& box,
                                 const Sheet& sheet);

} // namespace layout
