// The pôles as controls: switch, names on the map, colour of the dots; by mouse and by keyboard.
#include "desk_harness.h"

using namespace hand;

namespace {

bool isChosen(const Window& w, std::string_view pole)
{
    return w.state.selection.has(Facet::Pole, std::string(pole));
}

} // namespace

TEST_CASE("The switch shows the territories and hides them again, by mouse and by keyboard")
{
    for (const Language language : kBoth) {
        Window w(language);
        CHECK_FALSE(w.has("seat-lyonbiopole"));
        w.click("poles");
        CHECK(w.state.showPoles);
        CHECK(w.has("seat-lyonbiopole"));
        w.focus("poles");
        w.key(Key::Enter);
        CHECK_FALSE(w.state.showPoles);
        w.key(Key::Poles);
        CHECK(w.state.showPoles);
    }
}

TEST_CASE("A touch on a pôle's name opens its sheet, whose button filters by it and takes it out again")
{
    Window w;
    w.click("poles");
    w.click("seat-lyonbiopole");
    CHECK(w.state.openPole == "lyonbiopole");
    CHECK_FALSE(isChosen(w, "lyonbiopole"));
    w.click("pole-filter");
    CHECK(isChosen(w, "lyonbiopole"));
    w.click("pole-filter");
    CHECK_FALSE(isChosen(w, "lyonbiopole"));
    CHECK(w.state.openRow == -1);
    CHECK_FALSE(w.state.unfolding.isOpen());
}

TEST_CASE("Names of pôles are reached and chosen by keyboard")
{
    Window w;
    w.click("poles");
    for (const char* id : {"seat-eurobiomed", "seat-nsl"}) {
        w.focus(id);
        w.key(Key::Enter);
        CHECK(w.state.openPole == std::string_view(id).substr(5));
    }
}

TEST_CASE("The name of a pôle under the pointer takes the click from what lies below")
{
    Window w;
    w.click("poles");
    const base::Vec2 at = w.at("seat-medicen"); // Île-de-France would unfold
    w.click(at);
    CHECK(w.state.openPole == "medicen");
    CHECK_FALSE(w.state.unfolding.isOpen());
}

TEST_CASE("The colour of the dots is chosen beside the map, or by its key")
{
    Window w;
    CHECK_FALSE(w.has("colouring-1"));
    w.click("poles");
    REQUIRE(w.has("colouring-1"));
    w.click("colouring-1");
    CHECK(w.state.colouring == layout::Colouring::Pole);
    w.click("poles"); // the switch stays while it says what is to be seen
    REQUIRE(w.has("colouring-0"));
    w.click("colouring-0");
    CHECK(w.state.colouring == layout::Colouring::Category);
    CHECK_FALSE(w.has("colouring-0"));
    w.key(Key::Colouring);
    CHECK(w.state.colouring == layout::Colouring::Pole);
    w.key(Key::Symbols4); // shades: no dots to colour
    CHECK_FALSE(w.has("colouring-0"));
}

TEST_CASE("In a chart no unseen name of a pôle takes a click or a key")
{
    Window w;
    w.click("poles");
    const base::Vec2 at = w.at("seat-eurobiomed");
    for (const Key key : {Key::Symbols5, Key::Symbols6}) {
        w.key(key);
        CHECK_FALSE(w.has("seat-eurobiomed"));
    }
    w.click(at);
    CHECK_FALSE(isChosen(w, "eurobiomed"));
    w.key(Key::Symbols1);
    CHECK(w.has("seat-eurobiomed"));
}
