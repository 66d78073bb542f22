// The search field: typing, clearing, and the ways in and out.
#include "desk_harness.h"

using namespace hand;

namespace {

void typeInto(Window& w, std::string_view text)
{
    w.click("search");
    w.type(text);
}

} // namespace

TEST_CASE("Typing in the search filters at once")
{
    for (const Language language : kBoth) {
        Window w(language);
        typeInto(w, "masque");
        CHECK(w.memory.searchActive);
        CHECK(w.state.selection.search == "masque");
        CHECK(w.stage.outcome.selected > 10);
        CHECK(w.stage.outcome.selected < 651);
    }
}

TEST_CASE("Every letter is a step: the list follows while one types, and back with Backspace")
{
    Window w;
    w.click("search");
    std::vector<int> found;
    for (const char* letter : {"l", "y", "o", "n"}) {
        w.type(letter);
        found.push_back(w.stage.outcome.selected);
    }
    CHECK(std::is_sorted(found.rbegin(), found.rend()));
    CHECK(w.count<session::SetSearch>() == 4);
    w.fieldKey(ImGuiKey_Backspace);
    CHECK(w.state.selection.search == "lyo");
    CHECK(w.stage.outcome.selected == found[2]);
}

TEST_CASE("The slash leads into the search, and letters there are no shortcuts")
{
    Window w;
    w.key(Key::Slash);
    CHECK(w.memory.searchActive);
    w.frame({Key::Language, Key::Reset, Key::Question, Key::Plus, Key::Minus, Key::Home, Key::Slash,
             Key::Space, Key::Left, Key::Right, Key::Up, Key::PageDown});
    w.rest();
    CHECK(w.state.language == Language::French);
    CHECK_FALSE(w.state.helpOpen);
    CHECK(w.state.camera == layout::Camera{});
    CHECK(w.memory.searchActive);
    w.type("chu");
    CHECK(w.state.selection.search == "chu");
}

TEST_CASE("Letters typed right behind the slash, before the field has opened, do nothing else")
{
    Window w;
    w.frame({Key::Slash, Key::Language, Key::Reset, Key::Question});
    w.rest();
    CHECK(w.state.language == Language::French);
    CHECK_FALSE(w.state.helpOpen);
    CHECK(w.memory.searchActive);
}

TEST_CASE("Accents, spaces and capitals can be typed and find the same")
{
    std::vector<int> found;
    for (const char* text : {"Télémédecine Lyon", "telemedecine lyon", "TÉLÉMÉDECINE LYON"}) {
        Window w;
        typeInto(w, text);
        CHECK(w.state.selection.search == text);
        found.push_back(w.stage.outcome.selected);
    }
    CHECK(found[0] > 0);
    CHECK(found[1] == found[0]);
    CHECK(found[2] == found[0]);
}

TEST_CASE("The cross clears the search and is there only when there is something to clear")
{
    Window w;
    CHECK_FALSE(w.has("clear-search"));
    typeInto(w, "masque");
    REQUIRE(w.has("clear-search"));
    w.click("clear-search");
    w.rest();
    CHECK(w.state.selection.search.empty());
    CHECK(w.stage.outcome.selected == 651);
    CHECK_FALSE(w.has("clear-search"));
}

TEST_CASE("Escape leaves the search, and a second one clears what was searched")
{
    Window w;
    w.key(Key::Slash);
    w.type("masque");
    w.fieldKey(ImGuiKey_Escape, true);
    CHECK_FALSE(w.memory.searchActive);
    w.key(Key::Escape);
    CHECK(w.state.selection.search.empty());
    CHECK(w.stage.outcome.selected == 651);
}

TEST_CASE("Enter and Down lead from the search to what it found")
{
    for (const Key key : {Key::Enter, Key::Down}) {
        Window w;
        w.key(Key::Slash);
        w.type("masque");
        if (key == Key::Down) { // past the names that are offered
            w.key(Key::Down, static_cast<int>(w.memory.completing.offered.size()));
        }
        w.fieldKey(key == Key::Enter ? ImGuiKey_Enter : ImGuiKey_DownArrow, true, key);
        CHECK_FALSE(w.memory.searchActive);
        CHECK(w.memory.zone == Zone::List);
        CHECK(w.state.selection.search == "masque");
        w.key(Key::Enter);
        CHECK(w.state.openRow == w.stage.listing.front());
    }
}

TEST_CASE("Tab leads out of the search in Tab order")
{
    Window w;
    w.key(Key::Slash);
    w.key(Key::Tab);
    CHECK_FALSE(w.memory.searchActive);
    CHECK(w.memory.zone == Zone::Facets);
}

TEST_CASE("A search that was set elsewhere shows in the field")
{
    Window w;
    w.state.selection.search = "respirateur";
    w.rest();
    CHECK(std::string(w.memory.searchText.data()) == "respirateur");
    w.key(Key::Reset);
    w.rest();
    CHECK(w.memory.searchText[0] == 0);
}

TEST_CASE("A search longer than the field keeps whole characters and a valid text")
{
    {
        Window w;
        w.click("search");
        for (int i = 0; i < 120; ++i) {
            w.type("é");
        }
        CHECK(w.state.selection.search.size() < w.memory.searchText.size());
        CHECK(base::isValidUtf8(w.state.selection.search));
    }
    for (const std::string start : {"", "x"}) { // from the command line: not typed here
        Window w;
        w.state.selection.search = start;
        for (int i = 0; i < 150; ++i) {
            w.state.selection.search += "é";
        }
        w.rest();
        CHECK(base::isValidUtf8(w.memory.searchText.data()));
    }
}

TEST_CASE("The search works while a notice lies over the map")
{
    Window w;
    w.state.notice = "2 lignes du tableau sont laissées de côté.";
    w.rest();
    w.key(Key::Slash);
    w.type("lyon");
    CHECK(w.state.selection.search == "lyon");
    CHECK(w.memory.searchActive);
}
