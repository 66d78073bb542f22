// The keyboard on the screen: which keys there are and where they lie. AZERTY and QWERTY, accents by a long
// press or on a layer of their own. What a finger makes of it: keyboard_input.h.
#pragma once

#include "base/geometry.h"
#include "base/language.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace session {

enum class KeyboardKind : std::uint8_t { Azerty, Qwerty };
enum class KeyLayer : std::uint8_t { Letters, Accents, Digits };
inline constexpr int kKeyLayerCount = 3;
enum class KeyAction : std::uint8_t { Write, Space, Erase, Shift, ToLetters, ToAccents, ToDigits, Done };

struct KeyCap {
    std::string_view text; ///< what it writes, lower case; empty for the other actions
    double width = 1;      ///< in keys
    KeyAction action = KeyAction::Write;
};

/// The rows of a layer from above; each is kKeysAcross wide.
inline constexpr double kKeysAcross = 10;
const std::vector<std::vector<KeyCap>>& keyRows(KeyboardKind kind, KeyLayer layer);

/// The keyboard of a language: AZERTY in French, QWERTY in English.
KeyboardKind keyboardFor(base::Language language);

/// What a long press on a letter offers, the most frequent in French first; empty for most.
const std::vector<std::string_view>& accentsOf(std::string_view letter);

/// The capital of one of the keyboard's letters; anything else as it is.
std::string_view capitalOf(std::string_view letter);

/// What stands on a key: its text, or the word for its action.
std::string keyLabel(const KeyCap& key, bool shift, base::Language language);

/// Where the keyboard lies, design pixels, and the room between keys.
struct KeyboardFrame {
    base::Rect area;
    double gap = 4;
};
struct PlacedKey {
    base::Rect rect;
    KeyCap cap;
};
/// The keys of a layer inside the area, row by row.
std::vector<PlacedKey> placeKeys(KeyboardKind kind, KeyLayer layer, const KeyboardFrame& frame);

/// The key at a point, or the nearest within half a gap; -1 for none.
int keyAt(const std::vector<PlacedKey>& keys, base::Vec2 at, double gap);

} // namespace session
