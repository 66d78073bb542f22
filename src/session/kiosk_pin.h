// The way out of a locked kiosk: the four corners in order, then a PIN on a pad, with a wait after five wrong
// tries. Pure; the hash of the PIN is app's affair (app/pin_hash.h).
#pragma once

#include "base/geometry.h"
#include "base/language.h"

#include <cstdint>
#include <optional>
#include <string>

namespace session {

inline constexpr std::int64_t kCornersMs = 10'000; ///< from the first corner to the fourth
inline constexpr double kCornerMm = 20;            ///< the side of a corner's square

/// How far the corners have been touched: top left, top right, bottom right, bottom left.
struct CornerState {
    int touched = 0;
    std::int64_t sinceMs = 0; ///< the first one
    friend bool operator==(const CornerState&, const CornerState&) = default;
};
/// The corner that a point lies in, 0 to 3 clockwise from the top left; -1: none. Pixels; `side` of a square.
int cornerAt(base::Vec2 at, base::Vec2 window, double side);
void pass(CornerState& corners, std::int64_t elapsedMs);
/// A touch; true when it was the fourth. A touch elsewhere or out of order begins anew.
bool touched(CornerState& corners, int corner);

inline constexpr std::size_t kLeastPin = 4; ///< digits
inline constexpr std::size_t kMostPin = 12;
inline constexpr int kPinTries = 5;
inline constexpr std::int64_t kPinWaitMs = 60'000;

struct PinState {
    std::string typed;
    int wrong = 0; ///< tries in a row; forgotten kPinWaitMs after the last one
    std::int64_t sinceWrongMs = 0;
    std::int64_t waitMs = 0; ///< left, after kPinTries
    bool checking = false;   ///< an answer is due
    friend bool operator==(const PinState&, const PinState&) = default;
};

/// 0 to 9 are digits.
enum class PinKey : std::uint8_t { Digit0, Digit9 = 9, Erase, Enter, Leave };

struct PinEffects {
    std::optional<std::string> verify; ///< ask app/pin_hash.h about this, off the frame thread
    bool right = false;                ///< KioskEvent::PinRight
    bool left = false;                 ///< KioskEvent::PinLeft
};
/// A key of the pad. Deaf while it waits or checks; Leave is heard while it waits.
PinEffects pressed(PinState& pin, PinKey key);
/// The answer to `verify`, which may come after the pad has closed: it counts all the same.
PinEffects answered(PinState& pin, bool right);
void pass(PinState& pin, std::int64_t elapsedMs);
/// The pad closes: what was typed goes, tries stay.
void close(PinState& pin);
/// Milliseconds until pass() changes what is shown or kept; nothing when it never does.
std::optional<std::int64_t> wakesIn(const PinState& pin);
/// What the pad says above its dots.
std::string pinMessage(const PinState& pin, base::Language language);

} // namespace session
