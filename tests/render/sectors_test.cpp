#include "canvas.h"

#include <array>

using namespace testing;

TEST_CASE("a ring split at a quarter shows a quarter in one colour, clockwise from the top")
{
    Canvas canvas;
    scene::Scene scene = sheet(80, 80);
    scene.leaves[0].sectors.push_back({{40, 40}, 12, 30, 0, 0.25, kRed});
    scene.leaves[0].sectors.push_back({{40, 40}, 12, 30, 0.25, 1, kBlue});
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 55, 25) == kRed);  // right of the top
    CHECK(at(image, 55, 55) == kBlue); // and on round the clock
    CHECK(at(image, 25, 55) == kBlue);
    CHECK(at(image, 25, 25) == kBlue);
    CHECK(at(image, 40, 40) == kWhite); // the hole
    CHECK(at(image, 40, 5) == kWhite);
}

TEST_CASE("the painted areas of a ring are in the ratio of its counts")
{
    Canvas canvas;
    for (const double share : {0.1, 0.25, 0.5, 0.7, 0.95}) {
        scene::Scene scene = sheet(140, 140);
        scene.leaves[0].sectors.push_back({{70, 70}, 20, 60, 0.3, 0.3 + share, {0, 0, 0, 255}});
        const double whole = std::numbers::pi * (60 * 60 - 20 * 20);
        CAPTURE(share);
        CHECK(inkOf(canvas.paint(scene)) == doctest::Approx(whole * share).epsilon(0.004));
    }
}

TEST_CASE("a ring of one category has no seam, and a pie no hole")
{
    Canvas canvas;
    scene::Scene scene = sheet(80, 80);
    scene.leaves[0].sectors.push_back({{40, 40}, 0, 30, 0.2, 1.2, kRed});
    const base::Image image = canvas.paint(scene);
    for (int y = -18; y <= 18; ++y)
        for (int x = -18; x <= 18; ++x)
            REQUIRE(at(image, 40 + x, 40 + y) == kRed);
}

TEST_CASE("hexagons side by side leave no light between them and cover their area")
{
    Canvas canvas;
    scene::Scene scene = sheet(160, 120);
    const float r = 20;
    scene.leaves[0].hexagons.push_back({{80, 60}, r, {0, 0, 0, 255}, 0, {}});
    CHECK(inkOf(canvas.paint(scene)) == doctest::Approx(1.5 * std::sqrt(3.0) * r * r).epsilon(0.01));
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 80, 41) != kWhite); // a corner at the top
    CHECK(at(image, 62, 60) != kWhite);
    CHECK(at(image, 61, 60) == kWhite); // flat sides left and right
}

TEST_CASE("a hatched territory carries lines in both colours that move with the land")
{
    model::Geography land = emptyLand();
    addStar(land.frames[model::kMainland].regions, {0, 0},
            {{-1000, -1000}, {1000, -1000}, {1000, 1000}, {-1000, 1000}});
    Canvas canvas(land);
    const auto painted = [&](double shift) {
        scene::Scene scene = sheet(100, 100);
        scene::MapPart part;
        part.projection = {model::kMainland, {50 + shift, 50}, 0.04};
        part.fills.push_back({scene::LayerKind::Regions, 0, kRed, kBlue, 12});
        scene.leaves[0].maps.push_back(part);
        return canvas.paint(scene);
    };
    const base::Image still = painted(0);
    const base::Image moved = painted(5);
    int red = 0;
    int blue = 0;
    for (int y = 30; y < 70; ++y)
        for (int x = 30; x < 70; ++x) {
            red += at(still, x, y) == kRed ? 1 : 0;
            blue += at(still, x, y) == kBlue ? 1 : 0;
            const base::Colour a = at(still, x, y);
            const base::Colour b = at(moved, x + 5, y);
            REQUIRE(std::abs(a.r - b.r) <= 2);
        }
    CHECK(red > 600);
    CHECK(blue > 200);
    CHECK(red > blue);
}
