// Land as it was read: outlines in longitude and latitude, before projection.
#pragma once

#include "base/geometry.h"

#include <string>
#include <vector>

namespace source {

using Ring = std::vector<base::Vec2>; ///< closed, last point not repeated
using Polygon = std::vector<Ring>;    ///< the outer ring, then its holes

struct LandShape {
    std::string code;
    std::string name;
    std::string region; ///< code of the region a department belongs to; else empty
    std::vector<Polygon> polygons;
    std::string nameFr{}; ///< of a country; else empty
};

/// Area of a ring, positive when it turns left
/// (shoelace formula), square units of its coordinates.
double signedArea(const Ring& ring);

/// Area of a polygon without its holes, never negative.
double area(const Polygon& polygon);

base::Extent extentOf(const std::vector<Polygon>& polygons);

} // namespace source
