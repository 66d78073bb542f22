// The page of a network: opening, moving along its line of time, leaving, and the tour along it.
#include "session/desk.h"
#include "session/network_steps.h"
#include "session/tour_caption.h"
#include "session/tour_composer.h"
#include "session/view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using base::Language;
using desk::Desk;

namespace {

const model::Dataset& data()
{
    return world::atlas().data;
}

constexpr int month(int year, int of)
{
    return year * 12 + of - 1;
}

std::size_t membersShown(const Desk& desk)
{
    const auto state =
        model::networkAt(data(), session::networkShown(desk.state, data()), *desk.state.networkMonth);
    return static_cast<std::size_t>(std::ranges::count_if(
        state.nodes, [](const model::StandingNode& node) { return node.standing != model::Standing::Gone; }));
}

} // namespace

TEST_CASE("Moving along the line of time the clusters become seven, six and four")
{
    Desk desk;
    desk.give(session::ShowNetwork{"poles-2020", {}});
    CHECK(desk.state.networkMonth == month(2020, 5));
    CHECK(membersShown(desk) == 6);
    desk.give(session::MoveInTime{month(2019, 1)});
    CHECK(membersShown(desk) == 7);
    desk.give(session::MoveInTime{month(2023, 3)});
    CHECK(membersShown(desk) == 4);
    desk.give(session::MoveInTime{month(2005, 6)});
    CHECK(membersShown(desk) == 7);
    CHECK_FALSE(
        model::networkAt(data(), session::networkShown(desk.state, data()), month(2005, 6)).isFounded);
    desk.give(session::MoveInTime{month(1950, 1)}); // within its ends
    CHECK(desk.state.networkMonth == month(2004, 1));
    desk.give(session::MoveInTime{month(2090, 1)});
    CHECK(desk.state.networkMonth == month(2024, 12));
}

TEST_CASE("On the page of a network every count is of its rows, back on the map of all")
{
    Desk desk;
    const int all = desk.outcome.selected;
    desk.give(session::ShowNetwork{"enosis-2023", {}});
    const int own = desk.outcome.selected;
    CHECK(own > 0);
    CHECK(own < all);
    desk.give(session::LeaveNetwork{true});
    CHECK_FALSE(desk.state.networkMonth);
    CHECK(desk.outcome.selected == own);
    desk.give(session::ClearNetwork{});
    CHECK(desk.outcome.selected == all);
    desk.give(session::ShowNetwork{"grenoble-2024", {}});
    desk.give(session::LeaveNetwork{});
    CHECK(desk.outcome.selected == all);
}

TEST_CASE("Escape closes the sheet of a pôle, then the page of the network")
{
    Desk desk;
    desk.give(session::ShowNetwork{"poles-2018", {}});
    desk.give(session::OpenPole{"biovalley"});
    CHECK(desk.state.openPole == "biovalley");
    desk.give(session::Back{});
    CHECK(desk.state.openPole.empty());
    CHECK(desk.state.networkMonth);
    desk.give(session::Back{});
    CHECK_FALSE(desk.state.networkMonth);
    CHECK(desk.state.selection.network.empty());
}

TEST_CASE("Another picture that is asked for takes the place of the page")
{
    Desk desk;
    desk.give(session::ShowNetwork{"poles-2018", {}});
    desk.give(session::SetSymbols{layout::Symbols::Bubbles});
    CHECK_FALSE(desk.state.networkMonth);
    desk.give(session::ShowNetwork{"poles-2018", {}});
    desk.give(session::StartDuel{});
    CHECK_FALSE(desk.state.networkMonth);
    CHECK(desk.state.duel);
    desk.give(session::ShowNetwork{"poles-2018", {}});
    CHECK_FALSE(desk.state.duel);
    desk.give(session::ResetSelection{});
    CHECK_FALSE(desk.state.networkMonth);
}

TEST_CASE("A view never opens a page without a network, beside a duel or outside the line of time")
{
    Desk desk;
    const auto shown = [&](std::string network, int at, bool duel) {
        session::View view;
        view.selection.network = std::move(network);
        view.networkMonth = at;
        if (duel) {
            view.duel = session::Duel{filter::Facet::Region, "84", "11", -1, {}};
        }
        session::show(desk.state, view, desk.context());
        return desk.state.networkMonth;
    };
    const model::MonthSpan span = model::spanOf(data());
    CHECK(shown("poles-2018", month(2019, 5), false) == month(2019, 5));
    CHECK(shown("poles-2018", month(9999, 12), false) == span.last);
    CHECK(shown("poles-2018", month(1, 1), false) == span.first);
    CHECK_FALSE(shown("", month(2019, 5), false));
    CHECK_FALSE(shown("poles-2018", month(2019, 5), true));
}

TEST_CASE("Codes that no table knows change nothing")
{
    Desk desk;
    const session::State before = desk.state;
    desk.give(session::ShowNetwork{"no-such", {}});
    desk.give(session::OpenPole{"no-such"});
    desk.give(session::MoveInTime{month(2019, 1)});
    CHECK(desk.state == before);
}

TEST_CASE("Dates of networks are said as exactly as they are known")
{
    CHECK(session::momentWritten({2004, 0, 0}, Language::French) == "2004");
    CHECK(session::momentWritten({2018, 4, 0}, Language::French) == "avril 2018");
    CHECK(session::momentWritten({2024, 2, 1}, Language::French) == "1er février 2024");
    CHECK(session::momentWritten({2023, 3, 28}, Language::English) == "28 March 2023");
    CHECK(session::monthText(month(2018, 4)) == "2018-04");
}

TEST_CASE("« Vingt ans de pôles santé » shows every date of the tables, in order, and the map in its place")
{
    const session::ComposerGround ground{world::atlas(), world::index(), world::plan()};
    const session::Tour tour = session::composeTwentyYears(ground);
    std::size_t events = 0;
    for (const model::Network& network : data().networks) {
        events += network.events.size();
    }
    CHECK(tour.scenes.size() == events + 2); // the opening, and the map
    int last = 0;
    std::size_t maps = 0;
    for (const session::TourScene& scene : tour.scenes) {
        if (!scene.view.networkMonth) {
            ++maps;
            continue;
        }
        CHECK(*scene.view.networkMonth >= last);
        last = *scene.view.networkMonth;
        CHECK(data().findNetwork(scene.view.selection.network) >= 0);
        for (const Language language : {Language::French, Language::English}) {
            const std::string& notes = scene.notes[static_cast<std::size_t>(language)];
            CHECK(notes.find("Source") != std::string::npos); // every text shown carries its source
            CHECK(session::captionOf(scene, {world::atlas(), world::index()}, language).find('{') ==
                  std::string::npos);
        }
    }
    CHECK(maps == 2);
    model::Atlas without = world::atlas();
    without.data.networks.clear();
    CHECK(session::composeTwentyYears({without, world::index(), world::plan()}).scenes.empty());
}
