// What passes the lock, and what does not: every kind of command, key and window message.
#include "session/kiosk_lock.h"

#include <doctest/doctest.h>

#include <array>
#include <limits>
#include <set>
#include <type_traits>
#include <utility>

using session::Command;
using session::KioskKey;
using session::KioskMode;
using session::Permit;
using session::RawInput;

namespace {

/// One command of each kind.
std::vector<Command> oneOfEach()
{
    return []<std::size_t... I>(std::index_sequence<I...>)
    {
        return std::vector<Command>{Command(std::variant_alternative_t<I, session::AnyCommand>{})...};
    }
    (std::make_index_sequence<std::variant_size_v<session::AnyCommand>>());
}

/// The place of a kind in the variant.
template<class T>
std::size_t kind()
{
    return Command(T{}).index();
}

template<class... Ts>
std::set<std::size_t> kinds()
{
    return {kind<Ts>()...};
}

/// Whatever writes, reads or hands out files, starts another program, or puts somebody's tour away.
const std::set<std::size_t>& reachingOut()
{
    using namespace session; // NOLINT: a list of its types
    static const std::set<std::size_t> kSet =
        kinds<OpenSource, ToggleExport, ExportSelection, ExportPostcard, ToggleViews, SaveView, OpenView,
              RenameView, RemoveView, RestoreView, CopyCommand, CopyText, PickRows, ToggleTours, AddScene,
              RemoveScene, MoveScene, SetScene, SetTourTitle, BlankSheet, SetTour, OpenTour, SaveTour,
              SetExport, StopExport, OpenTable, StopReading, WriteRepairedCopy>();
    return kSet;
}

} // namespace

TEST_CASE("A visitor can use the map and reach nothing outside of it")
{
    for (const Command& command : oneOfEach()) {
        CAPTURE(command.index());
        CHECK(session::isAllowed(KioskMode::Visit, command) == (reachingOut().count(command.index()) == 0));
    }
}

TEST_CASE("While nobody is there, and before the PIN, no command at all passes")
{
    for (const Command& command : oneOfEach()) {
        CAPTURE(command.index());
        CHECK_FALSE(session::isAllowed(KioskMode::Attract, command));
        CHECK_FALSE(session::isAllowed(KioskMode::Pin, command));
    }
}

TEST_CASE("Whoever knows the PIN may do all but start another program")
{
    for (const Command& command : oneOfEach()) {
        CAPTURE(command.index());
        CHECK(session::isAllowed(KioskMode::Maintenance, command) ==
              (command.index() != kind<session::OpenSource>()));
    }
}

TEST_CASE("A book that lies on the keyboard does not fill the memory with a search")
{
    CHECK(session::isAllowed(KioskMode::Visit, session::SetSearch{"Besançon"}));
    CHECK(session::isAllowed(KioskMode::Visit,
                             session::SetSearch{std::string(session::kMostKioskSearch, 'x')}));
    CHECK_FALSE(session::isAllowed(KioskMode::Visit,
                                   session::SetSearch{std::string(session::kMostKioskSearch + 1, 'x')}));
}

TEST_CASE("What is refused is counted by kind, and the rest comes out in order")
{
    session::IgnoredCounts ignored;
    const auto passed = session::admitted(KioskMode::Visit,
                                          {session::FlyHome{}, session::OpenSource{3}, session::Fold{},
                                           session::OpenSource{4}, session::SaveView{}},
                                          ignored);
    REQUIRE(passed.size() == 2);
    CHECK(std::holds_alternative<session::FlyHome>(passed[0]));
    CHECK(std::holds_alternative<session::Fold>(passed[1]));
    CHECK(ignored.commands[kind<session::OpenSource>()] == 2);
    CHECK(ignored.commands[kind<session::SaveView>()] == 1);
    CHECK(ignored.sum() == 3);
    ignored.commands[0] = std::numeric_limits<std::uint32_t>::max();
    CHECK(session::admitted(KioskMode::Attract, {session::ToggleChoice{}}, ignored).empty());
    CHECK(ignored.commands[0] == std::numeric_limits<std::uint32_t>::max()); // it stops, it does not wrap
}

TEST_CASE("Every key with every modifier: visitors get what a keypad needs, and no shortcut")
{
    const std::set<KioskKey> named{KioskKey::Arrow,  KioskKey::Page,  KioskKey::Tab,      KioskKey::Enter,
                                   KioskKey::Escape, KioskKey::Erase, KioskKey::Character};
    session::IgnoredCounts ignored;
    std::uint64_t refused = 0;
    for (int mode = 0; mode < session::kKioskModeCount; ++mode) {
        for (int key = 0; key <= static_cast<int>(KioskKey::Other) + 1; ++key) {
            for (unsigned modifiers = 0; modifiers < 16; ++modifiers) {
                const session::KeyStroke stroke{static_cast<KioskKey>(key), (modifiers & 1U) != 0,
                                                (modifiers & 2U) != 0, (modifiers & 4U) != 0,
                                                (modifiers & 8U) != 0};
                const bool expected =
                    named.count(stroke.key) != 0 &&
                    ((modifiers & ~1U) == 0 || static_cast<KioskMode>(mode) == KioskMode::Maintenance);
                CAPTURE(mode);
                CAPTURE(key);
                CAPTURE(modifiers);
                CHECK(session::admits(static_cast<KioskMode>(mode), stroke, ignored) == expected);
                refused += expected ? 0 : 1;
            }
        }
    }
    CHECK(ignored.raw[static_cast<std::size_t>(RawInput::Key)] == refused);
}

TEST_CASE("The window cannot be closed, and no file dropped, by who does not know the PIN")
{
    session::IgnoredCounts ignored;
    for (const KioskMode mode : {KioskMode::Attract, KioskMode::Visit, KioskMode::Pin}) {
        CHECK_FALSE(session::admits(mode, RawInput::CloseRequest, 0, ignored));
        CHECK_FALSE(session::admits(mode, RawInput::FileDrop, 0, ignored));
        CHECK_FALSE(session::admits(mode, RawInput::Button, 1, ignored));
        CHECK_FALSE(session::admits(mode, RawInput::Button, -1, ignored));
        CHECK(session::admits(mode, RawInput::Button, 0, ignored));
    }
    CHECK(ignored.sum() == 12);
    CHECK(ignored.raw[static_cast<std::size_t>(RawInput::CloseRequest)] == 3);
    CHECK(session::isAllowed(KioskMode::Maintenance, RawInput::CloseRequest));
    CHECK(session::isAllowed(KioskMode::Visit, RawInput::Gesture));
    CHECK_FALSE(session::isAllowed(KioskMode::Pin, RawInput::Gesture));
    CHECK_FALSE(session::isAllowed(KioskMode::Maintenance, RawInput::Key));
    CHECK_FALSE(session::isAllowed(static_cast<KioskMode>(9), Command(session::FlyHome{})));
}
