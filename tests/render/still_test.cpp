#include "demo.h"

#include <array>

using namespace testing;

namespace {

/// Land in a leaf that stays, a dot in one that does not.
scene::Scene landAndDot(double dotX, base::Colour land = kGreen, double originX = 70)
{
    scene::Scene scene = sheet(140, 140);
    scene::MapPart part;
    part.projection = {model::kMainland, {originX, 70}, 1};
    part.fills.push_back({scene::LayerKind::Regions, 0, land});
    part.borders.push_back({scene::LayerKind::Regions, 0, 3, kBlack});
    scene.leaves[0].maps.push_back(part);
    scene.still = 1;
    scene.leaves.push_back({"dots", scene.leaves[0].clip, {}, {}, {}, {}, {}, {}});
    scene.leaves[1].discs.push_back({{dotX, 70}, 6, kRed, 0, {}, 0});
    return scene;
}

model::Geography square()
{
    model::Geography land = emptyLand();
    land.frames[0].regions = squareWithHole();
    return land;
}

/// The same scene with nothing said to be still: drawn whole.
base::Image drawnWhole(Canvas& canvas, scene::Scene scene)
{
    scene.still = 0;
    return canvas.paint(scene);
}

} // namespace

TEST_CASE("land that is copied from the last frame looks as if it had been drawn")
{
    Canvas canvas(square());
    for (int i = 0; i < 5; ++i) { // drawn, stored, copied, copied …
        const scene::Scene scene = landAndDot(20 + 15 * i);
        CAPTURE(i);
        CHECK(canvas.paint(scene).rgba == drawnWhole(canvas, scene).rgba);
    }
}

TEST_CASE("a change of land, place, size or background shows at once, and so does the way back")
{
    Canvas canvas(square());
    scene::Scene dark = landAndDot(70);
    dark.background = kBlue;
    scene::Scene small = landAndDot(70);
    small.width = 100;
    small.leaves[0].clip.width = 100;
    const std::vector<scene::Scene> scenes{landAndDot(70), landAndDot(70, kBlue), landAndDot(70, kGreen, 60),
                                           dark, small};
    for (const scene::Scene& scene : scenes) {
        for (const int times : {1, 3}) {
            for (int i = 0; i < 3; ++i) {
                canvas.paint(scenes.front());
            }
            for (int i = 1; i < times; ++i) {
                canvas.paint(scene);
            }
            CAPTURE(&scene - scenes.data());
            CHECK(canvas.paint(scene).rgba == drawnWhole(canvas, scene).rgba);
        }
    }
}

TEST_CASE("land that will last is kept at once and looks the same from its first frame on")
{
    Canvas canvas(square());
    for (const base::Colour colour : {kGreen, kBlue}) {
        for (int i = 0; i < 3; ++i) {
            scene::Scene scene = landAndDot(30 + 20 * i, colour);
            scene.stillLasts = true;
            CHECK(canvas.paint(scene).rgba == drawnWhole(canvas, scene).rgba);
        }
    }
}

TEST_CASE("nothing of the old land is left after a rebuild")
{
    Canvas canvas(square());
    const scene::Scene scene = landAndDot(70);
    for (int i = 0; i < 3; ++i) {
        canvas.paint(scene);
    }
    canvas.geography = emptyLand();
    REQUIRE(canvas.renderer->rebuild().ok());
    CHECK(at(canvas.paint(scene), 30, 40) == kWhite);
    CHECK(at(canvas.paint(scene), 30, 40) == kWhite);
}

TEST_CASE("when Europe comes, panels that were kept are drawn again: no frame shows black in their place")
{
    Canvas canvas(square());
    scene::Scene scene = landAndDot(90);
    for (scene::Leaf& leaf : scene.leaves) {
        leaf.clip = {40, 0, 100, 140};
    }
    const base::Rect panel{0, 0, 40, 140};
    const auto keep = [&] { return canvas.renderer->keep(panel, kBlue, scene.width, scene.height, [] {}); };
    canvas.paint(scene);
    REQUIRE(keep());
    const unsigned before = canvas.renderer->keptGeneration();
    canvas.renderer->takeNewLand();
    CHECK(canvas.renderer->keptGeneration() == before); // nothing has come
    canvas.geography.europe = canvas.geography.frames[0];
    canvas.geography.europe.present = true;
    canvas.renderer->takeNewLand();
    CHECK(canvas.renderer->keptGeneration() != before); // a frame that asks now keeps it anew
    REQUIRE(keep());
    const unsigned after = canvas.renderer->keptGeneration();
    REQUIRE(canvas.offscreen->bindTarget(scene.width, scene.height).ok());
    canvas.renderer->draw(scene, std::array{panel});
    const base::Image image = render::readPixels(scene.width, scene.height);
    CHECK(canvas.renderer->keptGeneration() == after); // drawing loses nothing any more
    CHECK(at(image, 10, 10) == kBlue);
}
