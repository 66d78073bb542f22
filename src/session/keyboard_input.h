// What text a finger makes of the keyboard on the screen. Pure: points in design pixels and milliseconds in,
// text out; drawn by ui from placeKeys() and placeAccents().
#pragma once

#include "session/keyboard_layout.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace session {

inline constexpr std::int64_t kLongPressMs = 450;
inline constexpr std::int64_t kEraseRepeatMs = 90; ///< a held erase key, after a long press

struct KeyboardState {
    KeyboardKind kind = KeyboardKind::Azerty;
    KeyLayer layer = KeyLayer::Letters;
    bool shift = false; ///< for one letter
    int held = -1;      ///< key under the finger, of placeKeys()
    std::int64_t heldMs = 0;
    std::int64_t repeats = 0; ///< of a held erase key
    int offered = -1;         ///< key whose accents lie open
    bool offeredNow = false;  ///< by the finger that is still down
    std::string text;
    friend bool operator==(const KeyboardState&, const KeyboardState&) = default;
};

struct KeyboardEffects {
    bool changed = false; ///< the text
    bool done = false;    ///< the keyboard is put away
    bool taken = false;   ///< the finger was on the keyboard: nothing below it may get it
};

/// The accents that lie open above their key, inside the keyboard's width; empty when none do.
std::vector<PlacedKey> placeAccents(const KeyboardState& state, const KeyboardFrame& frame);

/// A finger comes down, moves, lifts. A key writes when the finger lifts from it, so that a slip can be
/// mended by sliding on. Accents that lie open are chosen by sliding or by another touch; a touch elsewhere
/// closes them.
KeyboardEffects fingerDown(KeyboardState& state, const KeyboardFrame& frame, base::Vec2 at);
KeyboardEffects fingerMoved(KeyboardState& state, const KeyboardFrame& frame, base::Vec2 at);
KeyboardEffects fingerUp(KeyboardState& state, const KeyboardFrame& frame, base::Vec2 at);
/// The finger is taken away by the system: nothing is written.
void fingerLost(KeyboardState& state);
/// Time passes: opens accents, repeats a held erase key. Negative counts as none.
KeyboardEffects pass(KeyboardState& state, const KeyboardFrame& frame, std::int64_t elapsedMs);
/// Milliseconds until pass() has something to do, at least 1; nothing while no key waits for it.
std::optional<std::int64_t> wakesIn(const KeyboardState& state, const KeyboardFrame& frame);

/// A real keyboard writes into the same text: some characters, or one taken back.
KeyboardEffects writeText(KeyboardState& state, std::string_view utf8);
KeyboardEffects eraseLast(KeyboardState& state);

} // namespace session
