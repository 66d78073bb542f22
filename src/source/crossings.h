// Which lines cross or touch: the guard of the smoothing.
#pragma once

#include "source/land.h"

#include <cstddef>
#include <vector>

namespace source {

/// For each line (open, as drawn) whether one of its segments crosses or touches another segment
/// of any line elsewhere than in a common end point. Lines of fewer than two points cross nothing.
std::vector<bool> findCrossings(const std::vector<Ring>& lines);

} // namespace source
