// The kiosk looks after itself: attract, visit, « toujours là ? », reset. Pure: events and milliseconds go
// in, what is to be done and drawn comes out. Window, timers and drawing belong to app and ui.
//
// Numbers: VISUAL.md, « Kiosk numbers »: 45 s on the map, 90 s with a card open, then a ring of 20 s.
#pragma once

#include "base/language.h"

#include <cstdint>
#include <optional>
#include <string>

namespace session {

/// Who the screen is for at the moment; what may be asked for in each: kiosk_lock.h.
enum class KioskMode : std::uint8_t {
    Attract,     ///< nobody: the loop plays
    Visit,       ///< a visitor
    Pin,         ///< somebody touched the four corners
    Maintenance, ///< somebody knew the PIN
};
inline constexpr int kKioskModeCount = 4;

/// Milliseconds without a touch.
struct KioskTimes {
    std::int64_t map = 45'000;          ///< until the ring, on the map
    std::int64_t card = 90'000;         ///< until the ring, with a card open
    std::int64_t ring = 20'000;         ///< from the ring to the reset
    std::int64_t pin = 30'000;          ///< until the PIN pad closes
    std::int64_t maintenance = 300'000; ///< until a kiosk left open locks itself
};

/// What happens to the kiosk. Pointer motion without a button is no touch: tables shake.
enum class KioskEvent : std::uint8_t {
    Tick,            ///< time passed
    Touch,           ///< a finger, a button, a key or the wheel
    PinAsked,        ///< the four corners, in order
    PinRight,        ///< the PIN was the right one
    PinLeft,         ///< the pad was closed
    MaintenanceLeft, ///< whoever maintains it is done
};

/// What the machine must know of the rest.
struct KioskFacts {
    bool cardOpen = false;   ///< a text lies open: the visitor reads
    std::int64_t stopMs = 0; ///< how long the attract stop at hand stays
};

/// All that the machine remembers. Times are relative, so that two equal states go on alike at any hour.
struct KioskState {
    KioskMode mode = KioskMode::Attract;
    bool ring = false;        ///< « toujours là ? » is asked
    std::int64_t idleMs = 0;  ///< without a touch, before the ring; outside attract
    std::int64_t ringMs = 0;  ///< of the ring
    int stop = 0;             ///< of the attract loop, without end
    std::int64_t stopMs = 0;  ///< of that stop
    bool visitorLeft = false; ///< Pin, Maintenance: there was a visit, which has ended
    friend bool operator==(const KioskState&, const KioskState&) = default;
};

/// What a step asks for, in this order.
struct KioskEffects {
    bool began = false;      ///< a visit began: freeze() what is on screen (kiosk_attract.h)
    std::int64_t usedMs = 0; ///< time in use that this touch adds to the visit
    bool ended = false;      ///< a visit ended
    bool reset = false;      ///< startOver(): the exact start state
    std::optional<int> show; ///< this stop of the attract loop
    bool swallow = false;    ///< the touch has done its work: nothing below it may get it
    friend bool operator==(const KioskEffects&, const KioskEffects&) = default;
};

/// A longer time between two steps while the ring is drawn is a stall or a suspended machine, and counts as
/// this much: nobody is sent home by a ring that could not be seen.
inline constexpr std::int64_t kLongestRingStep = 2'000;

/// One step. `elapsedMs`: since the last step, never negative (KioskClock). However long it was, one step
/// goes no further than one threshold: the ring is always seen in full, no attract stop is skipped. A touch
/// wins against the time that passed before it.
KioskEffects step(KioskState& state, const KioskTimes& times, KioskEvent event, const KioskFacts& facts,
                  std::int64_t elapsedMs);

/// Milliseconds until a Tick changes something; at least 1. While the ring is drawn: its next full second.
std::int64_t wakesIn(const KioskState& state, const KioskTimes& times, const KioskFacts& facts);

/// What is to be drawn over the map.
struct KioskShown {
    bool callToTouch = false; ///< attract: the words are the stop's (kiosk_attract.h)
    bool ring = false;
    double ringLeft = 0; ///< 1 to 0, in steps of a second: nothing moves for 20 s beside text
    int secondsLeft = 0; ///< of the ring, rounded up
    friend bool operator==(const KioskShown&, const KioskShown&) = default;
};
KioskShown shownBy(const KioskState& state, const KioskTimes& times);

/// What is written in the ring: « Toujours là ? », and how to go on. Both are empty without a ring.
struct RingWords {
    std::string question;
    std::string howTo;
};
RingWords ringWords(const KioskShown& shown, base::Language language);

/// Turns a clock's readings into times that passed: 0 when it went back, or at the first reading. Any
/// reading is allowed.
class KioskClock {
public:
    std::int64_t elapsed(std::int64_t nowMs);

private:
    std::optional<std::int64_t> last_;
};

} // namespace session
