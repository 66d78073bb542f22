#include "base/file.h"
#include "support.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <tuple>

using support::contains;
using support::shipped;
using support::TemporaryFolder;

namespace {

const model::Dataset& reference()
{
    static const model::Dataset data = [] {
        auto atlas = source::loadTable(shipped());
        REQUIRE(atlas.ok());
        return std::move(atlas).value().data;
    }();
    return data;
}

model::Atlas loaded(const std::string& path)
{
    source::Sources sources = shipped();
    sources.data = path;
    auto atlas = source::loadTable(sources);
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    CHECK(atlas.value().leftOut == 0);
    return std::move(atlas).value();
}

void expectEqual(const model::Dataset& data)
{
    const model::Dataset& expected = reference();
    REQUIRE(data.initiatives.size() == expected.initiatives.size());
    CHECK(data.cities.size() == expected.cities.size());
    for (std::size_t i = 0; i < expected.initiatives.size(); ++i) {
        const model::Initiative& a = expected.initiatives[i];
        const model::Initiative& b = data.initiatives[i];
        INFO(a.id);
        REQUIRE(a.id == b.id);
        CHECK(a.name == b.name);
        CHECK(a.organisation == b.organisation);
        CHECK(a.type == b.type);
        CHECK(a.category == b.category);
        CHECK(a.pole == b.pole);
        CHECK(a.poleBasis == b.poleBasis);
        CHECK(a.city == b.city);
        CHECK(a.department == b.department);
        CHECK(a.region == b.region);
        CHECK(a.lon == b.lon);
        CHECK(a.lat == b.lat);
        CHECK(a.date == b.date);
        CHECK(a.summaryFr == b.summaryFr);
        CHECK(a.summaryEn == b.summaryEn);
        CHECK(a.partners == b.partners);
        CHECK(a.sourceUrl == b.sourceUrl);
        CHECK(a.cityBasis == b.cityBasis);
        CHECK(a.cityIndex == b.cityIndex);
    }
}

/// The initiatives by their ids, with the towns that they make in this order.
model::Dataset inOrder(model::Dataset data)
{
    std::ranges::sort(data.initiatives, {}, &model::Initiative::id);
    data.cities.clear();
    model::groupCities(data);
    return data;
}

std::string shippedTable()
{
    return (shipped().geodata / "initiatives.csv").string();
}

std::string shippedText()
{
    auto text = base::readFile(shippedTable());
    REQUIRE(text.ok());
    return std::move(text).value();
}

std::string replaced(std::string text, const std::string& from, const std::string& to)
{
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
    return text;
}

void write(const std::string& path, const std::string& text)
{
    std::ofstream(path, std::ios::binary) << text;
}

/// One row for the small tables below.
const std::string kHeader = "id,name,organisation,organisation_type,category,pole,pole_basis,city,department,"
                            "region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis";
const std::string kRow = "T-1,Masques,Atelier,associatif,dons,lyonbiopole,territory,Lyon,69,84,4.8357,45.764,"
                         "2020-03,fr,en,,https://example.org/a,page";

} // namespace

TEST_CASE("the table saved as GeoPackage gives the same initiatives")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "t.gpkg", "GPKG");
    expectEqual(loaded(folder / "t.gpkg").data);
}

TEST_CASE("the table saved as GeoJSON gives the same initiatives")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "t.geojson", "GeoJSON");
    expectEqual(loaded(folder / "t.geojson").data);
}

TEST_CASE("the table saved as a spreadsheet gives the same initiatives")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "t.xlsx", "XLSX");
    expectEqual(loaded(folder / "t.xlsx").data);
    support::translate(shippedTable(), folder / "t.ods", "ODS");
    expectEqual(loaded(folder / "t.ods").data);
}

