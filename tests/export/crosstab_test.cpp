#include "export/crosstab.h"
#include "export/small_census.h"
#include "filter/engine.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <numeric>

using filter::Facet;

TEST_CASE("an analyst finds every cell and total of the cross table in its JSON")
{
    const model::Dataset data = test::smallCensus();
    const filter::Index index(data);
    const filter::Engine engine(index);
    const filter::Crosstab table = engine.crosstab(Facet::Pole, Facet::Category);
    const auto json = nlohmann::json::parse(exporter::crosstabAsJson(index, table, engine.selected()));
    CHECK(json["total"] == 3);
    CHECK(json["selected"] == 3);
    CHECK(json["rows"] == "pole");
    CHECK(json["columns"] == "category");
    CHECK(json["crossed"] == 3);
    int sum = 0;
    for (const auto& [row, line] : json["cells"].items()) {
        int across = 0;
        for (const auto& [column, count] : line.items()) {
            across += count.get<int>();
        }
        CHECK(json["rowTotals"][row] == across);
        sum += across;
    }
    CHECK(sum == 3);
    CHECK(json["cells"].contains("none")); // « hors pôle » is always there
    CHECK(json["columnTotals"].size() == 2);
}

TEST_CASE("the cross table as CSV has a head, a line a value, and totals in both directions")
{
    const model::Dataset data = test::smallCensus();
    const filter::Index index(data);
    const filter::Engine engine(index);
    const std::string csv = exporter::crosstabAsCsv(index, engine.crosstab(Facet::Category, Facet::Pole));
    CHECK(csv.starts_with("category,medicen,none,total\n"));
    CHECK(csv.find("\ntotal,") != std::string::npos);
    CHECK(csv.ends_with(",3\n"));
    const std::string text =
        exporter::crosstabAsTable(index, engine.crosstab(Facet::Category, Facet::Pole), 3);
    CHECK(text.starts_with("3 initiatives of 3; cells ignore choices of category and pole: 3\n"));
    CHECK(text.find("telemedecine") != std::string::npos);
    CHECK(
        exporter::crosstabAsTable(index, engine.crosstab(Facet::Category, Facet::Pole), 3,
                                  base::Language::French)
            .starts_with("3 initiatives sur 3 ; les cases ignorent les choix de category et de pole : 3\n"));
}
