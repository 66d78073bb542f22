// What each command changes, and that it changes nothing else.
#include "session/desk.h"
#include "session/reset.h"

#include <doctest/doctest.h>

using desk::Desk;
using filter::Facet;
using layout::Camera;
using session::State;

namespace {

bool sameFlight(const std::optional<session::Flight>& a, const std::optional<session::Flight>& b)
{
    return a.has_value() == b.has_value() && (!a || (a->from == b->from && a->to == b->to &&
                                                     a->start == b->start && a->duration == b->duration));
}

bool same(const State& a, const State& b)
{
    return a.selection == b.selection && a.language == b.language && a.theme == b.theme &&
           a.camera == b.camera && sameFlight(a.flight, b.flight) && a.hoveredRow == b.hoveredRow &&
           a.hoverOnMap == b.hoverOnMap && a.openRow == b.openRow && a.facetOpen == b.facetOpen &&
           a.helpOpen == b.helpOpen && a.exportOpen == b.exportOpen && a.reducedMotion == b.reducedMotion &&
           a.notice == b.notice;
}

} // namespace

TEST_CASE("A choice is added, a second click removes it")
{
    Desk desk;
    const State before = desk.state;
    desk.give(session::ToggleChoice{Facet::Category, "telemedecine"});
    State expected = before;
    expected.selection.of(Facet::Category) = {"telemedecine"};
    CHECK(same(desk.state, expected));
    CHECK(desk.outcome.selected < desk.outcome.total);
    desk.give(session::ToggleChoice{Facet::Category, "telemedecine"});
    CHECK(same(desk.state, before));
    CHECK(desk.outcome.selected == desk.outcome.total);
}

TEST_CASE("A double click keeps only one choice, another one frees the facet")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Pole, "medicen"});
    desk.give(session::ToggleChoice{Facet::Pole, "nsl"});
    desk.give(session::KeepOnly{Facet::Pole, "none"});
    CHECK(desk.state.selection.of(Facet::Pole) == std::vector<std::string>{"none"});
    desk.give(session::KeepOnly{Facet::Pole, "none"});
    CHECK(desk.state.selection.isEmpty());
}

TEST_CASE("Clearing one facet leaves the others")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Month, "2020-03"});
    desk.give(session::ToggleChoice{Facet::Region, "84"});
    desk.give(session::ClearFacet{Facet::Region});
    CHECK(desk.state.selection.of(Facet::Region).empty());
    CHECK(desk.state.selection.of(Facet::Month) == std::vector<std::string>{"2020-03"});
}

TEST_CASE("Folding a facet touches that facet alone, and not the selection")
{
    Desk desk;
    const State before = desk.state;
    for (const Facet facet : filter::kFacets) {
        desk.give(session::FoldFacet{facet});
        State expected = before;
        bool& open = expected.facetOpen[static_cast<std::size_t>(facet)];
        open = !open;
        CHECK(same(desk.state, expected));
        desk.give(session::FoldFacet{facet});
        CHECK(same(desk.state, before));
    }
}

TEST_CASE("What is typed is the search, letter for letter")
{
    Desk desk;
    desk.give(session::SetSearch{"CHU  Œuvre"});
    CHECK(desk.state.selection.search == "CHU  Œuvre");
    desk.give(session::SetSearch{""});
    CHECK(desk.state.selection.isEmpty());
}

TEST_CASE("Reset clears selection and card and goes home, but keeps language and theme")
{
    Desk desk;
    desk.give(session::SetLanguage{base::Language::English});
    desk.give(session::SetTheme{base::Theme::Dark});
    desk.give(session::ToggleChoice{Facet::Type, "hospitalier"});
    desk.give(session::SetSearch{"test"});
    desk.give(session::OpenCard{desk.listing.front()});
    desk.give(session::Zoom{{640, 300}, 8, false});
    desk.give(session::ResetSelection{});
    CHECK(desk.state.selection == filter::Selection{});
    CHECK(desk.state.openRow == -1);
    CHECK(desk.state.language == base::Language::English);
    CHECK(desk.state.theme == base::Theme::Dark);
    REQUIRE(desk.state.flight);
    desk.land();
    CHECK(desk.state.camera == Camera{});
}

TEST_CASE("Reset takes the filters first, and pressed once more the symbols, territories and colours")
{
    Desk desk;
    const session::State first = desk.state;
    CHECK_FALSE(session::hasChoices(desk.state));
    CHECK_FALSE(session::hasOwnView(desk.state, world::atlas().data));
    desk.give(session::SetSymbols{layout::Symbols::Matrix});
    desk.give(session::SetMeasure{layout::Measure::PerMillion});
    desk.give(session::SetBarsBy{Facet::Region});
    desk.give(session::TogglePoles{});
    desk.give(session::SetColouring{layout::Colouring::Pole});
    desk.give(session::ToggleChoice{Facet::Type, "hospitalier"});
    CHECK(session::hasChoices(desk.state));
    desk.give(session::ResetSelection{});
    CHECK(desk.state.selection.isEmpty());
    CHECK(desk.state.symbols == layout::Symbols::Matrix);
    CHECK(session::hasOwnView(desk.state, world::atlas().data));
    desk.give(session::ResetSelection{});
    CHECK(desk.state.symbols == first.symbols);
    CHECK(desk.state.measure == first.measure);
    CHECK(desk.state.barsBy == first.barsBy);
    CHECK_FALSE(desk.state.showPoles);
    CHECK(desk.state.colouring == layout::Colouring::Category);
    CHECK_FALSE(session::hasOwnView(desk.state, world::atlas().data));
}

