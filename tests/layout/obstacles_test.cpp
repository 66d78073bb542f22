#include "layout/obstacles.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace {

struct Round {
    base::Vec2 centre;
    double radius;
};

float draw(std::mt19937& random, double low, double high)
{
    return static_cast<float>(low + (high - low) * (random() / 4294967296.0));
}

/// How far the circle reaches into the box; negative when it stays away.
double reach(const Round& round, const base::Rect& box)
{
    const base::Vec2 nearest{std::clamp(round.centre.x, double{box.x}, double{box.right()}),
                             std::clamp(round.centre.y, double{box.y}, double{box.bottom()})};
    return round.radius - base::length(round.centre - nearest);
}

} // namespace

TEST_CASE("On an empty map every place is free")
{
    const layout::Obstacles none;
    CHECK(none.isFree({0, 0, 100, 20}));
    CHECK(none.isFree({-5000, 3000, 1000, 1000}));
}

TEST_CASE("A label may touch a box's edge but not reach into it")
{
    layout::Obstacles obstacles;
    obstacles.addBox({10, 10, 100, 20});
    CHECK(obstacles.isFree({10, 30, 100, 20}));
    CHECK(obstacles.isFree({110, 10, 100, 20}));
    CHECK_FALSE(obstacles.isFree({109, 10, 100, 20}));
    CHECK_FALSE(obstacles.isFree({20, 12, 5, 5}));
    CHECK_FALSE(obstacles.isFree({-1000, -1000, 5000, 5000}));
}

TEST_CASE("A label may sit in the corner that a round dot leaves")
{
    layout::Obstacles obstacles;
    obstacles.addCircle({0, 0}, 10);
    CHECK(obstacles.isFree({8, 8, 50, 20}));
    CHECK_FALSE(obstacles.isFree({6, 6, 50, 20}));
    CHECK_FALSE(obstacles.isFree({9, -5, 50, 10}));
}

TEST_CASE("What is free agrees with looking at every obstacle, on both sides of zero")
{
    std::mt19937 random(8);
    for (int set = 0; set < 200; ++set) {
        layout::Obstacles obstacles;
        std::vector<Round> rounds;
        std::vector<base::Rect> boxes;
        for (int i = 0; i < 60; ++i) {
            const base::Vec2 at{draw(random, -600, 600), draw(random, -600, 600)};
            if (random() % 2 == 0) {
                rounds.push_back({at, draw(random, 2, 60)});
                obstacles.addCircle(rounds.back().centre, rounds.back().radius);
            } else {
                boxes.push_back({static_cast<float>(at.x), static_cast<float>(at.y), draw(random, 5, 300),
                                 draw(random, 5, 40)});
                obstacles.addBox(boxes.back());
            }
        }
        for (int probe = 0; probe < 60; ++probe) {
            const base::Rect box{draw(random, -700, 700), draw(random, -700, 700), draw(random, 1, 250),
                                 draw(random, 1, 40)};
            double deepest = -INFINITY;
            for (const Round& round : rounds) {
                deepest = std::max(deepest, reach(round, box));
            }
            const bool hitsBox = std::any_of(boxes.begin(), boxes.end(),
                                             [&](const base::Rect& other) { return other.intersects(box); });
            if (std::abs(deepest) < 1e-3 && !hitsBox) {
                continue; // too close to call in 32 bits
            }
            CHECK(obstacles.isFree(box) == (!hitsBox && deepest < 0));
        }
    }
}
