// What a kiosk draws beside the desk: its buttons along the lower edge, the call to touch, the ring «
// toujours là ? » and the pad for the PIN. Sizes are millimetres of the real screen.
#pragma once

#include "base/word_key.h"
#include "session/big_targets.h"
#include "session/kiosk.h"
#include "session/kiosk_pin.h"
#include "session/tour.h"
#include "ui/desk.h"
#include "ui/frame.h"

namespace ui {

/// What is to be drawn of the kiosk in one frame.
struct KioskFace {
    session::KioskMode mode = session::KioskMode::Visit;
    session::KioskShown shown;
    base::Word call{};          ///< of the attract stop
    session::Bilingual caption; ///< of the same, its fields filled in
    session::PinState pin;
    float pxPerMm = 0;
    base::Theme theme{};      ///< what « contraste » goes back to
    float codeMm = 70;        ///< side of a QR code
    bool isSafe = false;      ///< what was to be shown has failed: a sign for who looks after it
    double assumedInches = 0; ///< the screen's diagonal where nobody knows it, and that is to be said; else 0
};

/// Pixels that the buttons along the lower edge take.
float kioskStrip(float pxPerMm);

/// True while visitors are in front of it: no files, no links, no closing.
bool isLocked(const Frame& frame);

/// True while the kiosk has laid something over the list or over everything.
bool isCovered(const Frame& frame);

/// Where the call to touch lies: a touch there only begins the visit.
base::Rect callPlace(const Desk& desk);

/// The strip; after all panels the rest, over them.
void drawKioskStrip(const Frame& frame, const Desk& desk);
void drawKioskOver(const Frame& frame, const Desk& desk);

/// The same, one by one.
void drawCall(const Frame& frame, const base::Rect& rect);
void drawStillThere(const Frame& frame);
void drawPinPad(const Frame& frame);
void drawMeasure(const Frame& frame, const Desk& desk);

/// A sheet over the whole window that takes every touch; paired with endPanel().
void beginOver(const Frame& frame, const char* id);

} // namespace ui
