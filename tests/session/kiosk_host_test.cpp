// The whole kiosk without a window: machine, lock, corners, pad, attract loop and a real session.
#include "session/kiosk_attract.h"
#include "session/kiosk_host.h"
#include "session/random_command.h"
#include "session/view.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>

using session::HostEffects;
using session::KioskHost;
using session::KioskMode;

namespace {

constexpr base::Vec2 kWindow{1080, 1920};
constexpr double kCorner = 60;
constexpr std::array<base::Vec2, 4> kCorners{{{5, 5}, {1075, 5}, {1075, 1915}, {5, 1915}}};

/// A kiosk as app will run it, on a clock of the test's own.
class Stand {
public:
    explicit Stand(bool hasPin = true)
        : start(desk.state),
          host(session::KioskTimes{}, hasPin),
          loop(session::viewOf(start), {world::atlas(), world::index(), world::plan()}, 3)
    {
        host.tick(now, facts());
    }

    [[nodiscard]] session::KioskFacts facts() const
    {
        return {desk.state.openRow >= 0, loop.stopMs(host.state().stop)};
    }

    HostEffects carryOut(const HostEffects& effects)
    {
        if (effects.kiosk.began) {
            session::freeze(desk.state, desk.now);
        }
        if (effects.kiosk.reset) {
            session::startOver(desk.state, history, start);
            ++resets;
        }
        if (effects.kiosk.show) {
            session::showStop(desk.state, loop.stop(*effects.kiosk.show), desk.context());
            ++stops;
        }
        desk.refresh();
        return effects;
    }

    HostEffects touch(base::Vec2 at = {500, 900})
    {
        return carryOut(host.touch(now, facts(), at, kWindow, kCorner));
    }

    /// What ui asks for, through the lock.
    void ask(const session::Command& command)
    {
        const auto mode = host.mode();
        for (const session::Command& admitted : host.admit({command})) {
            REQUIRE(session::isAllowed(mode, admitted));
            session::perform(desk.state, history, admitted, desk.context());
        }
        desk.refresh();
    }

    void wait(std::int64_t ms)
    {
        while (ms > 0) {
            const std::int64_t by = std::min(ms, host.wakesIn(facts()));
            now += by;
            desk.now += static_cast<double>(by) / 1000;
            session::tick(desk.state, desk.now);
            carryOut(host.tick(now, facts()));
            ms -= by;
        }
    }

    /// Until nobody has been there for long enough.
    void leaveAlone()
    {
        for (int i = 0; i < 500 && host.mode() != KioskMode::Attract; ++i) {
            wait(host.wakesIn(facts()));
        }
    }

    desk::Desk desk;
    session::State start;
    session::History history;
    KioskHost host;
    session::AttractLoop loop;
    std::int64_t now = 1'000'000;
    int resets = 0;
    int stops = 0;
};

void typePin(Stand& stand, const std::string& digits)
{
    for (const char digit : digits) {
        stand.host.pinKey(stand.now, stand.facts(), static_cast<session::PinKey>(digit - '0'));
    }
}

} // namespace

