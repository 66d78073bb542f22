#include "export/rows.h"
#include "export/small_census.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

TEST_CASE("counts as JSON have the keys that scripts rely on, in a fixed order")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    filter::Selection selection;
    selection.of(filter::Facet::Region) = {"11"};
    const auto outcome = filter::evaluate(index, selection);
    const std::string text = exporter::countsAsJson(index, outcome);
    CHECK(text.ends_with("\n"));
    const auto json = nlohmann::ordered_json::parse(text);
    std::vector<std::string> keys;
    for (const auto& [key, value] : json.items()) {
        keys.push_back(key);
    }
    CHECK(keys == std::vector<std::string>{"total", "selected", "facets"});
    CHECK(json["total"] == 3);
    CHECK(json["selected"] == 2);
    keys.clear();
    for (const auto& [key, value] : json["facets"].items()) {
        keys.push_back(key);
    }
    CHECK(keys == std::vector<std::string>{"category", "pole", "region", "type", "month"});
}

TEST_CASE("counts follow the crossfilter rule and keep total and published apart")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    filter::Selection selection;
    selection.of(filter::Facet::Region) = {"11"};
    const auto json =
        nlohmann::json::parse(exporter::countsAsJson(index, filter::evaluate(index, selection)))["facets"];
    CHECK(json["category"]["telemedecine"] == nlohmann::json({{"count", 2}, {"total", 2}, {"published", 9}}));
    CHECK(json["category"]["dons"] == nlohmann::json({{"count", 0}, {"total", 1}, {"published", 80}}));
    CHECK(json["region"]["84"]["count"] == 1); // a region's own choice does not empty its neighbours
    CHECK(json["pole"]["none"] == nlohmann::json({{"count", 0}, {"total", 1}}));
    CHECK(json["month"]["none"] == nlohmann::json({{"count", 1}, {"total", 1}}));
    CHECK_FALSE(json["region"]["11"].contains("published"));
}

TEST_CASE("counts as CSV say the label beside the code and leave published empty elsewhere")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    const std::string text = exporter::countsAsCsv(data, index, filter::evaluate(index, {}));
    CHECK(text.starts_with("facet,code,label,count,total,published\n"));
    CHECK(text.find("\ncategory,telemedecine,Télémédecine,2,2,9\n") != std::string::npos);
    CHECK(text.find("\npole,medicen,\"Medicen, \"\"Paris\"\" Region\",2,2,\n") != std::string::npos);
    CHECK(text.find("\npole,none,Hors pôle,1,1,\n") != std::string::npos);
    CHECK(text.find("\nregion,84,Auvergne-Rhône-Alpes,1,1,\n") != std::string::npos);
    CHECK(text.find("\nmonth,none,non datées,1,1,\n") != std::string::npos);
    CHECK(text.find("\ntype,hospitalier,hospitalier,2,2,\n") != std::string::npos);
}

TEST_CASE("counts in the terminal begin with how many are selected")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    filter::Selection selection;
    selection.of(filter::Facet::Category) = {"dons"};
    const std::string text = exporter::countsAsTable(data, index, filter::evaluate(index, selection));
    CHECK(text.starts_with("1 initiative of 3\n\nfacet "));
    CHECK(text.find("Hors pôle") != std::string::npos);
}
