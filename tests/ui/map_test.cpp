// The map as a control: pointing, dragging, wheel, buttons, insets.
#include "desk_harness.h"

using namespace hand;

namespace {

void dragBy(Window& w, base::Vec2 from, base::Vec2 by, int steps = 8)
{
    w.wait(2);
    w.move(from);
    w.press();
    for (int i = 1; i <= steps; ++i) {
        w.move(from + by * (static_cast<double>(i) / steps));
    }
    w.release();
}

} // namespace

TEST_CASE("A dot under the pointer is named and its row comes into view in the list")
{
    Window w;
    int scrolled = 0;
    for (const std::size_t nth : {0U, 100U, 300U, 450U}) {
        const Window::Dot dot = w.someDot(nth);
        w.move(dot.px);
        w.rest();
        CHECK(w.state.hoveredRow == dot.row);
        CHECK(w.state.hoverOnMap);
        const auto& id = w.stage.atlas.data.initiatives[static_cast<std::size_t>(dot.row)].id;
        REQUIRE(w.has(id));
        CHECK(w.areas(id)[0].intersects(w.desk.list));
        scrolled += w.listScroll() > 0 ? 1 : 0;
    }
    CHECK(scrolled > 0);
    w.move(w.desk.top.centre());
    CHECK(w.state.hoveredRow == -1);
}

TEST_CASE("A click on a dot opens its card")
{
    for (const Language language : kBoth) {
        Window w(language);
        for (const std::size_t nth : {3U, 250U}) {
            const Window::Dot dot = w.someDot(nth);
            w.click(dot.px);
            CHECK(w.state.openRow == dot.row);
        }
    }
}

TEST_CASE("A click on the ground opens nothing and moves nothing")
{
    Window w;
    w.click(w.emptyGround());
    CHECK(w.state.openRow == -1);
    CHECK(w.state.camera == layout::Camera{});
}

TEST_CASE("Dragging moves the land with the pointer")
{
    Window w;
    w.wheel(w.emptyGround(), 6);
    const base::Vec2 from = w.emptyGround();
    const base::Vec2 metres = w.stage.sheet.main().toMetres(from);
    dragBy(w, from, {90, -40});
    const base::Vec2 now = w.stage.sheet.main().toPx(metres);
    CHECK(now.x == doctest::Approx(from.x + 90).epsilon(0.002));
    CHECK(now.y == doctest::Approx(from.y - 40).epsilon(0.002));
}

TEST_CASE("A drag that begins on a dot pans and opens no card")
{
    Window w;
    w.wheel(w.emptyGround(), 3);
    Window::Dot dot;
    for (std::size_t nth = 0; !w.desk.map.shrunk(150).contains(dot.px); ++nth) {
        dot = w.someDot(nth);
    }
    w.forget();
    dragBy(w, dot.px, {60, 30});
    CHECK(w.count<session::Pan>() > 3);
    CHECK(w.count<session::OpenCard>() == 0);
    CHECK(w.state.openRow == -1);
}

TEST_CASE("A hand that trembles by two pixels still clicks")
{
    Window w;
    const Window::Dot dot = w.someDot(200);
    dragBy(w, dot.px, {1.5, 1}, 2);
    CHECK(w.state.openRow == dot.row);
    CHECK(w.count<session::Pan>() == 0);
}

TEST_CASE("A drag goes on outside the map and ends with the button, wherever that is")
{
    Window w;
    w.wheel(w.emptyGround(), 6);
    w.forget();
    dragBy(w, w.emptyGround(), {-900, 100}, 20);
    CHECK(w.count<session::Pan>() > 15);
    CHECK(w.state.selection.isEmpty());
    w.forget();
    w.move(w.emptyGround());
    w.move(w.emptyGround() + base::Vec2{50, 0});
    CHECK(w.count<session::Pan>() == 0);
}

TEST_CASE("The wheel zooms around the pointer and back again")
{
    Window w;
    const base::Vec2 at = w.emptyGround();
    w.wheel(at, 2);
    const double zoom = w.state.camera.zoom;
    CHECK(zoom > 1.2);
    const base::Vec2 metres = w.stage.sheet.main().toMetres(at);
    w.wheel(at, 3);
    const base::Vec2 there = w.stage.sheet.main().toPx(metres);
    CHECK(base::length(there - at) < 1);
    CHECK(w.state.camera.zoom > zoom);
    w.wheel(at, -20);
    CHECK(w.state.camera.zoom == doctest::Approx(1));
}

TEST_CASE("The wheel over the panels leaves the map alone")
{
    Window w;
    for (const base::Rect& panel : {w.desk.facets, w.desk.list, w.desk.months, w.desk.top}) {
        w.wheel(panel.centre(), 3);
        w.wheel(panel.centre(), -3);
    }
    CHECK(w.state.camera == layout::Camera{});
    CHECK(w.count<session::Zoom>() == 0);
}

