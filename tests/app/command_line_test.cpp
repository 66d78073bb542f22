#include "app/command_line.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

base::Result<app::Invocation> parse(const std::vector<std::string>& arguments)
{
    return app::parseCommandLine(arguments);
}

app::Options options(const std::vector<std::string>& arguments)
{
    auto read = parse(arguments);
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    CHECK(read.value().answer.empty());
    return read.value().options;
}

/// The message of a refused command line; checks that it is one line and wrong usage.
std::string refusal(const std::vector<std::string>& arguments)
{
    const auto read = parse(arguments);
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().exit == base::Exit::Usage);
    CHECK(read.error().message.find('\n') == std::string::npos);
    return read.error().message;
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("without arguments the viewer opens, in French, with everything selected")
{
    const auto read = options({});
    CHECK(read.command == app::Command::Viewer);
    CHECK_FALSE(read.language);
    CHECK_FALSE(read.theme);
    CHECK(read.selection.category.empty());
    CHECK_FALSE(read.selection.keepUndated);
}

TEST_CASE("selection options mean the same in every command")
{
    for (const std::string command : {"", "counts", "list", "render", "export"}) {
        CAPTURE(command);
        std::vector<std::string> arguments{
            "--category",   "dons,vigie", "--pole=none", "--region", "84",      "--region",
            "11",           "--type",     "public",      "--month",  "2020-03", "--search",
            "masque à gaz", "--from",     "2020-03-17",  "--to",     "2020-05", "--keep-undated"};
        if (!command.empty()) {
            arguments.insert(arguments.begin(), command);
            arguments.insert(arguments.end(), {"--out", command == "render" ? "a.png" : "a.csv"});
            if (command == "counts" || command == "list") {
                arguments.resize(arguments.size() - 2);
            }
        }
        const auto selection = options(arguments).selection;
        CHECK(selection.category == "dons,vigie");
        CHECK(selection.pole == "none");
        CHECK(selection.region == "84,11");
        CHECK(selection.type == "public");
        CHECK(selection.month == "2020-03");
        CHECK(selection.search == "masque à gaz");
        CHECK(selection.from == "2020-03-17");
        CHECK(selection.to == "2020-05");
        CHECK(selection.keepUndated);
    }
}

TEST_CASE("a search may look like a command, an option or a list")
{
    CHECK(options({"--search", "counts"}).selection.search == "counts");
    CHECK(options({"--search", "counts"}).command == app::Command::Viewer);
    CHECK(options({"list", "--search=--ui"}).selection.search == "--ui");
    CHECK(options({"list", "--search", "a,b"}).selection.search == "a,b");
    CHECK(options({"list", "--search", "[x]"}).selection.search == "[x]");
    CHECK(options({"list", "--search", ""}).selection.search.empty());
    CHECK(options({"list", "--search", "\"3d\""}).selection.search == "\"3d\"");
}

TEST_CASE("render reads its picture's size, scale and place")
{
    const auto read = options({"render", "--out", "x.png", "--size", "800x600", "--scale", "2", "--ui",
                               "--lang", "en", "--theme", "dark", "--camera=-12.5,6.6e6,4",
                               "--screen-diagonal", "55", "--reduced-motion", "--fly-to", "53"});
    CHECK(read.command == app::Command::Render);
    CHECK(read.width == 800);
    CHECK(read.height == 600);
    CHECK(read.scale == 2);
    CHECK(read.ui);
    CHECK(read.language == base::Language::English);
    CHECK(read.theme == base::Theme::Dark);
    REQUIRE(read.camera.has_value());
    CHECK(read.camera->x == -12.5);
    CHECK(read.camera->y == 6.6e6);
    CHECK(read.camera->zoom == 4);
    CHECK(read.screenDiagonalInches == 55);
    CHECK(read.reducedMotion);
    CHECK(read.flyTo == "53");
}

