// The keyboard on the screen of a kiosk: opened by a touch on the search field, it lies along the lower edge,
// so that the field and what is offered below it stay in sight. Its rules: session/keyboard_input.h.
#pragma once

#include "session/keyboard_layout.h"
#include "ui/desk.h"
#include "ui/frame.h"

namespace ui {

/// Where its keys lie, pixels: 20 mm each with 3 mm between them. A narrow screen makes them narrower, a low
/// one lower, before they cover the field. `pxPerMm`: of the real screen.
session::KeyboardFrame keyboardFrame(const Desk& desk, const base::Rect& field, float scale, float pxPerMm);

/// The search field was touched.
void openKeyboard(const Frame& frame);

/// Puts it away, and what was begun on it.
void closeKeyboard(Memory& memory);

/// Draws it while it is open and does what a finger does on it; a touch beside it puts it away and does what
/// it does there. After all panels.
void drawKeyboard(const Frame& frame, const Desk& desk);

} // namespace ui
