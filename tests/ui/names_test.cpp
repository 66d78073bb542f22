#include "desk_harness.h"

#include <map>

namespace {

std::map<std::pair<layout::LabelKind, int>, base::Rect> boxesOf(const app::Stage& stage)
{
    std::map<std::pair<layout::LabelKind, int>, base::Rect> boxes;
    for (const layout::Label& label : stage.labels) {
        boxes.emplace(std::pair{label.kind, label.index}, label.box);
    }
    return boxes;
}

std::map<int, base::Rect> seatsOf(const app::Stage& stage)
{
    std::map<int, base::Rect> boxes;
    for (const layout::PlacedSeat& seat : stage.poles.seats) {
        boxes.emplace(seat.pole, seat.box);
    }
    return boxes;
}

const scene::Leaf& namesIn(const scene::Scene& scene)
{
    return *std::find_if(scene.leaves.begin(), scene.leaves.end(),
                         [](const scene::Leaf& leaf) { return leaf.name == "dots and names"; });
}

} // namespace

TEST_CASE("Panning shifts every name exactly with the land and lays none out anew")
{
    hand::Window window;
    const base::Vec2 middle = window.stage.sheet.main().map.centre();
    session::apply(window.state, session::Zoom{middle, 4, false}, window.stage.context(window.now));
    window.wait(2);
    window.rest(3);
    window.wait(2); // names have faded in
    window.rest(1);
    const auto before = boxesOf(window.stage);
    const base::Vec2 origin = window.stage.sheet.main().originPx;
    REQUIRE(before.size() > 40);
    for (int i = 0; i < 8; ++i) {
        session::apply(window.state, session::Pan{{17, -9}}, window.stage.context(window.now));
        window.frame();
        CHECK(boxesOf(window.stage) == before);
    }
    const base::Vec2 moved = window.stage.sheet.main().originPx - origin;
    CHECK(base::length(moved - base::Vec2{8 * 17, -8 * 9}) < 1e-6);
    const scene::Scene scene = window.stage.map(window.state, 1600, 940, window.now);
    int shown = 0;
    for (const scene::Text& text : namesIn(scene).texts) {
        const bool isKnown = std::any_of(
            window.stage.labels.begin(), window.stage.labels.end(), [&](const layout::Label& label) {
                const base::Vec2 at = label.lines.front().at + window.stage.sheet.main().originPx;
                return at == text.at && label.lines.front().text == text.utf8;
            });
        shown += isKnown;
        CHECK(text.colour.a == 255);
    }
    CHECK(shown > 8);
}

TEST_CASE("Names keep off the buttons and switches that lie on the map")
{
    hand::Window window(base::Language::French, 1280, 800);
    session::apply(window.state, session::FlyTo{"84"}, window.stage.context(window.now));
    window.rest(3);
    REQUIRE(window.memory.controlsOnMap.size() >= 5); // zoom, home, pôles, duel
    window.stage.controls = window.memory.controlsOnMap;
    window.rest(2);
    const scene::Scene scene = window.stage.map(window.state, 1280, 800, app::Stage::kArrived);
    for (const scene::Text& text : namesIn(scene).texts) {
        const float width = window.stage.fonts.width(text.face, text.sizePx, text.utf8);
        const base::Rect ink{static_cast<float>(text.at.x),
                             static_cast<float>(text.at.y) - text.sizePx * 0.7F, width, text.sizePx * 0.7F};
        for (const base::Rect& control : window.memory.controlsOnMap) {
            CHECK((text.haloPx <= 0 || !ink.intersects(control)));
        }
    }
    window.stage.controls.clear();
}

TEST_CASE("A change of level fades, and once it is there no further frame is due")
{
    hand::Window window;
    const base::Vec2 middle = window.stage.sheet.main().map.centre();
    window.wait(1000); // past the clocks of the windows before: the stage is shared
    window.rest(2);
    REQUIRE_FALSE(window.stage.isMoving(window.now));
    session::apply(window.state, session::Zoom{middle, 2.5, false}, window.stage.context(window.now));
    window.stage.refresh(window.state, window.desk.map, 1, window.now);
    CHECK(window.stage.isMoving(window.now));
    CHECK(window.stage.isMoving(window.now + 0.1));
    CHECK_FALSE(window.stage.isMoving(window.now + 0.31));
}

TEST_CASE("Home looks the same whatever way the camera came back")
{
    hand::Window window;
    session::apply(window.state, session::FlyHome{}, window.stage.context(window.now));
    window.rest(3);
    const auto before = boxesOf(window.stage);
    const base::Vec2 middle = window.stage.sheet.main().map.centre();
    for (const double factor : {1.3, 1.3, 1.7, 1.2, 0.8, 0.7, 0.6, 0.5, 0.5}) {
        session::apply(window.state, session::Zoom{middle, factor, false}, window.stage.context(window.now));
        window.rest(2);
    }
    CHECK(window.state.camera.zoom == 1);
    CHECK(boxesOf(window.stage) == before);
}

TEST_CASE("The names of the pôles look the same at home whatever way the camera came back")
{
    hand::Window window;
    window.state.showPoles = true;
    window.rest(3);
    const auto before = seatsOf(window.stage);
    REQUIRE(before.size() == window.stage.atlas.data.poles.size());
    const base::Vec2 middle = window.stage.sheet.main().map.centre();
    for (const double factor : {1.2, 1.2, 1.3, 1.3, 2.0, 3.0, 0.5, 0.5, 0.5, 0.5}) {
        session::apply(window.state, session::Zoom{middle, factor, false}, window.stage.context(window.now));
        window.rest(2);
    }
    CHECK(window.state.camera.zoom == 1);
    CHECK(seatsOf(window.stage) == before);
}

TEST_CASE("A picture that is saved moves no name of the window, and does not depend on where it looked")
{
    hand::Window window;
    window.state.showPoles = true;
    window.rest(3);
    const base::Vec2 middle = window.stage.sheet.main().map.centre();
    for (const double factor : {4.0, 1.1, 0.8, 0.8, 1.4}) { // names stay where they were
        session::apply(window.state, session::Zoom{middle, factor, false}, window.stage.context(window.now));
        window.rest(2);
    }
    window.wait(2);
    window.rest(2);
    const auto names = boxesOf(window.stage);
    const auto seats = seatsOf(window.stage);
    const scene::Scene picture = window.stage.poster(window.state, 1920, 1080, 1);
    window.frame();
    CHECK(boxesOf(window.stage) == names);
    CHECK(seatsOf(window.stage) == seats);
    auto fonts = base::FontSet::load();
    REQUIRE(fonts.ok());
    app::Stage fresh(app::LoadedTable(window.stage.atlas), std::move(fonts).value());
    CHECK(picture.leaves == fresh.poster(window.state, 1920, 1080, 1).leaves);
}