TEST_CASE("the table saved as FlatGeobuf, KML or text with tabs gives the same initiatives")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "points.gpkg", "GPKG", 0, true);
    support::translate(folder / "points.gpkg", folder / "t.fgb", "FlatGeobuf");
    support::translate(folder / "points.gpkg", folder / "t.kml", "LIBKML");
    expectEqual(inOrder(loaded(folder / "t.fgb").data)); // it sorts its rows by where they are
    expectEqual(loaded(folder / "t.kml").data);
    std::string tabs = shippedText(); // no cell of it holds a tab: only separators outside quotes change
    bool quoted = false;
    for (char& c : tabs) {
        quoted = quoted != (c == '"');
        c = c == ',' && !quoted ? '\t' : c;
    }
    write(folder / "t.tsv", tabs);
    expectEqual(loaded(folder / "t.tsv").data);
}

TEST_CASE("a shapefile, which cuts names and long texts, gives the same counts")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "points.gpkg", "GPKG", 0, true);
    support::translate(folder / "points.gpkg", folder / "t.shp", "ESRI Shapefile");
    const model::Dataset data = loaded(folder / "t.shp").data;
    REQUIRE(data.initiatives.size() == reference().initiatives.size());
    for (std::size_t i = 0; i < data.initiatives.size(); ++i) {
        const model::Initiative& a = reference().initiatives[i];
        const model::Initiative& b = data.initiatives[i];
        CHECK(std::tie(a.id, a.category, a.pole, a.region, a.department, a.type, a.date, a.city) ==
              std::tie(b.id, b.category, b.pole, b.region, b.department, b.type, b.date, b.city));
    }
}

TEST_CASE("columns in another order give the same initiatives")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "t.gpkg", "GPKG");
    // OGR SQL gives the columns turned round.
    std::string columns;
    std::istringstream header(kHeader);
    for (std::string name; std::getline(header, name, ',');)
        columns = columns.empty() ? name : name + "," + columns;
    support::translate(folder / "t.gpkg", folder / "turned.csv", "CSV", 0, false,
                       "SELECT " + columns + " FROM initiatives");
    CHECK(base::readFile(folder / "turned.csv").value().starts_with("city_basis,source_url,partners"));
    expectEqual(loaded(folder / "turned.csv").data);
}

TEST_CASE("points stand in for missing longitude and latitude columns")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "points.gpkg", "GPKG", 0, true);
    expectEqual(loaded(folder / "points.gpkg").data);
}

TEST_CASE("points in Lambert-93 stand in for longitude and latitude")
{
    const TemporaryFolder folder;
    support::translate(shippedTable(), folder / "points.gpkg", "GPKG", 0, true);
    support::translate(folder / "points.gpkg", folder / "lambert.gpkg", "GPKG", 2154);
    const model::Atlas atlas = loaded(folder / "lambert.gpkg");
    REQUIRE(atlas.data.initiatives.size() == 651);
    for (std::size_t i = 0; i < 651; ++i) {
        CHECK(atlas.data.initiatives[i].lon == doctest::Approx(reference().initiatives[i].lon).epsilon(1e-6));
        CHECK(atlas.data.initiatives[i].lat == doctest::Approx(reference().initiatives[i].lat).epsilon(1e-6));
    }
}

TEST_CASE("a byte order mark and Windows line ends change nothing")
{
    const TemporaryFolder folder;
    write(folder / "windows.csv", "\xEF\xBB\xBF" + replaced(shippedText(), "\n", "\r\n"));
    const model::Atlas atlas = loaded(folder / "windows.csv");
    expectEqual(atlas.data);
    CHECK(atlas.data.initiatives.back().line == 652);
}

TEST_CASE("semicolons and tabs separate as well as commas")
{
    const TemporaryFolder folder;
    write(folder / "semicolon.csv", replaced(kHeader + "\n" + kRow + "\n", ",", ";"));
    CHECK(loaded(folder / "semicolon.csv").data.initiatives.size() == 1);
    write(folder / "tab.tsv", replaced(kHeader + "\n" + kRow + "\n", ",", "\t"));
    CHECK(loaded(folder / "tab.tsv").data.initiatives.size() == 1);
}

TEST_CASE("the case of column names does not matter")
{
    const TemporaryFolder folder;
    std::string header = replaced(kHeader, "source_url", "Source URL");
    write(folder / "case.csv", replaced(header, "category", "CATEGORY") + "\n" + kRow + "\n");
    CHECK(loaded(folder / "case.csv").data.initiatives.size() == 1);
}

