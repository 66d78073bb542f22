#include "layout/camera.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>

using layout::Camera;
using layout::clamped;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInf = std::numeric_limits<double>::infinity();
const base::Extent kLand{-500e3, -600e3, 700e3, 400e3};

} // namespace

TEST_CASE("At zoom 1 the camera is home, wherever it was")
{
    CHECK(clamped({{1e5, -2e5}, 1}, kLand) == Camera{});
    CHECK(clamped({{1e9, 1e9}, 0.2}, kLand) == Camera{});
}

TEST_CASE("The zoom stays between the whole country and 64 times")
{
    CHECK(clamped({{0, 0}, 1e9}, kLand).zoom == layout::kMaxZoom);
    CHECK(clamped({{0, 0}, kInf}, kLand).zoom == layout::kMaxZoom);
    CHECK(clamped({{0, 0}, -kInf}, kLand).zoom == layout::kMinZoom);
    CHECK(clamped({{0, 0}, 0}, kLand).zoom == layout::kMinZoom);
    CHECK(clamped({{0, 0}, -3}, kLand).zoom == layout::kMinZoom);
    CHECK(clamped({{0, 0}, 5}, kLand).zoom == 5);
}

TEST_CASE("A camera that is not a number comes home instead of emptying the map")
{
    CHECK(clamped({{0, 0}, kNaN}, kLand) == Camera{});
    CHECK(clamped({{kNaN, kNaN}, 8}, kLand) == Camera{{0, 0}, 8});
    CHECK(clamped({{kNaN, 1e5}, 8}, kLand) == Camera{{0, 1e5}, 8});
}

TEST_CASE("The centre stays on the land's extent")
{
    CHECK(clamped({{kInf, -kInf}, 8}, kLand) == Camera{{700e3, -600e3}, 8});
    CHECK(clamped({{-1e12, 1e12}, 64}, kLand) == Camera{{-500e3, 400e3}, 64});
    CHECK(clamped({{12, 34}, 2}, kLand) == Camera{{12, 34}, 2});
}

TEST_CASE("Without land the camera looks at the origin")
{
    CHECK(clamped({{1e5, 1e5}, 4}, base::Extent{}) == Camera{{0, 0}, 4});
}

TEST_CASE("Clamping what is clamped changes nothing, and nothing jumps as the zoom ends")
{
    std::mt19937 random(1);
    const auto draw = [&](double reach) { return (random() / 4294967296.0 - 0.5) * reach; };
    for (int i = 0; i < 5000; ++i) {
        const Camera once = clamped({{draw(4e6), draw(4e6)}, std::exp2(draw(16))}, kLand);
        CHECK(clamped(once, kLand) == once);
        CHECK(kLand.contains(once.centre));
        const Camera nearer = clamped({once.centre, once.zoom * 0.999}, kLand);
        CHECK(base::length(nearer.centre - once.centre) < 3e3 * once.zoom);
    }
}
