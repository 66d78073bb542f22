#include "app/selection_options.h"

#include "app/area_options.h"
#include "app/option_values.h"
#include "app/pairing_option.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace app {

namespace {

base::Result<std::string> networkNamed(const model::Dataset& data, const std::string& typed)
{
    std::vector<std::string> known;
    std::ranges::transform(data.networks, std::back_inserter(known), &model::Network::code);
    return oneOf("--network", typed, known);
}

} // namespace

base::Result<filter::Selection> selectionFrom(const SelectionOptions& options, const filter::Index& index,
                                              const model::Dataset& data, filter::Selection saved)
{
    filter::Selection selection = std::move(saved);
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
            return codes.error();
        }
        selection.of(facet) = std::move(codes).value();
    }
    if (!options.network.empty()) {
        const auto code = networkNamed(data, options.network);
        if (!code) {
            return code.error();
        }
        selection.network = code.value();
    }
    if (!options.search.empty()) {
        selection.search = options.search;
    }
    if (!options.from.empty()) {
        selection.from = base::parseDate(options.from);
    }
    if (!options.to.empty()) {
        selection.to = base::parseDate(options.to);
    }
    selection.keepUndated |= options.keepUndated;
    auto area = areaFrom(options);
    if (!area) {
        return area.error();
    }
    auto pairings = pairingsFrom(options);
    if (!pairings) {
        return pairings.error();
    }
    if (!pairings.value().empty()) {
        selection.pairings = std::move(pairings).value();
    }
    const auto replace = [](auto& former, auto& typed) {
        if (typed) {
            former = std::move(typed);
        }
    };
    replace(selection.area.box, area.value().box);
    replace(selection.area.circle, area.value().circle);
    replace(selection.area.outline, area.value().outline);
    if (selection.from && selection.to && base::firstDay(*selection.from) > base::lastDay(*selection.to)) {
        return usage(fmt::format("--from {} is after --to {} (one of them is the saved view's); give both",
                                 base::isoDate(*selection.from), base::isoDate(*selection.to)));
    }
    return selection;
}

} // namespace app
