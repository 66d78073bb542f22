// A finger at a kiosk: what it flings glides on, what it stays on is kept alone, two of them zoom the map.
#include "app/kiosk_setup.h"
#include "desk_harness.h"
#include "ui/finger.h"

namespace {

using hand::Facet;
using hand::Language;

struct Stand {
    explicit Stand(float width = 1920, float height = 1080)
        : sizes(app::kioskSizes(32, static_cast<int>(width), static_cast<int>(height))),
          window(Language::French, width, height, sizes.normal)
    {
        face.mode = session::KioskMode::Visit;
        face.pxPerMm = sizes.pxPerMm;
        window.state.reducedMotion = false;
        window.standAtKiosk(face);
    }
    [[nodiscard]] base::Vec2 onList() const
    {
        const base::Rect& list = window.desk.list;
        return {list.x + list.width / 2.0, list.y + list.height * 0.8};
    }
    /// A finger that moves up by so many pixels in a tenth of a second, and leaves.
    void fling(base::Vec2 from, base::Vec2 by)
    {
        window.move(from);
        window.press();
        for (int step = 1; step <= 6; ++step) {
            ImGui::GetIO().MousePos = {static_cast<float>(from.x + by.x * step / 6),
                                       static_cast<float>(from.y + by.y * step / 6)};
            window.frame();
        }
        ImGui::GetIO().MouseDown[0] = false;
        window.frame();
        ImGui::GetIO().MousePos = {-FLT_MAX, -FLT_MAX}; // a finger that has gone is nowhere
    }
    /// Frames until nothing asks for another one; the most are 3 s.
    int settle()
    {
        int frames = 0;
        for (; frames < 180; ++frames) {
            window.frame();
            if (!window.memory.wakeIn) {
                break;
            }
        }
        return frames;
    }

    app::KioskSizes sizes;
    ui::KioskFace face;
    hand::Window window;
};

} // namespace

TEST_CASE("a list that is flung glides on, slower and slower, and then no frame is drawn for it")
{
    Stand stand;
    stand.fling(stand.onList(), {0, -300});
    const float left = stand.window.listScroll();
    CHECK(left > 200);
    CHECK(stand.window.state.openRow == -1);
    const int frames = stand.settle();
    CHECK(frames > 20);
    CHECK(frames < 170);
    const float rest = stand.window.listScroll();
    CHECK(rest > left + 300);
    stand.window.rest(10);
    CHECK(stand.window.listScroll() == rest);
}

TEST_CASE("a touch stops the list and opens nothing, the next one opens")
{
    Stand stand;
    stand.fling(stand.onList(), {0, -300});
    stand.window.frame();
    REQUIRE(stand.window.memory.finger.glide.isMoving());
    ImGui::GetIO().MousePos = {static_cast<float>(stand.onList().x), static_cast<float>(stand.onList().y)};
    stand.window.press();
    const float stopped = stand.window.listScroll();
    stand.window.rest(5);
    stand.window.release();
    CHECK(std::abs(stand.window.listScroll() - stopped) < 40); // what the last frame had asked for
    CHECK(stand.window.state.openRow == -1);
    stand.window.click(stand.onList());
    CHECK(stand.window.state.openRow >= 0);
}

TEST_CASE("a touch elsewhere is not lost while a list glides")
{
    Stand stand;
    stand.fling(stand.onList(), {0, -300});
    stand.window.frame();
    const base::Vec2 at = stand.window.at("kiosk-large");
    ImGui::GetIO().MousePos = {static_cast<float>(at.x), static_cast<float>(at.y)};
    stand.window.frame();
    REQUIRE(stand.window.memory.finger.glide.isMoving());
    stand.window.press();
    stand.window.release();
    CHECK(stand.window.count<session::SetLargeText>() == 1);
    CHECK_FALSE(stand.window.memory.finger.glide.isMoving());
}

TEST_CASE("a list ends where it ends, and a finger that rests before it leaves has put it there")
{
    Stand stand;
    stand.fling(stand.onList(), {0, 300}); // at its top already
    CHECK(stand.settle() < 3);
    CHECK(stand.window.listScroll() == 0);
    const base::Vec2 from = stand.onList();
    stand.window.move(from);
    stand.window.press();
    stand.window.move({from.x, from.y - 200});
    stand.window.wait(0.2F);
    stand.window.frame();
    ImGui::GetIO().MouseDown[0] = false;
    stand.window.frame();
    CHECK_FALSE(stand.window.memory.finger.glide.isMoving());
}

TEST_CASE("with reduced motion nothing glides")
{
    Stand stand;
    stand.window.state.reducedMotion = true;
    stand.fling(stand.onList(), {0, -300});
    const float left = stand.window.listScroll();
    stand.window.rest(5);
    CHECK(stand.window.listScroll() - left < 60);
    CHECK_FALSE(stand.window.memory.finger.glide.isMoving());
}

