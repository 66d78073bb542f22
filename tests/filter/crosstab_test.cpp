// Cells of the cross table against counting row by row, under selections by chance.
#include "filter/brute_force.h"
#include "filter/by_hand.h"
#include "filter/census.h"
#include "filter/engine.h"
#include "filter/published.h"

#include <doctest/doctest.h>

#include <map>
#include <numeric>
#include <utility>

using filter::Facet;
using filter::Selection;

namespace {

/// Cells that differ from the plain way, and totals that do not add up.
int wrongCells(const model::Dataset& data, const filter::Index& index, const Selection& selection,
               const filter::Crosstab& table, byhand::Searches& searches)
{
    const byhand::Searches::Found& found = searches.of(data, selection.search);
    std::map<std::pair<std::string, std::string>, int> expected;
    filter::AreaTotals areas;
    int all = 0;
    for (std::size_t i = 0; i < data.initiatives.size(); ++i) {
        const model::Initiative& row = data.initiatives[i];
        bool passes = found.rows[i] && brute::passesArea(row, selection.area, areas) &&
                      brute::passesDates(row, selection);
        for (const Facet facet : filter::kFacets) {
            const bool isOwn = facet == table.rows || facet == table.columns;
            passes = passes && (isOwn || brute::passesFacet(data, row, selection, facet));
        }
        if (passes) {
            ++expected[{brute::codeOf(data, row, table.rows), brute::codeOf(data, row, table.columns)}];
            ++all;
        }
    }
    int wrong = table.total == all ? 0 : 1;
    const auto& rows = index.values(table.rows);
    const auto& columns = index.values(table.columns);
    for (std::size_t r = 0; r < rows.size(); ++r) {
        int sum = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            wrong += table.at(r, c) == expected[{rows[r].code, columns[c].code}] ? 0 : 1;
            sum += table.at(r, c);
        }
        wrong += table.rowTotals[r] == sum ? 0 : 1;
    }
    for (const std::vector<int>& totals : {table.rowTotals, table.columnTotals}) {
        wrong += std::accumulate(totals.begin(), totals.end(), 0) == all ? 0 : 1;
    }
    return wrong;
}

} // namespace

TEST_CASE("Every cell of a cross table follows all filters but those of its own two facets")
{
    std::mt19937 random(20200507);
    int narrowed = 0;
    for (int table = 0; table < 30; ++table) {
        model::Dataset data = table % 3 == 0 ? census::wide(random, 120, 60)
                                             : census::byChance(random, static_cast<int>(random() % 150));
        census::scatter(random, data);
        const filter::Index index(data);
        filter::Engine engine(index);
        byhand::Searches searches;
        for (int step = 0; step < 60; ++step) {
            Selection selection = byhand::randomSelection(random, index);
            if (random() % 4 == 0) {
                selection.area.circle = filter::Circle{{2.3, 48.8}, 300};
            }
            engine.set(selection);
            const Facet rows = filter::kFacets[random() % filter::kFacetCount];
            Facet columns = rows;
            while (columns == rows) {
                columns = filter::kFacets[random() % filter::kFacetCount];
            }
            const filter::Crosstab crossed = engine.crosstab(rows, columns);
            REQUIRE(wrongCells(data, index, selection, crossed, searches) == 0);
            const bool isNarrowed = crossed.total > engine.selected() && engine.selected() > 0;
            narrowed += isNarrowed ? 1 : 0;
        }
    }
    CHECK(narrowed > 30); // the rule makes a difference
}

TEST_CASE("A cross table of a large table is shared between threads and loses no row")
{
    std::mt19937 random(7);
    model::Dataset data = census::wide(random, 3000, 60);
    const std::vector<model::Initiative> kinds = data.initiatives;
    while (data.initiatives.size() < 300000) {
        data.initiatives.push_back(kinds[random() % kinds.size()]);
        data.initiatives.back().date = base::dateOfDay(18262 + static_cast<int>(random() % 5000));
    }
    const filter::Index index(data);
    const filter::Engine engine(index);
    const filter::Crosstab table = engine.crosstab(Facet::Region, Facet::Category);
    CHECK(table.total == 300000);
    for (std::size_t v = 0; v < table.rowTotals.size(); ++v) {
        CHECK(table.rowTotals[v] == index.values(Facet::Region)[v].total);
    }
    for (std::size_t v = 0; v < table.columnTotals.size(); ++v) {
        CHECK(table.columnTotals[v] == index.values(Facet::Category)[v].total);
    }
}

