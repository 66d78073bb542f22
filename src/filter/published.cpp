#include "filter/published.h"

#include <algorithm>

namespace filter {

bool hasPublished(const Index& index)
{
    const auto& values = index.values(Facet::Category);
    return std::any_of(values.begin(), values.end(),
                       [](const FacetValue& value) { return value.publishedCount > 0; });
}

std::vector<SincePublished> sincePublished(const Index& index)
{
    const int published = base::firstDay({2020, 5, 7});
    const int outside = index.findValue(Facet::Pole, kNone);
    std::vector<SincePublished> categories(index.values(Facet::Category).size());
    for (int row = 0; row < index.rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        SincePublished& category = categories[index.column(Facet::Category)[at]];
        const Index::Days days = index.days(row);
        int& part = days.first > days.last   ? category.undated
                    : days.last <= published ? category.before
                                             : category.after;
        ++part;
        category.outside += static_cast<int>(index.column(Facet::Pole)[at]) == outside ? 1 : 0;
    }
    return categories;
}

} // namespace filter
