// The window system's keys as those of the interface, for every window of the program.
#pragma once

#include "session/kiosk_lock.h"
#include "ui/frame.h"

#include <optional>

namespace app {

/// A key of the keyboard, GLFW's numbers and modifiers.
std::optional<ui::Key> keyOf(int key, int mods);

/// Keys that are letters or signs, by what they write: the same on AZERTY and QWERTY.
std::optional<ui::Key> keyOfSign(unsigned int codePoint);

/// Keys held with Ctrl, by the letter that is printed on them: Z is elsewhere on AZERTY.
std::optional<ui::Key> keyOfShortcut(int key, int scancode, int mods);

/// The same for the kiosk's lock.
session::KeyStroke strokeOf(int key, int mods);

} // namespace app
