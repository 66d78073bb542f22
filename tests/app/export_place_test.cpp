// Where the window's exports go: what was typed as name and folder, and what is there already.
#include "app/export_place.h"
#include "base/file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;

using app::exportPlace;
using base::Language;
using session::ExportKind;

/// A home folder of its own, as long as it lives.
struct Home {
    fs::path path = fs::temp_directory_path() / ("cartovid-place-" + std::to_string(getpid()));
    std::string before = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
    Home()
    {
        fs::create_directories(path / "Documents");
        setenv("HOME", path.c_str(), 1);
    }
    ~Home()
    {
        setenv("HOME", before.c_str(), 1);
        fs::remove_all(path);
    }
    Home(const Home&) = delete;
    Home& operator=(const Home&) = delete;
    void touch(const char* name) const { REQUIRE(base::writeAtomically(path / name, "x").ok()); }
};

app::ExportPlace placed(const std::string& folder, const std::string& name, ExportKind kind = ExportKind::Png)
{
    session::ExportOrder order;
    order.folder = folder;
    order.name = name;
    return exportPlace(order, kind, "cartovid-651-initiatives", Language::French);
}

} // namespace

TEST_CASE("an export without a typed name goes to the documents, under the selection's name")
{
    const Home home;
    CHECK(placed("", "").path == home.path / "Documents/cartovid-651-initiatives.png");
    CHECK(placed("  ", " ").path == home.path / "Documents/cartovid-651-initiatives.png");
    CHECK(placed("", "", ExportKind::Kit).path == home.path / "Documents/cartovid-651-initiatives");
}

TEST_CASE(
    "the typed name and folder are the file's, with or without the ending, below the home folder or not")
{
    const Home home;
    CHECK(placed("", "Carte d’été").path == home.path / "Documents/Carte d’été.png");
    CHECK(placed("", "carte.png").path == home.path / "Documents/carte.png");
    CHECK(placed("", "carte.png", ExportKind::Pdf).path == home.path / "Documents/carte.png.pdf");
    CHECK(placed("~", "a").path == home.path / "a.png");
    CHECK(placed("~/Documents/", "a").path == home.path / "Documents/a.png");
    CHECK(placed("Documents", "a").path == home.path / "Documents/a.png");
    CHECK(placed("/tmp", "a").path.parent_path() == "/tmp");
    CHECK(placed("~autre", "a").path == home.path / "~autre/a.png"); // no other user's home
}

TEST_CASE("a file of the same name is never replaced: the new one gets a number")
{
    const Home home;
    CHECK_FALSE(placed("~", "carte").isNumbered);
    home.touch("carte.png");
    CHECK(placed("~", "carte").isNumbered);
    CHECK(placed("~", "carte").path == home.path / "carte-2.png");
    home.touch("carte-2.png");
    CHECK(placed("~", "carte").path == home.path / "carte-3.png");
    CHECK_FALSE(placed("~", "carte", ExportKind::Pdf).isNumbered);
    home.touch("rangs.readme.txt"); // the note of another table
    CHECK(placed("~", "rangs", ExportKind::Csv).path == home.path / "rangs-2.csv");
}

TEST_CASE("a folder that is not there is said and can be made, what cannot hold a file is refused in words")
{
    const Home home;
    CHECK_FALSE(placed("~", "a").makesFolder);
    const app::ExportPlace made = placed("~/Cartes/2020", "a");
    CHECK(made.makesFolder);
    CHECK(made.problem.empty());
    CHECK_FALSE(fs::exists(home.path / "Cartes")); // looking makes nothing
    home.touch("texte");
    for (const char* folder : {"~/texte", "~/texte/dessous"}) {
        CAPTURE(folder);
        CHECK(placed(folder, "a").problem.find("~/texte") != std::string::npos);
    }
    CHECK_FALSE(placed("/proc", "a").problem.empty()); // nothing can be written there
}

TEST_CASE("a name that is no name of a file is refused in words")
{
    const Home home;
    for (const std::string& name :
         {std::string("a/b"), std::string("../a"), std::string(".."), std::string(300, 'x')}) {
        CAPTURE(name);
        CHECK_FALSE(placed("~", name).problem.empty());
    }
    CHECK(placed("~", std::string(200, 'x')).problem.empty());
}
