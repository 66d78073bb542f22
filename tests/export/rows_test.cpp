#include "base/cells.h"
#include "export/columns.h"
#include "export/rows.h"
#include "export/small_census.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <clocale>
#include <limits>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

const std::vector<int> kAll{0, 1, 2};

/// An own reading of RFC 4180, to hold the writer against.
std::vector<std::vector<std::string>> readCsv(const std::string& text)
{
    std::vector<std::vector<std::string>> rows{{""}};
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                rows.back().back() += text[++i];
            } else if (c == '"') {
                quoted = false;
            } else {
                rows.back().back() += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            rows.back().emplace_back();
        } else if (c == '\n') {
            rows.push_back({""});
        } else {
            rows.back().back() += c;
        }
    }
    rows.pop_back();
    return rows;
}

} // namespace

TEST_CASE("commas, quotes and line ends survive the way through a CSV file")
{
    for (const std::string cell : {"a,b", "say \"x\"", "\"", "two\nlines", "cr\rlf\r\n", "plain", ""}) {
        std::string line;
        base::appendCell(line, cell);
        CHECK(readCsv(line + "\n").at(0).at(0) == cell);
    }
    std::string plain;
    base::appendCell(plain, "no need");
    CHECK(plain == "no need");
}

TEST_CASE("a CSV of rows has the table's columns in the table's order, one record a row")
{
    const auto data = test::smallCensus();
    const auto rows = readCsv(exporter::rowsAsCsv(data, kAll));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == std::vector<std::string>{"id", "name", "organisation", "organisation_type", "category",
                                              "pole", "pole_basis", "city", "department", "region", "lon",
                                              "lat", "start_date", "summary_fr", "summary_en", "partners",
                                              "source_url", "city_basis"});
    for (const auto& row : rows) {
        CHECK(row.size() == exporter::kColumnCount);
    }
    CHECK(rows[1][3] == "hospitalier");
    CHECK(rows[1][4] == "telemedecine");
    CHECK(rows[1][5] == "medicen");
    CHECK(rows[1][8] == "75");
    CHECK(rows[1][9] == "11");
    CHECK(rows[1][10] == "2.3488");
    CHECK(rows[1][12] == "2020-03-17");
    CHECK(rows[1][13] == "Ligne une,\nligne « deux »");
    CHECK(rows[1][15] == "CHU de Lyon; Inserm");
    CHECK(rows[2][1] == "'=HYPERLINK(\"http://evil\";\"x\")");
    CHECK(rows[2][2] == "'@SUM(A1)");
    CHECK(rows[2][5].empty());
    CHECK(rows[2][10] == "-61.5346");
    CHECK(rows[2][11] == "16");
    CHECK(rows[2][12] == "2020-04");
    CHECK(rows[3][12].empty());
}

TEST_CASE("only the rows that are asked for are written, in the order asked for")
{
    const auto data = test::smallCensus();
    const auto rows = readCsv(exporter::rowsAsCsv(data, {2, 0}));
    REQUIRE(rows.size() == 3);
    CHECK(rows[1][0] == "FR-0003");
    CHECK(rows[2][0] == "FR-0001");
    CHECK(readCsv(exporter::rowsAsCsv(data, {})).size() == 1);
}

TEST_CASE("a JSON list keeps the column order, text as text and positions as numbers")
{
    const auto data = test::smallCensus();
    const auto json = nlohmann::ordered_json::parse(exporter::rowsAsJson(data, kAll));
    REQUIRE(json.size() == 3);
    int column = 0;
    for (const auto& [key, value] : json[0].items()) {
        CHECK(key == exporter::columnName(static_cast<exporter::Column>(column)));
        CHECK(value.is_number() == (key == "lon" || key == "lat"));
        ++column;
    }
    CHECK(column == exporter::kColumnCount);
    CHECK(json[1]["name"] == "=HYPERLINK(\"http://evil\";\"x\")"); // JSON runs nothing
    CHECK(json[1]["lon"] == -61.5346);
    CHECK(json[1]["pole"] == "");
    CHECK(nlohmann::json::parse(exporter::rowsAsJson(data, {})).empty());
}

TEST_CASE("a row with broken bytes still gives valid JSON")
{
    auto data = test::smallCensus();
    data.initiatives[0].name = "caf\xE9";
    CHECK(nlohmann::json::parse(exporter::rowsAsJson(data, {0}))[0]["name"] == "caf\xEF\xBF\xBD");
}

