// The voice, through a program that stands in for spd-say and writes down what it was asked to say; the real
// one has its test in tests/window/listen.sh.
#include "app/speech.h"
#include "app/spoken_map.h"
#include "base/temporary_folder.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>

namespace {

using base::Language;

/// A PATH with a spd-say of ours, or with none.
class Voice {
public:
    explicit Voice(const std::string& script)
    {
        if (!script.empty()) {
            folder_.put("spd-say", "#!/bin/sh\nPATH=/usr/bin:/bin\n" + script + "\n");
            std::filesystem::permissions(folder_ / "spd-say", std::filesystem::perms::owner_all);
        }
    }

    [[nodiscard]] std::string heard() const { return folder_.get("heard"); }
    /// Waits until it has heard a text; false after 10 s.
    [[nodiscard]] bool hears(const std::string& text) const
    {
        for (int i = 0; i < 500; ++i) {
            if (heard().find(text) != std::string::npos) {
                return true;
            }
            usleep(20'000);
        }
        return false;
    }

private:
    TemporaryFolder folder_;
    EnvironmentVariable path_{"PATH", folder_.path().string()};
};

const char* const kWritesDown = R"(printf '<%s>' "$@" >>"${0%/*}/heard"; echo >>"${0%/*}/heard")";

} // namespace

TEST_CASE("A text reaches the voice in its language, ends the one before, and is no option")
{
    const Voice voice(kWritesDown);
    app::Speech speech;
    REQUIRE(speech.isInstalled());
    speech.say("", Language::French); // nothing is being said: nothing to end
    speech.say("--help, l\u2019été", Language::French);
    CHECK(voice.hears("<--cancel><--application-name><cartovid><--language><fr><--><--help, l\u2019été>\n"));
    speech.say("Summer", Language::English);
    CHECK(voice.hears("<--language><en><--><Summer>\n"));
    speech.say("", Language::English);
    CHECK(voice.hears("<Summer>\n<--cancel>\n"));
}

TEST_CASE("Whoever runs through the list hears where they arrive, not every row on the way")
{
    const Voice voice(std::string(kWritesDown) + "; sleep 0.3");
    app::Speech speech;
    for (int i = 0; i < 50; ++i) {
        speech.say("row " + std::to_string(i) + ".", Language::English);
    }
    CHECK(voice.hears("<row 49.>"));
    const std::string heard = voice.heard();
    CHECK(std::count(heard.begin(), heard.end(), '\n') <= 3);
}

TEST_CASE("A voice that hangs stops neither the map nor its end")
{
    const Voice voice(std::string(kWritesDown) + "; exec sleep 1000"); // longer than this test may take
    {
        app::Speech speech;
        speech.say("One", Language::English);
        REQUIRE(voice.hears("<One>"));
        speech.say("Two", Language::English);
    }
    CHECK(voice.heard().find("<Two>") == std::string::npos);
}

TEST_CASE("A voice that hung is asked again for the next text")
{
    const Voice voice(std::string(kWritesDown) + R"(; case "$*" in *One*) exec sleep 1000;; esac)");
    app::Speech speech;
    speech.say("One", Language::English);
    REQUIRE(voice.hears("<One>"));
    speech.say("Two", Language::English);
    CHECK(voice.hears("<Two>"));
}

TEST_CASE("Where no voice is installed there is none, and nothing is started")
{
    const Voice voice("");
    app::Speech speech;
    CHECK_FALSE(speech.isInstalled());
    speech.say("Nobody hears this", Language::English);
    CHECK(voice.heard().empty());
}

TEST_CASE("The spoken map says what is chosen, once, and is silent when it is switched off")
{
    const Voice voice(kWritesDown);
    app::SpokenMap map;
    REQUIRE(map.isInstalled());
    model::Dataset data;
    for (const char* name : {"Alpha", "Beta", "Gamma"}) {
        data.initiatives.emplace_back().name = name;
        data.initiatives.back().summaryEn = "About it.";
    }
    const std::vector<int> listing{2, 0, 1};
    session::State state;
    state.language = Language::English;
    map.follow(state, data, listing, 0, ""); // off: what is chosen is nobody's business
    state.speaks = true;
    map.follow(state, data, listing, -1, "");
    CHECK(voice.hears("Initiatives: 3."));
    CHECK(voice.heard().find("Alpha") == std::string::npos);
    map.follow(state, data, listing, 2, "");
    CHECK(voice.hears("<Gamma. Undated. 1 of 3.>"));
    map.follow(state, data, listing, 2, "");
    map.follow(state, data, listing, 0, "");
    CHECK(voice.hears("<Alpha. Undated. 2 of 3.>"));
    state.openRow = 0;
    map.follow(state, data, listing, 0, "");
    CHECK(voice.hears("<Alpha. Undated. About it. 2 of 3.>"));
    state = {}; // the kiosk starts over
    map.follow(state, data, listing, -1, "");
    CHECK(voice.hears("2 of 3.>\n<--cancel>\n"));
    const std::string heard = voice.heard();
    CHECK(heard.find("Gamma") == heard.rfind("Gamma"));
}

TEST_CASE("The spoken map reads the button or filter that the keyboard is on, and again when it changes")
{
    const Voice voice(kWritesDown);
    app::SpokenMap map;
    model::Dataset data;
    data.initiatives.emplace_back().name = "Alpha";
    const std::vector<int> listing{0};
    session::State state;
    state.language = Language::English;
    map.follow(state, data, listing, -1, "Nobody listens.");
    state.speaks = true;
    map.follow(state, data, listing, -1, "Spoken map: on.");
    CHECK(voice.hears("Initiatives: 1."));                   // first how to go on
    map.follow(state, data, listing, -1, "Spoken map: on."); // frames are drawn between two keys
    map.follow(state, data, listing, -1, "Research, 91 initiatives, not checked.");
    CHECK(voice.hears("<Research, 91 initiatives, not checked.>"));
    map.follow(state, data, listing, -1, "Research, 91 initiatives, checked.");
    CHECK(voice.hears("<Research, 91 initiatives, checked.>"));
    map.follow(state, data, listing, 0, ""); // on to the list
    CHECK(voice.hears("<Alpha. Undated. 1 of 1.>"));
    state.openRow = 0; // its card opens, and the keyboard is put on the way back
    map.follow(state, data, listing, 0, "");
    map.follow(state, data, listing, -1, "Back.");
    CHECK(voice.heard().find("Back.") == std::string::npos);
    CHECK(voice.heard().find("Nobody") == std::string::npos);
}
