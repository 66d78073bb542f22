// What the soak measures, and the visitor it is made by.
#include "app/soak_figures.h"
#include "app/soak_hand.h"
#include "app/soak_rehearsal.h"
#include "app/soak_table.h"
#include "base/file.h"
#include "session/kiosk_lock.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>

using app::SoakSample;

namespace {

/// Samples of a run, each `step` KiB above the last from `from` on.
std::vector<SoakSample> run(long step, std::size_t from = 0)
{
    std::vector<SoakSample> samples;
    for (std::size_t i = 0; i < 60; ++i) {
        SoakSample sample;
        sample.residentKib = 200'000 + (i < from ? 0 : static_cast<long>(i - from) * step);
        sample.worstKib = sample.residentKib;
        sample.residentKib += i % 7 == 0 ? 5'000 : 0; // a buffer that goes a frame later
        samples.push_back(sample);
    }
    return samples;
}

bool isUp(const std::vector<app::SoakInput>& inputs)
{
    bool isDown = false;
    for (const app::SoakInput& input : inputs) {
        isDown = input.down.value_or(isDown);
    }
    return !isDown;
}

} // namespace

TEST_CASE("A leak of 40 KiB a sample is found, and memory that only warms up is none")
{
    CHECK(app::soakFaults(run(0), 180).empty());
    CHECK(app::soakFaults(run(10), 180).empty());
    CHECK(app::soakFaults(run(40), 180).size() == 1);
    CHECK(app::soakFaults(run(1'000), 180).size() == 2);
    CHECK(app::soakFaults(run(2'000, 40), 180).size() == 2);
    CHECK(app::soakFaults(run(-1'000), 180).empty());
    CHECK(app::soakFaults(run(1'000), 30).empty()); // told and not judged
    CHECK(app::soakFaults({}, 180).size() == 1);
    CHECK(app::soakFaults({}, 30).empty());
}

TEST_CASE("One file handle, GL object or thread too many is a fault, however short the run")
{
    for (long SoakSample::*number : {&SoakSample::handles, &SoakSample::objects, &SoakSample::threads}) {
        std::vector<SoakSample> samples = run(0);
        for (std::size_t i = 45; i < samples.size(); ++i) {
            samples[i].*number = 1;
        }
        CHECK(app::soakFaults(samples, 25).size() == 1);
        samples.resize(45);
        CHECK(app::soakFaults(samples, 25).empty());
    }
}

TEST_CASE("Numbers of /proc are read by their whole name")
{
    constexpr std::string_view kStatus =
        "Name:\tcartovid\nVmRSSx:\t  7 kB\nVmRSS:\t  123 kB\nRssAnon:\nThreads:\t4";
    CHECK(app::statusNumber(kStatus, "VmRSS") == 123);
    CHECK(app::statusNumber(kStatus, "Threads") == 4);
    CHECK_FALSE(app::statusNumber(kStatus, "RssAnon"));
    CHECK_FALSE(app::statusNumber(kStatus, "RSS"));
    CHECK_FALSE(app::statusNumber("", "VmRSS"));
    const auto sample = app::sampleOfProcess();
    REQUIRE(sample);
    CHECK(sample->residentKib >= sample->anonymousKib);
    CHECK(sample->allocatedKib > 0);
    CHECK(sample->handles >= 3);
    CHECK(sample->threads >= 1);
}

TEST_CASE("The soak's visitor does the same for the same seed, touches everything and lets go")
{
    const std::vector<ui::Memory::Area> areas{{"zoom", {100, 100, 20, 20}}};
    const std::vector<base::Vec2> dots{{300, 300}};
    const app::SoakScreen screen{{1280, 720}, {200, 60, 800, 600}, areas, dots};
    app::SoakHand one(5);
    app::SoakHand other(5);
    app::SoakHand third(6);
    bool differs = false;
    std::array<int, 7> seen{};
    for (int i = 0; i < 2'000; ++i) {
        const auto inputs = one.gesture(screen);
        const auto same = other.gesture(screen);
        differs = differs || third.gesture(screen).size() != inputs.size();
        REQUIRE(inputs.size() == same.size());
        REQUIRE(isUp(inputs));
        for (std::size_t j = 0; j < inputs.size(); ++j) {
            const app::SoakInput& input = inputs[j];
            REQUIRE(input.pointer == same[j].pointer);
            REQUIRE(input.seconds > 0);
            seen[0] += input.pointer == base::Vec2{110, 110} ? 1 : 0;
            seen[1] += input.pointer == dots.front() ? 1 : 0;
            seen[2] += input.wheel != 0 ? 1 : 0;
            seen[3] += input.refused ? 1 : 0;
            seen[4] += input.stroke && input.stroke->stroke.control ? 1 : 0;
            seen[5] += input.stroke && input.stroke->character != 0 ? 1 : 0;
            seen[6] += input.seconds > 0.8 && input.down ? 1 : 0; // held
        }
    }
    CHECK(differs);
    for (const int count : seen) {
        CHECK(count > 10);
    }
    CHECK(isUp(app::SoakHand::corners({1280, 720})));
}

TEST_CASE("Before memory is counted a visitor has done everything that fills what is kept")
{
    std::set<std::size_t> kinds;
    std::set<layout::Symbols> symbols;
    std::set<base::Theme> themes;
    for (const session::Command& command : app::soakRehearsal()) {
        CHECK(session::permitOf(command) == session::Permit::Visitor);
        kinds.insert(command.index());
        if (const auto* to = std::get_if<session::SetSymbols>(&command)) {
            symbols.insert(to->symbols);
        }
        if (const auto* to = std::get_if<session::SetTheme>(&command)) {
            themes.insert(to->theme);
        }
    }
    CHECK(symbols.size() == layout::kSymbolsCount);
    CHECK(themes.size() == 3);
    CHECK(kinds.size() > 20);
}

TEST_CASE("The soak's table is saved with a row less, spoilt, lost and mended, and leaves no folder behind")
{
    using Version = app::SoakTable::Version;
    const std::filesystem::path original = std::filesystem::temp_directory_path() / "soak_original.csv";
    std::ofstream(original) << "id,name\na,Alpha\nb,Beta\n";
    std::filesystem::path folder;
    {
        auto made = app::SoakTable::copyOf(original);
        REQUIRE(made);
        const app::SoakTable& table = *made.value();
        folder = table.path().parent_path();
        CHECK(base::readFile(table.path()).value() == "id,name\na,Alpha\nb,Beta\n");
        REQUIRE(table.save(Version::Edited));
        CHECK(base::readFile(table.path()).value() == "id,name\na,Alpha\n");
        REQUIRE(table.save(Version::Broken));
        CHECK(base::readFile(table.path()).value().find("id,name") == std::string::npos);
        REQUIRE(table.save(Version::Missing));
        CHECK_FALSE(std::filesystem::exists(table.path()));
        REQUIRE(table.save(Version::Whole));
        CHECK(base::readFile(table.path()).value() == "id,name\na,Alpha\nb,Beta\n");
    }
    CHECK_FALSE(std::filesystem::exists(folder));
    std::filesystem::remove(original);
    CHECK_FALSE(app::SoakTable::copyOf(original));
}
