#include "session/kiosk.h"

#include "base/words.h"
#include "base/written.h"

#include <algorithm>
#include <limits>

namespace session {

namespace {

constexpr std::int64_t kSecond = 1000;
/// No time adds up beyond this, so that nothing can overflow.
constexpr std::int64_t kMostMs = std::int64_t{1} << 40;

std::int64_t added(std::int64_t sum, std::int64_t elapsedMs)
{
    return std::min(sum + std::clamp<std::int64_t>(elapsedMs, 0, kMostMs), kMostMs);
}

/// Without a touch, until something happens.
std::int64_t patience(const KioskState& state, const KioskTimes& times, const KioskFacts& facts)
{
    switch (state.mode) {
    case KioskMode::Attract:
        return facts.stopMs;
    case KioskMode::Visit:
        return facts.cardOpen ? times.card : times.map;
    case KioskMode::Pin:
        return times.pin;
    case KioskMode::Maintenance:
        return times.maintenance;
    }
    return 0;
}

/// Back to the first state; everything but the effects is forgotten.
void goHome(KioskState& state, KioskEffects& effects)
{
    effects.ended = state.mode != KioskMode::Attract && !state.visitorLeft;
    effects.reset = true;
    effects.show = 0;
    state = {};
}

void enter(KioskState& state, KioskMode mode)
{
    state.mode = mode;
    state.ring = false;
    state.idleMs = 0;
    state.ringMs = 0;
}

void pass(KioskState& state, const KioskTimes& times, const KioskFacts& facts, std::int64_t elapsedMs,
          KioskEffects& effects)
{
    if (state.ring) {
        state.ringMs = added(state.ringMs, std::min(elapsedMs, kLongestRingStep));
        if (state.ringMs >= times.ring) {
            goHome(state, effects);
        }
        return;
    }
    if (state.mode == KioskMode::Attract) {
        state.stopMs = added(state.stopMs, elapsedMs);
        if (state.stopMs >= facts.stopMs) {
            state.stop = state.stop == std::numeric_limits<int>::max() ? 0 : state.stop + 1;
            state.stopMs = 0;
            effects.show = state.stop;
        }
        return;
    }
    state.idleMs = added(state.idleMs, elapsedMs);
    if (state.idleMs < patience(state, times, facts)) {
        return;
    }
    switch (state.mode) {
    case KioskMode::Visit:
        state.ring = true;
        state.ringMs = 0;
        break;
    case KioskMode::Pin: // a visitor who found the corners loses nothing
        enter(state, KioskMode::Visit);
        break;
    case KioskMode::Maintenance:
        goHome(state, effects);
        break;
    case KioskMode::Attract:
        break;
    }
}

void touch(KioskState& state, const KioskTimes& times, const KioskFacts& facts, std::int64_t elapsedMs,
           KioskEffects& effects)
{
    if (state.mode == KioskMode::Attract) {
        state = {};
        enter(state, KioskMode::Visit);
        effects.began = true;
        return;
    }
    if (state.mode == KioskMode::Visit) {
        const std::int64_t still =
            state.ring ? state.idleMs + added(state.ringMs, elapsedMs) : added(state.idleMs, elapsedMs);
        effects.usedMs = std::min(still, patience(state, times, facts) + times.ring);
        effects.swallow = state.ring;
    }
    enter(state, state.mode);
}

} // namespace

KioskEffects step(KioskState& state, const KioskTimes& times, KioskEvent event, const KioskFacts& facts,
                  std::int64_t elapsedMs)
{
    KioskEffects effects;
    if (event == KioskEvent::Touch) {
        touch(state, times, facts, elapsedMs, effects);
        return effects;
    }
    pass(state, times, facts, elapsedMs, effects);
    switch (event) {
    case KioskEvent::PinAsked:
        if (state.mode == KioskMode::Visit) {
            enter(state, KioskMode::Pin);
        }
        break;
    case KioskEvent::PinRight:
        if (state.mode == KioskMode::Pin) {
            enter(state, KioskMode::Maintenance);
            effects.ended = true;
            state.visitorLeft = true;
        }
        break;
    case KioskEvent::PinLeft:
        if (state.mode == KioskMode::Pin) {
            enter(state, KioskMode::Visit);
        }
        break;
    case KioskEvent::MaintenanceLeft:
        if (state.mode == KioskMode::Maintenance) {
            goHome(state, effects);
        }
        break;
    case KioskEvent::Tick:
    case KioskEvent::Touch:
        break;
    }
    return effects;
}

std::int64_t wakesIn(const KioskState& state, const KioskTimes& times, const KioskFacts& facts)
{
    if (state.ring) {
        const std::int64_t left = std::max<std::int64_t>(times.ring - state.ringMs, 1);
        return (left - 1) % kSecond + 1;
    }
    const std::int64_t past = state.mode == KioskMode::Attract ? state.stopMs : state.idleMs;
    return std::max<std::int64_t>(patience(state, times, facts) - past, 1);
}

KioskShown shownBy(const KioskState& state, const KioskTimes& times)
{
    KioskShown shown;
    shown.callToTouch = state.mode == KioskMode::Attract;
    shown.ring = state.ring;
    if (state.ring) {
        const std::int64_t left = std::max<std::int64_t>(times.ring - state.ringMs, 0);
        const std::int64_t whole = std::max<std::int64_t>((times.ring + kSecond - 1) / kSecond, 1);
        shown.secondsLeft = static_cast<int>((left + kSecond - 1) / kSecond);
        shown.ringLeft = static_cast<double>(shown.secondsLeft) / static_cast<double>(whole);
    }
    return shown;
}

RingWords ringWords(const KioskShown& shown, base::Language language)
{
    using base::Word;
    return shown.ring ? RingWords{std::string(base::word(Word::KioskStillThere, language)),
                                  base::written(Word::KioskGoOn, language, shown.secondsLeft)}
                      : RingWords{};
}

std::int64_t KioskClock::elapsed(std::int64_t nowMs)
{
    const std::int64_t last = last_.value_or(nowMs);
    last_ = nowMs;
    if (nowMs <= last) {
        return 0;
    }
    // The difference of two 64-bit numbers may not fit: count without a sign.
    const std::uint64_t apart = static_cast<std::uint64_t>(nowMs) - static_cast<std::uint64_t>(last);
    return static_cast<std::int64_t>(std::min<std::uint64_t>(apart, static_cast<std::uint64_t>(kMostMs)));
}

} // namespace session
