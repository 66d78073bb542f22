// The menu of views: titles, renaming, removal, more views than fit, and undo in the top bar.
#include "desk_harness.h"
#include "layout/beyond.h"

using namespace hand;

namespace {

std::vector<ui::SavedItem> views(int count)
{
    std::vector<ui::SavedItem> items;
    for (int i = 1; i <= count; ++i) {
        items.push_back({"/home/x/cartovid-view-" + std::to_string(i) + ".json", "Vue " + std::to_string(i),
                         "7 mai 2020"});
    }
    return items;
}

/// The menu open by its key, with so many saved views.
void openMenu(Window& w, int count)
{
    w.memory.savedViews = views(count);
    w.key(Key::Views);
    REQUIRE(w.state.viewsOpen);
}

} // namespace

TEST_CASE("Saving offers a title made of what is shown, all of it marked, and takes another one")
{
    for (const Language language : kBoth) {
        for (const bool byMouse : {true, false}) {
            Window w(language);
            openMenu(w, 1);
            if (byMouse) {
                w.click("views-save");
            } else {
                CHECK(w.memory.zone == Zone::Top); // the key brought the keyboard there
                w.key(Key::Enter);
            }
            REQUIRE(w.memory.naming.open);
            CHECK(w.count<session::SaveView>() == 0);
            CHECK(std::string(w.memory.naming.text.data()).starts_with("651 initiatives · "));
            CHECK(w.memory.naming.active);
            w.type("Ma vue / 1");
            w.key(Key::Views); // a letter of the title, not the key of the menu
            CHECK(w.state.viewsOpen);
            if (byMouse) {
                w.click("take-name");
            } else {
                w.key(Key::Enter);
            }
            REQUIRE(w.count<session::SaveView>() == 1);
            CHECK(w.all<session::SaveView>().front().title == "Ma vue / 1");
            CHECK_FALSE(w.memory.naming.open);
        }
    }
}

TEST_CASE("Escape leaves the title, the menu stays, nothing is saved")
{
    Window w;
    openMenu(w, 1);
    w.click("views-save");
    w.type("x");
    w.key(Key::Escape);
    CHECK_FALSE(w.memory.naming.open);
    CHECK(w.state.viewsOpen);
    w.click("views-save");
    w.click("leave-name");
    CHECK_FALSE(w.memory.naming.open);
    CHECK(w.count<session::SaveView>() == 0);
    w.key(Key::Escape);
    CHECK_FALSE(w.state.viewsOpen);
}

TEST_CASE("Each saved view is opened, renamed and removed, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        openMenu(w, 3);
        const auto use = [&](const char* id, int nth) {
            if (byMouse) {
                w.click(w.areas(id)[static_cast<std::size_t>(nth)].centre());
            } else { // save, copy, then three items a view
                const int item = id == std::string("open-view")     ? 0
                                 : id == std::string("rename-view") ? 1
                                                                    : 2;
                w.key(Key::Escape);
                w.key(Key::Views);
                w.key(Key::Down, 2 + 3 * nth + item);
                w.key(Key::Enter);
            }
        };
        use("rename-view", 1);
        REQUIRE(w.memory.naming.open);
        CHECK(std::string(w.memory.naming.text.data()) == "Vue 2");
        w.key(Key::Enter); // as it was: nothing is asked
        CHECK(w.count<session::RenameView>() == 0);
        use("rename-view", 1);
        w.type("é/ü");
        w.key(Key::Enter);
        REQUIRE(w.count<session::RenameView>() == 1);
        CHECK(w.all<session::RenameView>().front().path == "/home/x/cartovid-view-2.json");
        CHECK(w.all<session::RenameView>().front().title == "é/ü");
        use("remove-view", 2);
        REQUIRE(w.count<session::RemoveView>() == 1);
        CHECK(w.all<session::RemoveView>().front().path == "/home/x/cartovid-view-3.json");
        use("open-view", 0);
        REQUIRE(w.count<session::OpenView>() == 1);
        CHECK(w.all<session::OpenView>().front().path == "/home/x/cartovid-view-1.json");
    }
}

TEST_CASE("More views than fit are scrolled to, by wheel and by keyboard")
{
    for (const float height : {940.F, 480.F}) {
        Window w(Language::French, 1600, height);
        openMenu(w, 40);
        const float least = w.areas("open-view").front().y;
        CHECK(w.areas("views-copy").front().bottom() <= least);
        w.key(Key::Down, 2 + 3 * 39); // the last one
        w.rest(3);
        const base::Rect last = w.areas("open-view").back();
        CHECK(last.bottom() <= height);
        w.key(Key::Enter);
        REQUIRE(w.count<session::OpenView>() == 1);
        CHECK(w.all<session::OpenView>().front().path == "/home/x/cartovid-view-40.json");
    }
}

TEST_CASE("What tells of a removed view offers to put it back")
{
    Window w;
    w.state.notice = "Vue mise à la corbeille";
    w.rest();
    CHECK_FALSE(w.has("restore-view"));
    w.memory.canRestore = true;
    w.rest();
    w.click("restore-view");
    CHECK(w.count<session::RestoreView>() == 1);
}

TEST_CASE("Undo and redo stand in the top bar and are quiet while there is nothing to take back")
{
    for (const float width : {1920.F, 1280.F, 1080.F}) {
        Window w(Language::French, width, 800);
        for (const auto& [undo, redo] :
             {std::pair(false, false), std::pair(true, false), std::pair(true, true)}) {
            w.memory.canUndo = undo;
            w.memory.canRedo = redo;
            w.rest();
            w.forget();
            w.click("undo");
            w.click("redo");
            CHECK(w.count<session::Undo>() == (undo ? 1 : 0));
            CHECK(w.count<session::Redo>() == (redo ? 1 : 0));
        }
        w.click("views");
        CHECK_FALSE(w.has("views-undo"));
    }
    Window narrow(Language::French, 800, 600); // no room there: the menu has them
    CHECK_FALSE(narrow.has("undo"));
    narrow.click("views");
    CHECK(narrow.has("views-undo"));
}

TEST_CASE("Selected rows outside the map are counted on it, and one click frames them all")
{
    for (const Language language : kBoth) {
        Window w(language);
        w.state.selection.search = "lyon";
        w.rest();
        CHECK_FALSE(w.has("beyond")); // all in sight
        w.state.camera = layout::framing(w.stage.plan, w.stage.sheet, {1e5 - 7e5, 0, 2e5 - 7e5, 1e5});
        w.rest(3);
        REQUIRE(w.has("beyond"));
        CHECK(w.memory.beyond.count == layout::rowsBeyond(w.stage.sheet, w.stage.bouquets, &w.stage.symbols));
        CHECK(w.memory.beyond.count > 0);
        w.click("beyond");
        w.rest(3);
        CHECK_FALSE(w.has("beyond"));
        w.state.selection = {};
        w.wheel(w.emptyGround(), 8);
        CHECK_FALSE(w.has("beyond")); // without a choice the house leads home
    }
}

TEST_CASE("A radius is called by its town, what follows the map by the map")
{
    Window w;
    w.state.selection.area.circle = filter::Circle{{4.8357, 45.764}, 50};
    w.rest();
    CHECK(w.stage.areaWords.place == "Lyon");
    CHECK_FALSE(w.stage.areaWords.isBeside);
    w.state.selection.area = {};
    w.rest();
    w.click("area");
    w.click("in-sight");
    CHECK(w.stage.areaWords.isSight);
    w.key(Key::Duel); // its two maps are not followed
    CHECK_FALSE(w.stage.areaWords.isSight);
}
