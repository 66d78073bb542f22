#include "outline_support.h"
#include "source/arc_curve.h"
#include "source/crossings.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using source::Ring;
using support::checkValid;
using support::Shapes;
using support::smooth;

TEST_CASE("a border of one segment and short segments stay straight")
{
    const Ring line{{0, 0}, {10'000, 2'000}};
    CHECK(source::curved(line, base::Vec2{-5'000, 5'000}, base::Vec2{15'000, 9'000}, {}) == line);
    const Ring bent{{0, 0}, {10'000, 0}, {10'000, 10'000}};
    CHECK(source::curved(bent, {}, {}, {0, 100}) == bent);
    const Ring curve = source::curved(bent, {}, {}, {});
    CHECK(curve.size() > 4);
    CHECK(curve.front() == bent.front());
    CHECK(curve.back() == bent.back());
    const Ring steps{{0, 0}, {200, 0}, {200, 200}, {400, 200}};
    CHECK(source::curved(steps, {}, {}, {1, 0.1}).size() == steps.size());
}

TEST_CASE("crossings are those that brute force finds")
{
    std::mt19937 random(11);
    std::uniform_real_distribution<double> place(0, 100);
    std::uniform_real_distribution<double> step(-6, 6);
    const auto turn = [](base::Vec2 a, base::Vec2 b, base::Vec2 p) {
        return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0;
    };
    int found = 0;
    for (int round = 0; round < 50; ++round) {
        std::vector<Ring> lines;
        for (int i = 0; i < 60; ++i) {
            const base::Vec2 a{place(random), place(random)};
            lines.push_back({a, a + base::Vec2{step(random), step(random)}});
        }
        const auto crossing = source::findCrossings(lines);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            bool expected = false;
            for (std::size_t k = 0; k < lines.size(); ++k)
                expected = expected || (k != i &&
                                        turn(lines[i][0], lines[i][1], lines[k][0]) !=
                                            turn(lines[i][0], lines[i][1], lines[k][1]) &&
                                        turn(lines[k][0], lines[k][1], lines[i][0]) !=
                                            turn(lines[k][0], lines[k][1], lines[i][1]));
            CHECK(crossing[i] == expected);
            found += expected;
        }
    }
    CHECK(found > 100);
}

TEST_CASE("spiky outlines stay sound")
{
    std::mt19937 random(2020);
    std::uniform_real_distribution<double> part(0.1, 1.0);
    for (int round = 0; round < 200; ++round) {
        Ring ring;
        const int points = 5 + round % 60;
        for (int i = 0; i < points; ++i) {
            const double angle = 2 * M_PI * i / points;
            ring.push_back(base::Vec2{std::cos(angle), std::sin(angle)} * (80'000 * part(random)));
        }
        Shapes shapes{{"A", "star", "", {{ring}}}};
        smooth(shapes);
        checkValid(shapes);
    }
}

TEST_CASE("two coasts with a narrow strait between never touch")
{
    // A saw of 9 km teeth, and its mirror 200 m away from the tips.
    Ring west{{-50'000, 0}};
    Ring east{{50'000, 0}};
    for (int i = 0; i <= 8; ++i) {
        const double x = i % 2 == 0 ? 0 : 9'000;
        west.push_back({x, i * 4'000.0});
        east.push_back({x + 200, i * 4'000.0});
    }
    west.push_back({-50'000, 32'000});
    east.push_back({50'000, 32'000});
    Shapes shapes{{"W", "", "", {{west}}}, {"E", "", "", {{east}}}};
    smooth(shapes);
    checkValid(shapes);
    const source::Geos geos;
    CHECK(GEOSDisjoint_r(geos.handle(), geos.polygon(shapes[0].polygons[0]).get(),
                         geos.polygon(shapes[1].polygons[0]).get()) == 1);
}
