#include "session/play.h"

#include "base/date.h"

#include <algorithm>
#include <cmath>

namespace session {

namespace {

/// The last day of a day's month.
int monthEnd(int day)
{
    base::PartialDate date = base::dateOfDay(day);
    date.day = 0;
    return base::lastDay(date);
}

} // namespace

filter::Selection effectiveSelection(const State& state)
{
    filter::Selection selection = state.selection;
    if (!state.play.active) {
        return selection;
    }
    // Without a range of the user's own, undated rows are there before and after: they stay.
    const bool ownRange = selection.from || selection.to;
    selection.keepUndated = selection.keepUndated || !ownRange;
    if (!selection.to || state.play.day < base::lastDay(*selection.to)) {
        selection.to = base::dateOfDay(state.play.day);
    }
    return selection;
}

void togglePlay(State& state, const TimeAxis& axis, double now)
{
    Play& play = state.play;
    if (play.active) {
        play.running = !play.running;
        play.startDay = play.day;
        play.startTime = now;
        return;
    }
    Play started;
    started.first = axis.first;
    started.last = axis.last;
    if (state.selection.from) {
        started.first = std::max(started.first, base::firstDay(*state.selection.from));
    }
    if (state.selection.to) {
        started.last = std::min(started.last, base::lastDay(*state.selection.to));
    }
    if (started.first > started.last) {
        return; // no dated row, or the range lies off the axis
    }
    started.active = true;
    started.running = true;
    started.startDay = started.first;
    started.startTime = now;
    started.day = state.reducedMotion ? std::min(monthEnd(started.first), started.last) : started.first;
    started.daysPerSecond = axis.days() / kPlaySeconds;
    play = started;
}

bool tickPlay(State& state, double now)
{
    Play& play = state.play;
    if (!play.active || !play.running) {
        return false;
    }
    const double days = std::max(0.0, (now - play.startTime) * play.daysPerSecond);
    if (play.startDay + days >= play.last + 1.0) {
        play = {};
        return true; // one more frame, with everything as before
    }
    const int reached = play.startDay + static_cast<int>(std::floor(days));
    play.day = state.reducedMotion ? std::min(monthEnd(reached), play.last) : reached;
    return true;
}

} // namespace session
