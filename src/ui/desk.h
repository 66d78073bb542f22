// The window's plan: which panel lies where, in pixels, at any size and in portrait.
#pragma once

#include "base/geometry.h"

namespace ui {

struct Desk {
    base::Rect top;
    base::Rect facets;
    base::Rect map;
    base::Rect list;
    base::Rect months;
    base::Rect drawer;      ///< below map and list; empty while it is closed
    bool compact = false;   ///< little width: shorter title, smaller margins
    bool kindsAbove = true; ///< the kinds of symbols have room in the top bar, else they float on the map
};

/// Arranges a window of `width` × `height` pixels; panels cover it without gap or overlap. `drawer`:
/// share of the height that the open drawer asks for, 0 while it is closed; the map keeps 220 design
/// pixels.
Desk arrangeDesk(float width, float height, float scale, float drawer = 0);

} // namespace ui
