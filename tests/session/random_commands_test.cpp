// Long sequences of commands by chance: whatever is asked in whatever order, the state stays sound.
#include "session/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using desk::Desk;
using filter::Facet;

namespace {

session::Command randomCommand(std::mt19937& random)
{
    const Facet facet = filter::kFacets[random() % filter::kFacets.size()];
    const auto& values = world::index().values(facet);
    const std::string code = values[random() % values.size()].code;
    const base::Vec2 px{world::between(random, -100, 1400), world::between(random, -100, 900)};
    const auto rows = static_cast<unsigned>(world::atlas().data.initiatives.size());
    const int row = static_cast<int>(random() % (rows + 1)) - 1;
    const auto& regions = world::atlas().data.regions;
    const base::Extent& land = world::plan().mainland();
    const base::Vec2 corner{world::between(random, land.west, land.east),
                            world::between(random, land.south, land.north)};
    switch (random() % 40) {
    case 0:
    case 1:
        return session::ToggleChoice{facet, code};
    case 2:
        return session::KeepOnly{facet, code};
    case 3:
        return session::ClearFacet{facet};
    case 29:
        return random() % 2 == 0 ? session::StartDuel{} : session::StartDuel{facet};
    case 30:
    case 31:
        return session::SetDuelSide{static_cast<int>(random() % 2), code};
    case 32:
        return session::SwapDuel{};
    case 33:
        return session::EndDuel{};
    case 34:
        return session::ChooseDuelSide{static_cast<int>(random() % 2)};
    case 35:
    case 36:
        return session::SetSymbols{static_cast<layout::Symbols>(random() % layout::kSymbolsCount)};
    case 37:
    case 38:
        return session::Unfold{{layout::UnfoldKind::Paris, -1}};
    case 39:
        return session::TogglePoles{};
    case 4:
        return session::FoldFacet{facet};
    case 5:
        return session::SetSearch{random() % 2 == 0 ? "" : "masque"};
    case 6:
        return session::ResetSelection{};
    case 7:
        return session::SetLanguage{random() % 2 == 0 ? base::Language::French : base::Language::English};
    case 8:
        return session::SetTheme{base::Theme::Dark};
    case 9:
        return session::Hover{row, random() % 2 == 0};
    case 10:
        return session::OpenCard{row};
    case 11:
        return session::CloseCard{};
    case 12:
    case 13:
        return session::StepCard{static_cast<int>(random() % 41) - 20};
    case 14:
    case 15:
        return session::Pan{px};
    case 16:
    case 17:
        return session::Zoom{px, std::exp2(world::between(random, -4, 4)), random() % 2 == 0};
    case 18:
        return session::FlyTo{regions[random() % regions.size()].code};
    case 19:
        return session::FlyToExtent{{corner.x, corner.y, corner.x + world::between(random, 0, 3e5),
                                     corner.y + world::between(random, 0, 3e5)}};
    case 20:
        return session::FlyHome{};
    case 21:
        return session::Back{};
    case 22:
        return session::ToggleHelp{};
    case 24:
        return session::SetDates{base::PartialDate{2020, static_cast<std::uint8_t>(1 + random() % 12), 0},
                                 base::PartialDate{2020, static_cast<std::uint8_t>(1 + random() % 12), 15}};
    case 25:
        return session::SetKeepUndated{random() % 2 == 0};
    case 26:
        return session::SetTimeline{
            {18262 + world::between(random, -900, 900), world::between(random, -10, 500), random() % 2 == 0}};
    case 27:
    case 28:
        return session::TogglePlay{};
    default:
        return session::ToggleExport{};
    }
}

} // namespace

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
        for (int k = 0; k < 10; ++k) {
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
