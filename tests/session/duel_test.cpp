#include "session/desk.h"

#include <doctest/doctest.h>

using desk::Desk;
using filter::Facet;
using session::Duel;

namespace {

void compare(Desk& desk, Facet facet, const std::string& left, const std::string& right)
{
    desk.give(session::StartDuel{facet});
    desk.give(session::SetDuelSide{0, left});
    desk.give(session::SetDuelSide{1, right});
    REQUIRE(desk.state.duel);
    REQUIRE(desk.state.duel->left == left);
    REQUIRE(desk.state.duel->right == right);
}

} // namespace

TEST_CASE("A duel begins with the two largest regions when nothing says otherwise")
{
    Desk desk;
    desk.give(session::StartDuel{});
    REQUIRE(desk.state.duel);
    CHECK(desk.state.duel->facet == Facet::Region);
    CHECK(desk.state.duel->left == "11");
    CHECK(desk.state.duel->right == "84");
}

TEST_CASE("A duel begins with the two choices that are chosen, when they are exactly two")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Category, "dons"});
    desk.give(session::ToggleChoice{Facet::Category, "recherche"});
    desk.give(session::StartDuel{});
    REQUIRE(desk.state.duel);
    CHECK(desk.state.duel->facet == Facet::Category);
    CHECK(desk.state.duel->left == "dons");
    CHECK(desk.state.duel->right == "recherche");
    desk.give(session::EndDuel{});
    desk.give(session::ToggleChoice{Facet::Category, "donnees"}); // three say nothing
    desk.give(session::StartDuel{});
    CHECK(desk.state.duel->facet == Facet::Region);
}

TEST_CASE("Each facet of the switch has two sides of its own to begin with")
{
    Desk desk;
    for (const Facet facet : session::kDuelFacets) {
        desk.give(session::StartDuel{facet});
        REQUIRE(desk.state.duel);
        CHECK(desk.state.duel->facet == facet);
        CHECK(desk.state.duel->left != desk.state.duel->right);
        CHECK(session::isDuelChoice(world::atlas().data, facet, desk.state.duel->left));
        CHECK(session::isDuelChoice(world::atlas().data, facet, desk.state.duel->right));
    }
    desk.give(session::StartDuel{Facet::Month}); // nothing to compare there: the duel stays
    CHECK(desk.state.duel->facet == Facet::Category);
}

TEST_CASE("A side is never compared with itself, nor with a code nobody knows")
{
    Desk desk;
    compare(desk, Facet::Region, "84", "11");
    desk.give(session::SetDuelSide{0, "11"});
    CHECK(desk.state.duel->left == "11");
    CHECK(desk.state.duel->right == "84");
    desk.give(session::SetDuelSide{1, "dons"});
    CHECK(desk.state.duel->right == "84");
    desk.give(session::SwapDuel{});
    CHECK(desk.state.duel->left == "84");
    desk.give(session::StartDuel{Facet::Pole});
    desk.give(session::SetDuelSide{1, "none"});
    CHECK(desk.state.duel->right == "none");
}

TEST_CASE("Esc closes the list, then the zoom, then the duel, and only then takes filters away")
{
    Desk desk;
    desk.state.reducedMotion = true;
    desk.give(session::SetSearch{"masque"});
    compare(desk, Facet::Region, "84", "11");
    desk.give(session::Zoom{desk.sheet.main().map.centre(), 3, false});
    desk.give(session::ChooseDuelSide{1});
    CHECK(desk.state.duel->choosing == 1);
    desk.give(session::Back{});
    CHECK(desk.state.duel->choosing == -1);
    CHECK(desk.state.camera.zoom > 1);
    desk.give(session::Back{});
    CHECK(desk.state.camera == layout::Camera{});
    REQUIRE(desk.state.duel);
    desk.give(session::Back{});
    CHECK_FALSE(desk.state.duel);
    CHECK(desk.state.selection.search == "masque");
}

TEST_CASE("After a duel the map looks where it looked before")
{
    Desk desk;
    desk.give(session::Zoom{{500, 300}, 4, false});
    const layout::Camera before = desk.state.camera;
    desk.give(session::StartDuel{});
    CHECK(desk.state.camera == layout::Camera{});
    desk.give(session::StartDuel{Facet::Category}); // the switch does not forget it
    desk.give(session::Zoom{desk.sheet.main().map.centre(), 2, false});
    desk.give(session::EndDuel{});
    CHECK(desk.state.camera == before);
    desk.give(session::EndDuel{}); // and once too often
    CHECK(desk.state.camera == before);
}

TEST_CASE("Nothing spreads out and nothing flies away while two sides are compared")
{
    Desk desk;
    desk.give(session::Unfold{{layout::UnfoldKind::Paris, -1}});
    desk.give(session::StartDuel{});
    CHECK_FALSE(desk.state.unfolding.isOpen());
    desk.give(session::Unfold{{layout::UnfoldKind::Paris, -1}});
    desk.give(session::FlyTo{"53"});
    desk.give(session::FlyToExtent{{0, 0, 1000, 1000}});
    CHECK_FALSE(desk.state.unfolding.isOpen());
    CHECK_FALSE(desk.state.flight);
    desk.give(session::ResetSelection{});
    CHECK_FALSE(desk.state.duel);
}

TEST_CASE("Filters go on counting while two sides are compared")
{
    Desk desk;
    desk.give(session::StartDuel{});
    desk.give(session::ToggleChoice{Facet::Category, "telemedecine"});
    CHECK(desk.state.duel);
    CHECK(desk.outcome.selected == 75);
}

TEST_CASE("A smooth zoom adds up and lands where the steps at once would")
{
    for (const Facet facet : session::kDuelFacets) {
        Desk at_once;
        at_once.give(session::StartDuel{facet});
        Desk flying;
        flying.give(session::StartDuel{facet});
        const base::Vec2 middle = flying.sheet.main().map.centre();
        at_once.give(session::Zoom{middle, 4, false});
        flying.give(session::Zoom{middle, 2, true});
        flying.give(session::Zoom{middle, 2, true});
        REQUIRE(flying.state.flight);
        flying.land();
        CHECK(flying.state.camera.zoom == doctest::Approx(at_once.state.camera.zoom));
    }
}
