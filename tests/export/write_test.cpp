#include "base/file.h"
#include "export/format.h"
#include "export/rows.h"
#include "export/small_census.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

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
