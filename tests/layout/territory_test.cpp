#include "layout/territory.h"
#include "layout/world.h"

#include <doctest/doctest.h>

TEST_CASE("Sorted into bands, a region contains the same points as the plain rule says")
{
    std::mt19937 random(96);
    for (const model::Shape& shape : world::atlas().geography.frames[model::kMainland].regions.shapes) {
        const layout::BandedShape banded(shape);
        int inside = 0;
        for (int i = 0; i < 400; ++i) {
            const base::Vec2 at{world::between(random, shape.extent.west - 1e4, shape.extent.east + 1e4),
                                world::between(random, shape.extent.south - 1e4, shape.extent.north + 1e4)};
            CHECK(banded.contains(at) == world::insideRings(shape, at));
            inside += banded.contains(at);
        }
        CHECK(inside > 50);
        const auto& vertex = shape.rings.front().front(); // a ray through a vertex
        const base::Vec2 on{shape.extent.west + 1, vertex.y};
        CHECK(banded.contains(on) == layout::contains(shape, on));
    }
}
