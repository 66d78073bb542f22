// Outcomes held against the slow and plain way of brute_force.h, and selections by chance to ask
// for: shared by the tests that evaluate once and those that change one engine step by step.
#pragma once

#include "filter/brute_force.h"
#include "filter/index.h"
#include "filter/outcome.h"

#include <array>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace byhand {

using filter::Facet;
using filter::Selection;

inline std::optional<base::PartialDate> randomBound(std::mt19937& random)
{
    static const std::vector<std::string> kBounds{"2020-02",    "2020-03",    "2020-03-15", "2020-03-31",
                                                  "2020-04",    "2020-04-15", "2020-05-06", "2020-05-07",
                                                  "2020-05-08", "2019-01",    "2022-01-01"};
    return random() % 3 == 0 ? base::parseDate(kBounds[random() % kBounds.size()]) : std::nullopt;
}

inline Selection randomSelection(std::mt19937& random, const filter::Index& index)
{
    static const std::vector<std::string> kSearches{
        "masque", "TELE",         "télé don", "œu",        "ile", "d'aide", "saint",         "maxque",
        "vacin",  "teelmedecine", "zzz",      "esais don", "  ",  "a",      "etienne saint", "dno"};
    Selection selection;
    for (const Facet facet : filter::kFacets) {
        if (random() % 2 == 0) {
            continue;
        }
        for (unsigned i = 1 + random() % 3; i > 0; --i) {
            const auto& values = index.values(facet);
            const std::string code =
                values.empty() || random() % 20 == 0 ? "unknown" : values[random() % values.size()].code;
            if (!selection.has(facet, code)) {
                filter::toggle(selection, facet, code);
            }
        }
    }
    if (random() % 2 == 0) {
        selection.search = kSearches[random() % kSearches.size()];
    }
    selection.from = randomBound(random);
    selection.to = randomBound(random);
    selection.keepUndated = random() % 2 == 0;
    return selection;
}

/// What the search finds depends on dataset and text alone, and is slow here: kept by text.
struct Searches {
    struct Found {
        std::vector<bool> rows;
        bool forgiven = false;
    };
    std::map<std::string, Found> known;

    const Found& of(const model::Dataset& data, const std::string& search)
    {
        const auto [entry, isNew] = known.try_emplace(search);
        if (isNew) {
            entry->second.rows = brute::searched(data, search, entry->second.forgiven);
        }
        return entry->second;
    }
};

/// Adds a row that the search finds to its month and its day when every facet but the month lets
/// it pass; dates are not asked.
inline void countOnTimeline(const model::Dataset& data, const model::Initiative& row,
                            const Selection& selection, std::map<std::string, int>& timeline)
{
    for (const Facet facet : filter::kFacets) {
        if (facet != Facet::Month && !brute::passesFacet(data, row, selection, facet)) {
            return;
        }
    }
    ++timeline[brute::codeOf(data, row, Facet::Month)];
    if (row.date && row.date->hasDay()) {
        ++timeline[base::isoDate(*row.date)];
    }
}

/// Number of mismatches between an outcome and the plain way.
inline int mismatches(const model::Dataset& data, const filter::Index& index, const Selection& selection,
                      const filter::Outcome& outcome, Searches& searches)
{
    const Searches::Found& found = searches.of(data, selection.search);
    std::array<std::map<std::string, int>, filter::kFacetCount> counts;
    std::vector<int> rows;
    std::map<std::string, int> timeline; // "2020-03", "2020-03-17", "none"
    filter::AreaTotals areas;
    for (std::size_t i = 0; i < data.initiatives.size(); ++i) {
        const model::Initiative& row = data.initiatives[i];
        const bool isInside = brute::passesArea(row, selection.area, areas);
        if (!found.rows[i] || !isInside) {
            continue;
        }
        countOnTimeline(data, row, selection, timeline);
        if (!brute::passesDates(row, selection)) {
            continue;
        }
        std::array<std::string, filter::kFacetCount> codes;
        std::array<bool, filter::kFacetCount> passes{};
        int failed = 0;
        for (std::size_t f = 0; f < codes.size(); ++f) {
            codes[f] = brute::codeOf(data, row, filter::kFacets[f]);
            passes[f] = brute::passesFacet(data, row, selection, filter::kFacets[f]);
            failed += passes[f] ? 0 : 1;
        }
        for (std::size_t f = 0; f < codes.size(); ++f) {
            counts[f][codes[f]] += failed - (passes[f] ? 0 : 1) == 0 ? 1 : 0;
        }
        if (failed == 0) {
            rows.push_back(static_cast<int>(i));
        }
    }
    int wrong = outcome.rows == rows && outcome.selected == static_cast<int>(rows.size()) ? 0 : 1;
    wrong += outcome.forgiven == found.forgiven ? 0 : 1;
    wrong += outcome.areas.box == areas.box && outcome.areas.circle == areas.circle ? 0 : 1;
    wrong += outcome.areas.outline == areas.outline && outcome.areas.unplaced == areas.unplaced ? 0 : 1;
    for (const Facet facet : filter::kFacets) {
        for (std::size_t v = 0; v < index.values(facet).size(); ++v) {
            const int expected = counts[static_cast<std::size_t>(facet)][index.values(facet)[v].code];
            wrong += outcome.count(facet, static_cast<int>(v)) == expected ? 0 : 1;
        }
    }
    for (std::size_t m = 0; m < index.values(Facet::Month).size(); ++m) {
        wrong += outcome.timeline.months[m] == timeline[index.values(Facet::Month)[m].code] ? 0 : 1;
    }
    for (std::size_t d = 0; d < index.dayValues().size(); ++d) {
        const std::string day = base::isoDate(base::dateOfDay(index.dayValues()[d].day));
        wrong += outcome.timeline.days[d] == timeline[day] ? 0 : 1;
    }
    for (std::size_t i = 0; i < data.initiatives.size(); ++i) {
        const bool listed = std::binary_search(rows.begin(), rows.end(), static_cast<int>(i));
        wrong += (outcome.pass[i] != 0) == listed ? 0 : 1;
    }
    return wrong;
}

} // namespace byhand
