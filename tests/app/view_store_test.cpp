// Saved views as files: found again, newest first, and never written over each other.
#include "app/view_store.h"
#include "base/file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>

namespace fs = std::filesystem;

namespace {

struct Folder {
    fs::path path = fs::temp_directory_path() / ("cartovid-views-" + std::to_string(::getpid()));
    Folder()
    {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~Folder() { fs::remove_all(path); }
};

std::string viewCalled(const std::string& title)
{
    return R"({"format": "cartovid-view", "version": 1, "title": ")" + title + "\"}\n";
}

} // namespace

TEST_CASE("Saved views are listed the newest first, and none is written over another")
{
    const Folder folder;
    const auto now = fs::file_time_type::clock::now();
    for (int i = 1; i <= 5; ++i) {
        const auto saved = app::saveView(folder.path, viewCalled("view " + std::to_string(i)));
        REQUIRE(saved.ok());
        CHECK(saved.value().filename() == "cartovid-view-" + std::to_string(i) + ".json");
        fs::last_write_time(saved.value(), now + std::chrono::seconds(i));
    }
    const auto views = app::viewsIn(folder.path, 3);
    REQUIRE(views.size() == 3);
    CHECK(views[0].title == "view 5");
    CHECK(views[2].title == "view 3");
}

TEST_CASE("What is no view is passed over in the list, however it is called")
{
    const Folder folder;
    REQUIRE(base::writeAtomically(folder.path / "cartovid-view-1.json", viewCalled("good")).ok());
    REQUIRE(base::writeAtomically(folder.path / "cartovid-view-2.json", "{\"format\": \"cartov").ok());
    REQUIRE(base::writeAtomically(folder.path / "cartovid-view-3.json", "[[[[[[[[[[[[[[[[[[[[[[[[[[").ok());
    REQUIRE(base::writeAtomically(folder.path / "cartovid-view-4.json", std::string(2 << 20, ' ')).ok());
    REQUIRE(base::writeAtomically(folder.path / "notes.json", viewCalled("another name")).ok());
    fs::create_directory(folder.path / "cartovid-view-5.json");
    fs::create_symlink(folder.path / "nowhere", folder.path / "cartovid-view-6.json");
    const auto views = app::viewsIn(folder.path, 100);
    REQUIRE(views.size() == 1);
    CHECK(views[0].title == "good");
    CHECK(app::viewsIn(folder.path / "missing", 100).empty());
}

TEST_CASE("A folder that cannot be written to is named when a view is saved there")
{
    const auto saved = app::saveView("/proc/no-such-folder", viewCalled("lost"));
    REQUIRE_FALSE(saved.ok());
    CHECK(saved.error().message.find("/proc/no-such-folder") != std::string::npos);
}
