#include "layout/detail_level.h"
#include "layout/world.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

using layout::Detail;

TEST_CASE("A zoom that wavers at any threshold never switches the level more than once")
{
    for (const Detail start : {Detail::Country, Detail::Region, Detail::Town}) {
        for (double middle = 1.0; middle < 12; middle *= 1.01) {
            Detail level = start;
            level = layout::detailAfter(level, middle);
            int switches = 0;
            for (int i = 0; i < 60; ++i) {
                const Detail next = layout::detailAfter(level, middle * (1 + 0.06 * std::sin(i * 1.3)));
                switches += next != level;
                level = next;
            }
            CHECK(switches <= 1);
        }
    }
}

TEST_CASE("Zooming all the way in and out passes the three levels once each way")
{
    std::vector<Detail> passed{Detail::Country};
    const auto pass = [&](double zoom) {
        const Detail next = layout::detailAfter(passed.back(), zoom);
        if (next != passed.back()) {
            passed.push_back(next);
        }
    };
    for (double zoom = 1; zoom < 64; zoom *= 1.02) {
        pass(zoom);
    }
    for (double zoom = 64; zoom >= 1; zoom /= 1.02) {
        pass(zoom);
    }
    CHECK(passed == std::vector<Detail>{Detail::Country, Detail::Region, Detail::Town, Detail::Region,
                                        Detail::Country});
    CHECK(layout::detailAt(1) == Detail::Country);
    CHECK(layout::detailAt(3) == Detail::Region);
    CHECK(layout::detailAt(20) == Detail::Town);
    CHECK(layout::detailAfter(Detail::Country, 20) == Detail::Town); // a jump skips the middle
}

TEST_CASE("A change of level fades in at most 0.3 s, can be turned back midway, and then rests")
{
    static_assert(layout::kDetailSeconds <= 0.3);
    layout::DetailFade fade;
    fade.retarget(Detail::Country, 3, true);
    CHECK_FALSE(fade.isMoving(3)); // the first picture is complete at once
    CHECK(fade.at(3) == layout::sharesOf(Detail::Country));
    fade.retarget(Detail::Region, 10, true);
    CHECK(fade.at(10).departments == 0);
    CHECK(fade.isMoving(10.1));
    const double midway = fade.at(10.1).departments;
    CHECK(midway > 0.2);
    CHECK(midway < 0.8);
    fade.retarget(Detail::Country, 10.1, true); // back, without a jump
    CHECK(fade.at(10.1).departments == doctest::Approx(midway));
    CHECK(fade.at(10.1 + layout::kDetailSeconds) == layout::sharesOf(Detail::Country));
    CHECK_FALSE(fade.isMoving(10.1 + layout::kDetailSeconds));
    fade.retarget(Detail::Town, 20, false);
    CHECK_FALSE(fade.isMoving(20));
    CHECK(fade.at(20) == layout::sharesOf(Detail::Town));
}

TEST_CASE("Dots that grow into pictograms still never overlap")
{
    std::mt19937 random(94);
    double smallest = INFINITY;
    double largest = 0;
    for (int i = 0; i < 60; ++i) {
        const double zoom = std::exp2(world::between(random, 0, 5));
        const layout::Sheet sheet = world::plan().arrange(
            {0, 0, 1280, 800}, 1,
            {{world::between(random, -3e5, 3e5), world::between(random, -3e5, 3e5)}, zoom});
        const auto bouquets =
            layout::layoutBouquets(world::atlas(), sheet, 0, filter::evaluate(world::index(), {}));
        std::vector<base::Vec2> at;
        for (const layout::Dot& dot : bouquets.dots) {
            at.push_back(dot.at);
        }
        std::sort(at.begin(), at.end(), [](base::Vec2 a, base::Vec2 b) { return a.x < b.x; });
        bool overlap = false;
        for (std::size_t a = 0; a < at.size(); ++a) {
            for (std::size_t b = a + 1; b < at.size() && at[b].x - at[a].x < 2 * bouquets.dotRadius; ++b) {
                overlap = overlap || base::length(at[a] - at[b]) < 2 * bouquets.dotRadius - 1e-3;
            }
        }
        CHECK_FALSE(overlap);
        smallest = std::min(smallest, bouquets.dotRadius);
        largest = std::max(largest, bouquets.dotRadius);
        if (layout::detailAt(zoom) == Detail::Town) {
            CHECK(bouquets.dotRadius >= 10); // a sign of 13 pixels can be read
        }
    }
    CHECK(largest > 1.8 * smallest);
}
