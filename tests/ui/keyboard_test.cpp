// The keyboard's way through the window: Tab order, arrows, Escape; and the months.
#include "desk_harness.h"

using namespace hand;

TEST_CASE("Tab goes facets, list, map, top and round, and Shift with Tab goes back")
{
    Window w;
    for (const Zone zone : {Zone::Facets, Zone::List, Zone::Map, Zone::Top, Zone::Facets}) {
        w.key(Key::Tab);
        CHECK(w.memory.zone == zone);
        CHECK(w.memory.item == 0);
    }
    for (const Zone zone : {Zone::Top, Zone::Map, Zone::List, Zone::Facets}) {
        w.key(Key::BackTab);
        CHECK(w.memory.zone == zone);
    }
}

TEST_CASE("Shift with Tab begins at the end")
{
    Window w;
    w.key(Key::BackTab);
    CHECK(w.memory.zone == Zone::Top);
}

TEST_CASE("Arrows go from control to control and stop at both ends of every zone")
{
    Window w;
    for (const Zone zone : {Zone::Facets, Zone::List, Zone::Map, Zone::Top}) {
        w.key(Key::Tab);
        const int count = w.memory.itemCount[static_cast<std::size_t>(zone)];
        REQUIRE(count > 2);
        w.key(Key::Up);
        CHECK(w.memory.item == 0);
        w.key(Key::Right);
        w.key(Key::Left);
        w.key(Key::Down);
        CHECK(w.memory.item == 1);
        w.key(Key::PageDown, count / 10 + 1);
        CHECK(w.memory.item == count - 1);
        w.key(Key::PageUp, count / 10 + 1);
        CHECK(w.memory.item == 0);
    }
}

TEST_CASE("Exactly one control answers to Enter, and only while the keyboard is on it")
{
    Window w;
    w.key(Key::Enter);
    CHECK(w.asked.empty());
    w.focus("zoom-in");
    w.forget();
    w.key(Key::Enter);
    CHECK(w.asked.size() == 1);
    w.rest(10);
    CHECK(w.asked.size() == 1); // a key press lasts one frame
}

TEST_CASE("Escape takes one step back at a time, from the top of the pile to the start")
{
    Window w;
    w.click(w.choices(Facet::Category)[0].centre());
    w.state.selection.search = "masque";
    w.wheel(w.emptyGround(), 4);
    w.move({w.desk.top.centre().x, 3});
    w.state.openRow = w.stage.listing.front();
    w.state.exportOpen = true;
    w.state.helpOpen = true;
    w.rest();
    w.key(Key::Escape);
    CHECK_FALSE(w.state.helpOpen);
    CHECK(w.state.exportOpen);
    w.key(Key::Escape);
    CHECK_FALSE(w.state.exportOpen);
    CHECK(w.state.openRow >= 0);
    w.key(Key::Escape);
    CHECK(w.state.openRow == -1);
    CHECK(w.state.camera.zoom > 1);
    w.key(Key::Escape);
    CHECK(w.state.camera == layout::Camera{});
    CHECK(w.state.selection.search == "masque");
    w.key(Key::Escape);
    CHECK(w.state.selection.search.empty());
    CHECK_FALSE(w.state.selection.isEmpty());
    w.key(Key::Escape);
    CHECK(w.state.selection.isEmpty());
    w.key(Key::Escape); // and once too often
    CHECK(w.state.selection.isEmpty());
}

TEST_CASE("Escape first takes the keyboard off the panels, without losing a choice")
{
    Window w;
    w.focus("choice", 1);
    w.key(Key::Enter);
    w.key(Key::Escape);
    CHECK(w.memory.zone == Zone::None);
    CHECK_FALSE(w.state.selection.isEmpty());
}

TEST_CASE("A month's bar filters, by mouse and by keyboard, and a double click keeps only it")
{
    Window w;
    for (const char* month : {"2020-03", "2020-04", "2020-12"}) {
        REQUIRE(w.has(month));
    }
    w.click("2020-03");
    CHECK(w.state.selection.of(Facet::Month) == std::vector<std::string>{"2020-03"});
    CHECK(w.stage.outcome.selected == 306);
    w.focus("2020-04");
    w.key(Key::Enter);
    CHECK(w.state.selection.of(Facet::Month).size() == 2);
    w.doubleClick(w.at("2020-04"));
    CHECK(w.state.selection.of(Facet::Month) == std::vector<std::string>{"2020-04"});
    w.click("2020-04");
    CHECK(w.state.selection.isEmpty());
}

TEST_CASE("The undated can be chosen and let go, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        for (const int expected : {97, 651}) {
            if (byMouse) {
                w.click("undated");
            } else {
                w.focus("undated");
                w.key(Key::Enter);
            }
            CHECK(w.stage.outcome.selected == expected);
        }
    }
}

TEST_CASE("Every control that the mouse can press, the keyboard can press too")
{
    Window w;
    w.memory.canUndo = true; // else their buttons rest
    w.memory.canRedo = true;
    w.click(w.choices(Facet::Category)[0].centre());
    w.click("export");
    for (const ui::Memory::Area& area : w.memory.areas) {
        if (area.id != "search" && area.id != "clear-search") { // these have / and Escape
            CHECK_MESSAGE(area.zone != Zone::None, area.id);
        }
    }
}

TEST_CASE("The keyboard's place survives a switch of language and of theme")
{
    Window w;
    w.focus("choice", 4);
    const int item = w.memory.item;
    w.key(Key::Language);
    w.state.theme = base::Theme::Dark;
    w.rest();
    CHECK(w.memory.zone == Zone::Facets);
    CHECK(w.memory.item == item);
    w.key(Key::Enter);
    CHECK(w.state.selection.of(Facet::Category).front() == w.stage.atlas.data.categories[4].code);
}
