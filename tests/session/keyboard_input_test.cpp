// What text a finger makes of the keyboard on the screen.
#include "base/text.h"
#include "session/keyboard_input.h"
#include "session/kiosk_lock.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

using session::KeyAction;
using session::KeyboardState;
using session::KeyLayer;
using session::PlacedKey;

namespace {

constexpr session::KeyboardFrame kFrame{{0, 1000, 1000, 400}, 8};

struct Board {
    KeyboardState state;

    [[nodiscard]] std::vector<PlacedKey> keys() const
    {
        return session::placeKeys(state.kind, state.layer, kFrame);
    }
    [[nodiscard]] base::Vec2 at(std::string_view text) const
    {
        for (const PlacedKey& key : keys()) {
            if (key.cap.text == text) {
                return key.rect.centre();
            }
        }
        FAIL("no key " << text);
        return {};
    }
    [[nodiscard]] base::Vec2 at(KeyAction action) const
    {
        for (const PlacedKey& key : keys()) {
            if (key.cap.action == action) {
                return key.rect.centre();
            }
        }
        FAIL("no such key");
        return {};
    }
    template<class What>
    session::KeyboardEffects tap(What what)
    {
        const base::Vec2 where = at(what);
        CHECK(session::fingerDown(state, kFrame, where).taken);
        return session::fingerUp(state, kFrame, where);
    }
    base::Vec2 accent(std::string_view text) const
    {
        for (const PlacedKey& key : session::placeAccents(state, kFrame)) {
            if (key.cap.text == text) {
                return key.rect.centre();
            }
        }
        FAIL("no accent " << text);
        return {};
    }
};

} // namespace

TEST_CASE("A visitor types Besançon with one finger")
{
    Board board;
    CHECK(board.tap(KeyAction::Shift).changed == false);
    CHECK(board.state.shift);
    board.tap("b");
    CHECK_FALSE(board.state.shift); // for one letter
    for (const char* letter : {"e", "s", "a", "n"}) {
        CHECK(board.tap(letter).changed);
    }
    board.tap(KeyAction::ToAccents);
    board.tap("ç");
    CHECK(board.state.layer == KeyLayer::Letters); // and on with the word
    board.tap("o");
    board.tap("n");
    CHECK(board.state.text == "Besançon");
    board.tap(KeyAction::Space);
    board.tap(KeyAction::ToDigits);
    board.tap("2");
    board.tap("5");
    CHECK(board.state.text == "Besançon 25");
    board.tap(KeyAction::ToLetters);
    CHECK(board.tap(KeyAction::Done).done);
    CHECK(board.state.text == "Besançon 25");
}

TEST_CASE("Erase takes a whole letter back, accents included, and holding it takes more")
{
    Board board;
    board.state.text = "œuvré";
    board.tap(KeyAction::Erase);
    CHECK(board.state.text == "œuvr");
    const base::Vec2 erase = board.at(KeyAction::Erase);
    session::fingerDown(board.state, kFrame, erase);
    session::pass(board.state, kFrame, session::kLongPressMs - 1);
    CHECK(board.state.text == "œuvr");
    session::pass(board.state, kFrame, 1);
    CHECK(board.state.text == "œuv");
    session::pass(board.state, kFrame, session::kEraseRepeatMs);
    CHECK(board.state.text == "œu");
    session::fingerUp(board.state, kFrame, erase); // it has erased already
    CHECK(board.state.text == "œu");
    CHECK(board.tap(KeyAction::Erase).changed);
    CHECK(board.tap(KeyAction::Erase).changed);
    CHECK(board.state.text.empty());
    CHECK_FALSE(board.tap(KeyAction::Erase).changed);
}

TEST_CASE("After a stall a held erase key has not eaten the text")
{
    Board board;
    board.state.text = "une longue recherche de masques";
    session::fingerDown(board.state, kFrame, board.at(KeyAction::Erase));
    session::pass(board.state, kFrame, 3'600'000);
    CHECK(board.state.text.size() >= 29);
}

TEST_CASE("A long press offers accents: slide to one, or lift and touch one")
{
    Board board;
    const base::Vec2 e = board.at("e");
    session::fingerDown(board.state, kFrame, e);
    session::pass(board.state, kFrame, 300);
    CHECK(session::placeAccents(board.state, kFrame).empty());
    session::pass(board.state, kFrame, 150);
    REQUIRE(session::placeAccents(board.state, kFrame).size() == 4);
    session::fingerMoved(board.state, kFrame, board.accent("è"));
    CHECK(session::fingerUp(board.state, kFrame, board.accent("è")).changed);
    CHECK(board.state.text == "è");
    CHECK(board.state.offered == -1);

    session::fingerDown(board.state, kFrame, e);
    session::pass(board.state, kFrame, 450);
    CHECK_FALSE(session::fingerUp(board.state, kFrame, e).changed);
    CHECK(session::placeAccents(board.state, kFrame).size() == 4); // they stay
    const base::Vec2 chosen = board.accent("ê");
    CHECK(session::fingerDown(board.state, kFrame, chosen).changed);
    CHECK_FALSE(session::fingerUp(board.state, kFrame, chosen).changed);
    CHECK(board.state.text == "èê");

    session::fingerDown(board.state, kFrame, e);
    session::pass(board.state, kFrame, 450);
    session::fingerUp(board.state, kFrame, e);
    const auto elsewhere = session::fingerDown(board.state, kFrame, {500, 200});
    CHECK(elsewhere.taken);
    CHECK_FALSE(elsewhere.changed);
    CHECK(session::placeAccents(board.state, kFrame).empty());
    CHECK(board.state.text == "èê");
}

