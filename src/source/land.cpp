#include "source/land.h"

#include <cmath>

namespace source {

double signedArea(const Ring& ring)
{
    if (ring.size() < 3)
        return 0;
    // Relative to the first point: metres of Lambert-93 would cost digits.
    double twice = 0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        const base::Vec2 a = ring[i] - ring[0];
        const base::Vec2 b = ring[i + 1] - ring[0];
        twice += a.x * b.y - b.x * a.y;
    }
    return twice / 2;
}

double area(const Polygon& polygon)
{
    double sum = 0;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        const double ring = std::abs(signedArea(polygon[i]));
        sum += i == 0 ? ring : -ring;
    }
    return sum;
}

base::Extent extentOf(const std::vector<Polygon>& polygons)
{
    base::Extent extent;
    for (const Polygon& polygon : polygons)
        for (const Ring& ring : polygon)
            for (const base::Vec2 point : ring)
                extent.include(point);
    return extent;
}

} // namespace source