TEST_CASE("A double click on the ground comes closer")
{
    Window w;
    const base::Vec2 at = w.emptyGround();
    w.doubleClick(at);
    CHECK(w.state.camera.zoom > 1.3);
    const double zoom = w.state.camera.zoom;
    w.wheel(w.emptyGround(), 6);
    w.doubleClick(w.emptyGround());
    CHECK(w.state.camera.zoom > zoom);
    CHECK(w.state.openRow == -1);
}

TEST_CASE("The map's three buttons zoom in, out and home, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        const auto use = [&](const char* id) {
            if (byMouse) {
                w.click(id);
            } else {
                w.focus(id);
                w.key(Key::Enter);
            }
        };
        use("zoom-in");
        CHECK(w.state.camera.zoom == doctest::Approx(1.6));
        use("zoom-in");
        use("zoom-out");
        CHECK(w.state.camera.zoom == doctest::Approx(1.6));
        use("home");
        CHECK(w.state.camera == layout::Camera{});
        CHECK(w.count<session::Pan>() == 0);
    }
}

TEST_CASE("Plus, minus and zero do what the buttons do")
{
    Window w;
    w.key(Key::Plus, 2);
    CHECK(w.state.camera.zoom == doctest::Approx(2.56));
    w.key(Key::Minus);
    CHECK(w.state.camera.zoom == doctest::Approx(1.6));
    w.key(Key::Home);
    CHECK(w.state.camera == layout::Camera{});
}

TEST_CASE("Arrows move the map while the keyboard is nowhere else")
{
    Window w;
    w.key(Key::Plus, 5);
    for (const Key key : {Key::Left, Key::Right, Key::Up, Key::Down}) {
        const layout::Camera before = w.state.camera;
        w.key(key);
        const base::Vec2 by = w.state.camera.centre - before.centre;
        CHECK((key == Key::Left    ? by.x < 0
               : key == Key::Right ? by.x > 0
               : key == Key::Up    ? by.y > 0
                                   : by.y < 0));
    }
}

TEST_CASE("A click on the Paris inset spreads its dots out, one on a dot in it opens the card")
{
    Window w;
    const layout::View* paris = w.stage.sheet.paris();
    REQUIRE(paris != nullptr);
    const base::Vec2 title{paris->box.x + 30, paris->box.y + 8};
    w.click(title);
    CHECK(w.state.unfolding.isOpen());
    CHECK(w.state.unfolding.target.kind == layout::UnfoldKind::Paris);
    REQUIRE_FALSE(w.stage.unfolded.bands.empty());
    const layout::Dot spread = w.stage.unfolded.bands.front().dots.front();
    w.click(spread.at);
    CHECK(w.state.openRow == spread.row);
    w.key(Key::Escape); // the card
    w.key(Key::Escape); // the spread dots
    CHECK_FALSE(w.state.unfolding.isOpen());
    CHECK(w.state.openRow == -1);
    paris = w.stage.sheet.paris();
    base::Vec2 px;
    int row = -1;
    for (const layout::BouquetLayout& view : w.stage.bouquets) {
        for (const layout::Dot& dot : view.dots) {
            if (layout::findDot(w.stage.sheet, w.stage.bouquets, dot.row, px) && paris->map.contains(px)) {
                row = dot.row;
                break;
            }
        }
    }
    REQUIRE(row >= 0);
    REQUIRE(layout::findDot(w.stage.sheet, w.stage.bouquets, row, px));
    w.click(px);
    CHECK(w.state.openRow == row);
    CHECK(w.state.camera == layout::Camera{});
}

TEST_CASE("Dragging or turning the wheel on an inset leaves the main map where it is")
{
    Window w;
    for (const layout::View& view : w.stage.sheet.views) {
        if (view.kind == layout::ViewKind::Main) {
            continue;
        }
        const base::Vec2 at{view.box.x + 12, view.box.y + 8};
        w.wheel(at, 3);
        dragBy(w, at, {60, 60});
        CHECK(w.state.camera == layout::Camera{});
    }
}

TEST_CASE("A flight takes less than a second and ends where it was sent")
{
    Window w;
    w.state.reducedMotion = false;
    w.key(Key::Plus);
    REQUIRE(w.state.flight.has_value());
    int frames = 0;
    while (w.state.flight && frames < 200) {
        w.frame();
        ++frames;
    }
    CHECK(frames > 5);
    CHECK(frames < 60);
    CHECK(w.state.camera.zoom == doctest::Approx(1.6));
}

TEST_CASE("A hand on the map during a flight takes over")
{
    Window w;
    w.wheel(w.emptyGround(), 5);
    w.state.reducedMotion = false;
    w.key(Key::Home);
    REQUIRE(w.state.flight.has_value());
    w.move(w.emptyGround());
    w.press();
    w.move(w.emptyGround() + base::Vec2{40, 0});
    CHECK_FALSE(w.state.flight.has_value());
    CHECK(w.state.camera.zoom > 1);
}
