// A file of rows from the window and the same from the copied command: byte for byte.
#include "app/command_line.h"
#include "app/commands_text.h"
#include "app/row_export.h"
#include "app/shell_words.h"
#include "base/file.h"
#include "session/command_text.h"
#include "session/commands.h"
#include "source/load.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

struct Folder {
    fs::path path = fs::temp_directory_path() / ("cartovid-window-export-" + std::to_string(getpid()));
    Folder() { fs::create_directories(path); }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
};

const model::Atlas& atlas()
{
    static const model::Atlas kAtlas = [] {
        auto read = source::loadTable({source::defaultGeodata(), {}, {}});
        REQUIRE(read.ok());
        return std::move(read).value();
    }();
    return kAtlas;
}

/// What a shell makes of the copied line, with `cartovid` become `cartovid export --out FILE`.
std::vector<std::string> asExport(const std::string& line, const fs::path& out)
{
    std::vector<std::string> words = shellWords(line);
    REQUIRE(words.front() == "cartovid");
    words.erase(words.begin());
    words.insert(words.begin(), {"export", "--out", out.string()});
    return words;
}

void checkSame(const session::State& state, const std::string& ending)
{
    const Folder folder;
    fs::create_directories(folder.path / "window");
    fs::create_directories(folder.path / "typed");
    const filter::Index index(atlas().data);
    const fs::path window = folder.path / "window" / ("rows" + ending);
    const fs::path typed = folder.path / "typed" / ("rows" + ending);
    REQUIRE(app::writeShownRows(atlas(), index, state, app::tableFileOf({}), window).ok());
    const std::string line = session::commandText(session::viewOf(state), atlas(), {});
    CAPTURE(line);
    const auto options = app::parseCommandLine(asExport(line, typed));
    REQUIRE_MESSAGE(options.ok(), (options.ok() ? std::string() : options.error().message));
    REQUIRE(app::runRowExport(options.value().options) == 0);
    int files = 0;
    for (const auto& entry : fs::directory_iterator(folder.path / "window")) {
        const fs::path name = entry.path().filename();
        CAPTURE(name.string());
        const auto here = base::readFile(entry.path());
        const auto there = base::readFile(folder.path / "typed" / name);
        REQUIRE(here.ok());
        REQUIRE(there.ok());
        CHECK(here.value() == there.value());
        ++files;
    }
    CHECK(files == (ending == ".csv" ? 2 : 1)); // with its note
}

} // namespace

TEST_CASE("A file saved from the window and the one that the copied command writes are the same bytes")
{
    session::State plain;
    session::State filtered;
    filter::toggle(filtered.selection, filter::Facet::Category, "telemedecine");
    filtered.selection.search = "télémedcine"; // a typing error is forgiven
    filtered.language = base::Language::English;
    session::State sorted = filtered;
    sorted.table.sort = {{session::Column::Date, true}, {session::Column::City, false}};
    session::State chosen;
    filter::toggle(chosen.selection, filter::Facet::Pole, filter::kNone);
    chosen.table.columns = {
        {session::Column::Name, 320}, {session::Column::Date, 90}, {session::Column::Summary, 200}};
    session::State near;
    near.nearby = session::Nearby{"Autun (71)", {4.2987, 46.951}};
    near.selection.area.circle.emplace(filter::Circle{{4.2987, 46.951}, 80});
    session::State measured = near;
    measured.table.columns = {{session::Column::Distance, 90}, {session::Column::City, 120}};
    measured.table.sort = {{session::Column::Distance, true}};
    for (const session::State& state : {plain, filtered, sorted, chosen, near, measured}) {
        for (const char* ending : {".csv", ".geojson", ".gpkg", ".xlsx"}) {
            CAPTURE(ending);
            checkSame(state, ending);
        }
    }
}

TEST_CASE("Columns chosen in the table are those of the file, and the note says so")
{
    const Folder folder;
    session::State state;
    state.table.columns = {
        {session::Column::Date, 90}, {session::Column::Type, 90}, {session::Column::Summary, 90}};
    state.language = base::Language::English;
    const filter::Index index(atlas().data);
    REQUIRE(app::writeShownRows(atlas(), index, state, app::tableFileOf({}), folder.path / "a.csv").ok());
    const std::string csv = base::readFile(folder.path / "a.csv").value();
    CHECK(csv.substr(0, csv.find('\n')) == "start_date,organisation_type,summary_en");
    const std::string note = base::readFile(folder.path / "a.readme.txt").value();
    CHECK(note.find("in this order: start_date, organisation_type, summary_en.") != std::string::npos);
    CHECK(note.find("--columns=start_date,organisation_type,summary_en") != std::string::npos);
}
