// The order of listed and written rows, and what the note of an export says of it.
#include "app/row_order.h"
#include "export/small_census.h"
#include "session/nearby.h"
#include "session/table_order.h"
#include "session/wording.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using base::Language;
using session::Column;

namespace {

const session::Nearby kBourg{"Bourg-en-Bresse (01)", {5.22, 46.2}};

struct Census {
    model::Dataset data = test::smallCensus();
    filter::Index index{data};
    filter::Outcome outcome = filter::evaluate(index, {});

    [[nodiscard]] std::vector<int> rows(const app::RowOrder& order) const
    {
        return app::ordered(data, index, outcome, order, Language::French).rows;
    }
};

std::string commandOf(const app::RowOrder& order)
{
    exporter::Note note;
    note.command = "cartovid";
    app::describe(note, order);
    return note.command;
}

std::string orderOf(const app::RowOrder& order, Language language)
{
    exporter::Note note;
    note.language = language;
    app::describe(note, order);
    return note.order;
}

} // namespace

TEST_CASE("without an order rows come as in the file")
{
    const Census census;
    CHECK(census.rows({}) == std::vector{0, 1, 2});
    CHECK(app::ordered(census.data, census.index, census.outcome, {}, Language::French).distances.empty());
}

TEST_CASE("rows that an order leaves equal come as in the list")
{
    const Census census;
    CHECK(census.rows({{{Column::Date, true}}, {}}) == std::vector{1, 0, 2}); // undated last
    const app::RowOrder byType{{{Column::Source, false}}, {}};
    session::TableOrder table;
    CHECK(census.rows(byType) == table.sorted(census.data, session::listing(census.data, census.outcome),
                                              byType.sort, Language::French));
}

TEST_CASE("distances stand beside the rows they belong to, nearest first")
{
    const Census census;
    const auto [rows, distances] =
        app::ordered(census.data, census.index, census.outcome, {{}, kBourg}, Language::French);
    REQUIRE(distances.size() == 3);
    CHECK(rows.back() == 1); // overseas
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(*distances[i] == *session::kmTo(kBourg, census.index.positions(), rows[i]));
    }
    CHECK(*distances[0] <= *distances[2]);
}

TEST_CASE("the note tells the order in words and as options that a shell takes")
{
    const app::RowOrder sorted{{{Column::Date, true}, {Column::City, false}}, {}};
    CHECK(orderOf(sorted, Language::French) == "trié par Date (décroissant), Ville");
    CHECK(orderOf(sorted, Language::English) == "sorted by Date (descending), City");
    CHECK(commandOf(sorted) == "cartovid --sort=-date,city");
    const app::RowOrder near{{}, kBourg};
    CHECK(orderOf(near, Language::French) == "les plus proches de Bourg-en-Bresse (01)");
    CHECK(commandOf(near) == "cartovid '--near=5.22,46.2,Bourg-en-Bresse (01)'");
    CHECK(orderOf({}, Language::French).empty());
    CHECK(commandOf({}) == "cartovid");
}