TEST_CASE("Beside the published counts every row is certainly dated to 7 May, later or not at all")
{
    model::Dataset data = census::lists();
    const auto add = [&](const char* date, int category, int pole) {
        model::Initiative row;
        row.category = category;
        row.pole = pole;
        row.department = 0;
        row.region = 0;
        row.date = base::parseDate(date);
        data.initiatives.push_back(row);
    };
    add("2020-05-07", 0, 0);
    add("2020-05-08", 0, -1);
    add("2020-05", 0, -1); // of a day that nobody knows
    add("", 0, 0);
    add("2020-06", 1, 0);
    const filter::Index index(data);
    const auto since = filter::sincePublished(index);
    REQUIRE(since.size() >= 2);
    CHECK(since[0].before == 1);
    CHECK(since[0].after == 2);
    CHECK(since[0].undated == 1);
    CHECK(since[0].outside == 2);
    CHECK(since[1].after == 1);
    CHECK(since[1].before + since[1].undated + since[1].outside == 0);
}

TEST_CASE("What a cell of a matrix promises is what counting row by row gives after it is chosen")
{
    std::mt19937 random(20201123);
    int promised = 0;
    int takenBack = 0;
    for (int table = 0; table < 30; ++table) {
        model::Dataset data = table % 3 == 0 ? census::wide(random, 120, 60)
                                             : census::byChance(random, 1 + static_cast<int>(random() % 150));
        census::scatter(random, data);
        const filter::Index index(data);
        filter::Engine engine(index);
        byhand::Searches searches;
        for (int step = 0; step < 70; ++step) {
            const Facet rows = filter::kFacets[random() % filter::kFacetCount];
            const Facet columns = filter::kFacets[(static_cast<std::size_t>(rows) + 1 + random() % 4) % 5];
            const auto codeIn = [&](Facet facet) {
                const auto& values = index.values(facet);
                return values.empty() ? std::string("unknown") : values[random() % values.size()].code;
            };
            const std::string row = codeIn(rows);
            const std::string column = codeIn(columns);
            Selection selection = random() % 3 == 0 ? Selection{} : byhand::randomSelection(random, index);
            if (random() % 4 == 0) { // alone already: choosing it again takes it back
                selection.of(rows).assign(1, row);
                selection.of(columns).assign(1, column);
            }
            engine.set(selection);
            Selection after = selection;
            filter::keepCell(after, {{rows, row}, {columns, column}});
            CAPTURE(table);
            CAPTURE(step);
            const filter::Preview preview = engine.preview(after);
            filter::Outcome told = engine.outcome(); // search and areas do not change
            told.selected = preview.selected;
            told.counts = preview.counts;
            told.timeline = preview.timeline;
            told.pass = engine.previewPass(after);
            told.rows.clear();
            for (std::size_t i = 0; i < told.pass.size(); ++i) {
                if (told.pass[i] != 0) {
                    told.rows.push_back(static_cast<int>(i));
                }
            }
            REQUIRE(byhand::mismatches(data, index, after, told, searches) == 0);
            const Facet others[2]{filter::kFacets[random() % filter::kFacetCount], columns};
            if (others[0] != others[1]) {
                REQUIRE(wrongCells(data, index, after, engine.previewCrosstab(after, others[0], others[1]),
                                   searches) == 0);
            }
            REQUIRE(wrongCells(data, index, after, engine.previewCrosstab(after, rows, columns), searches) ==
                    0);
            promised += preview.selected > 0 ? 1 : 0;
            takenBack += after.of(rows).empty() && after.of(columns).empty() ? 1 : 0;
        }
    }
    CHECK(promised > 300);
    CHECK(takenBack > 100);
}
