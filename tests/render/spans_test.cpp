#include "demo.h"
#include "render/spans.h"

#include <algorithm>
#include <random>
#include <tuple>

using namespace testing;

namespace {

/// Cells of a grid with crooked borders, each border listed once, in any order.
model::Layer crookedGrid(std::mt19937& random)
{
    model::Layer layer = demoLand(7).frames[model::kMainland].regions;
    std::shuffle(layer.arcs.begin(), layer.arcs.end(), random);
    return layer;
}

/// Even-odd rule at one point, metres; −1: in none.
int shapeAt(const model::Layer& layer, base::Vec2 p)
{
    for (std::size_t i = 0; i < layer.shapes.size(); ++i) {
        bool inside = false;
        for (const auto& ring : layer.shapes[i].rings)
            for (std::size_t k = 0; k < ring.size(); ++k) {
                const model::Vertex a = ring[k];
                const model::Vertex b = ring[(k + 1) % ring.size()];
                if ((a.y > p.y) != (b.y > p.y) && p.x < a.x + (p.y - a.y) / (b.y - a.y) * (b.x - a.x))
                    inside = !inside;
            }
        if (inside)
            return static_cast<int>(i);
    }
    return -1;
}

base::Colour colourOf(int shape)
{
    return shape < 0 ? base::Colour{9, 9, 9, 255}
                     : base::Colour{static_cast<std::uint8_t>(shape * 2 + 20), 40, 60, 255};
}

base::Colour pixelOf(const render::Spans& spans, int x, int y)
{
    const render::PixelWindow& w = spans.window();
    const auto at = static_cast<std::size_t>((w.height - 1 - y) * w.width + x);
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(&spans.pixels()[at]);
    return {bytes[0], bytes[1], bytes[2], bytes[3]};
}

} // namespace

TEST_CASE("every pixel of the land has the colour of the territory that its middle lies in")
{
    std::mt19937 random(7);
    const model::Layer layer = crookedGrid(random);
    std::vector<base::Colour> colours;
    for (int i = 0; i < static_cast<int>(layer.shapes.size()); ++i)
        colours.push_back(colourOf(i));
    for (const double zoom : {1.0, 3.7, 40.0}) {
        const double pxPerMetre = zoom * 1e-4;
        const base::Vec2 origin{70.3 - 20 * zoom, 51.8 + 11 * zoom};
        render::Spans spans;
        spans.begin({13, 9, 110, 90}, colourOf(-1));
        for (const model::Arc& arc : layer.arcs)
            spans.addBorder(arc.points, arc.left, arc.right, origin, pxPerMetre);
        spans.paint(colours);
        int wrong = 0;
        for (int y = 0; y < 90; ++y)
            for (int x = 0; x < 110; ++x) {
                const base::Vec2 metres{(x + 13.5 - origin.x) / pxPerMetre,
                                        (origin.y - y - 9.5) / pxPerMetre};
                wrong += pixelOf(spans, x, y) == colourOf(shapeAt(layer, metres)) ? 0 : 1;
            }
        CAPTURE(zoom);
        CHECK(wrong == 0);
    }
}

TEST_CASE("a second layer of land lies over the first and leaves it where it has nothing")
{
    const std::vector<model::Vertex> big{{-40, -40}, {40, -40}, {40, 40}, {-40, 40}, {-40, -40}};
    const std::vector<model::Vertex> small{{-10, -10}, {10, -10}, {10, 10}, {-10, 10}, {-10, -10}};
    render::Spans spans;
    spans.begin({0, 0, 100, 100}, {0, 0, 0, 0});
    spans.addBorder(big, 0, -1, {50, 50}, 1);
    spans.paint(std::vector{kRed});
    spans.addBorder(small, 0, -1, {50, 50}, 1);
    spans.paint(std::vector{kBlue});
    CHECK(pixelOf(spans, 50, 50) == kBlue);
    CHECK(pixelOf(spans, 39, 50) == kRed);
    CHECK(pixelOf(spans, 10, 10) == kRed);
    CHECK(pixelOf(spans, 9, 50).a == 0);
    CHECK(pixelOf(spans, 90, 50).a == 0);
}

TEST_CASE("land filled by rows looks like land filled by triangles, at any place, zoom, size and colour")
{
    Canvas canvas(demoLand());
    // A hatch without colour changes nothing but asks for triangles.
    const auto byTriangles = [](scene::Scene scene) {
        for (scene::Leaf& leaf : scene.leaves)
            for (scene::MapPart& part : leaf.maps)
                for (scene::Fill& fill : part.fills)
                    fill.hatchPx = 6;
        return scene;
    };
    for (const auto& [width, height, zoom, pan] :
         {std::tuple{400, 300, 1.0, base::Vec2{0, 0}}, std::tuple{400, 300, 1.0, base::Vec2{31.4, -17.7}},
          std::tuple{400, 300, 3.3, base::Vec2{-120, 80.5}}, std::tuple{333, 271, 1.7, base::Vec2{5, 5}},
          std::tuple{512, 384, 9.0, base::Vec2{700, 300}}}) {
        for (const bool recoloured : {false, true})
            for (const bool onSea : {false, true}) {
                scene::Scene scene = demoScene(canvas.geography, width, height, 1, pan, zoom);
                scene.leaves.resize(1);
                if (recoloured)
                    for (scene::Fill& fill : scene.leaves[0].maps[0].fills)
                        fill.colour = base::rgb(fill.shape % 3 == 0 ? 0x3f90da : 0xffa90e);
                if (onSea)
                    scene.leaves[0].ground = base::rgb(0xdfe8ec);
                const base::Image rows = canvas.paint(scene);
                const base::Image triangles = canvas.draw(byTriangles(scene));
                const base::ImageDifference difference = base::compareImages(rows, triangles);
                CAPTURE(width);
                CAPTURE(zoom);
                CAPTURE(recoloured);
                CHECK(difference.pixels < width * height / 500);
            }
    }
}

TEST_CASE("filling by rows leaves the names on the map readable and a rebuild complete")
{
    Canvas canvas(demoLand());
    const scene::Scene scene = demoScene(canvas.geography, 400, 300, 1);
    const base::Image first = canvas.paint(scene);
    const int objects = canvas.renderer->objectCount();
    REQUIRE(canvas.renderer->rebuild().ok());
    CHECK(canvas.paint(scene).rgba == first.rgba);
    CHECK(canvas.renderer->objectCount() == objects);
    scene::Scene withoutLand = scene;
    withoutLand.leaves[0].maps.clear();
    const base::Image bare = canvas.paint(withoutLand);
    int wiped = 0; // ink of names, the same whether land was filled below them or not
    int ink = 0;
    for (std::size_t i = 0; i + 3 < bare.rgba.size(); i += 4) {
        const bool dark = bare.rgba[i] < 60 && bare.rgba[i + 2] < 60;
        ink += dark ? 1 : 0;
        wiped += dark && first.rgba[i] > 90 ? 1 : 0;
    }
    CHECK(ink > 500);
    CHECK(wiped < ink / 100);
}
