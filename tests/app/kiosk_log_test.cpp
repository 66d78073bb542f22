#include "app/kiosk_log.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>

#include <string>

TEST_CASE("The log of a kiosk that stands for months stays small, and keeps its last lines")
{
    const TemporaryFolder folder;
    app::KioskLog log(folder / "log");
    log.say("the first day");
    CHECK(folder.get("log/kiosk.log").ends_with(" the first day\n"));
    folder.put("log/kiosk.log",
               std::string(app::KioskLog::kMostBytes + 1, 'x') + " the last of the old ones\n");
    log.say("the first of the new ones");
    CHECK(folder.get("log/kiosk.log").ends_with(" the first of the new ones\n"));
    CHECK(folder.get("log/kiosk.log").size() < 100);
    CHECK(folder.get("log/kiosk.log.1").ends_with(" the last of the old ones\n"));
    folder.put("log/kiosk.log", std::string(app::KioskLog::kMostBytes + 1, 'y'));
    log.say("much later");
    CHECK(folder.get("log/kiosk.log.1").starts_with("yyy"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "log"), {}) == 2);
}

TEST_CASE("A line of the log is one line, and a folder that cannot be written stops nothing")
{
    const TemporaryFolder folder;
    app::KioskLog log(folder.path());
    log.say("two\nlines\tand a tab");
    CHECK(folder.get("kiosk.log").ends_with(" two lines and a tab\n"));
    app::KioskLog nowhere("/proc/no/such/folder");
    nowhere.say("said all the same");
    nowhere.say("and again");
}
