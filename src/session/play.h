// Playing the year: dots appear at their date. The user's own selection is never touched; what
// is shown meanwhile is effectiveSelection().
#pragma once

#include "session/state.h"

namespace session {

/// All days of the axis take this long.
inline constexpr double kPlaySeconds = 20;

/// What the map and the counts show: the user's selection, and while playing only up to the day
/// reached. Rows without a date stay, unless a date range of the user's own leaves them out.
filter::Selection effectiveSelection(const State& state);

/// Starts from the first day (of the user's range, or of the axis), pauses, or goes on.
void togglePlay(State& state, const TimeAxis& axis, double now);

/// Brings the day reached up to the clock; with reduced motion a month at a time. At the end the
/// play is over and everything is as before. True while it runs.
bool tickPlay(State& state, double now);

} // namespace session