TEST_CASE("a table without the optional columns opens and says so")
{
    const TemporaryFolder folder;
    write(folder / "short.csv",
          "id,name,organisation,organisation_type,category,pole,city,department,region,lon,lat,"
          "start_date,source_url\nT-1,Masques,Atelier,associatif,dons,,Lyon,69,84,4.8357,45.764,,"
          "https://example.org/a\n");
    const model::Atlas atlas = loaded(folder / "short.csv");
    CHECK(atlas.data.initiatives.size() == 1);
    REQUIRE(atlas.warnings.size() == 1);
    CHECK(contains(atlas.warnings[0], "pole_basis, summary_fr"));
}

TEST_CASE("codes that a format stored as numbers get their zero back")
{
    const TemporaryFolder folder;
    write(folder / "numbers.geojson",
          R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{
"id":"T-1","name":"Masques","organisation":"A","organisation_type":"public","category":"dons","pole":"",
"city":"Bourg-en-Bresse","department":1,"region":84,"lon":5.22,"lat":46.2,"start_date":"2020-03",
"source_url":"https://example.org"}},{"type":"Feature","geometry":null,"properties":{
"id":"T-2","name":"Masques","organisation":"A","organisation_type":"public","category":"dons","pole":"",
"city":"Basse-Terre","department":971,"region":1,"lon":-61.7,"lat":16.0,"start_date":"2020-03-17",
"source_url":"https://example.org"}}]})");
    const model::Atlas atlas = loaded(folder / "numbers.geojson");
    REQUIRE(atlas.data.initiatives.size() == 2);
    const auto& data = atlas.data;
    CHECK(data.departments[static_cast<std::size_t>(data.initiatives[0].department)].name == "Ain");
    CHECK(data.regions[static_cast<std::size_t>(data.initiatives[1].region)].name == "Guadeloupe");
    CHECK_FALSE(data.initiatives[0].date->hasDay());
    CHECK(data.initiatives[1].date->hasDay());
}

TEST_CASE("a format's own dates are read, and months stay months")
{
    const TemporaryFolder folder;
    std::string rows = kHeader + "\n";
    for (const char* date : {"2020-03-17", "2020-12-01"})
        rows += replaced(replaced(kRow, "2020-03", date), "T-1", std::string("T-") + date) + "\n";
    write(folder / "days.csv", rows);
    support::translate(
        folder / "days.csv", folder / "days.gpkg", "GPKG", 0, false,
        "SELECT id,name,organisation,organisation_type,category,pole,pole_basis,city,department,"
        "region,lon,lat,CAST(start_date AS date) AS start_date,summary_fr,summary_en,partners,"
        "source_url,city_basis FROM days");
    const model::Atlas atlas = loaded(folder / "days.gpkg");
    REQUIRE(atlas.data.initiatives.size() == 2);
    CHECK(base::isoDate(*atlas.data.initiatives[0].date) == "2020-03-17");
    CHECK(base::isoDate(*atlas.data.initiatives[1].date) == "2020-12-01");
}

TEST_CASE("a hundred thousand rows load without a hang")
{
    const TemporaryFolder folder;
    std::string text = kHeader + "\n";
    for (int i = 0; i < 100000; ++i)
        text += "R-" + std::to_string(i) + kRow.substr(3) + "\n";
    write(folder / "many.csv", text);
    CHECK(loaded(folder / "many.csv").data.initiatives.size() == 100000);
}

TEST_CASE("a damaged GeoPackage is refused as a table")
{
    const TemporaryFolder folder;
    write(folder / "broken.gpkg", "SQLite format 3 but no more");
    source::Sources sources = shipped();
    sources.data = folder / "broken.gpkg";
    const auto atlas = source::loadTable(sources);
    REQUIRE_FALSE(atlas.ok());
    CHECK(contains(atlas.error().message, "broken.gpkg"));
    write(folder / "empty.gpkg", "");
    sources.data = folder / "empty.gpkg";
    CHECK(contains(source::loadTable(sources).error().message, "the file is empty"));
}

