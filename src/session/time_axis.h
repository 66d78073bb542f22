// The time axis: which days it spans, which part of it is shown, and where a day lies in pixels.
// Days are numbered since 1970-01-01; a day `d` fills the interval [d, d + 1).
#pragma once

#include "filter/index.h"
#include "session/state.h"

namespace session {

/// An axis longer than this many months is not drawn: stray dates must not press the census flat.
inline constexpr int kAxisMonths = 60;
/// Less than this in view shows days, more than that months again; between them nothing changes.
inline constexpr double kDaysBelow = 124;
inline constexpr double kMonthsAbove = 155;
/// No closer than two weeks.
inline constexpr double kLeastDays = 14;

/// From the first of the first month with a row to the last of the last: all of the table, or the
/// kAxisMonths in a row that hold most of it. Empty without a dated row.
TimeAxis axisOf(const filter::Index& index);

/// The part of the axis that a view shows, inside the axis; `span` 0 asks for all of it.
TimeView shown(const TimeView& view, const TimeAxis& axis);

/// Zooms so that `around` (in days) keeps its place; factor > 1 shows fewer days.
TimeView zoomed(const TimeView& view, const TimeAxis& axis, double around, double factor);

/// Moves the shown part by so many days.
TimeView panned(const TimeView& view, const TimeAxis& axis, double days);

/// The view from the first day to the last, both included.
TimeView framed(const TimeAxis& axis, int first, int last);

/// Between days and pixels.
struct TimeScale {
    double first = 0; ///< day at `left`
    double span = 1;  ///< days from `left` to `right`
    float left = 0;
    float right = 1;

    /// Pixel at which a day begins; fractions are hours.
    [[nodiscard]] float x(double day) const
    {
        return static_cast<float>(left + (day - first) / span * (right - left));
    }
    [[nodiscard]] double day(float px) const { return first + (px - left) / (right - left) * span; }
};

} // namespace session
