// One coarse arc drawn as a curve: the points between two junctions, rounded, its area kept.
#pragma once

#include "source/land.h"

#include <optional>

namespace source {

/// Segments shorter than this stay straight, metres: they are fine enough already.
inline constexpr double kShortestCurved = 300;

struct CurveStyle {
    double strength = 1;   ///< 1 is the whole curve, 0 the line itself
    double flatness = 100; ///< metres that the drawn pieces may lie off the curve
};

/// A curve of the same course as the line `points` (metres; first equals last when it is closed).
/// Interior points move a little towards the inside of their bend and cubic Hermite pieces with
/// centripetal Catmull–Rom tangents (Yuksel & others 2011) join them. The move is chosen so that the
/// land on either side keeps its area as nearly as can be; sharp turns get short tangents and stay
/// capes. The ends of an open line never move. `before` and `after` are the points that an open
/// line comes from and goes on to beyond its ends; without them it ends straight.
/// A line of one segment is returned as it is.
Ring curved(const Ring& points, std::optional<base::Vec2> before, std::optional<base::Vec2> after,
            const CurveStyle& style);

} // namespace source