TEST_CASE("an unknown option is named with the nearest one of that command")
{
    CHECK(has(refusal({"counts", "--categroy", "dons"}),
              "unknown option --categroy; did you mean --category?"));
    CHECK(has(refusal({"--serch=x"}), "unknown option --serch; did you mean --search?"));
    CHECK(has(refusal({"list", "--size", "1x1"}), "unknown option --size"));
    CHECK(has(refusal({"list", "--xyzzy"}), "see cartovid list --help"));
    CHECK(has(refusal({"-x"}), "unknown option -x; see cartovid --help"));
    CHECK_FALSE(has(refusal({"--camara", "1,1,1"}), "--camera")); // hidden options are not offered
}

TEST_CASE("an unknown command is named with the nearest one")
{
    CHECK(has(refusal({"cuonts"}), "unknown command \"cuonts\"; did you mean counts?"));
    CHECK(has(refusal({"frobnicate"}),
              "commands are render, counts, list, networks, partners, export, check, publish"));
    CHECK(has(refusal({"list", "rows"}), "list does not take \"rows\""));
}

TEST_CASE("a missing value and a value for a switch are said in plain words")
{
    CHECK(has(refusal({"counts", "--category"}), "option --category needs a value"));
    CHECK(has(refusal({"--keep-undated=maybe"}), "option --keep-undated is a switch and takes no value"));
    CHECK(has(refusal({"render"}), "render needs --out FILE.png"));
    CHECK(has(refusal({"export"}), "export needs --out FILE"));
    CHECK(has(refusal({"check"}), "check needs a FILE"));
}

TEST_CASE("a wrong value is named with the right ones")
{
    CHECK(has(refusal({"--lang", "de"}), "--lang: unknown value \"de\"; it takes fr, en"));
    CHECK(has(refusal({"--theme", "drak"}), "did you mean dark?"));
    CHECK(has(refusal({"counts", "--format", "jsn"}), "did you mean json?"));
    CHECK(has(refusal({"check", ".", "--format", "csv"}), "it takes text, json"));
    CHECK(has(refusal({"render", "--out", "a.png", "--size", "800"}), "\"800\" is not a size"));
    CHECK(has(refusal({"render", "--out", "a.png", "--size", "0x800"}), "is not a size"));
    CHECK(has(refusal({"render", "--out", "a.png", "--size", "99999x800"}), "is not a size"));
    CHECK(has(refusal({"render", "--out", "a.png", "--scale", "2,5"}), "is not a number from 0.25 to 8"));
    CHECK(has(refusal({"render", "--out", "a.png", "--scale", "nan"}), "is not a number"));
    CHECK(has(refusal({"render", "--out", "a.jpg"}), "does not end in .png"));
    CHECK(has(refusal({"--camera", "1,2"}), "is not X,Y,ZOOM"));
    CHECK(has(refusal({"--timeline", "2020-03-01"}), "is not DAY,DAY"));
    CHECK(has(refusal({"--play-at", "soon"}), "is no date"));
    CHECK(has(refusal({"--camera", "1,2,x"}), "--camera: \"x\" is not a number"));
    CHECK(has(refusal({"--screen-diagonal", "0"}), "--screen-diagonal: \"0\" is not a number from 3 to 300"));
}

TEST_CASE("an impossible date or an empty range is refused before any table is opened")
{
    CHECK(has(refusal({"--from", "2020-02-30"}), "--from: \"2020-02-30\" is no date"));
    CHECK(has(refusal({"list", "--to", "mars"}), "--to: \"mars\" is no date"));
    CHECK(
        has(refusal({"--from", "2020-05", "--to", "2020-04-30"}), "--from 2020-05 is after --to 2020-04-30"));
    CHECK(options({"--from", "2020-05-20", "--to", "2020-05"}).selection.to == "2020-05");
}

