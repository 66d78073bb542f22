// The kiosk as app meets it: one object that hears of every touch, key, command and tick, and answers with
// what is to be done. Joins machine, lock, corners, PIN pad and counters; still without a toolkit.
//
//   each frame or wake-up   tick(now)                             then carry the effects out
//   a finger or button      touch(now, where)                     effects.swallow: ui must not get it
//   a key                   admits(now, stroke)                   false: ui must not get it
//   what ui asked for       admit(commands)                       perform() only what comes back, then
//   FairCounter::note() the PIN pad             pinKey(now, key)                      effects.verify: ask
//   pin_hash on another thread,
//                                                                 then pinAnswer(now, right)
#pragma once

#include "session/fair_day.h"
#include "session/kiosk.h"
#include "session/kiosk_lock.h"
#include "session/kiosk_pin.h"

#include <optional>
#include <string>
#include <vector>

namespace session {

/// What the kiosk asks app to do, in this order: freeze, startOver, showStop, then draw.
struct HostEffects {
    KioskEffects kiosk;
    std::optional<std::string> verify; ///< a PIN to be checked; wipe it after
    bool redraw = false;               ///< something that is drawn has changed
};

class KioskHost {
public:
    /// `hasPin`: without one the four corners do nothing.
    KioskHost(const KioskTimes& times, bool hasPin) : times_(times), hasPin_(hasPin) {}

    HostEffects tick(std::int64_t nowMs, const KioskFacts& facts);
    /// A finger or the first button comes down. `at`, `window`, `corner`: pixels; `corner` is the side of a
    /// corner's square.
    HostEffects touch(std::int64_t nowMs, const KioskFacts& facts, base::Vec2 at, base::Vec2 window,
                      double corner);
    /// A key or the wheel that may pass: counts as a touch.
    HostEffects key(std::int64_t nowMs, const KioskFacts& facts);
    HostEffects pinKey(std::int64_t nowMs, const KioskFacts& facts, PinKey key);
    HostEffects pinAnswer(std::int64_t nowMs, const KioskFacts& facts, bool right);
    HostEffects leaveMaintenance(std::int64_t nowMs, const KioskFacts& facts);

    /// The lock. What comes back may be performed.
    std::vector<Command> admit(std::vector<Command> asked);
    bool admits(const KeyStroke& stroke);
    bool admits(RawInput input, int button = 0);

    [[nodiscard]] KioskMode mode() const { return state_.mode; }
    [[nodiscard]] const KioskState& state() const { return state_; }
    [[nodiscard]] const PinState& pin() const { return pin_; }
    [[nodiscard]] const CornerState& corners() const { return corners_; }
    [[nodiscard]] const IgnoredCounts& ignored() const { return ignored_; }
    [[nodiscard]] KioskShown shown() const { return shownBy(state_, times_); }
    /// Milliseconds until tick() has something to do; wait no longer than that.
    [[nodiscard]] std::int64_t wakesIn(const KioskFacts& facts) const;

private:
    HostEffects step(std::int64_t nowMs, const KioskFacts& facts, KioskEvent event);

    KioskTimes times_;
    bool hasPin_ = false;
    KioskClock clock_;
    KioskState state_;
    CornerState corners_;
    PinState pin_;
    IgnoredCounts ignored_;
};

} // namespace session
