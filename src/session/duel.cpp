#include "session/duel.h"

#include <algorithm>

namespace session {

namespace {

using filter::Facet;

struct Choice {
    std::string code;
    int rows = 0;
};

/// The choices of a facet with their rows in the table, in code list order.
std::vector<Choice> choicesOf(const model::Dataset& data, Facet facet)
{
    std::vector<Choice> choices;
    const auto add = [&](const auto& list) {
        for (const auto& item : list) {
            choices.push_back({item.code, 0});
        }
    };
    const bool isRegion = facet == Facet::Region;
    const bool isPole = facet == Facet::Pole;
    if (isRegion) {
        add(data.regions);
    } else if (isPole) {
        add(data.poles);
    } else if (facet == Facet::Category) {
        add(data.categories);
    }
    for (const model::Initiative& row : data.initiatives) {
        const int at = isRegion ? row.region : isPole ? row.pole : row.category;
        if (at >= 0 && at < static_cast<int>(choices.size())) {
            ++choices[static_cast<std::size_t>(at)].rows;
        }
    }
    return choices;
}

} // namespace

Facet barFacet(Facet duel)
{
    return duel == Facet::Category ? Facet::Pole : Facet::Category;
}

layout::Symbols duelSymbols(layout::Symbols chosen)
{
    return chosen == layout::Symbols::Bubbles ? chosen : layout::Symbols::Bouquets;
}

bool isDuelChoice(const model::Dataset& data, Facet facet, std::string_view code)
{
    switch (facet) {
    case Facet::Region:
        return data.findRegion(code) >= 0;
    case Facet::Pole:
        return code == filter::kNone || data.findPole(code) >= 0;
    case Facet::Category:
        return data.findCategory(code) >= 0;
    case Facet::Type:
    case Facet::Month:
        break;
    }
    return false;
}

std::optional<Duel> duelIn(const model::Dataset& data, Facet facet, const filter::Selection& selection)
{
    const std::vector<std::string>& chosen = selection.of(facet);
    const auto isChoice = [&](const std::string& code) { return isDuelChoice(data, facet, code); };
    if (chosen.size() == 2 && std::all_of(chosen.begin(), chosen.end(), isChoice)) {
        return Duel{facet, chosen[0], chosen[1], -1, {}};
    }
    std::vector<Choice> choices = choicesOf(data, facet);
    if (choices.size() < 2) {
        return std::nullopt;
    }
    std::stable_sort(choices.begin(), choices.end(),
                     [](const Choice& a, const Choice& b) { return a.rows > b.rows; });
    return Duel{facet, choices[0].code, choices[1].code, -1, {}};
}

std::optional<Duel> sensibleDuel(const model::Dataset& data, const filter::Selection& selection)
{
    for (const Facet facet : kDuelFacets) {
        if (selection.of(facet).size() == 2) {
            return duelIn(data, facet, selection);
        }
    }
    return duelIn(data, Facet::Region, {});
}

} // namespace session
