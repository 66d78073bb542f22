#include "layout/packing.h"

#include <doctest/doctest.h>

#include <cmath>
#include <numbers>

using layout::hexPacking;

TEST_CASE("A bouquet of no dots is empty, one dot stands on its city")
{
    CHECK(hexPacking(0).empty());
    CHECK(hexPacking(-3).empty());
    REQUIRE(hexPacking(1).size() == 1);
    CHECK(base::length(hexPacking(1)[0]) == 0);
}

TEST_CASE("Dots of a bouquet never overlap and neighbours stand exactly one spacing apart")
{
    for (int n = 2; n <= 300; ++n) {
        const auto dots = hexPacking(n);
        REQUIRE(static_cast<int>(dots.size()) == n);
        double least = INFINITY;
        for (std::size_t i = 0; i < dots.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                least = std::min(least, base::length(dots[i] - dots[j]));
            }
        }
        CHECK_MESSAGE(least == doctest::Approx(1).epsilon(1e-12), n << " dots");
    }
}

TEST_CASE("Dots fill a bouquet from its middle outward")
{
    for (int n = 1; n <= 300; ++n) {
        const auto dots = hexPacking(n);
        for (std::size_t i = 1; i < dots.size(); ++i) {
            CHECK(base::length(dots[i]) >= base::length(dots[i - 1]) - 1e-6);
        }
        CHECK(layout::packingRadius(dots) == doctest::Approx(base::length(dots.back())));
    }
}

TEST_CASE("A bouquet is round and as small as its dots allow")
{
    // Small packings that are known to be optimal: 2, 3 and 7 equal circles in a circle.
    CHECK(layout::packingRadius(hexPacking(2)) == doctest::Approx(0.5));
    CHECK(layout::packingRadius(hexPacking(3)) == doctest::Approx(1 / std::sqrt(3.0)));
    CHECK(layout::packingRadius(hexPacking(7)) == doctest::Approx(1));
    // No packing is denser than the lattice, π/√12: the disc around n circles of diameter 1
    // cannot be smaller than √(n √12 / π) / 2.
    for (int n = 4; n <= 300; ++n) {
        const double bound = std::sqrt(n * std::sqrt(12.0) / std::numbers::pi) / 2;
        const double radius = layout::packingRadius(hexPacking(n)) + 0.5;
        CHECK(radius >= bound);
        CHECK_MESSAGE(radius <= bound * 1.12 + 0.3, n << " dots");
    }
}

TEST_CASE("A bouquet of one dot more is hardly larger")
{
    for (int n = 2; n <= 300; ++n) {
        const double smaller = layout::packingRadius(hexPacking(n - 1));
        const double larger = layout::packingRadius(hexPacking(n));
        CHECK(larger >= smaller - 1e-9);
        CHECK(larger <= smaller + 0.51);
    }
}

TEST_CASE("The same number of dots always makes the same bouquet")
{
    for (const int n : {2, 19, 112, 300}) {
        CHECK(hexPacking(n) == hexPacking(n));
    }
}
