#include "filter/area.h"
#include "filter/census.h"
#include "filter/outcome.h"
#include "filter/positions.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>
#include <vector>

using filter::Area;
using filter::Box;
using filter::Circle;
using filter::contains;
using filter::LonLat;
using filter::Outline;

TEST_CASE("Distances on the sphere are those of the atlas")
{
    constexpr LonLat kParis{2.3522, 48.8566};
    constexpr LonLat kLyon{4.8357, 45.7640};
    CHECK(filter::distanceKm(kParis, kLyon) == doctest::Approx(391.5).epsilon(0.002));
    CHECK(filter::distanceKm(kParis, kParis) == 0);
    CHECK(filter::distanceKm({0, 0}, {0, 90}) ==
          doctest::Approx(filter::kEarthRadiusKm * std::acos(-1) / 2)); // a quarter of a meridian
    CHECK(filter::distanceKm({179.5, 0}, {-179.5, 0}) == doctest::Approx(111.195).epsilon(1e-5));
    CHECK(filter::distanceKm({0, 90}, {120, 90}) == doctest::Approx(0)); // one pole, whatever the longitude
}

TEST_CASE("A frame holds its borders, and one that reaches across 180° holds both sides")
{
    const Box lyon{4.7, 45.6, 5, 45.9};
    CHECK(contains(lyon, {4.7, 45.6}));
    CHECK(contains(lyon, {5, 45.9}));
    CHECK_FALSE(contains(lyon, {4.6999999, 45.7}));
    CHECK_FALSE(contains(lyon, {4.8, 45.9000001}));
    const Box pacific{175, -20, -170, -10};
    CHECK(contains(pacific, {179, -15}));
    CHECK(contains(pacific, {-171, -15}));
    CHECK_FALSE(contains(pacific, {0, -15}));
    CHECK(contains(Box{170, -20, 180, -10}, {-180, -15})); // the same meridian
}

TEST_CASE("A circle of no radius still holds its centre")
{
    CHECK(contains(Circle{{4.83, 45.76}, 0}, {4.83, 45.76}));
    CHECK_FALSE(contains(Circle{{4.83, 45.76}, 0}, {4.83, 45.7600001}));
}

TEST_CASE("An outline holds corners and edges, whichever way round it was drawn")
{
    const Outline square{{{0, 0}, {2, 0}, {2, 2}, {0, 2}}};
    const Outline backwards{{{0, 2}, {2, 2}, {2, 0}, {0, 0}}};
    for (const Outline& outline : {square, backwards}) {
        CHECK(contains(outline, {1, 1}));
        CHECK(contains(outline, {0, 0}));
        CHECK(contains(outline, {2, 1}));
        CHECK_FALSE(contains(outline, {2.0001, 1}));
        CHECK_FALSE(contains(outline, {1, -0.0001}));
    }
}

TEST_CASE("A lasso that overlaps itself has no hole")
{
    // Twice round the same square.
    const Outline twice{{{0, 0}, {2, 0}, {2, 2}, {0, 2}, {0, 0}, {2, 0}, {2, 2}, {0, 2}}};
    CHECK(contains(twice, {1, 1}));
    const Outline eight{{{0, 0}, {2, 2}, {2, 0}, {0, 2}}};
    CHECK(contains(eight, {0.2, 1}));
    CHECK(contains(eight, {1.8, 1}));
    CHECK_FALSE(contains(eight, {1, 1.8}));
}

TEST_CASE("An outline across 180° encloses the Pacific side, not the rest of the world")
{
    const Outline fiji{{{177, -20}, {-178, -20}, {-178, -15}, {177, -15}}};
    CHECK(contains(fiji, {179, -17}));
    CHECK(contains(fiji, {-179, -17}));
    CHECK_FALSE(contains(fiji, {0, -17}));
    CHECK_FALSE(contains(fiji, {-170, -17}));
}