TEST_CASE("After 100 visitors the kiosk is, to the last field, the one of the morning")
{
    Stand stand;
    const session::KioskState first = stand.host.state();
    const session::KioskShown shown = stand.host.shown();
    std::mt19937 random(100);
    for (int visit = 1; visit <= 100; ++visit) {
        stand.wait(static_cast<std::int64_t>(random() % 30'000)); // some of the attract loop
        for (unsigned i = 0; i < 20; ++i) {
            stand.touch({world::between(random, 100, 900), world::between(random, 100, 1800)});
            stand.ask(randomCommand(random));
            if (random() % 6 == 0) {
                stand.ask(session::SetLargeText{true});
                stand.ask(session::SetTheme{base::Theme::Contrast});
                stand.ask(session::SetLanguage{base::Language::English});
            }
            stand.wait(static_cast<std::int64_t>(random() % 4'000));
        }
        REQUIRE(stand.host.mode() == KioskMode::Visit);
        stand.leaveAlone();
        REQUIRE(stand.resets == visit);
        REQUIRE(stand.host.state() == first);
        REQUIRE(stand.host.shown() == shown);
        REQUIRE(stand.host.pin() == session::PinState{});
        REQUIRE(stand.host.corners() == session::CornerState{});
        REQUIRE(stand.desk.state == stand.start);
        REQUIRE_FALSE(stand.history.canUndo());
    }
}

TEST_CASE("A touch goes on in the picture of the attract loop, with its selection and its card")
{
    Stand stand;
    stand.wait(40'000);
    REQUIRE(stand.stops >= 3);
    REQUIRE_FALSE(stand.desk.state == stand.start);
    const session::State before = stand.desk.state;
    CHECK(stand.touch().kiosk.began);
    CHECK(stand.desk.state.selection == before.selection);
    CHECK(stand.desk.state.openRow == before.openRow);
    CHECK_FALSE(stand.desk.state.flight);
    stand.ask(session::FlyHome{});
    CHECK(stand.host.ignored().sum() == 0);
}

TEST_CASE("The four corners and the PIN open the kiosk, and nothing else does")
{
    Stand stand;
    for (const base::Vec2 corner : kCorners) {
        CHECK(stand.host.mode() != KioskMode::Pin);
        stand.touch(corner);
        stand.wait(1'000);
    }
    CHECK(stand.host.mode() == KioskMode::Pin);
    stand.ask(session::FlyHome{});
    CHECK(stand.host.ignored().sum() == 1);
    typePin(stand, "2468");
    const auto effects = stand.host.pinKey(stand.now, stand.facts(), session::PinKey::Enter);
    REQUIRE(effects.verify == "2468");
    CHECK(stand.host.pinAnswer(stand.now, stand.facts(), true).kiosk.ended);
    CHECK(stand.host.mode() == KioskMode::Maintenance);
    stand.ask(session::ToggleExport{});
    CHECK(stand.desk.state.exportOpen);
    stand.carryOut(stand.host.leaveMaintenance(stand.now, stand.facts()));
    CHECK(stand.host.mode() == KioskMode::Attract);
    CHECK(stand.desk.state == stand.start);
}

TEST_CASE("Five wrong PINs close the pad for everybody for a minute, also for who comes back")
{
    Stand stand;
    const auto open = [&] {
        for (const base::Vec2 corner : kCorners) {
            stand.touch(corner);
        }
        REQUIRE(stand.host.mode() == KioskMode::Pin);
    };
    const auto tries = [&] {
        typePin(stand, "1111");
        return stand.host.pinKey(stand.now, stand.facts(), session::PinKey::Enter).verify.has_value();
    };
    open();
    for (int i = 0; i < 5; ++i) {
        REQUIRE(tries());
        stand.host.pinAnswer(stand.now, stand.facts(), false);
    }
    CHECK_FALSE(tries());
    stand.host.pinKey(stand.now, stand.facts(), session::PinKey::Leave);
    CHECK(stand.host.mode() == KioskMode::Visit);
    stand.wait(30'000);
    open();
    CHECK_FALSE(tries());
    stand.wait(29'999);
    CHECK_FALSE(tries());
    stand.wait(1);
    CHECK(tries());
}

TEST_CASE("A right PIN whose answer comes after the pad has closed opens nothing")
{
    Stand stand;
    for (const base::Vec2 corner : kCorners) {
        stand.touch(corner);
    }
    typePin(stand, "2468");
    stand.host.pinKey(stand.now, stand.facts(), session::PinKey::Enter);
    stand.host.pinKey(stand.now, stand.facts(), session::PinKey::Leave);
    stand.host.pinAnswer(stand.now, stand.facts(), true);
    CHECK(stand.host.mode() == KioskMode::Visit);
    CHECK_FALSE(stand.host.pinKey(stand.now, stand.facts(), session::PinKey::Enter).verify);
}

TEST_CASE("Without a PIN in the configuration the corners are corners")
{
    Stand stand(false);
    for (int i = 0; i < 3; ++i) {
        for (const base::Vec2 corner : kCorners) {
            stand.touch(corner);
            CHECK(stand.host.mode() == KioskMode::Visit);
        }
    }
}

TEST_CASE("A touch that answers the ring closes nothing below it")
{
    Stand stand;
    stand.touch();
    CHECK_FALSE(stand.touch().kiosk.swallow);
    stand.ask(session::OpenCard{3});
    stand.wait(95'000);
    REQUIRE(stand.host.shown().ring);
    CHECK(stand.host.shown().secondsLeft == 15);
    const auto effects = stand.touch();
    CHECK(effects.kiosk.swallow);
    CHECK(effects.redraw);
    CHECK_FALSE(stand.host.shown().ring);
    CHECK(stand.desk.state.openRow == 3);
}

TEST_CASE("10 000 events by chance: only allowed commands come out, and silence brings the morning back")
{
    std::mt19937 random(10'000);
    Stand stand;
    const session::KioskState first = stand.host.state();
    std::optional<std::string> asked;
    int maintenance = 0;
    for (int i = 0; i < 10'000; ++i) {
        const unsigned what = random() % 40;
        const auto facts = stand.facts();
        if (what < 12) {
            stand.touch(random() % 3 == 0 ? kCorners[random() % 4]
                                          : base::Vec2{world::between(random, -50, 1200),
                                                       world::between(random, -50, 2000)});
        } else if (what < 13) { // somebody who knows
            for (const base::Vec2 corner : kCorners) {
                stand.touch(corner);
            }
        } else if (what < 26) {
            stand.ask(randomCommand(random));
        } else if (what < 30) {
            const auto effects = stand.carryOut(
                stand.host.pinKey(stand.now, facts, static_cast<session::PinKey>(random() % 14)));
            asked = effects.verify ? effects.verify : asked;
        } else if (what < 33) {
            stand.carryOut(stand.host.pinAnswer(stand.now, facts, asked && random() % 3 == 0));
            asked.reset();
        } else if (what < 34) {
            stand.carryOut(stand.host.leaveMaintenance(stand.now, facts));
        } else if (what < 35) {
            stand.now +=
                static_cast<std::int64_t>(random() % 2'000'000) - 1'000'000; // somebody sets the clock
        } else if (what < 36) {
            stand.ask(session::OpenSource{0});
            stand.ask(session::SaveView{});
        } else {
            stand.wait(static_cast<std::int64_t>(random() % 9'000));
        }
        maintenance += stand.host.mode() == KioskMode::Maintenance ? 1 : 0;
        REQUIRE(static_cast<int>(stand.host.mode()) < session::kKioskModeCount);
        REQUIRE(stand.host.wakesIn(stand.facts()) >= 1);
        if (stand.host.mode() == KioskMode::Visit && stand.history.canUndo()) {
            REQUIRE_FALSE(stand.desk.state.viewsOpen);
        }
        if (i % 500 == 499) {
            stand.host.pinAnswer(stand.now, stand.facts(), false);
            stand.leaveAlone();
            stand.wait(61'000);
            REQUIRE(stand.host.mode() == KioskMode::Attract);
            stand.touch(); // home by the long way: whatever stop the loop was at
            stand.leaveAlone();
            REQUIRE(stand.host.state() == first);
            REQUIRE(stand.host.pin() == session::PinState{});
            REQUIRE(stand.host.corners() == session::CornerState{});
            REQUIRE(stand.desk.state == stand.start);
        }
    }
    CHECK(maintenance > 0); // the events went everywhere
    CHECK(stand.resets > 20);
    CHECK(stand.host.ignored().sum() > 100);
}