TEST_CASE("Language and theme are set and nothing else moves")
{
    Desk desk;
    State expected = desk.state;
    desk.give(session::SetLanguage{base::Language::English});
    expected.language = base::Language::English;
    CHECK(same(desk.state, expected));
    desk.give(session::SetTheme{base::Theme::Contrast});
    expected.theme = base::Theme::Contrast;
    CHECK(same(desk.state, expected));
}

TEST_CASE("The pointer's initiative is remembered with the place it came from")
{
    Desk desk;
    desk.give(session::Hover{12, true});
    CHECK(desk.state.hoveredRow == 12);
    CHECK(desk.state.hoverOnMap);
    desk.give(session::Hover{});
    CHECK(desk.state.hoveredRow == -1);
    CHECK_FALSE(desk.state.hoverOnMap);
}

TEST_CASE("A card opens and closes")
{
    Desk desk;
    desk.give(session::OpenCard{5});
    CHECK(desk.state.openRow == 5);
    desk.give(session::CloseCard{});
    CHECK(desk.state.openRow == -1);
}

TEST_CASE("Stepping goes through the whole list and round its ends")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Region, "53"});
    REQUIRE(desk.listing.size() > 2);
    desk.give(session::OpenCard{desk.listing.front()});
    for (std::size_t i = 1; i < desk.listing.size(); ++i) {
        desk.give(session::StepCard{1});
        CHECK(desk.state.openRow == desk.listing[i]);
    }
    desk.give(session::StepCard{1});
    CHECK(desk.state.openRow == desk.listing.front());
    desk.give(session::StepCard{-1});
    CHECK(desk.state.openRow == desk.listing.back());
    const auto size = static_cast<int>(desk.listing.size());
    desk.give(session::StepCard{3 * size + 1});
    CHECK(desk.state.openRow == desk.listing.front());
    desk.give(session::StepCard{-5 * size - 1});
    CHECK(desk.state.openRow == desk.listing.back());
}

TEST_CASE("A card that left the selection steps into the list again")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Region, "53"});
    int outside = 0;
    while (desk.outcome.pass[static_cast<std::size_t>(outside)] != 0) {
        ++outside;
    }
    desk.give(session::OpenCard{outside});
    desk.give(session::StepCard{1});
    CHECK(desk.state.openRow == desk.listing.front());
    desk.give(session::OpenCard{outside});
    desk.give(session::StepCard{-1});
    CHECK(desk.state.openRow == desk.listing.back());
    desk.give(session::SetSearch{"zzzzzzzzzzzz"});
    const int open = desk.state.openRow;
    desk.give(session::StepCard{1}); // nothing to step to
    CHECK(desk.state.openRow == open);
}

TEST_CASE("Dragging moves the land with the pointer, pixel for pixel")
{
    Desk desk;
    desk.give(session::Zoom{{640, 400}, 6, false});
    const base::Vec2 place = desk.sheet.main().toMetres({700, 300});
    desk.give(session::Pan{{35, -20}});
    CHECK(base::length(desk.sheet.main().toPx(place) - base::Vec2{735, 280}) < 0.01);
    desk.give(session::Pan{{-1e9, 1e9}});
    CHECK(desk.state.camera == layout::clamped(desk.state.camera, world::plan().mainland()));
}

TEST_CASE("The wheel zooms at once, around the pointer")
{
    Desk desk;
    desk.give(session::Zoom{{700, 350}, 4, false});
    CHECK_FALSE(desk.state.flight);
    CHECK(desk.state.camera.zoom == doctest::Approx(4));
    const base::Vec2 place = desk.sheet.main().toMetres({600, 300});
    desk.give(session::Zoom{{600, 300}, 1.5, false});
    CHECK(base::length(desk.sheet.main().toPx(place) - base::Vec2{600, 300}) < 0.5);
}

TEST_CASE("Steps of a smooth zoom add up while the map still flies")
{
    Desk desk;
    desk.give(session::Zoom{{640, 400}, 2, true});
    desk.now += 0.05;
    session::tick(desk.state, desk.now);
    desk.give(session::Zoom{{640, 400}, 2, true});
    REQUIRE(desk.state.flight);
    CHECK(desk.state.flight->to.zoom == doctest::Approx(4));
    desk.land();
    CHECK(desk.state.camera.zoom == doctest::Approx(4));
}

