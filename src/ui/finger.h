// What a finger does beyond touching: it scrolls a panel and pans the map, which glide on when it has left;
// it stays on a choice, which keeps only that one. Rules of the glide: session/glide.h.
#pragma once

#include "ui/frame.h"
#include "ui/widgets.h"

namespace ui {

/// Before all panels: a touch on what glides stops it, and does nothing else.
void beginFinger(const Frame& frame);

/// The open panel follows a finger at a kiosk, and glides on. In beginPanel().
void scrollByFinger(const Frame& frame);

/// The map in the open panel follows pointer or finger; at a kiosk it glides on after letGoMap().
void dragMap(const Frame& frame, const base::Rect& map);
void letGoMap(const Frame& frame);
void glideMap(const Frame& frame);
/// Two fingers, of which the first holds the map: they move and zoom it. True while they are there; `onMap`
/// turns pixels below them into those of the map's own picture.
bool pinchMap(const Frame& frame, base::Vec2 onMap = {});

/// What a touch on a choice asks for: a click toggles it, a double click or a long press keeps only it. While
/// it is held, its row fills. Right after its touchArea(), below what the row shows.
void touchChoice(const Frame& frame, filter::Facet facet, const std::string& code, const Touch& touch,
                 const base::Rect& row);

} // namespace ui
