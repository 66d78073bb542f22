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

TEST_CASE("without an order rows come as in the file, in the window as in its list")
{
    const Census census;
    CHECK(census.rows({}) == std::vector{0, 1, 2});
    CHECK(census.rows({{}, {}, true}) == session::listing(census.data, census.outcome));
    CHECK(app::ordered(census.data, census.index, census.outcome, {}, Language::French).distances.empty());
}

TEST_CASE("an order that is asked for gives the same rows in the window and on the command line")
{
    const Census census;
    for (const bool descending : {false, true}) {
        for (const Column column : {Column::City, Column::Date, Column::Distance, Column::Category}) {
            for (const bool isNear : {false, true}) {
                app::RowOrder order;
                order.sort = {{column, descending}};
                order.nearby = isNear ? std::optional(kBourg) : std::nullopt;
                const auto typed = census.rows(order);
                order.asList = true;
                CHECK(census.rows(order) == typed);
            }
        }
    }
    CHECK(census.rows({{{Column::Date, true}}, {}}) == std::vector{1, 0, 2}); // undated last
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
    const app::RowOrder sorted{{{Column::Date, true}, {Column::City, false}}, {}, true};
    CHECK(orderOf(sorted, Language::French) == "trié par Date (décroissant), Ville");
    CHECK(orderOf(sorted, Language::English) == "sorted by Date (descending), City");
    CHECK(commandOf(sorted) == "cartovid --sort=-date,city");
    const app::RowOrder near{{}, kBourg, true};
    CHECK(orderOf(near, Language::French) == "les plus proches de Bourg-en-Bresse (01)");
    CHECK(commandOf(near) == "cartovid '--near=5.22,46.2,Bourg-en-Bresse (01)'");
    CHECK(orderOf({{}, {}, true}, Language::French).starts_with("Celui de la liste"));
    CHECK(orderOf({}, Language::French).empty());
    CHECK(commandOf({}) == "cartovid");
}
