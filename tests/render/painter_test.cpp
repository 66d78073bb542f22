// Pictures painted on the processor. That they look as OpenGL draws them is checked with every scene of this
// room's tests (canvas.h); here is what only they promise.
#include "demo.h"

#include <set>

using namespace testing;

namespace {

/// Two halves of a square of 200 m, parted by a slope; no borders.
model::Geography twoHalves()
{
    model::Geography land = emptyLand();
    model::Layer& layer = land.frames[model::kMainland].regions;
    for (int i = 0; i < 2; ++i) {
        model::Shape& shape = layer.shapes.emplace_back();
        shape.extent = {-100, -100, 100, 100};
    }
    layer.arcs.push_back({{{-31, -100}, {7, -20}, {12, 40}, {43, 100}}, 0, 1});
    layer.arcs.push_back({{{43, 100}, {-100, 100}, {-100, -100}, {-31, -100}}, 0, -1});
    layer.arcs.push_back({{{-31, -100}, {100, -100}, {100, 100}, {43, 100}}, 1, -1});
    return land;
}

scene::Scene halves(const model::Geography&, base::Colour left, base::Colour right, base::Vec2 shift)
{
    scene::Scene scene = sheet(300, 300, kBlack);
    scene::MapPart part;
    part.projection = {model::kMainland, {150 + shift.x, 150 + shift.y}, 1};
    part.fills = {{scene::LayerKind::Regions, 0, left}, {scene::LayerKind::Regions, 1, right}};
    scene.leaves[0].maps.push_back(part);
    return scene;
}

} // namespace

TEST_CASE("neighbours of one colour show no hairline between them, opaque or not, wherever they lie")
{
    Canvas canvas(twoHalves());
    for (const base::Colour colour : {kWhite, base::Colour{200, 100, 50, 128}})
        for (const base::Vec2 shift : {base::Vec2{0, 0}, base::Vec2{0.5, 0.25}, base::Vec2{-0.37, 0.81}})
            for (const render::Ground ground : {render::Ground::Painted, render::Ground::Clear}) {
                const base::Image picture =
                    canvas.painted(halves(canvas.geography, colour, colour, shift), ground);
                std::set<std::array<int, 4>> inside;
                for (int y = 60; y < 240; ++y)
                    for (int x = 60; x < 240; ++x) {
                        const base::Colour c = at(picture, x, y);
                        inside.insert({c.r, c.g, c.b, c.a});
                    }
                CHECK(inside.size() == 1);
            }
}

TEST_CASE("neighbours of two colours share every pixel between them: nothing of the ground shows through")
{
    Canvas canvas(twoHalves());
    const base::Image picture = canvas.painted(halves(canvas.geography, kRed, kGreen, {0.3, 0.6}));
    for (int y = 60; y < 240; ++y)
        for (int x = 60; x < 240; ++x) {
            const base::Colour c = at(picture, x, y);
            CHECK(c.r + c.g >= 250); // black would be the ground
        }
}

TEST_CASE("a crowded sheet looks the same as in the window at every scale")
{
    Canvas canvas(demoLand());
    for (const double scale : {1.0, 1.5, 2.0, 3.0}) {
        CAPTURE(scale);
        const scene::Scene scene = demoScene(canvas.geography, static_cast<int>(500 * scale),
                                             static_cast<int>(360 * scale), scale, {3.3, -7.1});
        CHECK(Canvas::worstByte(canvas.painted(scene), canvas.draw(scene)) <= Canvas::kSameLook);
    }
}

TEST_CASE("the height of the bands and the number of processors do not show in the picture")
{
    Canvas canvas(demoLand());
    const scene::Scene scene = demoScene(canvas.geography, 500, 360, 1.5, {3.3, -7.1}, 2.4);
    const base::Image whole = canvas.painted(scene, render::Ground::Painted, 1000);
    for (const int rows : {1, 13, 64, 359})
        CHECK(canvas.painted(scene, render::Ground::Painted, rows).rgba == whole.rgba);
}

TEST_CASE("a picture larger than any screen comes from its top in bands, never whole")
{
    Canvas canvas(demoLand());
    scene::Scene scene = demoScene(canvas.geography, 16000, 500, 1);
    std::size_t largest = 0;
    std::vector<std::uint8_t> firsts;
    std::size_t bytes = 0;
    scene.leaves.clear();
    for (int i = 0; i * render::kBandRows < scene.height; ++i) { // a mark in each band
        scene::Leaf& leaf = scene.leaves.emplace_back();
        leaf.clip = {0, static_cast<float>(i * render::kBandRows), 1, 1};
        leaf.ground = base::Colour{static_cast<std::uint8_t>(i + 1), 0, 0, 255};
    }
    render::Painter(canvas.geography, *canvas.fonts)
        .paint(scene, render::Ground::Painted, [&](std::span<const std::uint8_t> band) {
            return [&, first = band.front(), size = band.size()] {
                largest = std::max(largest, size);
                bytes += size;
                firsts.push_back(first);
            };
        });
    CHECK(bytes == 16000UL * 500 * 4);
    CHECK(largest <= 16000UL * render::kBandRows * 4);
    REQUIRE(firsts.size() == 8);
    for (std::size_t i = 0; i < firsts.size(); ++i)
        CHECK(firsts[i] == i + 1);
}

TEST_CASE("without ground the edges of a disc keep its colour and fade in alpha alone")
{
    Canvas canvas;
    scene::Scene scene = sheet(40, 40, kWhite);
    scene.leaves[0].discs.push_back({{20.3, 19.6}, 12.4F, {200, 40, 90, 255}, 0, kBlack});
    const base::Image picture = canvas.painted(scene, render::Ground::Clear);
    CHECK(at(picture, 0, 0) == base::Colour{0, 0, 0, 0});
    CHECK(at(picture, 20, 20) == base::Colour{200, 40, 90, 255});
    int edges = 0;
    for (int y = 0; y < 40; ++y)
        for (int x = 0; x < 40; ++x) {
            const base::Colour c = at(picture, x, y);
            if (c.a < 64 || c.a == 255)
                continue;
            ++edges;
            CHECK(std::abs(c.r - 200) <= 3);
            CHECK(std::abs(c.g - 40) <= 3);
            CHECK(std::abs(c.b - 90) <= 3);
        }
    CHECK(edges > 30);
}

TEST_CASE("a letter larger than any atlas is painted all the same")
{
    Canvas canvas;
    scene::Scene scene = sheet(2600, 2600);
    scene.leaves[0].texts.push_back({{200, 2300}, "H", base::Face::Bold, 2000, kBlack, 0, kWhite});
    CHECK(inkOf(canvas.painted(scene)) > 200000);
}
