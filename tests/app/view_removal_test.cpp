// Removing saved views: into the wastebasket or beside, and back again.
#include "app/file_reasons.h"
#include "app/view_removal.h"
#include "app/view_store.h"
#include "base/file.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <string>

namespace fs = std::filesystem;

namespace {

/// The data folder of the desktop, as long as this lives.
struct DataHome {
    explicit DataHome(const fs::path& path)
    {
        const char* old = std::getenv("XDG_DATA_HOME");
        before = old == nullptr ? "" : old;
        ::setenv("XDG_DATA_HOME", path.c_str(), 1);
    }
    ~DataHome()
    {
        if (before.empty()) {
            ::unsetenv("XDG_DATA_HOME");
        } else {
            ::setenv("XDG_DATA_HOME", before.c_str(), 1);
        }
    }
    DataHome(const DataHome&) = delete;
    DataHome& operator=(const DataHome&) = delete;
    std::string before;
};

std::string textOf(const fs::path& path)
{
    const auto text = base::readFile(path);
    REQUIRE_MESSAGE(text.ok(), (text.ok() ? "" : text.error().message));
    return text.value();
}

} // namespace

TEST_CASE("A removed view lies in the wastebasket as desktops expect it, and comes back whole")
{
    const TemporaryFolder folder;
    const DataHome home(folder / "data");
    for (const int round : {1, 2}) { // the second finds its name taken there
        const fs::path view = folder / "cartovid-view-1 é%.json";
        folder.put("cartovid-view-1 é%.json", "view " + std::to_string(round));
        const auto removed = app::removeFile(view);
        REQUIRE(removed.ok());
        CHECK_FALSE(fs::exists(view));
        CHECK(removed.value().now.parent_path() == folder / "data/Trash/files");
        CHECK(textOf(removed.value().now) == "view " + std::to_string(round));
        CHECK(removed.value().info.filename() == removed.value().now.filename().string() + ".trashinfo");
        const std::string info = textOf(removed.value().info);
        CHECK(info.starts_with("[Trash Info]\nPath=/"));
        CHECK(info.find("cartovid-view-1%20%C3%A9%25.json\nDeletionDate=20") != std::string::npos);
        CHECK(fs::status(folder / "data/Trash").permissions() == fs::perms::owner_all);
        if (round == 2) {
            const auto back = app::restoreFile(removed.value());
            REQUIRE(back.ok());
            CHECK(back.value() == view);
            CHECK(textOf(view) == "view 2");
            CHECK_FALSE(fs::exists(removed.value().info));
            CHECK_FALSE(fs::exists(removed.value().now));
            CHECK_FALSE(app::restoreFile(removed.value()).ok()); // once is enough
        }
    }
}

TEST_CASE("Without a wastebasket a removed view is kept beside, never over another")
{
    const TemporaryFolder folder;
    folder.put("data", "a file where the folder should be");
    const DataHome home(folder / "data");
    for (const std::string wanted : {"v.json.removed", "v.json.removed-2"}) {
        folder.put("v.json", wanted);
        const auto removed = app::removeFile(folder / "v.json");
        REQUIRE(removed.ok());
        CHECK(removed.value().info.empty());
        CHECK(removed.value().now == folder / wanted);
        CHECK(textOf(folder / wanted) == wanted);
    }
    CHECK_FALSE(app::removeFile(folder / "v.json").ok());
    CHECK_FALSE(app::removeFile(folder.path()).ok());
}

TEST_CASE("A view that comes back does not take the place of one that has its name by then")
{
    const TemporaryFolder folder;
    const DataHome home(folder / "data");
    folder.put("cartovid-view-1.json", "old");
    const auto removed = app::removeFile(folder / "cartovid-view-1.json");
    REQUIRE(removed.ok());
    folder.put("cartovid-view-1.json", "new");
    const auto back = app::restoreFile(removed.value());
    REQUIRE(back.ok());
    CHECK(back.value() == folder / "cartovid-view-2.json");
    CHECK(textOf(folder / "cartovid-view-1.json") == "new");
    CHECK(textOf(folder / "cartovid-view-2.json") == "old");
}

TEST_CASE("A view gets another name and stays as old as it was")
{
    const TemporaryFolder folder;
    folder.put("v.json", R"({"format": "cartovid-view", "version": 1, "title": "a", "theme": "dark"})");
    const auto day = fs::file_time_type::clock::now() - std::chrono::hours(100);
    fs::last_write_time(folder / "v.json", day);
    REQUIRE(app::renameView(folder / "v.json", "Lyon / Paris", base::Language::French).ok());
    CHECK(textOf(folder / "v.json").find("\"title\": \"Lyon / Paris\"") != std::string::npos);
    CHECK(textOf(folder / "v.json").find("\"dark\"") != std::string::npos);
    CHECK(fs::last_write_time(folder / "v.json") == day);
    folder.put("no.json", "{}");
    CHECK_FALSE(app::renameView(folder / "no.json", "x", base::Language::French).ok());
    CHECK(textOf(folder / "no.json") == "{}");
    CHECK_FALSE(app::renameView(folder / "missing.json", "x", base::Language::French).ok());
}

TEST_CASE("A typed title becomes one line of bounded length, without what is no character")
{
    CHECK(app::shortTitle("  Masques\t\n et   dons ") == "Masques et dons");
    CHECK(app::shortTitle("a/b\\c: é 🚑") == "a/b\\c: é 🚑");
    CHECK(app::shortTitle("x\xEF\xBF\xBDy\xFFz") == "xyz");
    CHECK(app::shortTitle("\n \t").empty());
    const std::string longest = app::shortTitle(std::string(199, 'x') + "éé");
    CHECK(longest == std::string(199, 'x'));
    CHECK(app::shortTitle(std::string(5000, 'y')).size() == app::kLongestTitle);
}

TEST_CASE("Why a file cannot be read or written is said in both languages")
{
    const TemporaryFolder folder;
    const auto both = [](auto why, const fs::path& path) {
        const std::string french = why(path, base::Language::French);
        const std::string english = why(path, base::Language::English);
        CHECK(french != english);
        return english;
    };
    folder.put("there", "x");
    CHECK(both(app::whyNotRead, folder / "missing").starts_with("there is no file “"));
    CHECK(both(app::whyNotRead, folder.path()).ends_with("is a folder"));
    CHECK(app::whyNotRead(folder / "there", base::Language::French).empty());
    CHECK(both(app::whyNotWritten, folder / "no/x").starts_with("there is no folder"));
    CHECK(app::whyNotWritten(folder / "x", base::Language::French).empty());
    if (::geteuid() != 0) { // root may do anything
        fs::permissions(folder / "there", fs::perms::none);
        CHECK(both(app::whyNotRead, folder / "there").starts_with("you may not read"));
        fs::create_directory(folder / "shut");
        fs::permissions(folder / "shut", fs::perms::owner_read);
        CHECK(both(app::whyNotWritten, folder / "shut/x").starts_with("you may not write"));
        fs::permissions(folder / "shut", fs::perms::owner_all);
    }
}
