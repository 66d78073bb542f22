// The configuration of a kiosk: every fault is named, none stops it.
#include "app/kiosk_config.h"
#include "base/temporary_folder.h"
#include "project_folder.h"

#include <doctest/doctest.h>

#include <fstream>
#include <regex>
#include <string>

using app::kioskConfigFrom;

namespace {

const std::string kHash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
                          "RdescudvJCsgt3ub+b0RWHqtb5mHcnn4DQJKf0CmSA8";

app::ReadKioskConfig read(const std::string& text)
{
    return kioskConfigFrom(text, "kiosk.toml", "/etc/cartovid");
}

/// The one problem of a text.
std::string problemOf(const std::string& text)
{
    const auto config = read(text);
    CAPTURE(text);
    REQUIRE(config.problems.size() == 1);
    return config.problems.front();
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// Every field of two configurations.
bool same(const app::KioskConfig& a, const app::KioskConfig& b)
{
    return a.diagonalInches == b.diagonalInches && a.monitor == b.monitor && a.times.map == b.times.map &&
           a.times.card == b.times.card && a.times.ring == b.times.ring && a.language == b.language &&
           a.theme == b.theme && a.largeText == b.largeText && a.reducedMotion == b.reducedMotion &&
           a.tour == b.tour && a.data == b.data && a.regions == b.regions && a.pinHash == b.pinHash &&
           a.report == b.report && a.reportFolder == b.reportFolder && a.logFolder == b.logFolder;
}

} // namespace

TEST_CASE("The example file is sound, says the defaults, and leaves no key out")
{
    const auto path = projectFolder() / "kiosk" / "kiosk.toml";
    const auto config = app::readKioskConfig(path, true);
    for (const std::string& problem : config.problems) {
        FAIL_CHECK(problem);
    }
    CHECK(same(config.config, app::KioskConfig{}));
    std::ifstream in(path);
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    for (const std::string& key : app::kioskConfigKeys()) {
        CAPTURE(key);
        CHECK(std::regex_search(text, std::regex("(^|\n)#?" + key + " = ")));
    }
}

TEST_CASE("Every key of the file does what it says")
{
    TemporaryFolder folder;
    folder.put("t.csv", "");
    folder.put("r.gpkg", "");
    const auto config = kioskConfigFrom("diagonal = 32\nmonitor = \"HDMI-1\"\nidle_seconds = 30\n"
                                        "idle_card_seconds = 60.5\nring_seconds = 10\nlanguage = \"en\"\n"
                                        "theme = \"dark\"\nlarge_text = true\nreduced_motion = true\n"
                                        "tour = \"regions\"\ndata = \"t.csv\"\nregions = \"r.gpkg\"\n"
                                        "pin_hash = \"" +
                                            kHash +
                                            "\"\nreport = true\nreport_folder = \"days\"\n"
                                            "log_folder = \"/var/log/cartovid\"\n",
                                        "kiosk.toml", folder.path());
    for (const std::string& problem : config.problems) {
        FAIL_CHECK(problem);
    }
    const app::KioskConfig& c = config.config;
    CHECK(c.diagonalInches == 32);
    CHECK(c.monitor == "HDMI-1");
    CHECK(c.times.map == 30'000);
    CHECK(c.times.card == 60'500);
    CHECK(c.times.ring == 10'000);
    CHECK(c.language == base::Language::English);
    CHECK(c.theme == base::Theme::Dark);
    CHECK(c.largeText);
    CHECK(c.reducedMotion);
    CHECK(c.tour == "regions");
    CHECK(c.data == (folder / "t.csv").string());
    CHECK(c.regions == (folder / "r.gpkg").string());
    CHECK(c.pinHash == kHash);
    CHECK(c.report);
    CHECK(c.reportFolder == folder / "days");
    CHECK(c.logFolder == "/var/log/cartovid");
    CHECK(read("monitor = 2").config.monitor == "2");
    CHECK(read("").problems.empty());
}

TEST_CASE("A slip in a key is named with its line and the nearest key")
{
    CHECK(problemOf("language = \"en\"\n\nidle_second = 30\n") ==
          "kiosk.toml:3: key \"idle_second\" is unknown and left out; did you mean idle_seconds?");
    CHECK(has(problemOf("qqqqqq = 1"), "kiosk.toml:1: key \"qqqqqq\" is unknown and left out"));
    CHECK(has(problemOf("[screen]\ndiagonal = 32\n"), "kiosk.toml:1: key \"screen\" is unknown"));
}

TEST_CASE("A wrong value is named with what would be right, and the rest of the file holds")
{
    const auto config = read("diagonal = \"big\"\nidle_seconds = 2\nlanguage = \"french\"\ntheme = \"drak\"\n"
                             "report = \"yes\"\nring_seconds = nan\nmonitor = 0\nlarge_text = true\n");
    const std::vector<std::string> expected{
        "kiosk.toml:1: diagonal is a number of inches from 3 to 300; the default holds",
        "kiosk.toml:2: idle_seconds is a number of seconds from 10 to 3600; the default holds",
        "kiosk.toml:3: language = \"french\" is unknown, the default holds; did you mean fr?",
        "kiosk.toml:4: theme = \"drak\" is unknown, the default holds; did you mean dark?",
        "kiosk.toml:5: report is true or false; the default holds",
        "kiosk.toml:6: ring_seconds is a number of seconds from 5 to 300; the default holds",
        "kiosk.toml:7: monitor is a text in quotation marks; the default holds"};
    CHECK(config.problems == expected);
    CHECK(config.config.largeText);
    app::KioskConfig otherwise;
    otherwise.largeText = true;
    CHECK(same(config.config, otherwise));
}

TEST_CASE("A line that is no TOML costs that line only")
{
    const auto config = read("language = \"en\"\ntheme = dark\nlarge_text = true\nreport = true true\n"
                             "diagonal = 32\ndiagonal = 43\nlog_folder = \"unclosed\n= 3\n");
    CHECK(config.problems.size() == 5);
    for (std::size_t i = 0; i < config.problems.size(); ++i) {
        CAPTURE(config.problems[i]);
        CHECK(has(config.problems[i], "the line is left out"));
    }
    CHECK(has(config.problems[0], "kiosk.toml:2: "));
    CHECK(config.config.language == base::Language::English);
    CHECK(config.config.theme == base::Theme::Light);
    CHECK(config.config.largeText);
    CHECK_FALSE(config.config.report);
    CHECK(config.config.diagonalInches == 32); // said twice: the first holds
}

TEST_CASE("Whatever bytes lie in the file, the kiosk gets a configuration")
{
    std::string noise;
    for (int i = 0; i < 4000; ++i) {
        noise += static_cast<char>((i * 7919 + i / 3) % 256);
    }
    for (const std::string& text :
         {noise, std::string("\xEF\xBB\xBFlanguage = \"en\""), std::string(3000, '['),
          std::string("a = \"\"\"\nb\nc = 1\n"), std::string("language = \"en\"\r\ntheme = \"dark\"\r\n"),
          std::string(1, '\0')}) {
        const auto config = read(text);
        CHECK(config.problems.size() < 60);
        CHECK(config.config.times.map == 45'000);
    }
    CHECK(read("\xEF\xBB\xBFlanguage = \"en\"").config.language == base::Language::English);
    CHECK(read("language = \"en\"\r\ntheme = \"dark\"\r\n").config.theme == base::Theme::Dark);
}

TEST_CASE("A PIN written in the clear is refused and never repeated")
{
    for (const char* typed : {"2468", "$argon2id$nonsense", "$6$salt$hash"}) {
        const std::string problem = problemOf(std::string("pin_hash = \"") + typed + "\"");
        CHECK(has(problem, "kiosk.toml:1: pin_hash is not a hash"));
        CHECK(has(problem, "cartovid --kiosk-hash-pin"));
        CHECK_FALSE(has(problem, typed));
    }
    CHECK_FALSE(has(problemOf("pin_hash = 2468"), "2468"));
    CHECK(read("pin_hash = 2468").config.pinHash.empty());
    CHECK(read("pin_hash = \"\"").problems.empty());
}

TEST_CASE("A table that is not there is named with its neighbour, and the shipped one is shown")
{
    TemporaryFolder folder;
    folder.put("initiatives.csv", "");
    const auto config =
        kioskConfigFrom("data = \"initiative.csv\"\ntour = \"mobilisaton\"\n", "kiosk.toml", folder.path());
    REQUIRE(config.problems.size() == 2);
    CHECK(has(config.problems[0], "kiosk.toml:1: data: there is no file"));
    CHECK(has(config.problems[0], "initiatives.csv"));
    CHECK(has(config.problems[1], "kiosk.toml:2: tour: "));
    CHECK(config.config.data.empty());
    CHECK(config.config.tour.empty());
}

TEST_CASE("A missing configuration is no fault unless somebody asked for it")
{
    TemporaryFolder folder;
    folder.put("kiosk.toml", "");
    CHECK(app::readKioskConfig(folder / "other.toml", false).problems.empty());
    const auto asked = app::readKioskConfig(folder / "kosk.toml", true);
    REQUIRE(asked.problems.size() == 1);
    CHECK(has(asked.problems[0], "; did you mean \"" + (folder / "kiosk.toml").string() + "\"?"));
    CHECK(app::readKioskConfig(folder.path(), true).problems.size() == 1);
    CHECK(same(asked.config, app::KioskConfig{}));
}
