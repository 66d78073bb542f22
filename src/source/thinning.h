// Fewer points for boundary files finer than any screen, without opening gaps between neighbours.
#pragma once

#include "source/land.h"

#include <vector>

namespace source {

/// A file with more points than this is thinned: drawing does not gain from them, opening loses.
inline constexpr long kPointsToKeep = 120'000;

/// Number of points of all rings.
long pointCount(const std::vector<LandShape>& shapes);

/// Leaves out points that lie within `tolerance` degrees of latitude of the line that remains
/// (Douglas & Peucker 1973), stretch by stretch between junctions; a border that two shapes share
/// is thinned the same way on both sides. Rings that lose their area disappear.
void thin(std::vector<LandShape>& shapes, double toleranceDegrees);

/// Thins with about 30 m, doubled until at most `most` points are left or 2 km are reached.
/// Returns false when there was nothing to do.
bool thinTo(std::vector<LandShape>& shapes, long most);

} // namespace source
