// The report of a day: the page, the counters beside it, and what a kill leaves.
#include "app/fair_page.h"
#include "app/fair_report.h"
#include "base/date.h"
#include "base/temporary_folder.h"
#include "export/small_census.h"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <ctime>
#include <string>

using session::FairDay;
using session::LocalTime;

namespace {

constexpr int kDay = 20780; // 2026-11-23
constexpr LocalTime kMorning{kDay, 9};

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

FairDay busyDay()
{
    FairDay day;
    day.day = kDay;
    day.visits = 1204;
    day.usedMs = 1204LL * 83'000;
    day.byHour[9] = 300;
    day.byHour[11] = 904;
    day.categories["dons"] = {12, 40};
    day.categories["<b>&\"unknown"] = {1, 0};
    day.emptySearches = 7;
    return day;
}

session::KioskEffects began()
{
    session::KioskEffects effects;
    effects.began = true;
    return effects;
}

} // namespace

TEST_CASE("The page of a day says every number in both languages and loads nothing")
{
    const std::string page = app::fairPage(busyDay(), test::smallCensus());
    for (const char* part :
         {"Journée du 23 novembre 2026", "Day of 23 November 2026", "1\u202f204", "1,204", "1 min 23 s",
          "Recherches sans résultat", "Searches without a result", "<section lang=\"fr\">",
          "<section lang=\"en\">", "break-before: page", ">904</text>", "9\u00a0h", ">9:00<"}) {
        CAPTURE(part);
        const std::string text(part);
        CHECK((has(page, text) || (text == "1 min 23 s" && has(page, "1\u00a0min 23\u00a0s"))));
    }
    CHECK(has(page, "&lt;b&gt;&amp;&quot;unknown"));
    CHECK_FALSE(has(page, "<b>"));
    for (const char* foreign : {"http:", "https:", "<script", "<img", "url(", "@import", "<link"}) {
        CAPTURE(foreign);
        CHECK_FALSE(has(page, foreign));
    }
    // From the first hour with a visit to the last, a quiet one in between included.
    CHECK(has(page, ">10:00<"));
    CHECK_FALSE(has(page, ">8:00<"));
    CHECK_FALSE(has(page, ">12:00<"));
}

TEST_CASE("A day on which nobody came is a page as well")
{
    FairDay quiet;
    quiet.day = kDay;
    const std::string page = app::fairPage(quiet, test::smallCensus());
    CHECK(has(page, "Rien à compter"));
    CHECK_FALSE(has(page, "<svg"));
    quiet.emptySearches = 1; // after a start in the middle of a visit
    CHECK(has(app::fairPage(quiet, test::smallCensus()), "<dd>–</dd>"));
}

