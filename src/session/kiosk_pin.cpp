#include "session/kiosk_pin.h"

#include "base/words.h"
#include "base/written.h"

#include <algorithm>

namespace session {

namespace {

void wipe(std::string& secret)
{
    std::ranges::fill(secret, '\0');
    secret.clear();
}

} // namespace

int cornerAt(base::Vec2 at, base::Vec2 window, double side)
{
    // Inside the window only; where two squares would overlap there is no corner.
    if (!(at.x >= 0 && at.y >= 0 && at.x < window.x && at.y < window.y) || side * 2 > window.x ||
        side * 2 > window.y) {
        return -1;
    }
    const bool left = at.x < side;
    const bool right = at.x >= window.x - side;
    const bool top = at.y < side;
    const bool bottom = at.y >= window.y - side;
    if (top) {
        return left ? 0 : right ? 1 : -1;
    }
    if (bottom) {
        return right ? 2 : left ? 3 : -1;
    }
    return -1;
}

void pass(CornerState& corners, std::int64_t elapsedMs)
{
    if (corners.touched == 0) {
        return;
    }
    if (elapsedMs >= kCornersMs - corners.sinceMs) {
        corners = {};
    } else {
        corners.sinceMs += std::max<std::int64_t>(elapsedMs, 0);
    }
}

bool touched(CornerState& corners, int corner)
{
    if (corner != corners.touched) {
        corners = {};
    }
    if (corner == corners.touched) {
        ++corners.touched;
    }
    if (corners.touched < 4) {
        return false;
    }
    corners = {};
    return true;
}

PinEffects pressed(PinState& pin, PinKey key)
{
    PinEffects effects;
    if (key == PinKey::Leave) {
        close(pin);
        effects.left = true;
        return effects;
    }
    if (pin.waitMs > 0 || pin.checking) {
        return effects;
    }
    if (key == PinKey::Erase) {
        if (!pin.typed.empty()) {
            pin.typed.pop_back();
        }
    } else if (key == PinKey::Enter) {
        if (pin.typed.size() >= kLeastPin) {
            effects.verify = pin.typed;
            wipe(pin.typed);
            pin.checking = true;
        }
    } else if (pin.typed.size() < kMostPin && key <= PinKey::Digit9) {
        pin.typed += static_cast<char>('0' + static_cast<int>(key));
    }
    return effects;
}

PinEffects answered(PinState& pin, bool right)
{
    PinEffects effects;
    if (!pin.checking) {
        return effects; // nothing was asked
    }
    pin.checking = false;
    if (right) {
        close(pin);
        pin.wrong = 0;
        pin.sinceWrongMs = 0;
        effects.right = true;
        return effects;
    }
    ++pin.wrong;
    pin.sinceWrongMs = 0;
    if (pin.wrong >= kPinTries) {
        pin.wrong = 0;
        pin.waitMs = kPinWaitMs;
    }
    return effects;
}

void pass(PinState& pin, std::int64_t elapsedMs)
{
    const std::int64_t passed = std::clamp<std::int64_t>(elapsedMs, 0, kPinWaitMs);
    pin.waitMs = std::max<std::int64_t>(pin.waitMs - passed, 0);
    if (pin.wrong > 0) {
        pin.sinceWrongMs += passed;
        if (pin.sinceWrongMs >= kPinWaitMs) {
            pin.wrong = 0;
            pin.sinceWrongMs = 0;
        }
    }
}

void close(PinState& pin)
{
    wipe(pin.typed);
}

std::optional<std::int64_t> wakesIn(const PinState& pin)
{
    if (pin.waitMs > 0) {
        return (pin.waitMs - 1) % 1000 + 1;
    }
    if (pin.wrong > 0) {
        return kPinWaitMs - pin.sinceWrongMs;
    }
    return std::nullopt;
}

std::string pinMessage(const PinState& pin, base::Language language)
{
    using base::Word;
    if (pin.waitMs > 0) {
        return base::written(Word::PinWait, language, (pin.waitMs + 999) / 1000);
    }
    if (pin.checking) {
        return std::string(base::word(Word::PinChecking, language));
    }
    if (pin.wrong > 0) {
        return base::written(Word::PinWrong, language, kPinTries - pin.wrong);
    }
    return std::string(base::word(Word::PinEnter, language));
}

} // namespace session