TEST_CASE("An outline of no points, one or two holds nothing beside it")
{
    CHECK_FALSE(contains(Outline{}, {0, 0}));
    CHECK(contains(Outline{{{1, 1}}}, {1, 1}));
    CHECK_FALSE(contains(Outline{{{1, 1}}}, {1, 2}));
    CHECK(contains(Outline{{{0, 0}, {2, 2}}}, {1, 1}));
    CHECK_FALSE(contains(Outline{{{0, 0}, {2, 2}}}, {1, 1.5}));
}

TEST_CASE("Areas hold together, and a row without a position is counted, not guessed")
{
    Area area;
    CHECK(contains(area, {1, 1}));
    area.box = Box{0, 0, 2, 2};
    area.circle = Circle{{0, 0}, 50};
    CHECK(contains(area, {0.1, 0.1}));
    CHECK_FALSE(contains(area, {1.5, 1.5}));
    CHECK_FALSE(contains(area, {-0.1, 0.1}));
    CHECK_FALSE(contains(area, {std::nan(""), 0}));

    model::Dataset data = census::byHand();
    for (model::Initiative& row : data.initiatives) {
        row.lon = 4.83;
        row.lat = 45.76;
    }
    data.initiatives[1].lat = std::nan("");
    filter::Selection selection;
    selection.area.circle = Circle{{4.9, 45.7}, 20};
    CHECK_FALSE(selection.isEmpty());
    const filter::Outcome outcome = filter::evaluate(filter::Index(data), selection);
    CHECK(outcome.rows == std::vector<int>{0, 2, 3, 4, 5});
    CHECK(outcome.areas.circle == 5);
    CHECK(outcome.areas.unplaced == 1);
    CHECK(filter::evaluate(filter::Index(data), {}).areas.unplaced == 0);
}

TEST_CASE("Positions come back bit by bit, compact or not")
{
    std::mt19937 random(1);
    std::vector<LonLat> decimals{{180, -90}, {-180, 90}, {std::nan(""), 1}};
    std::uniform_int_distribution<int> lon(-1800000000, 1800000000);
    std::uniform_int_distribution<int> lat(-900000000, 900000000);
    for (int i = 0; i < 1000; ++i) { // seven decimals, as a table writes them
        decimals.push_back({lon(random) / 1e7, lat(random) / 1e7});
    }
    std::vector<LonLat> finer = decimals;
    finer.push_back({4.123456789, 45.987654321});
    for (const std::vector<LonLat>& points : {decimals, finer}) {
        const filter::Positions positions(points);
        REQUIRE(positions.size() == points.size());
        CHECK(positions.unknown() == 1);
        for (std::size_t i = 0; i < points.size(); ++i) {
            CHECK((positions.at(i) == points[i] || !filter::isKnown(points[i])));
        }
        CHECK_FALSE(filter::isKnown(positions.at(2)));
    }
}

TEST_CASE("Areas are written as the command line takes them")
{
    CHECK(filter::bboxText({-5, 41.5, 10, 51}) == "-5,41.5,10,51");
    CHECK(filter::withinText({{4.83, 45.76}, 50}) == "4.83,45.76,50");
    CHECK(filter::insideText({{{4.7, 45.6}, {5, 45.6}, {4.9, 45.9}}}) == "4.7,45.6 5,45.6 4.9,45.9");
}

TEST_CASE("A circle made ready for many points holds those that the distance holds, poles and 180° too")
{
    std::mt19937 random(2);
    std::uniform_real_distribution<double> share(0, 1);
    int inside = 0;
    for (int round = 0; round < 20000; ++round) {
        const Circle circle{{-180 + 360 * share(random), -90 + 180 * share(random)},
                            20000 * share(random) * share(random) * share(random)};
        const LonLat point{-180 + 360 * share(random), -90 + 180 * share(random)};
        const bool holds = filter::distanceKm(circle.centre, point) <= circle.km;
        inside += holds ? 1 : 0;
        REQUIRE(filter::CircleTest(circle).contains(point) == holds);
    }
    CHECK(inside > 1000);
}
