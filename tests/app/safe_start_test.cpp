// A kiosk that its own configuration brings down starts without it.
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

app::KioskConfig own()
{
    app::KioskConfig config;
    config.tour = "tour.json";
    config.data = "table.csv";
    config.pinHash = "hash";
    return config;
}

/// A start that dies after so many seconds.
bool isSafe(const std::filesystem::path& file, double lives)
{
    app::SafeStart start(file);
    app::KioskConfig config = own();
    const std::string said = start.begin(config);
    CHECK(said.empty() != config.data.empty());
    CHECK(config.tour.empty() == config.data.empty());
    CHECK(config.pinHash == "hash"); // the lock stays
    start.pass(100);
    start.pass(100 + lives);
    return !said.empty();
}

} // namespace

TEST_CASE("A kiosk that fell twice within a minute starts without its own table and tour")
{
    const Folder folder;
    CHECK_FALSE(isSafe(folder.file(), 5));
    CHECK_FALSE(isSafe(folder.file(), 59));
    CHECK(isSafe(folder.file(), 5));
    CHECK(isSafe(folder.file(), 61)); // it lives: everything is tried again
    CHECK_FALSE(isSafe(folder.file(), 61));
    CHECK_FALSE(isSafe(folder.file(), 5));
    CHECK_FALSE(isSafe(folder.file(), 61));
    CHECK_FALSE(isSafe(folder.file(), 5));
}

TEST_CASE("A kiosk that was asked to end has not failed")
{
    const Folder folder;
    for (int i = 0; i < 5; ++i) {
        app::SafeStart start(folder.file());
        app::KioskConfig config = own();
        CHECK(start.begin(config).empty());
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
