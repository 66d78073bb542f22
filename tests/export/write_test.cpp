#include "base/file.h"
#include "export/format.h"
#include "export/rows.h"
#include "export/small_census.h"

#include <doctest/doctest.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace {

/// A folder of one test, gone with it.
struct Folder {
    std::filesystem::path path;
    explicit Folder(const std::string& name)
        : path(std::filesystem::temp_directory_path() /
               ("cartovid-export-" + name + "-" + std::to_string(::getpid())))
    {
        std::filesystem::create_directories(path);
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

} // namespace

TEST_CASE("the ending of the file says the format, in either case")
{
    const Folder folder("formats");
    const auto data = test::smallCensus();
    REQUIRE(exporter::writeRows(data, {0, 1}, folder.path / "rows.csv", {}).ok());
    REQUIRE(exporter::writeRows(data, {0, 1}, folder.path / "ROWS.GEOJSON", {}).ok());
    CHECK(base::readFile(folder.path / "rows.csv").value() == exporter::rowsAsCsv(data, {0, 1}));
    CHECK(base::readFile(folder.path / "ROWS.GEOJSON").value() == exporter::rowsAsGeoJson(data, {0, 1}, {}));
}

TEST_CASE("an unknown ending is wrong usage, named with the nearest known one, and writes nothing")
{
    const Folder folder("unknown");
    const auto data = test::smallCensus();
    const auto status = exporter::writeRows(data, {0}, folder.path / "rows.geojsn", {});
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().exit == base::Exit::Usage);
    CHECK(status.error().message.find("did you mean .geojson?") != std::string::npos);
    const auto without = exporter::writeRows(data, {0}, folder.path / "rows", {});
    REQUIRE_FALSE(without.ok());
    CHECK(without.error().message.find(".csv, .geojson, .gpkg and .xlsx") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("a folder that is not there is said, and nothing half-written stays")
{
    const Folder folder("missing");
    const auto status =
        exporter::writeRows(test::smallCensus(), {0}, folder.path / "nowhere" / "rows.csv", {});
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().exit == base::Exit::Data);
    CHECK(status.error().message.find("rows.csv") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("a CSV file comes with its note beside it, in the note's language, and with a mark when asked for")
{
    const Folder folder("note");
    const auto data = test::smallCensus();
    exporter::Note note;
    note.sentence = "télémédecine";
    const auto written = exporter::writeRows(data, {0}, folder.path / "rows.csv", note);
    REQUIRE(written.ok());
    CHECK(written.value() == std::vector{folder.path / "rows.csv", folder.path / "rows.lisezmoi.txt"});
    CHECK(base::readFile(written.value()[1]).value().find("Sélection : télémédecine\n") != std::string::npos);
    note.language = base::Language::English;
    const auto english =
        exporter::writeRows(data, {0}, folder.path / "rows.csv", note, exporter::ByteOrderMark::Yes);
    REQUIRE(english.ok());
    CHECK(english.value()[1].filename() == "rows.readme.txt");
    CHECK(base::readFile(folder.path / "rows.csv").value() ==
          "\xEF\xBB\xBF" + exporter::rowsAsCsv(data, {0}));
}

TEST_CASE("a folder is no file to write rows into, whatever its name")
{
    const Folder folder("folder");
    std::filesystem::create_directory(folder.path / "rows.gpkg");
    for (const auto& path : {folder.path, folder.path / "rows.gpkg", folder.path / "new" / ""}) {
        const auto format = exporter::formatOf(path);
        REQUIRE_FALSE(format.ok());
        CHECK(format.error().exit == base::Exit::Usage);
        CHECK(format.error().message.find("is a folder; name a file in it") != std::string::npos);
    }
}

TEST_CASE("a file of others is never taken for the note of an earlier export")
{
    const Folder folder("others");
    const auto data = test::smallCensus();
    const auto note = folder.path / "rows.lisezmoi.txt";
    for (const std::string text : {"Mes notes de réunion", ""}) {
        REQUIRE(base::writeAtomically(note, text).ok());
        const auto refused = exporter::writeRows(data, {0}, folder.path / "rows.csv", {});
        REQUIRE_FALSE(refused.ok());
        CHECK(refused.error().message.find("rows.lisezmoi.txt") != std::string::npos);
        CHECK(refused.error().message.find("under another name") != std::string::npos);
        CHECK(base::readFile(note).value() == text);
        CHECK_FALSE(std::filesystem::exists(folder.path / "rows.csv"));
    }
    std::filesystem::remove(note);
    REQUIRE(exporter::writeRows(data, {0}, folder.path / "rows.csv", {}).ok());
    REQUIRE(exporter::writeRows(data, {0, 1}, folder.path / "rows.csv", {}).ok()); // its own may go
    CHECK(base::readFile(folder.path / "rows.csv").value() == exporter::rowsAsCsv(data, {0, 1}));
}

TEST_CASE("distances are a column more in every format, and the rows keep the order they are given in")
{
    const Folder folder("distances");
    const auto data = test::smallCensus();
    const exporter::Distances distances{12.345, std::nullopt, 0.0};
    exporter::Note note;
    note.order = "les plus proches d’Autun (71)";
    note.distancesFrom = "d’Autun (71)";
    for (const char* name : {"rows.csv", "rows.geojson", "rows.gpkg", "rows.xlsx"}) {
        REQUIRE(exporter::writeRows(data, {2, 0, 1}, folder.path / name, note, exporter::ByteOrderMark::No,
                                    distances)
                    .ok());
    }
    const std::string csv = base::readFile(folder.path / "rows.csv").value();
    CHECK(csv.find(",distance_km\nFR-0003,") != std::string::npos);
    CHECK(csv.find(",12.3\nFR-0001,") != std::string::npos);
    CHECK(csv.find(",\nFR-0002,") != std::string::npos);
    const std::string text = base::readFile(folder.path / "rows.lisezmoi.txt").value();
    CHECK(text.find("Ordre\u00A0: les plus proches d’Autun (71)\n") != std::string::npos);
    CHECK(text.find("depuis le centre d’Autun (71)") != std::string::npos);
    const auto json = nlohmann::json::parse(base::readFile(folder.path / "rows.geojson").value());
    CHECK(json["features"][0]["properties"]["distance_km"] == 12.3);
    CHECK(json["features"][1]["properties"]["distance_km"].is_null());
    CHECK(json["features"][2]["id"] == "FR-0002");
    for (const char* name : {"rows.gpkg", "rows.xlsx"}) {
        GDALAllRegister();
        const std::unique_ptr<GDALDataset> file(
            GDALDataset::Open((folder.path / name).c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY));
        REQUIRE(file);
        OGRLayer* layer = file->GetLayer(0);
        std::vector<std::string> ids;
        std::vector<std::string> km;
        for (const auto& feature : layer) {
            ids.emplace_back(feature->GetFieldAsString("id"));
            const int field = feature->GetFieldIndex("distance_km");
            km.emplace_back(feature->IsFieldSetAndNotNull(field) ? feature->GetFieldAsString(field) : "none");
        }
        CHECK(ids == std::vector<std::string>{"FR-0003", "FR-0001", "FR-0002"});
        CHECK(km[0].starts_with("12.3"));
        CHECK(km[1] == "none");
    }
}
