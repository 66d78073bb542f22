// The panels of the window, one file each. Every function draws one panel into its rectangle
// (pixels) and puts what the user asks for into frame.commands.
#pragma once

#include "ui/desk.h"
#include "ui/frame.h"

namespace ui {

void drawTopBar(const Frame& frame, const Desk& desk);
void drawFacets(const Frame& frame, const Desk& desk);
void drawMapArea(const Frame& frame, const Desk& desk);
void drawMonths(const Frame& frame, const Desk& desk);
/// The list, or the card when one is open.
void drawSide(const Frame& frame, const Desk& desk);
void drawList(const Frame& frame, const base::Rect& rect);
void drawCard(const Frame& frame, const base::Rect& rect);
void drawHelp(const Frame& frame, const Desk& desk);
void drawExportMenu(const Frame& frame, const Desk& desk);
void drawNotice(const Frame& frame, const Desk& desk);

/// All panels in order.
void drawWindow(const Frame& frame, const Desk& desk);

/// Turns a key into commands or moves the keyboard's place. Call before drawWindow.
void handleKey(const Frame& frame, Key key);

/// The keys of the timeline; true when it was one of them.
bool handleTimeKey(const Frame& frame, Key key);

} // namespace ui
