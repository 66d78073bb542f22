// The left panel: choices, folding, clearing, by mouse and by keyboard.
#include "desk_harness.h"

using namespace hand;

namespace {

/// The code of the nth category as the list of codes has it.
const std::string& category(const Window& w, std::size_t nth)
{
    return w.stage.atlas.data.categories[nth].code;
}

} // namespace

TEST_CASE("A click on a choice filters by it, in both languages")
{
    for (const Language language : kBoth) {
        Window w(language);
        const auto places = w.choices(Facet::Category);
        REQUIRE(places.size() == 10);
        w.click(places[3].centre());
        CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{category(w, 3)});
        CHECK(w.count<session::ToggleChoice>() == 1);
        CHECK(w.stage.outcome.selected == 75);
    }
}

TEST_CASE("Enter and Space on a choice do what a click does")
{
    for (const Key key : {Key::Enter, Key::Space}) {
        Window w;
        w.focus("choice", 3);
        w.key(key);
        CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{category(w, 3)});
        w.key(key);
        CHECK(w.state.selection.isEmpty());
    }
}

TEST_CASE("Two choices of a facet add up, and a second click takes one back")
{
    Window w;
    const auto places = w.choices(Facet::Category);
    w.click(places[3].centre());
    const int one = w.stage.outcome.selected;
    w.click(places[5].centre());
    CHECK(w.stage.outcome.selected > one);
    CHECK(w.state.selection.of(Facet::Category).size() == 2);
    w.click(places[3].centre());
    CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{category(w, 5)});
}

TEST_CASE("A double click keeps only that choice")
{
    for (const std::size_t before : {0U, 1U}) { // with other choices, and with the choice itself
        Window w;
        const auto places = w.choices(Facet::Category);
        w.click(places[before == 0 ? 7 : 2].centre());
        w.click(places[8].centre());
        w.doubleClick(places[2].centre());
        CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{category(w, 2)});
    }
}

TEST_CASE("Choices of different facets narrow each other")
{
    Window w;
    w.click(w.choices(Facet::Category)[0].centre());
    const int one = w.stage.outcome.selected;
    w.click(w.choices(Facet::Pole)[0].centre());
    CHECK(w.state.selection.of(Facet::Pole).size() == 1);
    CHECK(w.stage.outcome.selected < one);
    CHECK(w.stage.outcome.selected > 0);
}

TEST_CASE("The button All empties its facet and leaves the others, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        CHECK_FALSE(w.has("clear"));
        w.click(w.choices(Facet::Category)[0].centre());
        w.rest();
        w.click(w.choices(Facet::Pole)[1].centre());
        w.rest();
        REQUIRE(w.areas("clear").size() == 2);
        if (byMouse) {
            w.click(w.areas("clear")[0].centre());
        } else {
            w.focus("clear", 0);
            w.key(Key::Enter);
        }
        CHECK(w.state.selection.of(Facet::Category).empty());
        CHECK(w.state.selection.of(Facet::Pole).size() == 1);
        CHECK(w.areas("clear").size() == 1);
    }
}

TEST_CASE("A facet's heading folds and unfolds it, by mouse and by keyboard")
{
    Window w;
    const auto folds = w.areas("fold");
    REQUIRE(folds.size() == 4);
    CHECK(w.choices(Facet::Category).size() == 10);
    w.click(folds[0].centre());
    CHECK(w.choices(Facet::Category).empty());
    CHECK_FALSE(w.state.facetOpen[0]);
    w.focus("fold", 0);
    w.key(Key::Enter);
    CHECK(w.choices(Facet::Category).size() == 10);
}

TEST_CASE("Every facet can be unfolded, and every choice of it reached by the wheel and clicked")
{
    for (const Facet facet : {Facet::Category, Facet::Pole, Facet::Region, Facet::Type}) {
        Window w;
        for (const Facet other : {Facet::Category, Facet::Pole, Facet::Region, Facet::Type}) {
            w.state.facetOpen[static_cast<std::size_t>(other)] = other == facet;
        }
        w.rest();
        const std::size_t count = w.choices(facet).size();
        REQUIRE(count == w.stage.index.values(facet).size());
        for (std::size_t i = 0; i < count; ++i) {
            for (int turn = 0; turn < 60 && w.choices(facet)[i].bottom() > w.desk.facets.bottom(); ++turn) {
                w.wheel(w.desk.facets.centre(), -1);
            }
            w.forget();
            w.click(w.choices(facet)[i].centre());
            REQUIRE(w.count<session::ToggleChoice>() == 1);
            CHECK(w.all<session::ToggleChoice>()[0].facet == facet);
            CHECK(w.state.selection.of(facet).size() == i + 1);
        }
    }
}

TEST_CASE("The keyboard reaches the last choice and the panel scrolls to it")
{
    Window w(Language::French, 1280, 700);
    w.state.facetOpen.fill(true);
    w.rest();
    const int last = static_cast<int>(w.areas("choice").size()) - 1;
    w.focus("choice", last);
    w.rest();
    const base::Rect seen = w.areas("choice")[static_cast<std::size_t>(last)];
    CHECK(seen.y >= w.desk.facets.y);
    CHECK(seen.bottom() <= w.desk.facets.bottom() + 1);
    w.key(Key::Home); // home is the map's; the place in the panel stays
    CHECK(w.memory.item > 0);
}

TEST_CASE("The pointer over a choice changes nothing until it clicks")
{
    Window w;
    for (const base::Rect& place : w.choices(Facet::Category)) {
        w.move(place.centre());
        w.rest();
    }
    CHECK(w.state.selection.isEmpty());
    CHECK(w.count<session::ToggleChoice>() == 0);
}

TEST_CASE("A choice counts what it would give: the number shown is the number found")
{
    Window w;
    w.click(w.choices(Facet::Pole)[0].centre());
    const auto codes = w.stage.index.values(Facet::Category);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const int promised = w.stage.outcome.count(Facet::Category, static_cast<int>(i));
        w.click(w.choices(Facet::Category)[i].centre());
        CHECK(w.stage.outcome.selected == promised);
        CHECK(static_cast<int>(w.stage.listing.size()) == promised);
        w.click(w.choices(Facet::Category)[i].centre());
    }
}
