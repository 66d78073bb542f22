#include "layout/land_mask.h"
#include "layout/world.h"

#include <doctest/doctest.h>

namespace {

const layout::LandMask& mask()
{
    static const layout::LandMask made(world::atlas().geography.frames[model::kMainland].regions);
    return made;
}

base::Extent grown(const base::Extent& box, double by)
{
    return {box.west - by, box.south - by, box.east + by, box.north + by};
}

base::Extent randomBox(std::mt19937& random, double largest)
{
    const base::Extent all = grown(mask().extent(), 100e3);
    const base::Vec2 at{world::between(random, all.west, all.east),
                        world::between(random, all.south, all.north)};
    return {at.x, at.y, at.x + world::between(random, 1, largest), at.y + world::between(random, 1, largest)};
}

} // namespace

TEST_CASE("The mask spans mainland and Corsica")
{
    base::Extent all;
    for (const auto& shape : world::atlas().geography.frames[model::kMainland].regions.shapes) {
        all.include(shape.extent);
    }
    CHECK(mask().extent().west == all.west);
    CHECK(mask().extent().north == all.north);
    CHECK(mask().touches(all));
}

TEST_CASE("Land under a box is never missed by more than the mask's grid")
{
    std::mt19937 random(9);
    int onLand = 0;
    for (int i = 0; i < 6000; ++i) {
        const base::Extent box = randomBox(random, 300e3);
        const bool land = world::touchesLand(box);
        onLand += land;
        if (land) {
            CHECK(mask().touches(grown(box, 2500)));
        }
    }
    CHECK(onLand > 1000);
    CHECK(onLand < 5500);
}

TEST_CASE("Open sea is free: what the mask calls land has land within a cell")
{
    std::mt19937 random(10);
    int sea = 0;
    for (int i = 0; i < 6000; ++i) {
        const base::Extent box = randomBox(random, 120e3);
        if (mask().touches(box)) {
            CHECK(world::touchesLand(grown(box, 5000)));
        } else {
            ++sea;
        }
    }
    CHECK(sea > 500);
}

TEST_CASE("Every corner of a coast counts as land, the smallest island too")
{
    for (const auto& shape : world::atlas().geography.frames[model::kMainland].regions.shapes) {
        for (const auto& ring : shape.rings) {
            for (const model::Vertex v : ring) {
                REQUIRE(mask().touches({v.x - 1.0, v.y - 1.0, v.x + 1.0, v.y + 1.0}));
            }
        }
    }
}

TEST_CASE("Boxes beyond the extent, empty boxes and an empty land touch nothing")
{
    CHECK_FALSE(mask().touches({mask().extent().east + 1, -1e6, mask().extent().east + 1e6, 1e6}));
    CHECK_FALSE(mask().touches({-1e7, -1e7, -9e6, -9e6}));
    CHECK_FALSE(mask().touches(base::Extent{}));
    const layout::LandMask nothing{model::Layer{}};
    CHECK_FALSE(nothing.touches({-1e9, -1e9, 1e9, 1e9}));
    CHECK(nothing.extent().isEmpty());
}
