// The kiosk's lock: deny by default at the input layer. Which command, key and window message may pass in
// which mode; what may not is counted by kind. The way out: kiosk_pin.h.
#pragma once

#include "session/commands.h"
#include "session/kiosk.h"

#include <array>
#include <cstdint>
#include <vector>

namespace session {

/// Who may ask for a command.
enum class Permit : std::uint8_t {
    Never,   ///< nobody at a kiosk: it would leave the program
    Keeper,  ///< whoever knows the PIN
    Visitor, ///< everybody
};

/// The verdict on a command, its values included. A new kind of command does not compile before it has one.
Permit permitOf(const Command& command);

/// Attract and Pin let nothing pass: there a touch is an event of the machine (kiosk.h), never a command.
bool isAllowed(KioskMode mode, const Command& command);

/// Bytes that a visitor may search for.
inline constexpr std::size_t kMostKioskSearch = 200;

/// Keys as the lock sees them; app turns the window system's into these.
enum class KioskKey : std::uint8_t {
    Arrow,
    Page, ///< page up and down, home, end
    Tab,
    Enter, ///< also of the keypad, and the space bar outside of text
    Escape,
    Erase,     ///< backspace, delete
    Character, ///< writes a character: letters, digits, the keypad
    Function,  ///< F1 to F25, print, pause, menu, media …
    Other,     ///< whatever has no name
};
struct KeyStroke {
    KioskKey key = KioskKey::Other;
    bool shift = false;
    bool control = false;
    bool alt = false; ///< not AltGr, which writes characters
    bool super = false;
};
/// Visitors need what a keyboard or keypad needs for everything on screen; nothing with Ctrl, Alt or the
/// logo key. In Maintenance whatever is not a Function or Other key passes.
bool isAllowed(KioskMode mode, const KeyStroke& stroke);

/// What reaches the window beside keys and commands. A button is 0 (left, or a finger), 1, 2 …
enum class RawInput : std::uint8_t { Key, Button, Wheel, Gesture, FileDrop, CloseRequest };
inline constexpr int kRawInputCount = 6;
/// A file drop or a close request passes in Maintenance only; of the buttons only the first, ever. Keys are
/// judged one by one, as a KeyStroke.
bool isAllowed(KioskMode mode, RawInput input, int button = 0);

/// How often what was refused, by kind: for the log. Counts stop at their largest number.
struct IgnoredCounts {
    std::array<std::uint32_t, std::variant_size_v<AnyCommand>> commands{};
    std::array<std::uint32_t, kRawInputCount> raw{};
    [[nodiscard]] std::uint64_t sum() const;
};

/// The commands that may pass, in order; the others are counted.
std::vector<Command> admitted(KioskMode mode, std::vector<Command> asked, IgnoredCounts& ignored);
/// As isAllowed(), counting.
bool admits(KioskMode mode, const KeyStroke& stroke, IgnoredCounts& ignored);
bool admits(KioskMode mode, RawInput input, int button, IgnoredCounts& ignored);

} // namespace session
