#include "layout/choropleth.h"

#include <algorithm>
#include <cmath>

namespace layout {

Choropleth layoutChoropleth(const model::Dataset& data, const filter::Outcome& outcome, Measure measure,
                            const Classes* ofEnd)
{
    Choropleth map;
    map.regions.resize(data.regions.size());
    for (const int row : outcome.rows) {
        const int region = data.initiatives[static_cast<std::size_t>(row)].region;
        if (region >= 0) {
            ++map.regions[static_cast<std::size_t>(region)].count;
        }
    }
    const bool isRate = measure == Measure::PerMillion;
    std::vector<double> values;
    for (std::size_t i = 0; i < map.regions.size(); ++i) {
        RegionShade& region = map.regions[i];
        const model::Region& known = data.regions[i];
        region.isHatched = known.pole < 0;
        const bool hasRate = region.count >= kLeastForRate && known.population > 0;
        region.isTooFew = isRate && !hasRate;
        region.perMillion = hasRate ? region.count * 1e6 / static_cast<double>(known.population) : 0;
        // As it is written: two regions that read the same are never of different shades.
        values.push_back(isRate ? std::round(region.perMillion * 10) / 10 : region.count);
    }
    map.classes = ofEnd == nullptr ? quantileClasses(values) : *ofEnd;
    if (ofEnd != nullptr && !map.classes.lower.empty()) { // less than the least of the end is shown, too
        map.classes.lower.front() = std::min(map.classes.lower.front(), isRate ? 0.1 : 1.0);
    }
    for (std::size_t i = 0; i < map.regions.size(); ++i) {
        map.regions[i].shade = map.classes.of(values[i]);
    }
    return map;
}

} // namespace layout
