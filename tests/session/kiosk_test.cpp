// The kiosk's machine on a clock of the test's own.
#include "session/kiosk.h"

#include <doctest/doctest.h>

#include <limits>
#include <random>

using session::KioskEffects;
using session::KioskEvent;
using session::KioskFacts;
using session::KioskMode;
using session::KioskState;
using session::KioskTimes;

namespace {

constexpr KioskFacts kMap{false, 7000};
constexpr KioskFacts kCard{true, 7000};

/// A machine with the usual times.
struct Machine {
    KioskTimes times;
    KioskState state;

    KioskEffects tick(std::int64_t ms, const KioskFacts& facts = kMap)
    {
        return session::step(state, times, KioskEvent::Tick, facts, ms);
    }
    KioskEffects give(KioskEvent event, std::int64_t ms = 0, const KioskFacts& facts = kMap)
    {
        return session::step(state, times, event, facts, ms);
    }
    /// Ticks as app does: never longer than the machine asks for.
    KioskEffects wait(std::int64_t ms, const KioskFacts& facts = kMap)
    {
        KioskEffects all;
        while (ms > 0) {
            const std::int64_t by = std::min(ms, session::wakesIn(state, times, facts));
            const KioskEffects one = tick(by, facts);
            all.reset |= one.reset;
            all.ended |= one.ended;
            ms -= by;
        }
        return all;
    }
};

} // namespace

