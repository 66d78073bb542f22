#include "demo.h"

#include <algorithm>

using namespace testing;

namespace {

model::Geography squareLand()
{
    model::Geography land = emptyLand();
    land.frames[model::kMainland].regions = squareWithHole();
    return land;
}

/// The square at one pixel a metre in the middle of 140 × 140 pixels.
scene::MapPart squarePart()
{
    scene::MapPart part;
    part.projection = {model::kMainland, {70, 70}, 1};
    return part;
}

/// Land of one open line, drawn alone in black.
model::Geography lineLand(std::vector<model::Vertex> points)
{
    model::Geography land = emptyLand();
    land.frames[model::kMainland].regions.arcs.push_back({std::move(points), -1, -1});
    return land;
}

double inkAcross(const base::Image& image, int x)
{
    double ink = 0;
    for (int y = 0; y < image.height; ++y)
        ink += (255 - at(image, x, y).r) / 255.0;
    return ink;
}

} // namespace

TEST_CASE("a territory is filled to its edge and its hole stays open")
{
    Canvas canvas(squareLand());
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.fills.push_back({scene::LayerKind::Regions, 0, kRed});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 22, 70) == kRed);
    CHECK(at(image, 117, 22) == kRed);
    CHECK(at(image, 70, 70) == kWhite);
    CHECK(at(image, 54, 86) == kWhite);
    CHECK(at(image, 17, 70) == kWhite);
    CHECK(at(image, 122, 70) == kWhite);
}

TEST_CASE("north is up")
{
    model::Geography land = emptyLand();
    addStar(land.frames[0].regions, {0, 60}, {{-10, 50}, {10, 50}, {10, 70}, {-10, 70}});
    Canvas canvas(std::move(land));
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.fills.push_back({scene::LayerKind::Regions, 0, kRed});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 70, 10) == kRed);
    CHECK(at(image, 70, 130) == kWhite);
}

TEST_CASE("a half-transparent territory is even, edges included")
{
    Canvas canvas(squareLand());
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.fills.push_back({scene::LayerKind::Regions, 0, {0, 0, 0, 100}});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    for (const auto& [x, y] : {std::pair{20, 70}, {35, 70}, {45, 20}, {119, 119}})
        CHECK(at(image, x, y) == base::Colour{155, 155, 155, 255});
}

TEST_CASE("an edge without border is soft, also on a slope")
{
    model::Geography land = emptyLand();
    addStar(land.frames[0].regions, {0, 0}, {{-50, -40}, {50, -30}, {40, 45}, {-45, 50}});
    Canvas canvas(std::move(land));
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.fills.push_back({scene::LayerKind::Regions, 0, kBlack});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    int between = 0;
    for (int x = 30; x < 110; ++x)
        for (int y = 90; y < 120; ++y)
            between += at(image, x, y).r > 20 && at(image, x, y).r < 235 ? 1 : 0;
    CHECK(between >= 60);
}

TEST_CASE("a border is as wide as asked, between two pixels too")
{
    for (const float shift : {0.F, 0.25F, 0.5F})
        for (const float width : {0.5F, 1.F, 1.5F, 2.F, 5.F}) {
            CAPTURE(shift);
            CAPTURE(width);
            Canvas canvas(lineLand({{-50, shift}, {0, shift}, {50, shift}}));
            scene::Scene scene = sheet(140, 140);
            scene::MapPart part = squarePart();
            part.borders.push_back({scene::LayerKind::Regions, 0, width, kBlack});
            scene.leaves[0].maps.push_back(part);
            const base::Image image = canvas.paint(scene);
            for (const int x : {30, 69, 70, 100})
                CHECK(inkAcross(image, x) == doctest::Approx(width).epsilon(0.03));
        }
}

TEST_CASE("a half-transparent border has no beads where its stretches meet")
{
    std::vector<model::Vertex> points;
    for (int i = 0; i <= 40; ++i) // far less than a pixel of bend, more than any level smooths away
        points.push_back({static_cast<float>(i) * 2.5F - 50, i % 2 == 0 ? 0.F : 0.3F});
    Canvas canvas(lineLand(points));
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.borders.push_back({scene::LayerKind::Regions, 0, 6, {0, 0, 0, 128}});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    for (int x = 25; x < 115; ++x)
        CHECK(at(image, x, 70) == base::Colour{127, 127, 127, 255});
}

