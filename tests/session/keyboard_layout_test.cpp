// The keys of the keyboard on the screen.
#include "base/font.h"
#include "base/text.h"
#include "session/keyboard_layout.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using session::KeyAction;
using session::KeyboardKind;
using session::KeyLayer;
using session::PlacedKey;

namespace {

constexpr session::KeyboardFrame kFrame{{40, 1200, 1000, 420}, 8};
constexpr std::array kKinds{KeyboardKind::Azerty, KeyboardKind::Qwerty};
constexpr std::array kLayers{KeyLayer::Letters, KeyLayer::Accents, KeyLayer::Digits};

std::string lettersOf(KeyboardKind kind)
{
    std::string text;
    for (const auto& row : session::keyRows(kind, KeyLayer::Letters)) {
        for (const session::KeyCap& key : row) {
            text += key.text;
        }
    }
    return text;
}

} // namespace

TEST_CASE("AZERTY and QWERTY have their letters where hands look for them")
{
    CHECK(lettersOf(KeyboardKind::Azerty) == "azertyuiopqsdfghjklmwxcvbn’");
    CHECK(lettersOf(KeyboardKind::Qwerty) == "qwertyuiopasdfghjkl’zxcvbnm");
    CHECK(session::keyboardFor(base::Language::French) == KeyboardKind::Azerty);
    CHECK(session::keyboardFor(base::Language::English) == KeyboardKind::Qwerty);
}

TEST_CASE("Every accent of French can be typed with one finger, and by a long press")
{
    std::set<std::string> typed;
    for (const auto& row : session::keyRows(KeyboardKind::Azerty, KeyLayer::Accents)) {
        for (const session::KeyCap& key : row) {
            typed.insert(std::string(key.text));
        }
    }
    std::set<std::string> offered;
    for (const char letter : std::string("abcdefghijklmnopqrstuvwxyz")) {
        for (const std::string_view accent : session::accentsOf(std::string_view(&letter, 1))) {
            offered.insert(std::string(accent));
        }
    }
    for (const char* letter :
         {"à", "â", "æ", "ç", "é", "è", "ê", "ë", "î", "ï", "ô", "œ", "ù", "û", "ü", "ÿ"}) {
        CAPTURE(letter);
        CHECK(typed.count(letter) == 1);
        CHECK(offered.count(letter) == 1);
    }
    CHECK(session::accentsOf("t").empty());
}

TEST_CASE("Each layer fills its lines, leads to the other two and has erase, space and done")
{
    for (const KeyboardKind kind : kKinds) {
        for (const KeyLayer layer : kLayers) {
            std::map<KeyAction, int> actions;
            for (const auto& row : session::keyRows(kind, layer)) {
                double width = 0;
                for (const session::KeyCap& key : row) {
                    width += key.width;
                    ++actions[key.action];
                    CHECK((key.action == KeyAction::Write) == !key.text.empty());
                }
                CHECK(width == session::kKeysAcross);
            }
            for (const KeyAction action : {KeyAction::Erase, KeyAction::Space, KeyAction::Done}) {
                CHECK(actions[action] == 1);
            }
            CHECK(actions[KeyAction::ToLetters] == (layer == KeyLayer::Letters ? 0 : 1));
            CHECK(actions[KeyAction::ToAccents] == (layer == KeyLayer::Accents ? 0 : 1));
            CHECK(actions[KeyAction::ToDigits] == (layer == KeyLayer::Digits ? 0 : 1));
        }
    }
}

TEST_CASE("No key overlaps another or leaves the keyboard, and gaps are gaps")
{
    for (const KeyboardKind kind : kKinds) {
        for (const KeyLayer layer : kLayers) {
            const auto keys = session::placeKeys(kind, layer, kFrame);
            for (std::size_t i = 0; i < keys.size(); ++i) {
                const base::Rect& rect = keys[i].rect;
                CHECK(rect.x >= kFrame.area.x);
                CHECK(rect.y >= kFrame.area.y);
                CHECK(rect.right() <= kFrame.area.right() + 0.01F);
                CHECK(rect.bottom() <= kFrame.area.bottom() + 0.01F);
                for (std::size_t k = 0; k < i; ++k) {
                    CHECK_FALSE(rect.shrunk(-3.9F).intersects(keys[k].rect.shrunk(-3.9F)));
                }
            }
        }
    }
    CHECK(session::placeKeys(KeyboardKind::Azerty, KeyLayer::Letters, {{}, -3}).size() == 33);
}

TEST_CASE("A finger between two keys finds one of them, a finger outside none")
{
    const auto keys = session::placeKeys(KeyboardKind::Azerty, KeyLayer::Letters, kFrame);
    int missed = 0;
    for (float y = kFrame.area.y; y < kFrame.area.bottom(); y += 3) {
        for (float x = kFrame.area.x; x < kFrame.area.right(); x += 3) {
            const int at = session::keyAt(keys, {x, y}, kFrame.gap);
            missed += at < 0 ? 1 : 0;
            for (std::size_t i = 0; i < keys.size(); ++i) {
                if (keys[i].rect.contains({x, y})) {
                    CHECK(at == static_cast<int>(i));
                }
            }
        }
    }
    CHECK(missed == 0);
    CHECK(session::keyAt(keys, {20, 1300}, kFrame.gap) == -1);
    CHECK(session::keyAt(keys, {500, 1190}, kFrame.gap) == -1);
}

TEST_CASE("Every letter has its capital, and every sign on a key a glyph")
{
    const auto fonts = base::FontSet::load();
    REQUIRE(fonts.ok());
    for (const KeyboardKind kind : kKinds) {
        for (const KeyLayer layer : kLayers) {
            for (const auto& row : session::keyRows(kind, layer)) {
                for (const session::KeyCap& key : row) {
                    for (const bool shift : {false, true}) {
                        for (const auto language : {base::Language::French, base::Language::English}) {
                            const std::string label = session::keyLabel(key, shift, language);
                            CHECK_FALSE(label.empty());
                            for (const char32_t sign : base::decodeUtf8(label)) {
                                CHECK(fonts.value().hasGlyph(base::Face::Regular, sign));
                            }
                        }
                    }
                    const std::string small(key.text);
                    const bool isLetter =
                        !small.empty() && (std::isalpha(static_cast<unsigned char>(small[0])) != 0 ||
                                           small.starts_with("\xC3") || small == "œ");
                    CAPTURE(small);
                    CHECK((session::capitalOf(key.text) != key.text) == isLetter);
                }
            }
        }
    }
    CHECK(session::capitalOf("é") == "É");
    CHECK(session::capitalOf("ÿ") == "Ÿ");
    CHECK(session::capitalOf("?") == "?");
}
