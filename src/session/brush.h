// The date range as a brush on the time axis: what it covers, what a pointer grips, and what a
// drag or a key makes of it. No toolkit here.
#pragma once

#include "session/time_axis.h"

#include <optional>

namespace session {

/// Both ends included; an open end is unbounded.
struct DateRange {
    std::optional<base::PartialDate> from;
    std::optional<base::PartialDate> to;

    [[nodiscard]] bool isEmpty() const { return !from && !to; }
    friend bool operator==(const DateRange&, const DateRange&) = default;
};

/// Days from first to last, both included; none when last < first.
struct DaySpan {
    int first = 0;
    int last = -1;

    [[nodiscard]] bool isEmpty() const { return last < first; }
    [[nodiscard]] bool holds(int day) const { return first <= day && day <= last; }
    friend bool operator==(const DaySpan&, const DaySpan&) = default;
};

/// The part of the axis that a range covers; an open end runs to the axis's own. Empty without a
/// range, or when it lies beside the axis.
DaySpan covered(const DateRange& range, const TimeAxis& axis);

enum class BrushPart { Outside, From, To, Window };

/// What lies under a pixel: an end within `reach` pixels (of two as near the one on the pointer's
/// side), the covered part between them, or neither.
BrushPart brushPartAt(const TimeScale& scale, const DaySpan& span, float x, float reach);

/// A drag from where it began.
struct BrushDrag {
    BrushPart part = BrushPart::Outside; ///< Outside draws a new range
    double anchor = 0;                   ///< under the pointer when it went down, in days
    DateRange start;                     ///< the range then
};

/// The range that a drag has made when the pointer is at `day`: whole days where days are shown,
/// whole months else; ends may pass one another; a moved range keeps its length and stays on
/// the axis.
DateRange dragged(const BrushDrag& drag, double day, bool byDay, const TimeAxis& axis);

/// Moves the first or the last month of the range by so many months. An end that leaves the axis
/// is open; one that would pass the other stays.
DateRange nudged(const DateRange& range, const TimeAxis& axis, bool atStart, int by);

} // namespace session
