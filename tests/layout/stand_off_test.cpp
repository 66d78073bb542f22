#include "layout/stand_off.h"
#include "layout/symbol_layout.h"
#include "layout/territory.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace layout;

namespace {

const model::Layer& regions()
{
    return world::atlas().geography.frames[model::kMainland].regions;
}

/// From a box of metres to the edges of a shape, walked in short steps.
double metresTo(const model::Shape& shape, const base::Extent& box)
{
    double nearest = INFINITY;
    for (const auto& ring : shape.rings) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const base::Vec2 a{ring[i].x, ring[i].y};
            const base::Vec2 b{ring[(i + 1) % ring.size()].x, ring[(i + 1) % ring.size()].y};
            for (int step = 0; step < 4; ++step) {
                const base::Vec2 p = a + (b - a) * (step / 4.0);
                const base::Vec2 at{std::clamp(p.x, box.west, box.east),
                                    std::clamp(p.y, box.south, box.north)};
                nearest = std::min(nearest, base::length(p - at));
            }
        }
    }
    return nearest;
}

std::vector<Label> namesAt(const world::Picture& picture)
{
    return layoutLabels(world::atlas(), picture.sheet, picture.bouquets.front(), world::fonts());
}

} // namespace

TEST_CASE("In a window of 1280 x 800 every region of the mainland has its name")
{
    const std::vector<base::Rect> maps{
        {310, 60, 674, 640},  // the desk
        {0, 92, 800, 708},    // a square poster
        {0, 92, 842, 690},    // an upright sheet of paper
        {0, 92, 895, 750},    // a sheet on its side
        {390, 66, 1134, 880}, // full HD
    };
    for (const base::Rect& map : maps) {
        const Sheet sheet = world::plan().arrange(map, 1, {});
        const BouquetLayout bouquets =
            layoutBouquets(world::atlas(), sheet, 0, filter::evaluate(world::index(), {}));
        LabelWishes wishes;
        if (map.x > 0) {
            wishes.covered = {{map.right() - 52, map.y + 14, 38, 208}};
        }
        const auto labels = layoutLabels(world::atlas(), sheet, bouquets, world::fonts(), wishes);
        for (std::size_t i = 0; i < regions().shapes.size(); ++i) {
            INFO(regions().shapes[i].name << " in " << map.width << " x " << map.height);
            CHECK(std::any_of(labels.begin(), labels.end(), [&](const Label& label) {
                return label.kind == LabelKind::Region && label.index == static_cast<int>(i);
            }));
        }
    }
}

TEST_CASE("No two regions have their names in one block, where they would be read as one name")
{
    int pairs = 0;
    for (int width = 640; width <= 1400; width += 40) {
        const Sheet sheet = world::plan().arrange({0, 66, static_cast<float>(width), width * 0.7F}, 1, {});
        const auto labels = layoutLabels(
            world::atlas(), sheet,
            layoutBouquets(world::atlas(), sheet, 0, filter::evaluate(world::index(), {})), world::fonts());
        for (const Label& a : labels) {
            for (const Label& b : labels) {
                if (a.kind != LabelKind::Region || b.kind != LabelKind::Region || a.index >= b.index) {
                    continue;
                }
                INFO(a.index << " and " << b.index << " at " << width);
                CHECK_FALSE(a.box.shrunk(-9).intersects(b.box));
                ++pairs;
            }
        }
    }
    CHECK(pairs > 500);
}

TEST_CASE("A name that stands off its region lies on no land and is nearest to its own by far")
{
    std::mt19937 random(41);
    int met = 0;
    int lines = 0;
    for (int i = 0; i < 400; ++i) {
        const world::Window window{static_cast<float>(world::between(random, 640, 1300)),
                                   static_cast<float>(world::between(random, 480, 1000)), 1};
        const Camera camera = i % 3 == 0 ? world::randomCamera(random) : Camera{};
        const world::Picture picture = world::pictured({}, window, camera);
        const double k = picture.sheet.main().pxPerMetre;
        for (const Label& label : namesAt(picture)) {
            if (!label.isOff) {
                continue;
            }
            ++met;
            lines += label.hasLeader ? 1 : 0;
            const base::Rect& box = label.box;
            const base::Extent metres{box.x / k, -box.bottom() / k, box.right() / k, -box.y / k};
            CHECK(shapeAt(regions(), metres.centre()) < 0);
            const double own = metresTo(regions().shapes[static_cast<std::size_t>(label.index)], metres);
            CHECK(own * k <= (kFarthestOff + 1) * picture.sheet.scale);
            for (std::size_t other = 0; other < regions().shapes.size(); ++other) {
                if (static_cast<int>(other) != label.index) {
                    INFO(regions().shapes[other].name
                         << " beside " << regions().shapes[static_cast<std::size_t>(label.index)].name);
                    CHECK(metresTo(regions().shapes[other], metres) > own);
                }
            }
            if (label.hasLeader) {
                CHECK(shapeAt(regions(), {label.leaderTo.x / k, -label.leaderTo.y / k}) == label.index);
                for (const Dot& dot : picture.bouquets.front().dots) {
                    for (int step = 0; step <= 20; ++step) {
                        const base::Vec2 at =
                            label.leaderFrom + (label.leaderTo - label.leaderFrom) * (step / 20.0);
                        CHECK(base::length(at - dot.at) >= picture.bouquets.front().dotRadius);
                    }
                }
            }
        }
    }
    CHECK(met > 10);
    CHECK(lines > 3);
}

TEST_CASE("A name far out at sea, on land or between two regions is not put there")
{
    const Sheet sheet = world::plan().arrange({0, 0, 1280, 800}, 1, {});
    const double k = sheet.main().pxPerMetre;
    const int corse = regions().find("94");
    REQUIRE(corse >= 0);
    const base::Extent& land = regions().shapes[static_cast<std::size_t>(corse)].extent;
    const auto boxAt = [&](double east, double north) { // its west end there, pixels high and wide
        return base::Rect{static_cast<float>(east * k), static_cast<float>(-north * k) - 6, 40, 12};
    };
    const double middle = land.centre().y;
    const auto beside = standOff(regions(), corse, boxAt(land.east + 12 / k, middle), sheet);
    REQUIRE(beside);
    CHECK(beside->gap < kFarthestOff);
    CHECK(shapeAt(regions(), {beside->land.x / k, -beside->land.y / k}) == corse);
    CHECK_FALSE(standOff(regions(), corse, boxAt(land.east + 60 / k, middle), sheet)); // far out
    CHECK_FALSE(standOff(regions(), corse, boxAt(land.centre().x, middle), sheet));    // on the island
    const int paca = regions().find("93");
    CHECK_FALSE(standOff(regions(), paca, boxAt(land.east + 12 / k, middle), sheet)); // another's
}
