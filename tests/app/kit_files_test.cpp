#include "app/kit_files.h"
#include "app/progress.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>

TEST_CASE("Files of a kit have names that every system and every link takes")
{
    CHECK(app::fileSlug("Auvergne-Rhône-Alpes") == "auvergne-rhone-alpes");
    CHECK(app::fileSlug("Provence-Alpes-Côte d’Azur") == "provence-alpes-cote-d-azur");
    CHECK(app::fileSlug("« Œuvres / dons »") == "oeuvres-dons");
    CHECK(app::fileSlug("../../etc") == "etc");
    CHECK(app::fileSlug("") == "x");
    CHECK(app::fileSlug("…") == "x");
    CHECK(app::fileSlug(std::string(500, 'a')).size() == 60);
}

TEST_CASE("A kit goes on in its own folder and never writes into somebody else's")
{
    const TemporaryFolder folder;
    const auto kit = folder / "new" / "kit";
    REQUIRE(app::openKitFolder(kit, "this key").ok());
    CHECK(std::filesystem::exists(kit / "kit.json"));
    CHECK(app::openKitFolder(kit, "this key").ok());
    const auto other = app::openKitFolder(kit, "another key");
    REQUIRE_FALSE(other.ok());
    CHECK(other.error().message.find("another table") != std::string::npos);

    folder.put("letter.txt", "mine");
    const auto taken = app::openKitFolder(folder.path(), "this key");
    REQUIRE_FALSE(taken.ok());
    CHECK(taken.error().message.find("holds no kit") != std::string::npos);
    CHECK_FALSE(app::openKitFolder(folder / "letter.txt", "this key").ok());
    CHECK(folder.get("letter.txt") == "mine");
}

TEST_CASE("What an interrupted writer left in a kit goes, what belongs to others stays")
{
    const TemporaryFolder folder;
    REQUIRE(app::openKitFolder(folder / "kit", "k").ok());
    std::filesystem::create_directories(folder / "kit" / "a");
    folder.put("kit/a/.map-fr.png.123-0.tmp", "half");
    folder.put("kit/a/map-fr.png", "whole");
    folder.put("kit/a/notes.tmp", "mine");
    REQUIRE(app::openKitFolder(folder / "kit", "k").ok());
    CHECK_FALSE(std::filesystem::exists(folder / "kit/a/.map-fr.png.123-0.tmp"));
    CHECK(std::filesystem::exists(folder / "kit/a/map-fr.png"));
    CHECK(std::filesystem::exists(folder / "kit/a/notes.tmp"));
}

TEST_CASE("A line of progress fits the terminal and cuts no letter in two")
{
    CHECK(app::progressLine(0, 4, "a", 80) == "[........................] 0/4 a");
    CHECK(app::progressLine(4, 4, "", 80) == "[########################] 4/4 ");
    CHECK(app::progressLine(2, 4, "ééééé", 35) == "[############............] 2/4 ééé");
    CHECK(app::progressLine(0, 0, "", 80).starts_with("[########################]"));
}

TEST_CASE("A file of a finished kit that was damaged, cut short or removed is not taken for whole")
{
    const TemporaryFolder folder;
    const auto kit = folder / "kit";
    REQUIRE(app::openKitFolder(kit, "k").ok());
    CHECK(app::isKitOf(kit, "k"));
    CHECK_FALSE(app::isKitOf(kit, "another"));
    CHECK_FALSE(app::isKitOf(folder.path(), "k"));
    {
        app::KitRecord record(kit);
        folder.put("kit/map.png", "whole");
        folder.put("kit/rows.csv", "a,b");
        CHECK_FALSE(record.isWhole("map.png")); // there, and yet nobody has noted it
        REQUIRE(record.note("rows.csv").ok());
        REQUIRE(record.note("map.png").ok());
        CHECK_FALSE(record.note("missing.svg").ok());
    }
    const app::KitRecord again(kit); // interrupted before it was put in order
    CHECK(again.isWhole("map.png"));
    CHECK(again.isWhole("rows.csv"));
    folder.put("kit/map.png", "whol");
    CHECK_FALSE(again.isWhole("map.png"));
    folder.put("kit/map.png", "whole");
    CHECK(again.isWhole("map.png"));
    std::filesystem::remove(kit / "rows.csv");
    CHECK_FALSE(again.isWhole("rows.csv"));
    REQUIRE(again.finish().ok());
    const std::string record = folder.get("kit/kit.sha256");
    CHECK(record.find("  map.png\n") < record.find("  rows.csv\n"));   // in order, whatever way it came
    folder.put("kit/kit.sha256", record.substr(0, record.size() - 5)); // torn
    CHECK(app::KitRecord(kit).isWhole("map.png"));
    CHECK_FALSE(app::KitRecord(kit).isWhole("rows.csv"));
}
