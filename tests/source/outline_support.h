// What the tests of the smoothing share.
#pragma once

#include "source/geos.h"
#include "source/smoothing.h"

#include <doctest/doctest.h>

#include <vector>

namespace support {

using Shapes = std::vector<source::LandShape>;

/// Smooths one layer alone.
inline void smooth(Shapes& shapes)
{
    Shapes none;
    Shapes nobody;
    source::smoothOutlines(shapes, none, nobody);
}

/// Every polygon is valid for GEOS.
inline void checkValid(const Shapes& shapes)
{
    const source::Geos geos;
    for (const source::LandShape& shape : shapes)
        for (const source::Polygon& polygon : shape.polygons) {
            INFO(shape.name);
            const auto geometry = geos.polygon(polygon);
            REQUIRE(geometry != nullptr);
            CHECK(GEOSisValid_r(geos.handle(), geometry.get()) == 1);
        }
}

} // namespace support