TEST_CASE("A flight to a region ends there, one to an overseas or unknown region leaves the map")
{
    Desk desk;
    desk.give(session::FlyTo{"53"});
    REQUIRE(desk.state.flight);
    desk.land();
    const auto& regions = world::atlas().geography.frames[model::kMainland].regions;
    const auto& bretagne = regions.shapes[static_cast<std::size_t>(regions.find("53"))];
    CHECK(desk.state.camera.zoom > 2);
    CHECK(bretagne.extent.contains(desk.state.camera.centre));
    const State before = desk.state;
    desk.give(session::FlyTo{"04"});
    CHECK(same(desk.state, before));
    desk.give(session::FlyTo{"nowhere"});
    CHECK(same(desk.state, before));
}

TEST_CASE("A flight to an extent and the flight home arrive")
{
    Desk desk;
    desk.give(session::FlyToExtent{{1e5, 1e5, 1.5e5, 1.4e5}});
    desk.land();
    CHECK(base::length(desk.state.camera.centre - base::Vec2{1.25e5, 1.2e5}) < 1);
    desk.give(session::FlyHome{});
    desk.land();
    CHECK(desk.state.camera == Camera{});
}

TEST_CASE("Back goes one step: help, export, card, zoom, search, selection")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Category, "dons"});
    desk.give(session::SetSearch{"masque"});
    desk.give(session::Zoom{{640, 400}, 5, false});
    desk.give(session::OpenCard{3});
    desk.give(session::ToggleExport{});
    desk.give(session::ToggleHelp{});
    State expected = desk.state;

    desk.give(session::Back{});
    expected.helpOpen = false;
    CHECK(same(desk.state, expected));
    desk.give(session::Back{});
    expected.exportOpen = false;
    CHECK(same(desk.state, expected));
    desk.give(session::Back{});
    expected.openRow = -1;
    CHECK(same(desk.state, expected));
    desk.give(session::Back{}); // flies home
    REQUIRE(desk.state.flight);
    CHECK(desk.state.flight->to == Camera{});
    CHECK(desk.state.selection == expected.selection);
    desk.give(session::Back{}); // already on its way: the next step
    CHECK(desk.state.selection.search.empty());
    CHECK(desk.state.selection.has(Facet::Category, "dons"));
    desk.land();
    desk.give(session::Back{});
    CHECK(desk.state.selection == filter::Selection{});
    const State end = desk.state;
    desk.give(session::Back{}); // nothing left to undo
    CHECK(same(desk.state, end));
}

TEST_CASE("Back lets all threads be equal again before it takes anything from the selection")
{
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Category, "dons"});
    desk.give(session::SetPartners{{true, "CHU de Lille"}});
    desk.give(session::Back{});
    CHECK(desk.state.partners == session::PartnersView{true, {}});
    CHECK(desk.state.selection.has(Facet::Category, "dons"));
    desk.give(session::Back{});
    CHECK(desk.state.selection == filter::Selection{});
    CHECK(desk.state.partners.shown);
}

TEST_CASE("Help and export open and close, a notice is dismissed")
{
    Desk desk;
    const State before = desk.state;
    desk.give(session::ToggleHelp{});
    CHECK(desk.state.helpOpen);
    desk.give(session::ToggleHelp{});
    desk.give(session::ToggleExport{});
    CHECK(desk.state.exportOpen);
    desk.give(session::ToggleExport{});
    CHECK(same(desk.state, before));
    desk.state.notice = "Enregistré";
    desk.give(session::DismissNotice{});
    CHECK(same(desk.state, before));
}

TEST_CASE("What reaches outside is not carried out here and changes nothing")
{
    Desk desk;
    const State before = desk.state;
    desk.give(session::OpenSource{4});
    desk.give(session::ExportSelection{session::ExportKind::GeoJson});
    CHECK(same(desk.state, before));
}

TEST_CASE("A chart has no land: no key or wheel moves the map behind it, no place opens above it")
{
    Desk desk;
    for (const auto kind : {layout::Symbols::Bars, layout::Symbols::Matrix}) {
        desk.give(session::SetSymbols{kind});
        desk.give(session::Pan{{300, 200}});
        desk.give(session::Zoom{{400, 300}, 3, false});
        desk.give(session::Zoom{{400, 300}, 3, true});
        desk.land();
        desk.give(session::Unfold{{layout::UnfoldKind::Paris, -1}});
        CHECK(desk.state.camera == layout::Camera{});
        CHECK_FALSE(desk.state.flight);
        CHECK_FALSE(desk.state.unfolding.isOpen());
    }
    desk.give(session::StartDuel{}); // its two maps are there whatever kind is chosen
    desk.give(session::Zoom{{400, 300}, 3, false});
    CHECK(desk.state.camera.zoom > 1);
}
