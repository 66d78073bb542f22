#include "layout/separation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using layout::Circle;

namespace {

double between(std::mt19937& random, double low, double high)
{
    return low + (high - low) * (random() / 4294967296.0);
}

std::vector<Circle> randomCircles(std::mt19937& random, int count, double spread, double fixedShare)
{
    std::vector<Circle> circles;
    for (int i = 0; i < count; ++i) {
        Circle circle;
        circle.anchor = {between(random, -spread, spread), between(random, -spread, spread)};
        circle.radius = between(random, 3, random() % 10 == 0 ? 60 : 15);
        circle.fixed = between(random, 0, 1) < fixedShare;
        circles.push_back(circle);
    }
    return circles;
}

/// Largest overlap of two circles that are not both fixed.
double worstOverlap(const std::vector<Circle>& circles)
{
    double worst = 0;
    for (std::size_t i = 0; i < circles.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (!circles[i].fixed || !circles[j].fixed) {
                worst = std::max(worst, circles[i].radius + circles[j].radius -
                                            base::length(circles[i].centre - circles[j].centre));
            }
        }
    }
    return worst;
}

} // namespace

TEST_CASE("No circles and one circle stay as they are")
{
    std::vector<Circle> none;
    layout::separate(none);
    CHECK(none.empty());
    std::vector<Circle> one{{{5, 6}, {99, 99}, 10, false}};
    layout::separate(one);
    CHECK(one[0].centre == base::Vec2{5, 6});
}

TEST_CASE("No two bouquets overlap, however their cities crowd")
{
    std::mt19937 random(2);
    for (int set = 0; set < 3000; ++set) {
        const double spread = std::exp2(between(random, 0, 10));
        auto circles = randomCircles(random, static_cast<int>(random() % 60), spread, set % 3 == 0 ? 0.1 : 0);
        layout::separate(circles);
        REQUIRE_MESSAGE(worstOverlap(circles) <= 1e-6, "set " << set);
    }
}

TEST_CASE("Two hundred bouquets crowded in one place come apart")
{
    std::mt19937 random(3);
    for (const double spread : {0.5, 20.0, 120.0, 600.0}) {
        auto circles = randomCircles(random, 200, spread, 0.02);
        layout::separate(circles);
        CHECK(worstOverlap(circles) <= 1e-6);
    }
}

TEST_CASE("Bouquets on the very same point come apart")
{
    for (const int count : {2, 3, 7, 40, 200}) {
        std::vector<Circle> circles(static_cast<std::size_t>(count), Circle{{100, 200}, {}, 8, false});
        layout::separate(circles);
        CHECK_MESSAGE(worstOverlap(circles) <= 1e-6, count << " circles");
        for (const Circle& c : circles) { // and not farther than a loose heap of them
            CHECK(base::length(c.centre - c.anchor) < 8 * (4 + 3 * std::sqrt(count)));
        }
    }
}

TEST_CASE("The badge stays where it is and bouquets make room")
{
    std::mt19937 random(4);
    for (int set = 0; set < 500; ++set) {
        auto circles = randomCircles(random, 30, 80, 0);
        circles[0].fixed = true;
        layout::separate(circles);
        CHECK(circles[0].centre == circles[0].anchor);
        REQUIRE(worstOverlap(circles) <= 1e-6);
    }
    std::vector<Circle> both{{{0, 0}, {}, 10, true}, {{1, 0}, {}, 10, true}};
    layout::separate(both);
    CHECK(both[0].centre == both[0].anchor);
    CHECK(both[1].centre == both[1].anchor);
}

TEST_CASE("Bouquets that do not collide stay on their cities")
{
    std::mt19937 random(5);
    for (int set = 0; set < 300; ++set) {
        std::vector<Circle> circles;
        for (int x = 0; x < 6; ++x) {
            for (int y = 0; y < 6; ++y) {
                circles.push_back({{x * 50.0 + between(random, -5, 5), y * 50.0 + between(random, -5, 5)},
                                   {},
                                   between(random, 2, 20),
                                   false});
            }
        }
        layout::separate(circles);
        for (const Circle& c : circles) {
            CHECK(c.centre == c.anchor);
        }
    }
    // Two collide far away: the third does not care.
    std::vector<Circle> three{{{0, 0}, {}, 10, false}, {{5, 0}, {}, 10, false}, {{500, 0}, {}, 10, false}};
    layout::separate(three);
    CHECK(three[2].centre == three[2].anchor);
    CHECK(three[0].centre.x < 0);
    CHECK(three[1].centre.x > 5);
}

TEST_CASE("Of two bouquets the small one gives way")
{
    std::vector<Circle> two{{{0, 0}, {}, 40, false}, {{30, 0}, {}, 5, false}};
    layout::separate(two);
    CHECK(base::length(two[0].centre - two[0].anchor) < 0.1 * base::length(two[1].centre - two[1].anchor));
}

TEST_CASE("The same bouquets always come to lie in the same places")
{
    std::mt19937 random(6);
    for (int set = 0; set < 300; ++set) {
        auto once = randomCircles(random, 60, 200, 0.05);
        auto twice = once;
        for (Circle& c : twice) {
            c.centre = {random() * 1.0, random() * 1.0}; // what was there before does not count
        }
        layout::separate(once);
        layout::separate(twice);
        for (std::size_t i = 0; i < once.size(); ++i) {
            CHECK(once[i].centre == twice[i].centre);
        }
    }
}

TEST_CASE("When bouquets stand loosely a small change moves them a little")
{
    std::mt19937 random(7);
    for (int set = 0; set < 1000; ++set) {
        // Pairs far from each other: each collides with its partner at most.
        std::vector<Circle> circles;
        for (int pair = 0; pair < 10; ++pair) {
            const base::Vec2 at{pair * 300.0, between(random, -50, 50)};
            circles.push_back({at, {}, between(random, 5, 30), false});
            const double angle = between(random, 0, 6.28);
            circles.push_back({at + base::Vec2{std::cos(angle), std::sin(angle)} * between(random, 4, 60),
                               {},
                               between(random, 5, 30),
                               false});
        }
        auto nudged = circles;
        for (Circle& c : nudged) {
            c.anchor = c.anchor + base::Vec2{between(random, -0.01, 0.01), between(random, -0.01, 0.01)};
        }
        layout::separate(circles);
        layout::separate(nudged);
        for (std::size_t i = 0; i < circles.size(); ++i) {
            CHECK(base::length(circles[i].centre - nudged[i].centre) < 0.5);
        }
    }
}
