// Circles that want to stay where they are but must not overlap.
#pragma once

#include "base/geometry.h"

#include <vector>

namespace layout {

struct Circle {
    base::Vec2 anchor;  ///< where it wants to be, pixels
    base::Vec2 centre;  ///< where it is put
    double radius = 0;  ///< with half of the gap to its neighbours
    bool fixed = false; ///< stays on its anchor and makes the others yield
};

/// Moves the centres until no two circles overlap by more than 1e-6 pixels (two fixed ones may).
/// Pushes are shared by area, so that a large bouquet stays and a small one gives way; circles
/// that do not collide do not move, and small changes of the input move the result a little.
/// Deterministic: only the order and the values of the input count.
void separate(std::vector<Circle>& circles);

} // namespace layout
