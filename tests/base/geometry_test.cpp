#include "base/geometry.h"
#include "base/result.h"

#include <doctest/doctest.h>

using base::Extent;
using base::Rect;
using base::Vec2;

TEST_CASE("A click on the shared edge of two controls hits one of them only")
{
    const Rect left{0, 0, 10, 10};
    const Rect right{10, 0, 10, 10};
    CHECK_FALSE(left.contains({10, 5}));
    CHECK(right.contains({10, 5}));
    CHECK_FALSE(left.intersects(right));
    CHECK(left.intersects({9, 9, 5, 5}));
}

TEST_CASE("A rectangle shrinks on all sides and never below nothing")
{
    CHECK(Rect{10, 20, 30, 40}.shrunk(5) == Rect{15, 25, 20, 30});
    CHECK(Rect{10, 20, 30, 40}.shrunk(-5) == Rect{5, 15, 40, 50});
    CHECK(Rect{0, 0, 4, 4}.shrunk(5).isEmpty());
    CHECK(Rect{10, 20, 30, 40}.centre() == Vec2{25, 40});
}

TEST_CASE("An extent begins empty and grows with what it is shown")
{
    Extent extent;
    CHECK(extent.isEmpty());
    CHECK(extent.width() == 0);
    CHECK(extent.height() == 0);
    extent.include(Vec2{2, 3});
    CHECK_FALSE(extent.isEmpty());
    extent.include(Vec2{-1, 7});
    CHECK(extent.width() == 3);
    CHECK(extent.height() == 4);
    CHECK(extent.contains({0, 5}));
    CHECK_FALSE(extent.contains({0, 8}));
    extent.include(Extent{});
    CHECK(extent.centre() == Vec2{0.5, 5});
    extent.include(Extent{-10, 0, -9, 1});
    CHECK(extent.west == -10);
    CHECK(base::length({3, 4}) == doctest::Approx(5));
}

TEST_CASE("A result carries its value or its error, and warnings beside either")
{
    base::Result<int> good = 7;
    good.warnings.emplace_back("an inset is missing");
    REQUIRE(good.ok());
    CHECK(good.value() == 7);
    CHECK(good.warnings.size() == 1);
    const base::Result<int> bad = base::Error{"no such code", base::Exit::Usage};
    CHECK_FALSE(static_cast<bool>(bad));
    CHECK(bad.error().message == "no such code");
    CHECK(static_cast<int>(bad.error().exit) == 2);
}
