// Which screen shows what while a tour is presented: the hall's, and the speaker's with the notes.
#pragma once

#include <span>
#include <vector>

namespace app {

/// A monitor in screen coordinates.
struct Screen {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;
    friend bool operator==(const Screen&, const Screen&) = default;
};

/// Where the two windows of a presentation go.
struct StagePlan {
    int hall = -1;  ///< screen that the hall's window fills; -1: it is a window
    int notes = -1; ///< screen on which the notes lie; -1: none is open
    Screen window;  ///< where the hall's window lies when it fills no screen
    Screen beside;  ///< where the notes' window lies
};

/// The rule. `screens`: the first is the primary one; a screen without pixels is none. With two or more the
/// hall gets the first that is not the primary one, the notes the primary. With one the hall fills it,
/// unless notes are open: both are windows then, side by side, or one above the other where the screen is
/// narrow, so that neither covers the other.
StagePlan planStage(std::span<const Screen> screens, bool hasNotes);

} // namespace app
