#include "layout/chart.h"

#include <algorithm>
#include <numeric>

namespace layout {

std::vector<int> shownOrder(const filter::Index& index, filter::Facet facet)
{
    const auto& values = index.values(facet);
    std::vector<int> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    if (facet == filter::Facet::Region || facet == filter::Facet::Type || facet == filter::Facet::Pole) {
        std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
            const auto& va = values[static_cast<std::size_t>(a)];
            const auto& vb = values[static_cast<std::size_t>(b)];
            const bool noneA = va.code == filter::kNone;
            const bool noneB = vb.code == filter::kNone;
            return noneA != noneB ? noneB : va.total > vb.total;
        });
    }
    return order;
}

std::vector<int> stackingOrder(const model::Dataset& data, const filter::Outcome& outcome,
                               Colouring colouring)
{
    const int none = static_cast<int>(data.poles.size());
    const auto rankOf = [&](const model::Initiative& initiative) {
        return colouring != Colouring::Pole ? 0 : initiative.pole < 0 ? none : initiative.pole;
    };
    std::vector<int> rows = outcome.rows;
    std::sort(rows.begin(), rows.end(), [&](int a, int b) {
        const auto& first = data.initiatives[static_cast<std::size_t>(a)];
        const auto& second = data.initiatives[static_cast<std::size_t>(b)];
        const int one = rankOf(first);
        const int other = rankOf(second);
        return one != other                        ? one < other
               : first.category != second.category ? first.category < second.category
               : first.id != second.id             ? first.id < second.id
                                                   : a < b;
    });
    return rows;
}

float chartHead(const base::Rect& sheet, float scale, bool hasFacets)
{
    // A narrow map carries the switch of the kinds, too, and the facets below it.
    const bool isNarrow = sheet.width < 780 * scale;
    return (hasFacets ? (isNarrow ? 106.F : 66.F) : 62.F) * scale;
}

int pickChart(const Chart& chart, base::Vec2 px, double reachPx)
{
    return nearestDot(chart.dots, chart.dotRadius, px, reachPx);
}

} // namespace layout