TEST_CASE("the map that is flung glides on and comes to rest")
{
    Stand stand;
    stand.window.rest(60);
    const base::Vec2 ground = stand.window.emptyGround();
    stand.fling(ground, {-180, 0});
    stand.window.forget();
    CHECK(stand.settle() < 170);
    double way = 0;
    for (const session::Pan& pan : stand.window.all<session::Pan>()) {
        way += pan.px.x;
        CHECK(pan.px.x <= 0);
    }
    CHECK(way < -100);
}

TEST_CASE("the map of a desk stays where the pointer has left it")
{
    hand::Window desk;
    desk.state.reducedMotion = false;
    const base::Vec2 on = desk.emptyGround();
    desk.move(on);
    desk.press();
    desk.move({on.x - 150, on.y});
    desk.release();
    desk.forget();
    desk.rest(20);
    CHECK(desk.count<session::Pan>() == 0);
}

TEST_CASE(
    "a finger that stays on a choice keeps only that one, sees it coming, and its leaving undoes nothing")
{
    Stand stand;
    hand::Window& window = stand.window;
    const auto choices = window.choices(Facet::Category);
    window.click(choices[0].centre());
    window.click(choices[1].centre());
    REQUIRE(window.state.selection.of(Facet::Category).size() == 2);
    window.wait(2);
    window.move(choices[2].centre());
    window.press();
    REQUIRE(window.memory.wakeIn); // frames come by themselves, the finger need not move
    window.wait(0.2F);
    window.frame();
    REQUIRE(window.memory.wakeIn);
    CHECK(window.state.selection.of(Facet::Category).size() == 2);
    window.wait(0.3F);
    window.frame();
    const auto& kept = window.state.selection.of(Facet::Category);
    REQUIRE(kept.size() == 1);
    const std::string only = *kept.begin();
    window.wait(0.5F);
    window.rest(3);
    CHECK_FALSE(window.memory.wakeIn);
    window.release();
    CHECK(window.state.selection.of(Facet::Category).size() == 1);
    CHECK(*window.state.selection.of(Facet::Category).begin() == only);
    CHECK(window.count<session::KeepOnly>() == 1);
    window.click(choices[2].centre());
    CHECK(window.state.selection.of(Facet::Category).empty()); // the next touch is one again
}

TEST_CASE("a finger that moves chooses nothing, however long it stays")
{
    Stand stand;
    hand::Window& window = stand.window;
    const base::Vec2 at = window.choices(Facet::Category)[2].centre();
    window.move(at);
    window.press();
    window.move({at.x, at.y - 40});
    window.wait(1);
    window.frame();
    window.release();
    CHECK(window.state.selection.isEmpty());
    CHECK(window.count<session::KeepOnly>() == 0);
}

TEST_CASE("two quick touches keep only that choice, too")
{
    Stand stand;
    hand::Window& window = stand.window;
    const auto choices = window.choices(Facet::Category);
    window.click(choices[0].centre());
    window.doubleClick(choices[1].centre());
    CHECK(window.state.selection.of(Facet::Category).size() == 1);
}

TEST_CASE("a mouse button that is held keeps only that choice at a desk")
{
    hand::Window desk;
    const auto choices = desk.choices(Facet::Category);
    desk.click(choices[0].centre());
    desk.wait(2);
    desk.move(choices[1].centre());
    desk.press();
    CHECK(desk.state.selection.of(Facet::Category).size() == 2);
    desk.wait(0.5F);
    desk.frame();
    desk.release();
    CHECK(desk.state.selection.of(Facet::Category).size() == 1);
}

TEST_CASE("two fingers zoom the map about their middle, and neither is taken for a click")
{
    Stand stand;
    hand::Window& window = stand.window;
    const base::Vec2 ground = window.emptyGround();
    window.move(ground);
    window.press();
    window.forget();
    session::PinchMove move{{10, -5}, {ground.x + 50, ground.y}, 1.5};
    window.memory.pinch = {true, move};
    const double before = window.state.camera.zoom;
    window.frame();
    REQUIRE(window.count<session::Zoom>() == 1);
    CHECK(window.all<session::Zoom>().front().around == move.about);
    CHECK(window.all<session::Pan>().front().px == move.by);
    CHECK(window.state.camera.zoom == doctest::Approx(before * 1.5));
    window.memory.pinch = {true, std::nullopt};
    window.move({ground.x + 30, ground.y + 10}); // the mouse of the first finger pans nothing beside
    CHECK(window.count<session::Pan>() == 1);
    window.memory.pinch = {};
    window.release();
    CHECK(window.count<session::OpenCard>() == 0);
    CHECK(window.count<session::Unfold>() == 0);
}

TEST_CASE("two fingers on a list are none for the map")
{
    Stand stand;
    stand.window.move(stand.onList());
    stand.window.press();
    stand.window.memory.pinch = {true, session::PinchMove{{10, 0}, {500, 500}, 2}};
    stand.window.frame();
    stand.window.memory.pinch = {};
    stand.window.release();
    CHECK(stand.window.count<session::Zoom>() == 0);
}
