#include "session/time_axis.h"

#include "base/date.h"

#include <algorithm>
#include <cmath>

namespace session {

namespace {

struct MonthTotal {
    int number = 0; ///< months since year 0
    int total = 0;
};

int monthNumber(base::PartialDate date)
{
    return date.year * 12 + date.month - 1;
}

base::PartialDate monthNamed(int number)
{
    return base::monthAfter({0, 1, 0}, number);
}

/// Days or months: kept as it was between the two thresholds; the whole axis is always months.
bool showsDays(double span, bool before, const TimeAxis& axis)
{
    if (span >= axis.days()) {
        return false;
    }
    return span <= kDaysBelow || (before && span <= kMonthsAbove);
}

TimeView fitted(double first, double span, bool before, const TimeAxis& axis)
{
    const double all = axis.days();
    TimeView view;
    view.span = std::clamp(span, std::min(kLeastDays, all), all);
    view.first = std::clamp(first, static_cast<double>(axis.first), axis.first + all - view.span);
    view.byDay = showsDays(view.span, before, axis);
    if (view.span >= all) {
        return {}; // nothing but "all of it", whatever the axis of the next table
    }
    return view;
}

} // namespace

TimeAxis axisOf(const filter::Index& index)
{
    std::vector<MonthTotal> months;
    for (const filter::FacetValue& value : index.values(filter::Facet::Month)) {
        if (const auto date = base::parseDate(value.code); date && value.total > 0) {
            months.push_back({monthNumber(*date), value.total});
        }
    }
    if (months.empty()) {
        return {};
    }
    // A window slides over the months; the fullest one wins, of two as full the earlier.
    std::size_t bestFrom = 0;
    std::size_t bestTo = 0;
    int best = 0;
    int rows = 0;
    std::size_t from = 0;
    for (std::size_t to = 0; to < months.size(); ++to) {
        rows += months[to].total;
        while (months[to].number - months[from].number >= kAxisMonths) {
            rows -= months[from++].total;
        }
        if (rows > best) {
            best = rows;
            bestFrom = from;
            bestTo = to;
        }
    }
    return {base::firstDay(monthNamed(months[bestFrom].number)),
            base::lastDay(monthNamed(months[bestTo].number))};
}

TimeView shown(const TimeView& view, const TimeAxis& axis)
{
    if (view.span <= 0 || view.span >= axis.days()) {
        return {static_cast<double>(axis.first), static_cast<double>(axis.days()), false};
    }
    return fitted(view.first, view.span, view.byDay, axis);
}

TimeView zoomed(const TimeView& view, const TimeAxis& axis, double around, double factor)
{
    if (axis.isEmpty() || !(factor > 0) || !std::isfinite(factor)) {
        return view;
    }
    const TimeView now = shown(view, axis);
    const double span = std::clamp(now.span / factor, kLeastDays, std::max<double>(kLeastDays, axis.days()));
    const double share = std::clamp((around - now.first) / now.span, 0.0, 1.0);
    return fitted(now.first + share * (now.span - span), span, now.byDay, axis);
}

TimeView panned(const TimeView& view, const TimeAxis& axis, double days)
{
    if (axis.isEmpty() || view.span <= 0) {
        return view;
    }
    const TimeView now = shown(view, axis);
    return fitted(now.first + days, now.span, now.byDay, axis);
}

TimeView framed(const TimeAxis& axis, int first, int last)
{
    if (axis.isEmpty() || last < first) {
        return {};
    }
    return fitted(first, last - first + 1.0, false, axis);
}

} // namespace session