TEST_CASE("Accents lie above their key and inside the keyboard's width, also at its edges")
{
    for (const session::KeyboardKind kind : {session::KeyboardKind::Azerty, session::KeyboardKind::Qwerty}) {
        KeyboardState state;
        state.kind = kind;
        const auto keys = session::placeKeys(kind, KeyLayer::Letters, kFrame);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            state.offered = static_cast<int>(i);
            for (const PlacedKey& accent : session::placeAccents(state, kFrame)) {
                CHECK(accent.rect.x >= kFrame.area.x);
                CHECK(accent.rect.right() <= kFrame.area.right() + 0.01F);
                CHECK(accent.rect.bottom() <= keys[i].rect.y);
            }
        }
    }
}

TEST_CASE("A slip is mended by sliding to the right key, and a finger that leaves writes nothing")
{
    Board board;
    session::fingerDown(board.state, kFrame, board.at("r"));
    session::fingerMoved(board.state, kFrame, board.at("t"));
    CHECK(session::fingerUp(board.state, kFrame, board.at("t")).changed);
    CHECK(board.state.text == "t");
    session::fingerDown(board.state, kFrame, board.at("r"));
    CHECK_FALSE(session::fingerUp(board.state, kFrame, {500, 300}).changed);
    CHECK_FALSE(session::fingerDown(board.state, kFrame, {500, 300}).taken);
    CHECK_FALSE(session::fingerUp(board.state, kFrame, board.at("r")).changed); // it came down elsewhere
    session::fingerDown(board.state, kFrame, board.at("e"));
    session::pass(board.state, kFrame, 450);
    session::fingerLost(board.state);
    CHECK(board.state.text == "t");
    CHECK(board.state.held == -1);
    CHECK(board.state.offered == -1);
}

TEST_CASE("A text never grows beyond what the lock lets through")
{
    Board board;
    for (int i = 0; i < 400; ++i) {
        board.tap("a");
    }
    CHECK(board.state.text.size() == session::kMostKioskSearch);
    board.tap(KeyAction::Erase);
    board.tap(KeyAction::ToAccents);
    CHECK_FALSE(board.tap("é").changed); // two bytes in the room of one
    CHECK(session::isAllowed(session::KioskMode::Visit, session::SetSearch{board.state.text}));
}

TEST_CASE("10 000 fingers by chance: the text stays a text, and every key lets go")
{
    std::mt19937 random(7);
    KeyboardState state;
    const auto point = [&] {
        return base::Vec2{static_cast<double>(random() % 1200) - 100,
                          static_cast<double>(random() % 600) + 850};
    };
    for (int i = 0; i < 10'000; ++i) {
        const std::string before = state.text;
        session::KeyboardEffects effects;
        switch (random() % 6) {
        case 0:
        case 1:
            effects = session::fingerDown(state, kFrame, point());
            break;
        case 2:
            effects = session::fingerMoved(state, kFrame, point());
            break;
        case 3:
        case 4:
            effects = session::fingerUp(state, kFrame, point());
            REQUIRE(state.held == -1);
            break;
        default:
            effects = session::pass(state, kFrame, static_cast<std::int64_t>(random() % 900) - 100);
        }
        REQUIRE(effects.changed == (state.text != before));
        REQUIRE(base::isValidUtf8(state.text));
        REQUIRE(state.text.size() <= session::kMostKioskSearch);
        const auto count = static_cast<int>(session::placeKeys(state.kind, state.layer, kFrame).size());
        REQUIRE(state.held < count);
        REQUIRE(state.offered < count);
    }
    CHECK(state.text.size() > 3);
}

TEST_CASE("A held key says when it is due, so that nobody has to look before")
{
    Board board;
    CHECK_FALSE(session::wakesIn(board.state, kFrame));
    session::fingerDown(board.state, kFrame, board.at("t")); // it has no accents
    CHECK_FALSE(session::wakesIn(board.state, kFrame));
    session::fingerLost(board.state);
    session::fingerDown(board.state, kFrame, board.at("e"));
    CHECK(session::wakesIn(board.state, kFrame) == session::kLongPressMs);
    session::pass(board.state, kFrame, 100);
    CHECK(session::wakesIn(board.state, kFrame) == session::kLongPressMs - 100);
    session::pass(board.state, kFrame, session::kLongPressMs - 100);
    CHECK_FALSE(session::wakesIn(board.state, kFrame)); // its accents lie open
    session::fingerUp(board.state, kFrame, {-50, -50});
    board.state.text = "masque";
    session::fingerDown(board.state, kFrame, board.at(KeyAction::Erase));
    for (std::size_t left = 6; left > 0; --left) {
        REQUIRE(board.state.text.size() == left);
        session::pass(board.state, kFrame, session::wakesIn(board.state, kFrame).value());
    }
    CHECK(board.state.text.empty());
    CHECK_FALSE(session::wakesIn(board.state, kFrame));
}

TEST_CASE("A real keyboard writes into the same text, no further than a search may go")
{
    Board board;
    CHECK(session::writeText(board.state, "œ").changed);
    board.tap("u");
    CHECK(board.state.text == "œu");
    CHECK(session::eraseLast(board.state).changed);
    CHECK(session::eraseLast(board.state).changed);
    CHECK_FALSE(session::eraseLast(board.state).changed);
    CHECK_FALSE(session::writeText(board.state, "").changed);
    while (session::writeText(board.state, "é").changed) {
    }
    CHECK(board.state.text.size() <= session::kMostKioskSearch);
}
