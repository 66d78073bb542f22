#include "filter/selection.h"

#include "base/text.h"

#include <algorithm>

namespace filter {

std::string_view facetName(Facet facet)
{
    constexpr std::array<std::string_view, kFacetCount> kNames{"category", "pole", "region", "type", "month"};
    return kNames[static_cast<std::size_t>(facet)];
}

bool Selection::has(Facet f, std::string_view code) const
{
    return std::find(of(f).begin(), of(f).end(), code) != of(f).end();
}

bool Selection::isEmpty() const
{
    const bool noChoice = std::all_of(chosen.begin(), chosen.end(),
                                      [](const std::vector<std::string>& codes) { return codes.empty(); });
    return noChoice && !from && !to && area.isEmpty() && network.empty() && pairings.empty() &&
           base::words(base::fold(search)).empty();
}

namespace {

void toggle(std::vector<std::string>& codes, std::string_view code)
{
    const auto place = std::lower_bound(codes.begin(), codes.end(), code);
    if (place != codes.end() && *place == code) {
        codes.erase(place);
    } else {
        codes.emplace(place, code);
    }
}

} // namespace

void toggle(Selection& selection, Facet facet, std::string_view code)
{
    toggle(selection.of(facet), code);
}

void togglePairing(Selection& selection, std::string_view code)
{
    toggle(selection.pairings, code);
}

void keepOnly(Selection& selection, Facet facet, std::string_view code)
{
    std::vector<std::string>& codes = selection.of(facet);
    if (codes.size() == 1 && codes.front() == code) {
        codes.clear();
    } else {
        codes.assign(1, std::string(code));
    }
}

void keepCell(Selection& selection, const CellCodes& cell)
{
    const auto isAlone = [&](const std::pair<Facet, std::string_view>& choice) {
        return selection.of(choice.first).size() == 1 && selection.has(choice.first, choice.second);
    };
    const bool goes = isAlone(cell.row) && isAlone(cell.column);
    for (const auto& [facet, code] : {cell.row, cell.column}) {
        if (goes) {
            selection.of(facet).clear();
        } else {
            selection.of(facet).assign(1, std::string(code));
        }
    }
}

} // namespace filter
