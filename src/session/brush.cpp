#include "session/brush.h"

#include "base/date.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace session {

namespace {

base::PartialDate monthOf(int day)
{
    return base::monthAfter(base::dateOfDay(day), 0);
}

int monthsBetween(base::PartialDate a, base::PartialDate b)
{
    return (b.year - a.year) * 12 + b.month - a.month;
}

DateRange written(int first, int last, bool byDay)
{
    if (byDay) {
        return {base::dateOfDay(first), base::dateOfDay(last)};
    }
    return {monthOf(first), monthOf(last)};
}

int dayAt(double day, const TimeAxis& axis)
{
    return static_cast<int>(std::floor(std::clamp<double>(day, axis.first, axis.last)));
}

/// The first day of the month that begins nearest: an end is dragged from border to border.
int nearestMonthStart(double day)
{
    const int at = static_cast<int>(std::floor(day));
    const int start = base::firstDay(monthOf(at));
    const int next = base::lastDay(monthOf(at)) + 1;
    return day - start < next - day ? start : next;
}

DateRange endDragged(const BrushDrag& drag, const DaySpan& before, double day, bool byDay,
                     const TimeAxis& axis)
{
    // The dragged end is a border between two days; the other one stays where it is.
    const bool isFrom = drag.part == BrushPart::From;
    const double inside = std::clamp<double>(day, axis.first, axis.last + 1.0);
    const int border = byDay ? static_cast<int>(std::lround(inside)) : nearestMonthStart(inside);
    const int other = isFrom ? before.last + 1 : before.first;
    if (border == other) { // nothing left: the last day or month before the other end
        return isFrom ? written(other - 1, other - 1, byDay) : written(other, other, byDay);
    }
    const int first = std::min(border, other);
    const int last = std::max(border, other) - 1;
    DateRange range = written(first, last, byDay);
    if (!byDay) { // an end known to the day that was not touched is kept as it was
        const auto& kept = isFrom ? drag.start.to : drag.start.from;
        const bool passed = isFrom ? border > other : border < other;
        if (kept && !passed) {
            (isFrom ? range.to : range.from) = kept;
        }
    }
    return range;
}

DateRange moved(const DateRange& start, const DaySpan& before, double days, const TimeAxis& axis)
{
    const bool wholeMonths = before.first == base::firstDay(monthOf(before.first)) &&
                             before.last == base::lastDay(monthOf(before.last)) &&
                             !(start.from && start.from->hasDay()) && !(start.to && start.to->hasDay());
    if (!wholeMonths) {
        const int by = std::clamp(static_cast<int>(std::lround(days)), axis.first - before.first,
                                  axis.last - before.last);
        return written(before.first + by, before.last + by, true);
    }
    constexpr double kMonthDays = 30.44;
    const base::PartialDate first = monthOf(before.first);
    const base::PartialDate last = monthOf(before.last);
    const int by =
        std::clamp(static_cast<int>(std::lround(days / kMonthDays)),
                   -monthsBetween(monthOf(axis.first), first), monthsBetween(last, monthOf(axis.last)));
    return {base::monthAfter(first, by), base::monthAfter(last, by)};
}

} // namespace

DaySpan covered(const DateRange& range, const TimeAxis& axis)
{
    if (range.isEmpty() || axis.isEmpty()) {
        return {};
    }
    const DaySpan span{range.from ? std::max(axis.first, base::firstDay(*range.from)) : axis.first,
                       range.to ? std::min(axis.last, base::lastDay(*range.to)) : axis.last};
    return span.isEmpty() ? DaySpan{} : span;
}

BrushPart brushPartAt(const TimeScale& scale, const DaySpan& span, float x, float reach)
{
    if (span.isEmpty()) {
        return BrushPart::Outside;
    }
    const float from = scale.x(span.first);
    const float to = scale.x(span.last + 1);
    // A narrow range keeps its middle third to be moved by.
    const float inner = std::min(reach, (to - from) / 3);
    if (x >= from - reach && x < from + inner) {
        return BrushPart::From;
    }
    if (x > to - inner && x <= to + reach) {
        return BrushPart::To;
    }
    return x >= from && x <= to ? BrushPart::Window : BrushPart::Outside;
}

DateRange dragged(const BrushDrag& drag, double day, bool byDay, const TimeAxis& axis)
{
    if (axis.isEmpty()) {
        return {};
    }
    const DaySpan before = covered(drag.start, axis);
    if (drag.part == BrushPart::Outside || before.isEmpty()) {
        const int began = dayAt(drag.anchor, axis);
        const int now = dayAt(day, axis);
        return written(std::min(began, now), std::max(began, now), byDay);
    }
    if (drag.part == BrushPart::Window) {
        return moved(drag.start, before, day - drag.anchor, axis);
    }
    return endDragged(drag, before, day, byDay, axis);
}

DateRange nudged(const DateRange& range, const TimeAxis& axis, bool atStart, int by)
{
    DaySpan span = covered(range, axis);
    if (axis.isEmpty() || (span.isEmpty() && !range.isEmpty())) {
        return range;
    }
    if (span.isEmpty()) {
        span = {axis.first, axis.last};
    }
    const base::PartialDate first = monthOf(span.first);
    const base::PartialDate last = monthOf(span.last);
    DateRange result = range;
    if (atStart) {
        const base::PartialDate month = base::monthAfter(first, by);
        if (month > last) {
            return range;
        }
        result.from = base::lastDay(month) <= axis.first || month <= monthOf(axis.first)
                          ? std::nullopt
                          : std::optional(month);
    } else {
        const base::PartialDate month = base::monthAfter(last, by);
        if (month < first) {
            return range;
        }
        result.to = month >= monthOf(axis.last) ? std::nullopt : std::optional(month);
    }
    return result;
}

} // namespace session
