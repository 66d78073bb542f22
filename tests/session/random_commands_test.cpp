// Long sequences of commands by chance: whatever is asked in whatever order, the state stays sound.
#include "session/random_command.h"

#include <doctest/doctest.h>

#include <algorithm>

using desk::Desk;
using filter::Facet;

TEST_CASE("10 000 commands by chance leave a state that means something")
{
    std::mt19937 random(28);
    Desk desk;
    const auto rows = static_cast<int>(world::atlas().data.initiatives.size());
    const base::Extent& land = world::plan().mainland();
    for (int i = 0; i < 10000; ++i) {
        desk.give(randomCommand(random));
        desk.now += world::between(random, 0, 0.3);
        session::tick(desk.state, desk.now);
        const session::State& state = desk.state;
        REQUIRE(state.camera.zoom >= layout::kMinZoom);
        REQUIRE(state.camera.zoom <= layout::kMaxZoom);
        REQUIRE(land.contains(state.camera.centre));
        if (state.flight) {
            REQUIRE(state.flight->to == layout::clamped(state.flight->to, land));
        }
        if (state.duel) {
            REQUIRE(state.duel->left != state.duel->right);
            REQUIRE(session::isDuelChoice(world::atlas().data, state.duel->facet, state.duel->left));
            REQUIRE(session::isDuelChoice(world::atlas().data, state.duel->facet, state.duel->right));
            REQUIRE_FALSE(state.unfolding.isOpen());
        }
        if (layout::isChart(state.symbols) && state.unfolding.isOpen()) {
            REQUIRE_FALSE(state.unfolding.opening);
        }
        REQUIRE(state.openRow >= -1);
        REQUIRE(state.openRow < rows);
        for (const Facet facet : filter::kFacets) {
            const auto& codes = state.selection.of(facet);
            REQUIRE(std::is_sorted(codes.begin(), codes.end()));
            REQUIRE(std::adjacent_find(codes.begin(), codes.end()) == codes.end());
            for (const std::string& code : codes) {
                REQUIRE(world::index().findValue(facet, code) >= 0);
            }
        }
    }
}

TEST_CASE("From any state enough steps back lead to the start")
{
    std::mt19937 random(29);
    for (int i = 0; i < 100; ++i) {
        Desk desk;
        for (int k = 0; k < 30; ++k) {
            desk.give(randomCommand(random));
        }
        for (int k = 0; k < 11; ++k) {
            desk.give(session::Back{});
            desk.land();
        }
        CHECK(desk.state.selection == filter::Selection{});
        CHECK(desk.state.camera == layout::Camera{});
        CHECK(desk.state.openRow == -1);
        CHECK_FALSE(desk.state.duel);
        CHECK_FALSE(desk.state.helpOpen);
        CHECK_FALSE(desk.state.exportOpen);
    }
}

TEST_CASE("Every choice made twice is a choice not made")
{
    std::mt19937 random(30);
    Desk desk;
    for (int i = 0; i < 500; ++i) {
        const Facet facet = filter::kFacets[random() % filter::kFacets.size()];
        const auto& values = world::index().values(facet);
        const std::string& code = values[random() % values.size()].code;
        const filter::Selection before = desk.state.selection;
        desk.give(session::ToggleChoice{facet, code});
        CHECK_FALSE(desk.state.selection == before);
        desk.give(session::ToggleChoice{facet, code});
        CHECK(desk.state.selection == before);
        if (i % 3 == 0) {
            desk.give(session::ToggleChoice{facet, code});
        }
    }
}
