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

TEST_CASE("counts are in the language that is asked for, in the first line and in the labels")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    const auto outcome = filter::evaluate(index, {});
    const std::string french = exporter::countsAsTable(data, index, outcome, {}, base::Language::French);
    CHECK(french.starts_with("3 initiatives sur 3\n\nfacet "));
    CHECK(french.find("Hors pôle") != std::string::npos);
    const std::string english = exporter::countsAsTable(data, index, outcome, {}, base::Language::English);
    CHECK(english.starts_with("3 initiatives of 3\n\nfacet "));
    CHECK(english.find("Outside the clusters") != std::string::npos);
    CHECK(exporter::countsAsCsv(data, index, outcome, {}, base::Language::English)
              .find("\nmonth,none,undated,1,1,\n") != std::string::npos);
}

TEST_CASE("an area stands beside the facets in counts, and nothing of it without one")
{
    const auto data = test::smallCensus();
    const filter::Index index(data);
    filter::Selection selection;
    selection.area.circle = filter::Circle{{2.35, 48.85}, 5};
    selection.area.box = filter::Box{-5, 41, 10, 51};
    selection.area.outline = filter::Outline{{{2, 48}, {3, 48}, {3, 49}, {2, 49}}};
    selection.of(filter::Facet::Type) = {"hospitalier"};
    const auto outcome = filter::evaluate(index, selection);
    const auto json = nlohmann::ordered_json::parse(exporter::countsAsJson(index, outcome, selection));
    const auto& within = json["areas"]["within"];
    CHECK(within["lon"] == 2.35);
    CHECK(within["km"] == 5.0);
    CHECK(within["count"] == outcome.selected);
    CHECK(within["total"] == outcome.areas.circle);
    CHECK(outcome.areas.circle >= outcome.selected);
    CHECK(outcome.areas.circle < outcome.total);
    CHECK(json["areas"]["bbox"]["west"] == -5.0);
    CHECK(json["areas"]["inside"]["ring"].size() == 4);
    CHECK(json["areas"]["unplaced"] == 0);
    CHECK_FALSE(nlohmann::json::parse(exporter::countsAsJson(index, outcome)).contains("areas"));

    const std::string csv = exporter::countsAsCsv(data, index, outcome, selection);
    CHECK(csv.find("within,\"2.35,48.85,5\",,") != std::string::npos);
    CHECK(exporter::countsAsTable(data, index, outcome, selection).find("2,48 3,48 3,49 2,49") !=
          std::string::npos);
}

TEST_CASE("beside a table that nothing was published of stands nothing, not 0")
{
    auto data = test::smallCensus();
    for (model::Category& category : data.categories) {
        category.publishedCount = 0;
    }
    const filter::Index index(data);
    const filter::Outcome outcome = filter::evaluate(index, {});
    const auto json = nlohmann::json::parse(exporter::countsAsJson(index, outcome));
    CHECK(json["facets"]["category"]["dons"]["published"].is_null());
    CHECK(exporter::countsAsCsv(data, index, outcome).find(",0\n") == std::string::npos); // the last column
}
