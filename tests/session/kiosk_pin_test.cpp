// The four corners and the PIN pad.
#include "base/words.h"
#include "session/kiosk_pin.h"

#include <doctest/doctest.h>

#include <string>

using base::Language;
using session::CornerState;
using session::PinKey;
using session::PinState;

namespace {

session::PinEffects type(PinState& pin, const std::string& digits)
{
    for (const char digit : digits) {
        session::pressed(pin, static_cast<PinKey>(digit - '0'));
    }
    return session::pressed(pin, PinKey::Enter);
}

void tryWrong(PinState& pin)
{
    REQUIRE(type(pin, "0000").verify == "0000");
    CHECK_FALSE(session::answered(pin, false).right);
}

} // namespace

TEST_CASE("The corners are where fingers find them, and nowhere else")
{
    const base::Vec2 window{1080, 1920};
    CHECK(session::cornerAt({0, 0}, window, 60) == 0);
    CHECK(session::cornerAt({1079.5, 59.9}, window, 60) == 1);
    CHECK(session::cornerAt({1020, 1860}, window, 60) == 2);
    CHECK(session::cornerAt({59.9, 1919}, window, 60) == 3);
    for (const base::Vec2 at : {base::Vec2{60, 0},
                                {0, 60},
                                {540, 0},
                                {540, 1919},
                                {0, 960},
                                {-1, 0},
                                {0, 1920},
                                {1080, 0},
                                {540, 960}}) {
        CAPTURE(at.x);
        CAPTURE(at.y);
        CHECK(session::cornerAt(at, window, 60) == -1);
    }
    CHECK(session::cornerAt({1, 1}, {100, 100}, 60) == -1); // no room for four of them
}

TEST_CASE("Four corners in order within ten seconds ask for the PIN, anything else begins anew")
{
    CornerState corners;
    const auto all = [&](std::int64_t pause) {
        bool asked = false;
        for (int corner = 0; corner < 4; ++corner) {
            asked = session::touched(corners, corner);
            session::pass(corners, pause);
        }
        return asked;
    };
    CHECK(all(0));
    CHECK(corners == CornerState{});
    CHECK(all(3'333));
    CHECK_FALSE(all(3'334)); // 10.002 s
    corners = {};
    CHECK_FALSE(session::touched(corners, 0));
    CHECK_FALSE(session::touched(corners, 2));
    CHECK(corners == CornerState{});
    for (const int corner : {0, 1, 0, 1, 2}) { // a wrong corner that is the first one counts as it
        CHECK_FALSE(session::touched(corners, corner));
    }
    CHECK(session::touched(corners, 3));
    for (const int corner : {0, 1, 2, -1, 3}) { // a touch on the map in between
        CHECK_FALSE(session::touched(corners, corner));
    }
    session::touched(corners, 0);
    session::pass(corners, -50'000); // a clock set back gives no more time
    session::pass(corners, 9'999);
    CHECK(corners.touched == 1);
    session::pass(corners, 1);
    CHECK(corners == CornerState{});
}

TEST_CASE("Counter-clockwise or twice the same corner opens nothing")
{
    CornerState corners;
    for (int i = 0; i < 200; ++i) {
        CHECK_FALSE(session::touched(corners, 3 - i % 4));
    }
    corners = {};
    for (int i = 0; i < 8; ++i) {
        CHECK_FALSE(session::touched(corners, i / 2));
    }
}

TEST_CASE("A PIN is typed, mended and asked about, and does not stay in memory")
{
    PinState pin;
    CHECK_FALSE(type(pin, "123").verify); // too short to be one: no try is lost
    CHECK(pin.typed == "123");
    session::pressed(pin, PinKey::Erase);
    CHECK(type(pin, "456").verify == "12456");
    CHECK(pin.typed.empty());
    CHECK(pin.checking);
    CHECK(session::pinMessage(pin, Language::English) == "Checking…");
    CHECK_FALSE(type(pin, "9999").verify); // deaf while it checks
    CHECK(session::answered(pin, true).right);
    CHECK(pin == PinState{});
    type(pin, "");
    session::pressed(pin, PinKey::Erase);
    CHECK(pin == PinState{});
    for (int i = 0; i < 40; ++i) {
        session::pressed(pin, static_cast<PinKey>(7));
    }
    CHECK(pin.typed == std::string(session::kMostPin, '7'));
    session::pressed(pin, static_cast<PinKey>(99));
    CHECK(pin.typed.size() == session::kMostPin);
    CHECK(session::pressed(pin, PinKey::Leave).left);
    CHECK(pin == PinState{});
}

TEST_CASE("Five wrong tries make everybody wait a minute, to the millisecond")
{
    PinState pin;
    for (int tries = 1; tries < 5; ++tries) {
        tryWrong(pin);
        CHECK(pin.wrong == tries);
        CHECK(pin.waitMs == 0);
    }
    CHECK(session::pinMessage(pin, Language::French).find('1') != std::string::npos);
    tryWrong(pin);
    CHECK(pin.waitMs == 60'000);
    CHECK(session::pinMessage(pin, Language::English) == "Too many tries. Next try in 60 s.");
    CHECK_FALSE(type(pin, "1234").verify);
    CHECK(pin.typed.empty());
    session::close(pin); // leaving the pad does not shorten it
    session::pass(pin, 59'999);
    CHECK_FALSE(type(pin, "1234").verify);
    session::pass(pin, -1'000'000);
    CHECK(pin.waitMs == 1);
    CHECK(session::wakesIn(pin) == 1);
    session::pass(pin, 1);
    CHECK(pin == PinState{});
    CHECK(type(pin, "1234").verify == "1234");
}

TEST_CASE("Leaving the pad does not give the tries back, a minute of peace does")
{
    PinState pin;
    for (int tries = 0; tries < 4; ++tries) {
        tryWrong(pin);
        session::pressed(pin, PinKey::Leave);
        session::pass(pin, 10'000);
    }
    CHECK(pin.wrong == 4);
    CHECK(session::wakesIn(pin) == 50'000);
    session::pass(pin, 50'000);
    CHECK(pin == PinState{});
    CHECK_FALSE(session::wakesIn(pin));
}

TEST_CASE("A PIN that turns out wrong after the pad has closed counts all the same")
{
    PinState pin;
    type(pin, "0000");
    session::close(pin);
    CHECK_FALSE(session::answered(pin, false).right);
    CHECK(pin.wrong == 1);
    CHECK_FALSE(session::answered(pin, true).right); // nobody asked
}
