#include "layout/motion.h"

#include <doctest/doctest.h>

#include <algorithm>

using layout::BouquetLayout;
using layout::Dot;
using layout::Motion;

namespace {

BouquetLayout view(const std::vector<std::pair<int, base::Vec2>>& dots)
{
    BouquetLayout layout;
    layout.dotRadius = 5;
    for (const auto& [row, at] : dots) {
        layout.dots.push_back({row, at, 1, 1});
    }
    return layout;
}

Dot dotOf(const std::vector<BouquetLayout>& shown, int row)
{
    for (const Dot& dot : shown.front().dots) {
        if (dot.row == row) {
            return dot;
        }
    }
    return {};
}

double distance(base::Vec2 a, base::Vec2 b)
{
    return base::length(a - b);
}

} // namespace

TEST_CASE("a dot that stays is seen travelling from its old place to its new one")
{
    Motion motion;
    motion.retarget({view({{7, {0, 0}}})}, 10, false, false);
    motion.retarget({view({{7, {100, 40}}})}, 20, true, false);
    CHECK(distance(dotOf(motion.at(20), 7).at, {0, 0}) < 1e-9);
    CHECK(distance(dotOf(motion.at(20 + layout::kTravelSeconds / 2), 7).at, {50, 20}) < 1e-9);
    CHECK(motion.isMoving(20 + layout::kTravelSeconds / 2));
    CHECK(distance(dotOf(motion.at(20 + layout::kTravelSeconds), 7).at, {100, 40}) < 1e-9);
    CHECK_FALSE(motion.isMoving(20 + layout::kTravelSeconds));
    CHECK(layout::kTravelSeconds <= 0.6);
}

TEST_CASE("a second choice in the middle of a travel makes no dot jump")
{
    Motion motion;
    motion.retarget({view({{1, {0, 0}}, {2, {10, 0}}})}, 0, false, false);
    motion.retarget({view({{1, {100, 0}}})}, 0, true, false);
    const double middle = layout::kTravelSeconds * 0.37;
    const auto before = motion.at(middle);
    motion.retarget({view({{1, {0, 80}}, {2, {30, 30}}})}, middle, true, false);
    const auto after = motion.at(middle);
    for (const int row : {1, 2}) {
        CHECK(distance(dotOf(before, row).at, dotOf(after, row).at) < 1e-9);
        CHECK(dotOf(before, row).size == doctest::Approx(dotOf(after, row).size));
        CHECK(dotOf(before, row).opacity == doctest::Approx(dotOf(after, row).opacity));
    }
}

TEST_CASE("dots that come grow, dots that go shrink and are gone at the end")
{
    Motion motion;
    motion.retarget({view({{1, {0, 0}}})}, 0, false, false);
    motion.retarget({view({{2, {50, 0}}})}, 0, true, false);
    const auto middle = motion.at(layout::kTravelSeconds / 2);
    CHECK(middle.front().dots.size() == 2);
    CHECK(dotOf(middle, 1).size == doctest::Approx(0.5));
    CHECK(dotOf(middle, 2).size == doctest::Approx(0.5));
    CHECK(dotOf(middle, 1).opacity == doctest::Approx(0.5));
    const auto end = motion.at(layout::kTravelSeconds);
    REQUIRE(end.front().dots.size() == 1);
    CHECK(end.front().dots.front().row == 2);
    CHECK(end.front().dots.front().size == 1);
}

TEST_CASE("with reduced motion nothing travels: old dots fade out, new ones fade in")
{
    Motion motion;
    motion.retarget({view({{1, {0, 0}}, {2, {9, 9}}})}, 0, false, true);
    motion.retarget({view({{1, {100, 0}}})}, 0, true, true);
    const auto middle = motion.at(layout::kTravelSeconds / 2);
    CHECK(distance(dotOf(middle, 1).at, {100, 0}) < 1e-9);
    CHECK(distance(dotOf(middle, 2).at, {9, 9}) < 1e-9);
    CHECK(dotOf(middle, 2).size == 1);
    CHECK(dotOf(middle, 2).opacity == doctest::Approx(0.5));
}

TEST_CASE("a zoom or a resize moves the places at once")
{
    Motion motion;
    motion.retarget({view({{1, {0, 0}}})}, 0, false, false);
    motion.retarget({view({{1, {100, 0}}})}, 0, false, false);
    CHECK_FALSE(motion.isMoving(0));
    CHECK(distance(dotOf(motion.at(0), 1).at, {100, 0}) < 1e-9);
    // Other insets than before: nothing to compare with.
    motion.retarget({view({{1, {5, 0}}}), view({})}, 1, true, false);
    CHECK_FALSE(motion.isMoving(1));
}

TEST_CASE("while the year plays a dot that came grows to its full size, however often its place moves")
{
    Motion motion;
    motion.retarget({view({{1, {0, 0}}})}, 0, false, false);
    double now = 0;
    for (int day = 0; day < 20; ++day) { // a new place every 50 ms
        motion.retarget({view({{1, {0, 0}}, {2, {50.0 + day, 0}}})}, now, true, false);
        now += 0.05;
    }
    CHECK(dotOf(motion.at(now), 2).size == 1);
    CHECK(dotOf(motion.at(now), 2).opacity == 1);
    CHECK(dotOf(motion.at(now), 1).size == 1);
    CHECK(dotOf(motion.at(now), 2).at.x > 50);
    CHECK(distance(dotOf(motion.at(now + 1), 2).at, {69, 0}) < 1e-9);
}