TEST_CASE("A visitor who stops touching the map is asked after 45 s and sent home after 20 more")
{
    Machine kiosk;
    CHECK(kiosk.give(KioskEvent::Touch).began);
    CHECK(kiosk.state.mode == KioskMode::Visit);
    CHECK_FALSE(kiosk.wait(44'999).reset);
    CHECK_FALSE(kiosk.state.ring);
    kiosk.wait(1);
    CHECK(kiosk.state.ring);
    CHECK(session::shownBy(kiosk.state, kiosk.times) == session::KioskShown{false, true, 1.0, 20});
    CHECK_FALSE(kiosk.wait(19'999).reset);
    CHECK(session::shownBy(kiosk.state, kiosk.times).secondsLeft == 1);
    const KioskEffects effects = kiosk.tick(1);
    CHECK(effects.reset);
    CHECK(effects.ended);
    CHECK(effects.show == 0);
    CHECK(kiosk.state == KioskState{});
}

TEST_CASE("The ring says how to go on, in the visitor's language")
{
    const auto english = session::ringWords({false, true, 0.35, 7}, base::Language::English);
    CHECK(english.question == "Still there?");
    CHECK(english.howTo == "Touch to go on. Back to the start in 7 s.");
    CHECK(session::ringWords({false, true, 0.35, 7}, base::Language::French).question ==
          "Toujours là\u202f?");
    CHECK(session::ringWords({true, false, 0, 0}, base::Language::English).question.empty());
}

TEST_CASE("Whoever reads a card has 90 s before the ring")
{
    Machine kiosk;
    kiosk.give(KioskEvent::Touch, 0, kCard);
    kiosk.wait(89'999, kCard);
    CHECK_FALSE(kiosk.state.ring);
    kiosk.wait(1, kCard);
    CHECK(kiosk.state.ring);
}

TEST_CASE("A card that closes by itself still leaves the whole ring")
{
    Machine kiosk;
    kiosk.give(KioskEvent::Touch, 0, kCard);
    kiosk.wait(80'000, kCard);
    CHECK_FALSE(kiosk.tick(1, kMap).reset);
    CHECK(kiosk.state.ring);
    CHECK(session::shownBy(kiosk.state, kiosk.times).secondsLeft == 20);
}

TEST_CASE("Any touch stops the ring, as often as one likes, and does nothing else")
{
    Machine kiosk;
    kiosk.give(KioskEvent::Touch);
    for (int i = 0; i < 50; ++i) {
        kiosk.wait(45'000 + 19'000);
        REQUIRE(kiosk.state.ring);
        const KioskEffects effects = kiosk.give(KioskEvent::Touch);
        REQUIRE(effects.swallow);
        REQUIRE_FALSE(effects.reset);
        REQUIRE_FALSE(kiosk.state.ring);
        REQUIRE(kiosk.state.idleMs == 0);
    }
    CHECK_FALSE(kiosk.give(KioskEvent::Touch).swallow);
}

TEST_CASE("A touch at the last moment wins, even when the clock has run past it")
{
    Machine kiosk;
    kiosk.give(KioskEvent::Touch);
    kiosk.wait(45'000 + 19'900);
    CHECK_FALSE(kiosk.give(KioskEvent::Touch, 500).reset);
    CHECK(kiosk.state.mode == KioskMode::Visit);
    // Before the ring was drawn nothing can be swallowed.
    kiosk.wait(44'900);
    CHECK_FALSE(kiosk.give(KioskEvent::Touch, 500).swallow);
    CHECK_FALSE(kiosk.state.ring);
}

TEST_CASE("The attract loop goes from stop to stop and leaves none out")
{
    Machine kiosk;
    for (int stop = 1; stop < 200; ++stop) {
        CHECK_FALSE(kiosk.tick(6'999).show);
        REQUIRE(kiosk.tick(1).show == stop);
    }
    CHECK(kiosk.tick(10'000'000).show == 200); // a night of suspension is one stop
    CHECK(session::shownBy(kiosk.state, kiosk.times).callToTouch);
    kiosk.state.stop = std::numeric_limits<int>::max();
    CHECK(kiosk.tick(7'000).show == 0);
}

TEST_CASE("A clock that leaps or goes back never sends a visitor home unasked")
{
    for (const std::int64_t leap :
         {std::int64_t{100'000}, std::int64_t{86'400'000}, std::numeric_limits<std::int64_t>::max()}) {
        Machine kiosk;
        kiosk.give(KioskEvent::Touch);
        CHECK_FALSE(kiosk.tick(leap).reset);
        CHECK(kiosk.state.ring);
        CHECK(session::shownBy(kiosk.state, kiosk.times).secondsLeft == 20);
        CHECK_FALSE(kiosk.tick(leap).reset); // the ring goes on where it was, 2 s later
        CHECK(session::shownBy(kiosk.state, kiosk.times).secondsLeft == 18);
        CHECK_FALSE(kiosk.tick(-leap).reset);
        CHECK(session::shownBy(kiosk.state, kiosk.times).secondsLeft == 18);
    }
    session::KioskClock clock;
    CHECK(clock.elapsed(5'000) == 0);
    CHECK(clock.elapsed(5'250) == 250);
    CHECK(clock.elapsed(1'000) == 0); // set back
    CHECK(clock.elapsed(1'100) == 100);
    CHECK(clock.elapsed(std::numeric_limits<std::int64_t>::min()) == 0);
    CHECK(clock.elapsed(std::numeric_limits<std::int64_t>::max()) > 0);
}

TEST_CASE("The time of a visit is from its first touch to its last, not the wait for nobody")
{
    Machine kiosk;
    kiosk.give(KioskEvent::Touch);
    std::int64_t used = 0;
    for (const std::int64_t pause : {1'000, 30'000, 2'500}) {
        kiosk.wait(pause);
        used += kiosk.give(KioskEvent::Touch).usedMs;
    }
    kiosk.wait(50'000); // into the ring
    used += kiosk.give(KioskEvent::Touch, 250).usedMs;
    CHECK(used == 33'500 + 50'250);
    CHECK(kiosk.give(KioskEvent::Touch, 86'400'000).usedMs == 65'000); // never more than a visit can wait
    const KioskEffects last = kiosk.wait(65'000);
    CHECK(last.ended);
    CHECK(last.usedMs == 0);
}

TEST_CASE("Somebody at the PIN pad who goes away leaves a kiosk that locks itself")
{
    Machine kiosk;
    CHECK(kiosk.give(KioskEvent::PinAsked) == KioskEffects{}); // nobody is there
    CHECK(kiosk.state.mode == KioskMode::Attract);
    kiosk.give(KioskEvent::Touch);
    kiosk.give(KioskEvent::PinAsked);
    CHECK(kiosk.state.mode == KioskMode::Pin);
    kiosk.wait(30'000);
    CHECK(kiosk.state.mode == KioskMode::Visit);
    CHECK_FALSE(kiosk.state.ring);
    CHECK_FALSE(kiosk.give(KioskEvent::PinRight).ended); // a late answer opens nothing
    CHECK(kiosk.state.mode == KioskMode::Visit);

    kiosk.give(KioskEvent::PinAsked);
    CHECK(kiosk.give(KioskEvent::PinRight).ended);
    CHECK(kiosk.state.mode == KioskMode::Maintenance);
    kiosk.wait(299'999);
    CHECK(kiosk.state.mode == KioskMode::Maintenance);
    const KioskEffects effects = kiosk.tick(1);
    CHECK(effects.reset);
    CHECK_FALSE(effects.ended); // the visit had ended at the PIN
    CHECK(kiosk.state == KioskState{});
}

TEST_CASE("The PIN pad can be left, and maintenance ends in the start state")
{
    Machine kiosk;
    kiosk.give(KioskEvent::Touch);
    kiosk.give(KioskEvent::PinAsked);
    kiosk.give(KioskEvent::PinLeft);
    CHECK(kiosk.state.mode == KioskMode::Visit);
    CHECK_FALSE(kiosk.give(KioskEvent::MaintenanceLeft).reset);
    kiosk.give(KioskEvent::PinAsked);
    kiosk.give(KioskEvent::PinRight);
    CHECK(kiosk.give(KioskEvent::MaintenanceLeft).reset);
    CHECK(kiosk.state == KioskState{});
}

TEST_CASE("The kiosk wakes only when something is due, and the ring moves once a second")
{
    Machine kiosk;
    CHECK(session::wakesIn(kiosk.state, kiosk.times, kMap) == 7'000);
    kiosk.give(KioskEvent::Touch);
    CHECK(session::wakesIn(kiosk.state, kiosk.times, kMap) == 45'000);
    CHECK(session::wakesIn(kiosk.state, kiosk.times, kCard) == 90'000);
    kiosk.tick(45'000);
    int steps = 0;
    while (kiosk.state.mode == KioskMode::Visit) {
        const auto before = session::shownBy(kiosk.state, kiosk.times);
        kiosk.tick(session::wakesIn(kiosk.state, kiosk.times, kMap));
        CHECK_FALSE(session::shownBy(kiosk.state, kiosk.times) == before);
        ++steps;
    }
    CHECK(steps == 20);
    // Even when a time of the configuration is nothing or less.
    kiosk.times.map = -5;
    kiosk.give(KioskEvent::Touch);
    CHECK(session::wakesIn(kiosk.state, kiosk.times, kMap) == 1);
}

TEST_CASE("10 000 events by chance and then silence: the first state, whatever happened")
{
    std::mt19937 random(6);
    Machine kiosk;
    for (int round = 0; round < 100; ++round) {
        for (int i = 0; i < 100; ++i) {
            const auto event = static_cast<KioskEvent>(random() % 6);
            const std::int64_t ms = random() % 8 == 0 ? static_cast<std::int64_t>(random()) - 1'000'000
                                                      : static_cast<std::int64_t>(random() % 3'000);
            const KioskEffects effects = kiosk.give(event, ms, random() % 2 == 0 ? kMap : kCard);
            REQUIRE((kiosk.state.ring ? kiosk.state.mode == KioskMode::Visit : kiosk.state.ringMs == 0));
            REQUIRE((effects.reset ? kiosk.state == KioskState{} : true));
            REQUIRE((effects.ended ? kiosk.state.mode != KioskMode::Visit : true));
            REQUIRE(session::wakesIn(kiosk.state, kiosk.times, kMap) >= 1);
            REQUIRE(kiosk.state.idleMs >= 0);
        }
        if (kiosk.state.mode != KioskMode::Attract) {
            REQUIRE(kiosk.wait(300'000 + 30'000 + 65'000).reset);
        }
        REQUIRE(kiosk.state.mode == KioskMode::Attract);
    }
}
