// A kiosk that its own configuration brings down starts without it.
#include "app/kiosk_setup.h"
#include "app/safe_start.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

namespace {

class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("cartovid-start-" + std::to_string(getpid())))
    {
        std::filesystem::remove_all(path_);
    }
    ~Folder() { std::filesystem::remove_all(path_); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] std::filesystem::path file() const { return path_ / "state" / "kiosk-starts"; }

private:
    std::filesystem::path path_;
};

/// A start that dies after so many seconds.
bool isSafe(const std::filesystem::path& file, double lives)
{
    app::SafeStart start(file);
    const std::string said = start.begin();
    start.pass(100);
    start.pass(100 + lives);
    return !said.empty();
}

} // namespace

TEST_CASE("A kiosk that fell twice within minutes starts safely until one start lives")
{
    const Folder folder;
    CHECK_FALSE(isSafe(folder.file(), 5));
    CHECK_FALSE(isSafe(folder.file(), 299));
    CHECK(isSafe(folder.file(), 5));
    CHECK(isSafe(folder.file(), 301)); // it lives: everything is tried again
    CHECK_FALSE(isSafe(folder.file(), 301));
    CHECK_FALSE(isSafe(folder.file(), 5));
    CHECK_FALSE(isSafe(folder.file(), 301));
    CHECK_FALSE(isSafe(folder.file(), 5));
}

TEST_CASE("A safe start shows what cartovid ships, and keeps lock, screen, times and language")
{
    const Folder folder;
    app::Options asked;
    asked.kiosk = true;
    asked.data = "typed.csv";
    asked.view = "saved.json";
    asked.language = base::Language::English;
    const auto start = [&] {
        app::KioskSetup setup;
        setup.config.tour = "tour.json";
        setup.config.data = "table.csv";
        setup.config.regions = "regions.gpkg";
        setup.config.report = true;
        setup.config.pinHash = "hash";
        setup.config.diagonalInches = 55;
        setup.config.monitor = "HDMI-1";
        setup.config.theme = base::Theme::Dark;
        app::countStart(setup, folder.file());
        return setup;
    };
    app::Options options = app::withKiosk(asked, start());
    CHECK(options.data == "typed.csv");
    CHECK(options.regions == "regions.gpkg");
    CHECK(options.view == "saved.json");
    start();
    const app::KioskSetup safe = start();
    REQUIRE(safe.isSafe);
    REQUIRE(safe.problems.size() == 1);
    CHECK(safe.problems.front().starts_with("safe start"));
    CHECK(safe.config.tour.empty());
    CHECK_FALSE(safe.config.report);
    CHECK(safe.config.pinHash == "hash");
    CHECK(safe.config.diagonalInches == 55);
    CHECK(safe.config.monitor == "HDMI-1");
    options = app::withKiosk(asked, safe);
    CHECK(options.kiosk);
    CHECK(options.data.empty());
    CHECK(options.regions.empty());
    CHECK(options.view.empty());
    CHECK(options.language == base::Language::English);
    CHECK(options.theme == base::Theme::Dark);
}

TEST_CASE("A kiosk that was asked to end has not failed")
{
    const Folder folder;
    for (int i = 0; i < 5; ++i) {
        app::SafeStart start(folder.file());
        CHECK(start.begin().empty());
        start.ended();
    }
}

TEST_CASE("Without a place for the count, or with rubbish in it, the kiosk starts as usual")
{
    CHECK_FALSE(isSafe({}, 1));
    for (int i = 0; i < 4; ++i) {
        CHECK_FALSE(isSafe("/proc/none/kiosk-starts", 1));
    }
    const Folder folder;
    std::filesystem::create_directories(folder.file().parent_path());
    std::ofstream(folder.file()) << "rubbish";
    CHECK_FALSE(isSafe(folder.file(), 1));
    std::ofstream(folder.file()) << "99999999999999999999";
    CHECK_FALSE(isSafe(folder.file(), 1));
    std::ofstream(folder.file()) << "-7";
    CHECK_FALSE(isSafe(folder.file(), 1));
}
