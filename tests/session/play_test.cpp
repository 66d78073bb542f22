// Dates set by command and the year played on a clock of our own.
#include "base/date.h"
#include "session/desk.h"

#include <doctest/doctest.h>

#include <algorithm>

using desk::Desk;
using filter::Facet;

namespace {

std::optional<base::PartialDate> date(std::string_view text)
{
    return base::parseDate(text);
}

int rowsWith(const filter::Selection& selection)
{
    return filter::evaluate(world::index(), selection).selected;
}

/// Lets seconds pass; true when frames are asked for.
bool pass(Desk& desk, double seconds)
{
    desk.now += seconds;
    return session::tick(desk.state, desk.now);
}

int shownRows(const Desk& desk)
{
    return rowsWith(session::effectiveSelection(desk.state));
}

} // namespace

TEST_CASE("A date range is set, turned round when it is the wrong way, and cleared with its switch")
{
    Desk desk;
    desk.give(session::SetDates{date("2020-03-17"), date("2020-05-11")});
    const int within = desk.outcome.selected;
    CHECK(within > 0);
    CHECK(within < desk.outcome.total);
    desk.give(session::SetDates{date("2020-05-11"), date("2020-03-17")});
    CHECK(desk.outcome.selected == within);
    CHECK(desk.state.selection.from == date("2020-03-17"));
    desk.give(session::SetKeepUndated{true});
    const int undated = world::index().findValue(Facet::Month, filter::kNone);
    CHECK(desk.outcome.selected ==
          within + world::index().values(Facet::Month)[static_cast<std::size_t>(undated)].total);
    desk.give(session::SetDates{});
    CHECK(desk.state.selection == filter::Selection{});
}

TEST_CASE("Playing begins with the first day, adds rows day by day, and ends where it began")
{
    Desk desk;
    const filter::Selection own = desk.state.selection;
    desk.give(session::TogglePlay{});
    REQUIRE(desk.state.play.running);
    CHECK(desk.state.play.day == desk.context().axis.first);
    int before = shownRows(desk);
    CHECK(before < desk.outcome.total);
    CHECK(before >= 97); // the undated are there from the first day
    int lastDay = desk.state.play.day;
    for (int i = 0; i < 199; ++i) {
        REQUIRE(pass(desk, session::kPlaySeconds / 200));
        REQUIRE(desk.state.play.day >= lastDay);
        lastDay = desk.state.play.day;
        const int now = shownRows(desk);
        REQUIRE(now >= before);
        before = now;
        REQUIRE(desk.state.selection == own); // the user's own choices are not touched
        if (i == 99) {
            CHECK(std::abs(lastDay - (desk.context().axis.first + desk.context().axis.last) / 2) <= 2);
        }
    }
    CHECK(lastDay >= desk.context().axis.last - 2);
    CHECK(pass(desk, 1)); // the last frame shows everything again
    CHECK_FALSE(desk.state.play.active);
    CHECK_FALSE(pass(desk, 1)); // and then nothing is drawn for nothing
    CHECK(shownRows(desk) == desk.outcome.total);
}

TEST_CASE("A row known to the month appears with the first of its month")
{
    Desk desk;
    desk.give(session::TogglePlay{});
    const auto shownAt = [&](std::string_view day) {
        desk.state.play.day = base::firstDay(*date(day));
        return session::effectiveSelection(desk.state);
    };
    filter::Selection march = shownAt("2020-03-01");
    march.of(Facet::Month) = {"2020-03"};
    int monthOnly = 0;
    for (const model::Initiative& row : world::atlas().data.initiatives) {
        const bool early =
            row.date && base::monthKey(*row.date) == "2020-03" && (!row.date->hasDay() || row.date->day == 1);
        monthOnly += early ? 1 : 0;
    }
    CHECK(monthOnly > 100);
    CHECK(rowsWith(march) == monthOnly);
}

TEST_CASE("A pause holds the day, and going on starts from it")
{
    Desk desk;
    desk.give(session::TogglePlay{});
    pass(desk, 5);
    const int held = desk.state.play.day;
    desk.give(session::TogglePlay{});
    CHECK(desk.state.play.active);
    CHECK_FALSE(pass(desk, 60));
    CHECK(desk.state.play.day == held);
    desk.give(session::TogglePlay{});
    CHECK(pass(desk, 0.01));
    CHECK(desk.state.play.day == held);
    pass(desk, 1);
    CHECK(desk.state.play.day > held);
}

TEST_CASE("Another facet filters what plays; the timeline itself stops it, and Escape")
{
    const std::vector<session::Command> stops{session::SetDates{date("2020-03"), date("2020-04")},
                                              session::SetKeepUndated{true},
                                              session::SetTimeline{},
                                              session::ToggleChoice{Facet::Month, "2020-03"},
                                              session::KeepOnly{Facet::Month, "2020-03"},
                                              session::ClearFacet{Facet::Month},
                                              session::StopPlay{},
                                              session::ResetSelection{},
                                              session::Back{}};
    for (const session::Command& stop : stops) {
        Desk desk;
        desk.give(session::TogglePlay{});
        pass(desk, 5);
        const int day = desk.state.play.day;
        desk.give(session::ToggleChoice{Facet::Category, "dons"});
        CHECK(desk.state.play.running);
        CHECK(desk.state.play.day == day);
        CHECK(desk.state.selection.has(Facet::Category, "dons"));
        desk.give(stop);
        CHECK_FALSE(desk.state.play.active);
        CHECK_FALSE((!desk.state.flight && pass(desk, 1)));
    }
    Desk desk;
    desk.give(session::ToggleChoice{Facet::Category, "dons"});
    desk.give(session::TogglePlay{});
    desk.give(session::Back{});
    CHECK(desk.state.selection.has(Facet::Category, "dons")); // one step back is one step
}

TEST_CASE("A range of the user's own is played from end to end and keeps its word on the undated")
{
    Desk desk;
    desk.give(session::SetDates{date("2020-03-17"), date("2020-05-11")});
    desk.give(session::TogglePlay{});
    CHECK(desk.state.play.day == base::firstDay(*date("2020-03-17")));
    CHECK(session::effectiveSelection(desk.state).from == date("2020-03-17"));
    CHECK_FALSE(session::effectiveSelection(desk.state).keepUndated);
    pass(desk, 3);
    CHECK(desk.state.play.active);
    pass(desk, 0.5);
    CHECK_FALSE(desk.state.play.active);
    CHECK(desk.state.selection.to == date("2020-05-11"));
    desk.give(session::SetDates{date("1999-01"), date("1999-12")});
    desk.give(session::TogglePlay{}); // nothing of the axis is in it
    CHECK_FALSE(desk.state.play.active);
}

TEST_CASE("With reduced motion the year goes by in months")
{
    Desk desk;
    desk.state.reducedMotion = true;
    desk.give(session::TogglePlay{});
    std::vector<int> days{desk.state.play.day};
    while (pass(desk, 0.05) && desk.state.play.active) {
        if (desk.state.play.day != days.back()) {
            days.push_back(desk.state.play.day);
        }
    }
    CHECK(days.size() == 12);
    for (const int day : days) {
        CHECK(base::dateOfDay(day + 1).day == 1);
    }
}