TEST_CASE("borders of different colours each keep their own")
{
    Canvas canvas(squareLand());
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.fills.push_back({scene::LayerKind::Regions, 0, kGreen});
    part.borders.push_back({scene::LayerKind::Regions, 0, 4, kRed});
    part.borders.push_back({scene::LayerKind::Regions, 1, 4, kBlue});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 20, 70) == kRed);
    CHECK(at(image, 50, 70) == kBlue);
    CHECK(at(image, 35, 70) == kGreen);
    CHECK(at(image, 70, 70) == kWhite);
}

TEST_CASE("borders far from the middle of the country are exact when zoomed far in")
{
    const double east = 500000.25;
    Canvas canvas(lineLand({{500000.25F, -1000}, {500000.25F, 1000}}));
    scene::Scene scene = sheet(100, 100);
    scene::MapPart part;
    part.projection = {model::kMainland, {50 - east * 4, 50}, 4};
    part.borders.push_back({scene::LayerKind::Regions, 0, 2, kBlack});
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 49, 50) == kBlack);
    CHECK(at(image, 50, 50) == kBlack);
    CHECK(at(image, 48, 50) == kWhite);
    CHECK(at(image, 51, 50) == kWhite);
}

TEST_CASE("an outline keeps its place when it is seen from afar and simplified")
{
    // A circle of 3 000 points, drawn 100 pixels wide: every level of detail must give a circle.
    for (const double metres : {50.0, 5000.0, 50000.0, 500000.0}) {
        CAPTURE(metres);
        std::vector<model::Vertex> points;
        for (int i = 0; i <= 3000; ++i) {
            const double a = i % 3000 * 2 * std::numbers::pi / 3000;
            points.push_back(
                {static_cast<float>(metres * std::cos(a)), static_cast<float>(metres * std::sin(a))});
        }
        Canvas canvas(lineLand(points));
        scene::Scene scene = sheet(140, 140);
        scene::MapPart part;
        part.projection = {model::kMainland, {70, 70}, 50 / metres};
        part.borders.push_back({scene::LayerKind::Regions, 0, 2, kBlack});
        scene.leaves[0].maps.push_back(part);
        const base::Image image = canvas.paint(scene);
        CHECK(inkOf(image) == doctest::Approx(2 * std::numbers::pi * 50 * 2).epsilon(0.01));
        for (int degrees = 0; degrees < 360; degrees += 7) {
            const double a = degrees * std::numbers::pi / 180;
            CHECK(at(image, static_cast<int>(70 + 50 * std::cos(a)), static_cast<int>(70 + 50 * std::sin(a)))
                      .r < 150);
        }
    }
}

TEST_CASE("land outside of the clip is skipped and the picture inside stays the same")
{
    Canvas canvas(demoLand(8));
    const scene::Scene whole = demoScene(canvas.geography, 400, 300, 1);
    const base::Image all = canvas.paint(whole);
    scene::Scene part = whole;
    for (scene::Leaf& leaf : part.leaves)
        leaf.clip = {100, 80, 150, 120};
    const base::Image cut = canvas.paint(part);
    int different = 0;
    for (int y = 80; y < 200; ++y)
        for (int x = 100; x < 250; ++x)
            different += at(all, x, y) == at(cut, x, y) ? 0 : 1;
    // The picture is placed from the clip's middle: rounding may move an edge by a grey level.
    CHECK(different < 150 * 120 / 200);
    CHECK(base::compareImages(cut, cut).pixels == 0);
    CHECK(at(cut, 50, 50) == base::rgb(0xdfe8ec));
}

TEST_CASE("a scene that asks for land which is not there draws the rest")
{
    Canvas canvas(squareLand());
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part = squarePart();
    part.fills.push_back({scene::LayerKind::Regions, 7, kRed});
    part.fills.push_back({scene::LayerKind::Regions, -1, kRed});
    part.fills.push_back({scene::LayerKind::Departments, 0, kRed});
    part.borders.push_back({scene::LayerKind::Neighbours, 3, 2, kRed});
    part.borders.push_back({scene::LayerKind::Regions, -1, 2, kRed});
    part.fills.push_back({scene::LayerKind::Regions, 0, kBlue});
    scene.leaves[0].maps.push_back(part);
    part.projection.frame = 99;
    scene.leaves[0].maps.push_back(part);
    const base::Image image = canvas.paint(scene);
    CHECK(at(image, 30, 70) == kBlue);
    CHECK(at(image, 70, 70) == kWhite);
}
