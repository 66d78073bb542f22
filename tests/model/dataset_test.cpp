#include "model/dataset.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using model::Dataset;
using model::Initiative;

namespace {

Initiative row(std::string id, std::string city, int department, double lon, double lat, int category)
{
    Initiative initiative;
    initiative.id = std::move(id);
    initiative.city = std::move(city);
    initiative.department = department;
    initiative.region = department / 10;
    initiative.lon = lon;
    initiative.lat = lat;
    initiative.category = category;
    return initiative;
}

} // namespace

TEST_CASE("Each organisation type is written with its own code and read back")
{
    std::set<std::string_view> codes;
    for (int i = 0; i < model::kOrganisationTypeCount; ++i) {
        const auto type = static_cast<model::OrganisationType>(i);
        CHECK(codes.insert(model::typeCode(type)).second);
        CHECK(model::typeFromCode(model::typeCode(type)) == type);
    }
    CHECK(codes == std::set<std::string_view>{"industriel", "hospitalier", "academique", "public",
                                              "associatif", "cluster"});
    CHECK(model::typeCode(model::OrganisationType::Hospital) == "hospitalier");
    CHECK(model::typeCode(model::OrganisationType::Association) == "associatif");
}

TEST_CASE("An unknown organisation type is not taken for another")
{
    CHECK_FALSE(model::typeFromCode("hopital").has_value());
    CHECK_FALSE(model::typeFromCode("").has_value());
    CHECK_FALSE(model::typeFromCode("Public").has_value());
}

TEST_CASE("Codes are found as text: region 75 is not department 75, and 1 is not 01")
{
    Dataset data;
    data.categories = {{"dons", "", "", 0, ""}, {"recherche", "", "", 0, ""}};
    data.poles.resize(2);
    data.poles[1].code = "medicen";
    data.regions = {{"01", "Guadeloupe", "", -1, 0, true}, {"75", "Nouvelle-Aquitaine", "", -1, 0, false}};
    data.departments = {{"2A", "Corse-du-Sud", -1, 0}, {"01", "Ain", -1, 0}, {"75", "Paris", -1, 0}};
    CHECK(data.findCategory("recherche") == 1);
    CHECK(data.findCategory("Recherche") == -1);
    CHECK(data.findPole("medicen") == 1);
    CHECK(data.findPole("none") == -1);
    CHECK(data.findRegion("75") == 1);
    CHECK(data.findRegion("01") == 0);
    CHECK(data.findRegion("1") == -1);
    CHECK(data.findDepartment("75") == 2);
    CHECK(data.findDepartment("2A") == 0);
    CHECK(data.findDepartment("2B") == -1);
}

TEST_CASE("Initiatives of one commune share one point of the map")
{
    Dataset data;
    data.initiatives = {row("3", "Paris", 75, 2.35, 48.85, 1), row("2", "Lyon", 69, 4.83, 45.76, 0),
                        row("1", "Paris", 75, 2.35, 48.85, 1), row("4", "Paris", 75, 2.35, 48.85, 0)};
    model::groupCities(data);
    REQUIRE(data.cities.size() == 2);
    CHECK(data.cities[0].name == "Paris");
    CHECK(data.cities[0].rows == std::vector<int>{3, 2, 0}); // by category, then id
    CHECK(data.cities[1].rows == std::vector<int>{1});
    CHECK(data.initiatives[2].cityIndex == 0);
    CHECK(data.initiatives[1].cityIndex == 1);
    CHECK(data.cities[1].department == 69);
    CHECK(data.cities[1].region == 6);
    CHECK(data.cities[1].lon == 4.83);
}

TEST_CASE("Communes of one name in two departments stay apart, and so do two points of one name")
{
    Dataset data;
    data.initiatives = {row("1", "Saint-Denis", 93, 2.35, 48.93, 0),
                        row("2", "Saint-Denis", 974, 55.45, -20.88, 0),
                        row("3", "Saint-Denis", 93, 2.36, 48.93, 0)};
    model::groupCities(data);
    CHECK(data.cities.size() == 3);
}

TEST_CASE("A minus before zero does not split a commune on the meridian")
{
    Dataset data;
    data.initiatives = {row("1", "Villers", 14, 0.0, 49.3, 0), row("2", "Villers", 14, -0.0, 49.3, 0)};
    model::groupCities(data);
    CHECK(data.cities.size() == 1);
}

TEST_CASE("Rows with the same id and category keep the order of the table")
{
    Dataset data;
    data.initiatives = {row("a", "Nice", 6, 7, 43, 2), row("a", "Nice", 6, 7, 43, 2),
                        row("a", "Nice", 6, 7, 43, 2)};
    model::groupCities(data);
    CHECK(data.cities[0].rows == std::vector<int>{0, 1, 2});
}

TEST_CASE("Grouping again after a reload forgets the old communes")
{
    Dataset data;
    data.initiatives = {row("1", "Lille", 59, 3, 50, 0), row("2", "Brest", 29, -4, 48, 0)};
    model::groupCities(data);
    data.initiatives.pop_back();
    model::groupCities(data);
    CHECK(data.cities.size() == 1);
    data.initiatives.clear();
    model::groupCities(data);
    CHECK(data.cities.empty());
}

TEST_CASE("Every initiative stands in exactly one commune, the one it names")
{
    std::mt19937 random(3);
    Dataset data;
    for (int i = 0; i < 3000; ++i) {
        const int place = static_cast<int>(random() % 40);
        data.initiatives.push_back(row(std::to_string(i), "city" + std::to_string(place), place % 7, place,
                                       place % 5, static_cast<int>(random() % 10)));
    }
    model::groupCities(data);
    CHECK(data.cities.size() == 40);
    std::vector<int> seen(data.initiatives.size(), 0);
    for (std::size_t c = 0; c < data.cities.size(); ++c) {
        for (const int i : data.cities[c].rows) {
            ++seen[static_cast<std::size_t>(i)];
            REQUIRE(data.initiatives[static_cast<std::size_t>(i)].cityIndex == static_cast<int>(c));
            REQUIRE(data.initiatives[static_cast<std::size_t>(i)].city == data.cities[c].name);
        }
    }
    CHECK(std::all_of(seen.begin(), seen.end(), [](int times) { return times == 1; }));
}

TEST_CASE("Labels and summaries follow the language, and the other one fills a gap")
{
    const model::Category both{"dons", "Appels aux dons", "Donations", 0, ""};
    CHECK(model::label(both, base::Language::French) == "Appels aux dons");
    CHECK(model::label(both, base::Language::English) == "Donations");
    CHECK(model::label({"x", "Seul", "", 0, ""}, base::Language::English) == "Seul");
    CHECK(model::label({"x", "", "Alone", 0, ""}, base::Language::French) == "Alone");
    Initiative initiative;
    CHECK(model::summary(initiative, base::Language::French).empty());
    initiative.summaryFr = "Résumé";
    CHECK(model::summary(initiative, base::Language::English) == "Résumé");
    initiative.summaryEn = "Summary";
    CHECK(model::summary(initiative, base::Language::English) == "Summary");
    CHECK(model::summary(initiative, base::Language::French) == "Résumé");
    initiative.summaryFr.clear();
    CHECK(model::summary(initiative, base::Language::French) == "Summary");
}
