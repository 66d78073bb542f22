#include "session/timeline.h"

#include "base/date.h"

#include <algorithm>
#include <cmath>

namespace session {

namespace {

using filter::Facet;

bool meets(const TimeBar& bar, const TimeScale& scale)
{
    return bar.last + 1 > scale.first && bar.first < scale.first + scale.span;
}

/// Every month of the axis, with the rows that the month facet has for it.
std::vector<TimeBar> monthsOf(const filter::Index& index, const filter::Outcome& outcome,
                              const TimeAxis& axis)
{
    std::vector<TimeBar> months;
    for (int day = axis.first; day <= axis.last;) {
        base::PartialDate month = base::dateOfDay(day);
        month.day = 0;
        TimeBar bar{day, base::lastDay(month), 0, 0, index.findValue(Facet::Month, base::monthKey(month))};
        if (bar.value >= 0) {
            const auto value = static_cast<std::size_t>(bar.value);
            bar.count = outcome.timeline.months[value];
            bar.total = index.values(Facet::Month)[value].total;
        }
        months.push_back(bar);
        day = bar.last + 1;
    }
    return months;
}

/// Every day of the axis with a row, and what then is left of the months.
void addDays(const filter::Index& index, const filter::Outcome& outcome, const TimeAxis& axis,
             Timeline& timeline)
{
    timeline.monthOnly = timeline.months;
    std::size_t month = 0;
    timeline.largest = 1;
    for (std::size_t i = 0; i < index.dayValues().size(); ++i) {
        const auto [day, total] = index.dayValues()[i];
        if (day < axis.first || day > axis.last) {
            continue;
        }
        while (timeline.monthOnly[month].last < day) {
            ++month;
        }
        const int count = outcome.timeline.days[i];
        timeline.monthOnly[month].count -= count;
        timeline.monthOnly[month].total -= total;
        timeline.days.push_back({day, day, count, total, -1});
        timeline.largest = std::max(timeline.largest, total);
    }
}

} // namespace

Timeline arrangeTimeline(const filter::Index& index, const filter::Outcome& outcome, const TimeAxis& axis,
                         const TimeView& view, float left, float right)
{
    Timeline timeline;
    const int none = index.findValue(Facet::Month, filter::kNone);
    int dated = 0;
    for (std::size_t v = 0; v < outcome.timeline.months.size(); ++v) {
        if (static_cast<int>(v) == none) {
            timeline.undated = outcome.timeline.months[v];
            timeline.undatedTotal = index.values(Facet::Month)[v].total;
        } else {
            dated += outcome.timeline.months[v];
        }
    }
    if (axis.isEmpty()) {
        return timeline;
    }
    const TimeView part = shown(view, axis);
    timeline.scale = {part.first, part.span, left, right};
    timeline.byDay = part.byDay;
    timeline.months = monthsOf(index, outcome, axis);
    int onAxis = 0;
    for (const TimeBar& month : timeline.months) {
        onAxis += month.count;
        timeline.largest = std::max(timeline.largest, month.total);
    }
    timeline.offAxis = dated - onAxis;
    if (timeline.byDay) {
        addDays(index, outcome, axis, timeline);
    }
    for (auto* bars : {&timeline.months, &timeline.days, &timeline.monthOnly}) {
        std::erase_if(*bars, [&](const TimeBar& bar) { return !meets(bar, timeline.scale); });
    }
    return timeline;
}

const TimeBar* monthAt(const Timeline& timeline, float x)
{
    if (timeline.months.empty() || x < timeline.scale.left || x >= timeline.scale.right) {
        return nullptr;
    }
    const double day = timeline.scale.day(x);
    for (const TimeBar& month : timeline.months) {
        if (day < month.last + 1) {
            return &month;
        }
    }
    return nullptr;
}

} // namespace session
