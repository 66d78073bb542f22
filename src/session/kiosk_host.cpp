#include "session/kiosk_host.h"

#include <algorithm>
#include <utility>

namespace session {

HostEffects KioskHost::step(std::int64_t nowMs, const KioskFacts& facts, KioskEvent event)
{
    const std::int64_t elapsed = clock_.elapsed(nowMs);
    const KioskMode before = state_.mode;
    const KioskShown shownBefore = shown();
    const PinState pinBefore = pin_;
    pass(corners_, elapsed);
    pass(pin_, elapsed);
    HostEffects effects;
    effects.kiosk = session::step(state_, times_, event, facts, elapsed);
    if (before == KioskMode::Pin && state_.mode != KioskMode::Pin) {
        close(pin_);
    }
    if (effects.kiosk.reset) {
        corners_ = {};
    }
    effects.redraw = before != state_.mode || !(shownBefore == shown()) ||
                     !(effects.kiosk == KioskEffects{}) ||
                     (state_.mode == KioskMode::Pin && !(pinBefore == pin_));
    return effects;
}

HostEffects KioskHost::tick(std::int64_t nowMs, const KioskFacts& facts)
{
    return step(nowMs, facts, KioskEvent::Tick);
}

HostEffects KioskHost::touch(std::int64_t nowMs, const KioskFacts& facts, base::Vec2 at, base::Vec2 window,
                             double corner)
{
    HostEffects effects = step(nowMs, facts, KioskEvent::Touch);
    if (state_.mode == KioskMode::Visit && hasPin_ && touched(corners_, cornerAt(at, window, corner))) {
        effects.redraw = true;
        session::step(state_, times_, KioskEvent::PinAsked, facts, 0);
    }
    return effects;
}

HostEffects KioskHost::key(std::int64_t nowMs, const KioskFacts& facts)
{
    return step(nowMs, facts, KioskEvent::Touch);
}

HostEffects KioskHost::pinKey(std::int64_t nowMs, const KioskFacts& facts, PinKey key)
{
    HostEffects effects = step(nowMs, facts, KioskEvent::Touch);
    if (state_.mode != KioskMode::Pin) {
        return effects; // the pad had closed
    }
    PinEffects pressed = session::pressed(pin_, key);
    effects.verify = std::move(pressed.verify);
    if (pressed.left) {
        session::step(state_, times_, KioskEvent::PinLeft, facts, 0);
    }
    effects.redraw = true;
    return effects;
}

HostEffects KioskHost::pinAnswer(std::int64_t nowMs, const KioskFacts& facts, bool right)
{
    HostEffects effects = step(nowMs, facts, KioskEvent::Tick); // time first: it is not part of the wait
    if (answered(pin_, right).right) {
        const KioskEffects opened = session::step(state_, times_, KioskEvent::PinRight, facts, 0);
        effects.kiosk.ended = effects.kiosk.ended || opened.ended;
    }
    effects.redraw = true;
    return effects;
}

HostEffects KioskHost::leaveMaintenance(std::int64_t nowMs, const KioskFacts& facts)
{
    return step(nowMs, facts, KioskEvent::MaintenanceLeft);
}

std::vector<Command> KioskHost::admit(std::vector<Command> asked)
{
    return admitted(state_.mode, std::move(asked), ignored_);
}

bool KioskHost::admits(const KeyStroke& stroke)
{
    return session::admits(state_.mode, stroke, ignored_);
}

bool KioskHost::admits(RawInput input, int button)
{
    return session::admits(state_.mode, input, button, ignored_);
}

std::int64_t KioskHost::wakesIn(const KioskFacts& facts) const
{
    const std::int64_t kiosk = session::wakesIn(state_, times_, facts);
    return std::min(kiosk, session::wakesIn(pin_).value_or(kiosk));
}

} // namespace session