TEST_CASE("GeoJSON puts longitude first, as RFC 7946 asks, and carries every column")
{
    const auto data = test::smallCensus();
    const auto json = nlohmann::json::parse(exporter::rowsAsGeoJson(data, kAll, {}));
    CHECK(json["type"] == "FeatureCollection");
    CHECK_FALSE(json.contains("crs"));
    REQUIRE(json["features"].size() == 3);
    const auto& feature = json["features"][1];
    CHECK(feature["type"] == "Feature");
    CHECK(feature["id"] == "FR-0002");
    CHECK(feature["geometry"]["type"] == "Point");
    CHECK(feature["geometry"]["coordinates"] == nlohmann::json::array({-61.5346, 16.0}));
    CHECK(feature["properties"].size() == exporter::kColumnCount);
    CHECK(nlohmann::json::parse(exporter::rowsAsGeoJson(data, {}, {}))["features"].empty());
}

TEST_CASE("a row without a position has no geometry in GeoJSON, and is not lost")
{
    auto data = test::smallCensus();
    data.initiatives[1].lon = std::numeric_limits<double>::quiet_NaN();
    const auto json = nlohmann::json::parse(exporter::rowsAsGeoJson(data, kAll, {}));
    REQUIRE(json["features"].size() == 3);
    CHECK(json["features"][1]["geometry"].is_null());
    CHECK(json["features"][1]["properties"]["lon"].is_null());
    CHECK(json["features"][2]["geometry"]["type"] == "Point");
}

TEST_CASE("a list in the terminal stays aligned with accents and cannot send control codes")
{
    auto data = test::smallCensus();
    data.initiatives[0].name = "Bip\x1b[31m rouge";
    const std::string text = exporter::rowsAsTable(data, kAll);
    CHECK(text.find('\x1b') == std::string::npos);
    CHECK(std::ranges::count(text, '\n') == 4);
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        const std::string line = text.substr(at, text.find('\n', at) - at);
        CHECK(!line.ends_with(' '));
        std::size_t column = 0; // of the date, counted in characters
        std::size_t end = line.find("2020-0");
        end = end == std::string::npos ? line.find("date") : end;
        for (std::size_t i = 0; end != std::string::npos && i < end; ++i) {
            column += (static_cast<unsigned char>(line[i]) & 0xC0U) != 0x80U ? 1 : 0;
        }
        if (end != std::string::npos) {
            starts.push_back(column);
        }
    }
    REQUIRE(starts.size() == 3);
    CHECK(starts[0] == starts[1]);
    CHECK(starts[1] == starts[2]);
}

TEST_CASE("twenty exports are the same bytes, whatever the locale of the process")
{
    const auto data = test::smallCensus();
    const std::string csv = exporter::rowsAsCsv(data, kAll);
    const std::string json = exporter::rowsAsJson(data, kAll);
    const std::string geo = exporter::rowsAsGeoJson(data, kAll, {});
    for (int run = 0; run < 20; ++run) {
        // The comma locales may be missing here; tests/commands makes its own.
        std::setlocale(LC_ALL, run % 2 == 0 ? "fr_FR.UTF-8" : "C");
        CHECK(exporter::rowsAsCsv(data, kAll) == csv);
        CHECK(exporter::rowsAsJson(data, kAll) == json);
        CHECK(exporter::rowsAsGeoJson(data, kAll, {}) == geo);
    }
    std::setlocale(LC_ALL, "C");
}

TEST_CASE("Distances are a last column, and nothing where a row has no position")
{
    const model::Dataset data = test::smallCensus();
    const exporter::Distances distances{12.345, std::nullopt, 0.0};
    const auto rows = readCsv(exporter::rowsAsCsv(data, kAll, distances));
    CHECK(rows[0].back() == "distance_km");
    CHECK(rows[1].back() == "12.3");
    CHECK(rows[2].back().empty());
    CHECK(rows[3].back() == "0.0");
    const auto json = nlohmann::json::parse(exporter::rowsAsJson(data, kAll, distances));
    CHECK(json[0]["distance_km"] == 12.3);
    CHECK(json[1]["distance_km"].is_null());
    CHECK_FALSE(nlohmann::json::parse(exporter::rowsAsJson(data, kAll))[0].contains("distance_km"));
    const std::string table = exporter::rowsAsTable(data, kAll, distances);
    CHECK(table.substr(0, table.find('\n')).ends_with("km"));
    CHECK(table.find("12.3") != std::string::npos);
}
