// The speaker's window: notes of the shown scene, the next one's caption, the time, black sheet.
#pragma once

#include "ui/frame.h"

namespace ui {

/// Seconds that the speaker sees.
struct NotesClock {
    double whole = 0; ///< since the beginning, or since it was put back to zero
    double scene = 0; ///< since the scene was shown
};

/// Both count the same whole seconds, so that they turn together and their sums agree. `begun`, `shown`,
/// `now`: seconds on one clock.
NotesClock notesClock(double begun, double shown, double now);

/// Fills a window of this size (pixels) with the notes. Returns true when the clock is to go back to zero.
bool drawNotes(const Frame& frame, float width, float height, const NotesClock& clock);

/// « 4:07 », « 1:02:33 ».
std::string clockText(double seconds);

} // namespace ui
