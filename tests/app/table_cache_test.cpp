#include "app/table_cache.h"
#include "base/temporary_folder.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <cstdlib>

namespace {

base::Connection connection(const std::string& text)
{
    auto read = base::parseConnection(text);
    REQUIRE(read.ok());
    return std::move(read).value();
}

model::Atlas shipped(const std::string& data = {})
{
    auto atlas = source::loadTable({source::defaultGeodata(), data, {}});
    REQUIRE(atlas.ok());
    return std::move(atlas).value();
}

} // namespace

TEST_CASE("What a screen has kept of a table is the table")
{
    const TemporaryFolder folder;
    const model::Atlas atlas = shipped();
    const auto file = folder / "cartovid/table.csv";
    REQUIRE(app::keepTable(atlas.data, file).ok());
    const model::Atlas again = shipped(file.string());
    REQUIRE(again.data.initiatives.size() == atlas.data.initiatives.size());
    CHECK(again.leftOut == 0);
    for (std::size_t i = 0; i < atlas.data.initiatives.size(); ++i) {
        CHECK(again.data.initiatives[i].id == atlas.data.initiatives[i].id);
        CHECK(again.data.initiatives[i].summaryFr == atlas.data.initiatives[i].summaryFr);
        CHECK(again.data.initiatives[i].partners == atlas.data.initiatives[i].partners);
    }
    namespace fs = std::filesystem;
    CHECK(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    CHECK(fs::status(file.parent_path()).permissions() == fs::perms::owner_all);
}

TEST_CASE("Every table has its own place, whose name says nothing of the server")
{
    ::setenv("XDG_CACHE_HOME", "/cache", 1);
    const auto one = app::tableCacheFile(connection("PG:host=db.example dbname=covid user=ada"));
    CHECK(one.parent_path() == "/cache/cartovid");
    CHECK(one.string().find("covid.") == std::string::npos);
    CHECK(one.string().find("example") == std::string::npos);
    CHECK(one == app::tableCacheFile(connection("PG:host=db.example dbname=covid user=ada password=x")));
    CHECK(one != app::tableCacheFile(connection("PG:host=db.example dbname=covid user=eve")));
    CHECK(one != app::tableCacheFile(connection("PG:host=db.example dbname=covid user=ada tables=a.b")));
    ::unsetenv("XDG_CACHE_HOME");
}
