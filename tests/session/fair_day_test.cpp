// What is counted of a day, and what is not.
#include "session/desk.h"
#include "session/fair_day.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

using session::FairCounter;
using session::FairDay;
using session::KioskEffects;
using session::LocalTime;

namespace {

constexpr LocalTime kMorning{20780, 9};

/// A kiosk with a visitor whose commands are counted.
struct Stand {
    desk::Desk desk;
    FairCounter counter{kMorning};

    void give(const session::Command& command)
    {
        const session::State before = desk.state;
        desk.give(command);
        counter.note(command, before, desk.state, desk.outcome.selected, world::atlas().data);
    }
    void search(const std::string& text) { give(session::SetSearch{text}); }
};

KioskEffects began()
{
    KioskEffects effects;
    effects.began = true;
    return effects;
}

KioskEffects used(std::int64_t ms)
{
    KioskEffects effects;
    effects.usedMs = ms;
    return effects;
}

KioskEffects ended()
{
    KioskEffects effects;
    effects.ended = true;
    effects.reset = true;
    return effects;
}

} // namespace

TEST_CASE("Visits, their hours and their time are those of the day")
{
    FairCounter counter(kMorning);
    CHECK(counter.day().isEmpty());
    counter.note(began(), kMorning);
    counter.note(used(30'000), kMorning);
    counter.note(used(1'500), kMorning);
    counter.note(ended(), kMorning);
    counter.note(began(), {20780, 23});
    counter.note(began(), {20780, 99}); // an hour that no day has
    counter.note(used(-5), kMorning);
    CHECK(counter.day().visits == 3);
    CHECK(counter.day().usedMs == 31'500);
    CHECK(counter.day().byHour[9] == 1);
    CHECK(counter.day().byHour[23] == 2);
}

TEST_CASE(
    "Categories count when they are chosen and when one of their cards opens, not when they are taken back")
{
    Stand stand;
    const auto& categories = world::atlas().data.categories;
    const std::string first = categories[0].code;
    stand.give(session::ToggleChoice{filter::Facet::Category, first});
    stand.give(session::ToggleChoice{filter::Facet::Category, first});
    stand.give(session::KeepOnly{filter::Facet::Category, first});
    stand.give(session::Pan{{3, 4}});
    CHECK(stand.counter.day().categories.at(first) == session::CategoryUse{2, 0});
    stand.give(session::ResetSelection{});
    const int category = world::initiative(17).category;
    const std::string code = categories[static_cast<std::size_t>(category)].code;
    const int before =
        stand.counter.day().categories.contains(code) ? stand.counter.day().categories.at(code).cards : 0;
    stand.give(session::OpenCard{17});
    stand.give(session::OpenCard{17}); // the same card is not two
    stand.give(session::CloseCard{});
    stand.give(session::OpenCard{17});
    CHECK(stand.counter.day().categories.at(code).cards == before + 2);
}

TEST_CASE("A search without a result counts once, when the visitor has stopped typing")
{
    Stand stand;
    for (const char* typed : {"q", "qx", "qxz", "qxzw", "qxzwk"}) {
        stand.search(typed);
        stand.counter.pass(300);
    }
    CHECK(stand.counter.day().emptySearches == 0);
    stand.counter.pass(session::kSearchSettlesMs);
    CHECK(stand.counter.day().emptySearches == 1);
    stand.search("qxzwkv"); // the same search goes on
    stand.counter.pass(session::kSearchSettlesMs);
    CHECK(stand.counter.day().emptySearches == 1);
    stand.search("masque"); // found something: the next is another
    stand.counter.pass(session::kSearchSettlesMs);
    stand.search("qxzwkv");
    stand.search(""); // cleared at once: it was read as it stood
    CHECK(stand.counter.day().emptySearches == 2);
    stand.counter.pass(60'000);
    stand.search("qxzwkv");
    stand.counter.note(ended(), kMorning); // gone before it settled
    stand.counter.pass(60'000);
    CHECK(stand.counter.day().emptySearches == 3);
    stand.counter.pass(-60'000);
    CHECK(stand.counter.day().emptySearches == 3);
}

TEST_CASE("A search that finds something is nobody's business")
{
    Stand stand;
    stand.search("masque");
    stand.counter.pass(60'000);
    CHECK(stand.counter.day().isEmpty());
}

TEST_CASE("Midnight and a clock that is set give every day its own counts")
{
    FairCounter counter(kMorning);
    counter.note(began(), kMorning);
    CHECK_FALSE(counter.isOver({20780, 23}));
    CHECK(counter.isOver({20781, 0}));
    const FairDay yesterday = counter.day();
    FairDay today;
    today.day = 20781;
    counter.turnTo(today);
    CHECK(counter.day().isEmpty());
    CHECK_FALSE(counter.isOver({20781, 0}));
    counter.note(began(), {20781, 0});
    CHECK(counter.isOver(kMorning)); // set back
    counter.turnTo(yesterday);
    counter.note(began(), kMorning);
    CHECK(counter.day().visits == 2);
}

TEST_CASE("Counters stop at their largest number")
{
    FairDay full;
    full.visits = std::numeric_limits<int>::max();
    full.byHour[9] = std::numeric_limits<int>::max();
    FairCounter counter(full);
    counter.note(began(), kMorning);
    CHECK(counter.day().visits == std::numeric_limits<int>::max());
    CHECK(counter.day().byHour[9] == std::numeric_limits<int>::max());
}
