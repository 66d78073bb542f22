// 10 000 selections by chance on datasets by chance, every count of every facet held against the
// plain way of brute_force.h.
#include "filter/brute_force.h"
#include "filter/census.h"
#include "filter/outcome.h"

#include <doctest/doctest.h>

#include <map>

using filter::Facet;
using filter::Selection;

namespace {

constexpr int kDatasets = 50;
constexpr int kSelectionsEach = 200;

std::optional<base::PartialDate> randomBound(std::mt19937& random)
{
    static const std::vector<std::string> kBounds{"2020-02",    "2020-03",    "2020-03-15", "2020-03-31",
                                                  "2020-04",    "2020-04-15", "2020-05-06", "2020-05-07",
                                                  "2020-05-08", "2019-01",    "2022-01-01"};
    return random() % 3 == 0 ? base::parseDate(kBounds[random() % kBounds.size()]) : std::nullopt;
}

Selection randomSelection(std::mt19937& random, const filter::Index& index)
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
            const std::string code = random() % 20 == 0 ? "unknown" : values[random() % values.size()].code;
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
void countOnTimeline(const model::Dataset& data, const model::Initiative& row, const Selection& selection,
                     std::map<std::string, int>& timeline)
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

/// Number of mismatches between the outcome and the plain way.
int mismatches(const model::Dataset& data, const filter::Index& index, const Selection& selection,
               Searches& searches)
{
    const filter::Outcome outcome = filter::evaluate(index, selection);
    const Searches::Found& found = searches.of(data, selection.search);
    std::array<std::map<std::string, int>, filter::kFacetCount> counts;
    std::vector<int> rows;
    std::map<std::string, int> timeline; // "2020-03", "2020-03-17", "none"
    for (std::size_t i = 0; i < data.initiatives.size(); ++i) {
        const model::Initiative& row = data.initiatives[i];
        if (found.rows[i]) {
            countOnTimeline(data, row, selection, timeline);
        }
        if (!found.rows[i] || !brute::passesDates(row, selection)) {
            continue;
        }
        int failed = 0;
        for (const Facet facet : filter::kFacets) {
            failed += brute::passesFacet(data, row, selection, facet) ? 0 : 1;
        }
        for (const Facet facet : filter::kFacets) {
            const bool passesOthers = failed - (brute::passesFacet(data, row, selection, facet) ? 0 : 1) == 0;
            counts[static_cast<std::size_t>(facet)][brute::codeOf(data, row, facet)] += passesOthers ? 1 : 0;
        }
        if (failed == 0) {
            rows.push_back(static_cast<int>(i));
        }
    }
    int wrong = outcome.rows == rows && outcome.selected == static_cast<int>(rows.size()) ? 0 : 1;
    wrong += outcome.forgiven == found.forgiven ? 0 : 1;
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

} // namespace

TEST_CASE("Every count equals a count by hand on 10 000 selections")
{
    std::mt19937 random(20200507);
    int nonEmpty = 0;
    int forgiven = 0;
    for (int d = 0; d < kDatasets; ++d) {
        const model::Dataset data = census::byChance(random, static_cast<int>(random() % 120));
        const filter::Index index(data);
        Searches searches;
        for (int s = 0; s < kSelectionsEach; ++s) {
            const Selection selection = randomSelection(random, index);
            CAPTURE(d);
            CAPTURE(s);
            REQUIRE(mismatches(data, index, selection, searches) == 0);
            const filter::Outcome outcome = filter::evaluate(index, selection);
            nonEmpty += outcome.selected > 0 ? 1 : 0;
            forgiven += outcome.forgiven ? 1 : 0;
        }
    }
    CHECK(nonEmpty > 1000); // the selections are not all trivial
    CHECK(forgiven > 300);
}

TEST_CASE("Choosing one more value never loses a row, asking one more facet never wins one")
{
    std::mt19937 random(5);
    const model::Dataset data = census::byChance(random, 150);
    const filter::Index index(data);
    for (int round = 0; round < 2000; ++round) {
        const Selection before = randomSelection(random, index);
        const Facet facet = filter::kFacets[random() % filter::kFacetCount];
        const auto& values = index.values(facet);
        const std::string& code = values[random() % values.size()].code;
        if (before.has(facet, code)) {
            continue;
        }
        Selection after = before;
        filter::toggle(after, facet, code);
        const int was = filter::evaluate(index, before).selected;
        const int is = filter::evaluate(index, after).selected;
        REQUIRE((before.of(facet).empty() ? is <= was : is >= was));
    }
}

TEST_CASE("The count beside a value is what a click on it alone would leave")
{
    std::mt19937 random(6);
    const model::Dataset data = census::byChance(random, 150);
    const filter::Index index(data);
    for (int round = 0; round < 500; ++round) {
        const Selection selection = randomSelection(random, index);
        const filter::Outcome outcome = filter::evaluate(index, selection);
        for (const Facet facet : filter::kFacets) {
            for (std::size_t v = 0; v < index.values(facet).size(); ++v) {
                Selection clicked = selection;
                clicked.of(facet) = {index.values(facet)[v].code};
                REQUIRE(filter::evaluate(index, clicked).selected ==
                        outcome.count(facet, static_cast<int>(v)));
            }
        }
    }
}

TEST_CASE("The same selection gives the same outcome twenty times")
{
    std::mt19937 random(8);
    const model::Dataset data = census::byChance(random, 100);
    const Selection selection = randomSelection(random, filter::Index(data));
    const filter::Outcome first = filter::evaluate(filter::Index(data), selection);
    for (int run = 0; run < 20; ++run) {
        const filter::Outcome again = filter::evaluate(filter::Index(data), selection);
        CHECK(again.rows == first.rows);
        CHECK(again.counts == first.counts);
    }
}