TEST_CASE("a damaged installation is told as such, not as wrong usage")
{
    const TemporaryFolder folder;
    source::Sources sources;
    sources.geodata = std::filesystem::path(folder / "geodata");
    std::filesystem::copy(shipped().geodata, sources.geodata);
    const auto expect = [&](const char* reason) {
        const auto atlas = source::load(sources);
        REQUIRE_FALSE(atlas.ok());
        INFO(atlas.error().message);
        CHECK(contains(atlas.error().message, reason));
        CHECK(atlas.error().exit == base::Exit::Data);
        std::filesystem::copy(shipped().geodata, sources.geodata,
                              std::filesystem::copy_options::overwrite_existing |
                                  std::filesystem::copy_options::recursive);
    };
    std::filesystem::remove(sources.geodata / "initiatives.csv");
    expect("initiatives.csv");
    std::filesystem::remove(sources.geodata / "regions.shp");
    expect("regions.shp");
    std::filesystem::remove(sources.geodata / "poles.csv");
    expect("poles.csv");
    write((sources.geodata / "regions.csv").string(),
          "code,name,seat,pole,population,overseas\n11,Paris,,nobody,1,0\n");
    expect("pole is \"nobody\"");
    write((sources.geodata / "regions.csv").string(),
          "code,name,seat,pole,population,overseas\n11,Paris,,,many,0\n");
    expect("population is \"many\"");
    write((sources.geodata / "departments.csv").string(), "code,name,region,population\n75,Paris,99,1\n");
    expect("region is \"99\"");
    write((sources.geodata / "departments.csv").string(), "code,name,region,population\n75,Paris,11,x\n");
    expect("population is \"x\"");
    write((sources.geodata / "categories.csv").string(), "code,label_fr\nx,y\n");
    expect("lacks the column label_en");
    write((sources.geodata / "categories.csv").string(),
          "code,label_fr,label_en,published_count,published_label_fr\nx,y,z,some,+\n");
    expect("published_count is \"some\"");
    write((sources.geodata / "categories.csv").string(),
          "code,label_fr,label_en,published_count,published_label_fr\n");
    expect("no rows");
}

TEST_CASE("the map opens without departments and neighbours, and says so")
{
    const TemporaryFolder folder;
    source::Sources sources;
    sources.geodata = std::filesystem::path(folder / "geodata");
    std::filesystem::copy(shipped().geodata, sources.geodata);
    std::filesystem::remove(sources.geodata / "departments.shp");
    std::filesystem::remove(sources.geodata / "neighbours.dbf");
    const auto atlas = source::load(sources);
    REQUIRE(atlas.ok());
    CHECK(atlas.value().warnings.size() == 2);
    CHECK(atlas.value().geography.frames[0].departments.shapes.empty());
    CHECK(atlas.value().geography.frames[0].regions.shapes.size() == 13);
}

TEST_CASE("The counts published of our census stand beside it and its copy, and beside no other table")
{
    const TemporaryFolder folder;
    const std::string ours = base::readFile(shipped().geodata / "initiatives.csv").value();
    const auto write = [&](const std::string& name, const std::string& text) {
        std::ofstream(folder / name, std::ios::binary) << text;
        return folder / name;
    };
    CHECK(reference().categories.front().publishedCount > 0);
    const model::Atlas copy = loaded(write("copy.csv", ours));
    CHECK(copy.data.categories.front().publishedCount == reference().categories.front().publishedCount);
    std::string corrected = ours; // of the same initiatives
    corrected[corrected.find("FR-0002") + 20] = 'x';
    CHECK(loaded(write("corrected.csv", corrected)).data.categories.front().publishedCount > 0);
    std::string changed = ours; // as many, and another one among them
    changed.replace(changed.find("FR-0002"), 7, "FR-9002");
    for (const std::string& path :
         {write("part.csv", ours.substr(0, ours.find("\nFR-0009") + 1)), write("changed.csv", changed)}) {
        for (const model::Category& category : loaded(path).data.categories) {
            CHECK(category.publishedCount == 0);
            CHECK(category.publishedLabel.empty());
        }
    }
}