TEST_CASE("a file that is not there is named with the nearest one of its folder")
{
    const auto folder = std::filesystem::temp_directory_path() / "cartovid-nearest-file";
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "initiatives.csv") << "id\n";
    CHECK(has(refusal({"check", (folder / "initiative.csv").string()}),
              "did you mean " + (folder / "initiatives.csv").string() + "?"));
    CHECK(has(refusal({"--data", (folder / "initiatves.csv").string()}), "--data: there is no file"));
    CHECK(has(refusal({"--regions", "/nowhere/at/all.shp"}),
              "--regions: there is no file \"/nowhere/at/all.shp\""));
    CHECK(options({"--data", (folder / "initiatives.csv").string()}).data ==
          (folder / "initiatives.csv").string());
    CHECK(options({"--data", "/vsizip/x.zip"}).data == "/vsizip/x.zip"); // GDAL's own, judged by source
    std::filesystem::remove_all(folder);
}

TEST_CASE("an option of the kiosk in the wrong place is said instead of ignored")
{
    CHECK(has(refusal({"--kiosk-config", "kiosk.toml"}), "add --kiosk"));
    CHECK(has(refusal({"--kiosk", "--tour", "regions"}), "leave --tour"));
    CHECK(has(refusal({"--large-text"}), "is for a kiosk"));
    CHECK(has(refusal({"render", "--out", "a.png", "--kiosk-shows", "ring"}), "add --ui"));
    CHECK(has(refusal({"render", "--out", "a.png", "--ui", "--kiosk-shows", "rings"}), "ring"));
    CHECK(has(refusal({"--view", "no-such-view.json"}), "--view: there is no file"));
    CHECK(options({"--symbols", "density"}).symbols == layout::Symbols::Density);
    CHECK(options({"--symbols", "choropleth", "--measure", "per-million"}).measure ==
          layout::Measure::PerMillion);
    CHECK(has(refusal({"--measure", "rate"}), "--measure: unknown value"));
    CHECK(has(refusal({"--symbols", "hexagons"}), "--symbols: unknown value"));
    CHECK(options({"--symbols", "bouquets"}).command == app::Command::Viewer);
    CHECK(options({"export", "--out", "a.html"}).out == "a.html");
}

TEST_CASE("export takes four endings, a mark for CSV alone and the language of its note")
{
    for (const std::string ending : {".csv", ".geojson", ".gpkg", ".XLSX"}) {
        CHECK(options({"export", "--out", "a" + ending}).out == "a" + ending);
    }
    CHECK(options({"export", "--out", "a.csv", "--bom"}).byteOrderMark);
    CHECK_FALSE(options({"export", "--out", "a.csv"}).byteOrderMark);
    CHECK(has(refusal({"export", "--out", "a.gpkg", "--bom"}), "--bom is for .csv"));
    CHECK(has(refusal({"export", "--out", "a.xlxs"}), "did you mean .xlsx?"));
    CHECK(options({"export", "--out", "a.csv", "--lang", "en"}).language == base::Language::English);
    CHECK(has(refusal({"export", "--out", "a.csv", "--lang", "de"}), "--lang"));
}

TEST_CASE("help and version are answers, with examples in every command's help")
{
    CHECK(parse({"--version"}).value().answer.starts_with("cartovid "));
    for (const std::string command : {"", "render", "counts", "list", "export", "check"}) {
        CAPTURE(command);
        const auto read = parse(command.empty() ? std::vector<std::string>{"--help"}
                                                : std::vector<std::string>{command, "--help"});
        REQUIRE(read.ok());
        CHECK(has(read.value().answer, "Examples:"));
        CHECK(has(read.value().answer, "cartovid " + (command.empty() ? std::string("--") : command)));
        CHECK_FALSE(has(read.value().answer, "--camera"));
    }
}

TEST_CASE("territories and the colour of the dots can be asked for, and a wrong colour is refused")
{
    CHECK_FALSE(options({}).poles);
    CHECK_FALSE(options({}).colouring);
    const auto read = options({"render", "--out", "a.png", "--poles", "--colour", "pole"});
    CHECK(read.poles);
    CHECK(read.colouring == layout::Colouring::Pole);
    CHECK(has(refusal({"--colour", "poles"}), "--colour"));
    CHECK(has(refusal({"--colour", "poles"}), "pole"));
}
