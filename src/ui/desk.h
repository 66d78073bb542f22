// The window's plan: which panel lies where, in pixels, at any size and in portrait.
#pragma once

#include "base/geometry.h"
#include "session/state.h"

namespace ui {

struct Desk {
    base::Rect top;
    base::Rect facets;
    base::Rect map;
    base::Rect list;
    base::Rect months;
    base::Rect bar; ///< above a narrow map, or below it, what else would lie on it; empty where it has room
    base::Rect drawer;    ///< below map and list; empty while it is closed
    base::Rect caption;   ///< below the map, of a tour's scene; empty while none is shown
    base::Rect key;       ///< in a hall, between map and caption: what the colours say
    base::Rect news;      ///< below the top bar: what is wrong with the table; empty while nothing is
    base::Rect strip;     ///< of a kiosk, along the lower edge: language, large text, contrast
    bool compact = false; ///< little width: shorter title, smaller margins
    bool kindsAbove =
        true; ///< the kinds of symbols have room in the top bar, else they float on the map or lie in the bar
    bool stage = false; ///< a tour for a hall: map and caption alone
    bool barBelow =
        false; ///< of an upright kiosk: the bar lies below the map, where hands reach, in two rows

    /// Whether buttons lie on the map itself.
    [[nodiscard]] bool hasControlsOnMap() const { return !stage && !barBelow; }
};

/// Arranges a window of `width` × `height` pixels; panels cover it without gap or overlap. `drawer`:
/// share of the height that the open drawer asks for, 0 while it is closed; the map keeps 220 design
/// pixels. `isReading`: a card is open, and in a narrow window gets more of the column it shares.
Desk arrangeDesk(float width, float height, float scale, float drawer = 0, bool isReading = false);

/// Map and caption, between them the key to the colours where it `hasKey`; nothing else.
Desk arrangeStage(float width, float height, float scale, bool hasKey = false);

/// The plan for a state: of a hall while it presents, with room for the caption while a scene is shown.
/// `strip`: height in pixels that a kiosk keeps for its buttons along the lower edge. `hasNews`: a band below
/// the top bar, not at a kiosk, in a hall or in a very low window.
Desk deskFor(const session::State& state, float width, float height, float scale, float strip = 0,
             bool hasNews = false);

/// Pixels a design pixel: the window's own `scale`, or, while a tour is presented, as many as make the
/// smallest letters readable from the last row (a 45th of the height).
float scaleFor(const session::State& state, float width, float height, float scale);

} // namespace ui