TEST_CASE("Minutes are rounded to seconds, and never sixty of them")
{
    using base::Language;
    CHECK(app::minutesText(0, Language::English) == "0 min 0 s");
    CHECK(app::minutesText(59'499, Language::English) == "0 min 59 s");
    CHECK(app::minutesText(59'500, Language::English) == "1 min 0 s");
    CHECK(app::minutesText(-5, Language::English) == "0 min 0 s");
    CHECK(app::minutesText(360'000'000, Language::English) == "6,000 min 0 s");
}

TEST_CASE("Counters come back as they were saved, and anything else is refused")
{
    const std::string text = app::writeFairDay(busyDay());
    const auto day = app::readFairDay(text);
    REQUIRE(day.ok());
    CHECK(day.value() == busyDay());
    CHECK(app::writeFairDay(day.value()) == text);
    CHECK(has(text, "\"2026-11-23\""));
    for (std::size_t cut = 0; cut + 2 < text.size(); cut += 7) {
        CHECK_FALSE(app::readFairDay(text.substr(0, cut)).ok());
    }
    const auto changed = [&](const std::string& from, const std::string& to) {
        std::string other = text;
        const std::size_t at = other.find(from);
        REQUIRE(at != std::string::npos);
        other.replace(at, from.size(), to);
        return app::readFairDay(other).ok();
    };
    CHECK_FALSE(changed("\"visits\": 1204", "\"visits\": -1"));
    CHECK_FALSE(changed("\"visits\": 1204", "\"visits\": 1.5"));
    CHECK_FALSE(changed("\"visits\": 1204", "\"visits\": 99999999999"));
    CHECK_FALSE(changed("\"version\": 1", "\"version\": 2"));
    CHECK_FALSE(changed("2026-11-23", "2026-11"));
    CHECK_FALSE(changed("2026-11-23", "2026-13-23"));
    CHECK_FALSE(changed("\"cards\": 40", "\"cards\": \"40\""));
    CHECK_FALSE(changed("cartovid-fair-day", "cartovid-view"));
    CHECK_FALSE(app::readFairDay("[]").ok());
}

TEST_CASE("The local day is that of the place, summer and winter")
{
    const EnvironmentVariable zone("TZ", "Europe/Paris");
    ::tzset();
    const auto at = [](int year, int month, int day, int hour) {
        return static_cast<std::int64_t>(
                   base::firstDay({static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                                   static_cast<std::uint8_t>(day)})) *
                   86'400 +
               hour * 3'600;
    };
    const auto winter = app::localTime(at(2026, 11, 23, 23)); // UTC
    CHECK(base::isoDate(base::dateOfDay(winter.day)) == "2026-11-24");
    CHECK(winter.hour == 0);
    const auto summer = app::localTime(at(2026, 7, 1, 22));
    CHECK(base::isoDate(base::dateOfDay(summer.day)) == "2026-07-02");
    CHECK(summer.hour == 0);
    CHECK(app::localTime(at(2026, 11, 23, 8)).hour == 9);
}

TEST_CASE("Counters are on the disk a minute later at most, and a start goes on with them")
{
    TemporaryFolder folder;
    const model::Dataset data = test::smallCensus();
    {
        app::FairKeeper keeper(folder / "days", kMorning);
        CHECK(keeper.remark().empty());
        keeper.counter().note(began(), kMorning);
        CHECK(keeper.pass(59'999, kMorning, data).ok());
        CHECK_FALSE(std::filesystem::exists(folder / "days"));
        CHECK(keeper.pass(1, kMorning, data).ok());
        CHECK(std::filesystem::exists(folder / "days/cartovid-2026-11-23.json"));
        CHECK(has(folder.get("days/cartovid-2026-11-23.html"), "Journée du 23 novembre 2026"));
    } // no farewell: as if it had been killed
    app::FairKeeper again(folder / "days", kMorning);
    CHECK(again.day().visits == 1);
    again.counter().note(began(), {kDay, 17});
    CHECK(again.save(data).ok());
    CHECK(app::FairKeeper(folder / "days", kMorning).day().visits == 2);
}

TEST_CASE("Nothing is written while nothing happens")
{
    TemporaryFolder folder;
    const model::Dataset data = test::smallCensus();
    app::FairKeeper keeper(folder.path(), kMorning);
    for (int minute = 0; minute < 600; ++minute) {
        CHECK(keeper.pass(60'000, kMorning, data).ok());
    }
    CHECK(folder.count() == 0);
}

TEST_CASE("At midnight the day is closed and another begins, and a clock set back finds its day again")
{
    TemporaryFolder folder;
    const model::Dataset data = test::smallCensus();
    app::FairKeeper keeper(folder.path(), kMorning);
    keeper.counter().note(began(), kMorning);
    CHECK(keeper.pass(5, {kDay + 1, 0}, data).ok());
    CHECK(keeper.day().day == kDay + 1);
    CHECK(keeper.day().isEmpty());
    CHECK(has(folder.get("cartovid-2026-11-23.json"), "\"visits\": 1"));
    keeper.counter().note(began(), {kDay + 1, 0});
    CHECK(keeper.pass(5, kMorning, data).ok()); // somebody sets the clock
    CHECK(keeper.day().visits == 1);
    keeper.counter().note(began(), kMorning);
    CHECK(keeper.pass(5, {kDay + 1, 1}, data).ok());
    CHECK(keeper.day().visits == 1);
    CHECK(has(folder.get("cartovid-2026-11-23.json"), "\"visits\": 2"));
    CHECK(folder.count() == 4);
}

TEST_CASE("A damaged file of counters is kept aside, and a full folder does not stop the kiosk")
{
    TemporaryFolder folder;
    const model::Dataset data = test::smallCensus();
    folder.put("cartovid-2026-11-23.json", "{\"format\": \"cartovid-fair");
    app::FairKeeper keeper(folder.path(), kMorning);
    CHECK(has(keeper.remark(), "cartovid-2026-11-23.json.unread"));
    CHECK(keeper.day().isEmpty());
    CHECK(folder.get("cartovid-2026-11-23.json.unread") == "{\"format\": \"cartovid-fair");

    folder.put("file", "");
    app::FairKeeper nowhere(folder / "file/days", kMorning);
    nowhere.counter().note(began(), kMorning);
    CHECK_FALSE(nowhere.pass(60'000, kMorning, data).ok());
    nowhere.counter().note(began(), kMorning);
    CHECK(nowhere.day().visits == 2);
}

TEST_CASE("kill -9 in the middle of saving leaves counters that can be read")
{
    TemporaryFolder folder;
    const model::Dataset data = test::smallCensus();
    for (int round = 0; round < 15; ++round) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            app::FairKeeper keeper(folder.path(), kMorning);
            for (;;) {
                keeper.counter().note(began(), kMorning);
                static_cast<void>(keeper.save(data).ok());
            }
        }
        ::usleep(static_cast<useconds_t>(12'000 + 1'700 * round));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        const app::FairKeeper after(folder.path(), kMorning);
        CHECK(after.remark().empty());
        const std::string page = folder.get("cartovid-2026-11-23.html");
        CHECK((page.empty() || page.ends_with("</html>\n")));
    }
    CHECK(app::FairKeeper(folder.path(), kMorning).day().visits > 0);
}
