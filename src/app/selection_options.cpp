#include "app/selection_options.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

base::Result<filter::Selection> selectionFrom(const SelectionOptions& options, const filter::Index& index,
                                              const model::Dataset& data)
{
    filter::Selection selection;
    for (const filter::Facet facet : filter::kFacets) {
        const std::string* typed = nullptr;
        switch (facet) {
        case filter::Facet::Category:
            typed = &options.category;
            break;
        case filter::Facet::Pole:
            typed = &options.pole;
            break;
        case filter::Facet::Region:
            typed = &options.region;
            break;
        case filter::Facet::Type:
            typed = &options.type;
            break;
        case filter::Facet::Month:
            typed = &options.month;
            break;
        }
        if (typed->empty()) {
            continue;
        }
        auto codes = filter::parseCodes(index, data, facet, *typed);
        if (!codes) {
            return base::Error{fmt::format("--{}: {}", filter::facetName(facet), codes.error().message),
                               codes.error().exit};
        }
        std::vector<std::string>& chosen = selection.of(facet);
        chosen = std::move(codes).value();
        std::ranges::sort(chosen);
        chosen.erase(std::ranges::unique(chosen).begin(), chosen.end());
    }
    selection.search = options.search;
    selection.from = base::parseDate(options.from);
    selection.to = base::parseDate(options.to);
    selection.keepUndated = options.keepUndated;
    return selection;
}

} // namespace app
