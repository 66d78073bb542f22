#include "base/file.h"
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
    REQUIRE(exporter::writeRows(data, {0, 1}, folder.path / "rows.csv").ok());
    REQUIRE(exporter::writeRows(data, {0, 1}, folder.path / "ROWS.GEOJSON").ok());
    CHECK(base::readFile(folder.path / "rows.csv").value() == exporter::rowsAsCsv(data, {0, 1}));
    CHECK(base::readFile(folder.path / "ROWS.GEOJSON").value() == exporter::rowsAsGeoJson(data, {0, 1}));
}

TEST_CASE("an unknown ending is wrong usage, named with the nearest known one, and writes nothing")
{
    const Folder folder("unknown");
    const auto data = test::smallCensus();
    const auto status = exporter::writeRows(data, {0}, folder.path / "rows.geojsn");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().exit == base::Exit::Usage);
    CHECK(status.error().message.find("did you mean .geojson?") != std::string::npos);
    const auto without = exporter::writeRows(data, {0}, folder.path / "rows");
    REQUIRE_FALSE(without.ok());
    CHECK(without.error().message.find(".csv and .geojson") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path));
}

TEST_CASE("a folder that is not there is said, and nothing half-written stays")
{
    const Folder folder("missing");
    const auto status = exporter::writeRows(test::smallCensus(), {0}, folder.path / "nowhere" / "rows.csv");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().exit == base::Exit::Data);
    CHECK(status.error().message.find("rows.csv") != std::string::npos);
    CHECK(std::filesystem::is_empty(folder.path));
}
