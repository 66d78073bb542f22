// The map between two kinds of symbols: the grounds mix, symbols give way and come, and the dots
// travel above both.
#pragma once

#include "layout/motion.h"
#include "scene/build.h"
#include "scene/tag_fade.h"

#include <vector>

namespace scene {

/// One of the pictures that are on the sheet at this moment.
struct Presented {
    Ingredients picture;   ///< with look.dotsElsewhere
    double presence = 1;   ///< layout::Presence::of
    bool isStale = false;  ///< laid out for another zoom: only its ground is drawn
    bool isTitled = false; ///< its insets have titles, unless a map comes last
};

/// What is on its way above the pictures.
struct Travel {
    std::vector<layout::Seat> seats; ///< where the dots are, layout::Motion::at
    bool fades = false;              ///< layout::symbolOpacity
    const TagFade& tags;
    double now = 0; ///< of `tags`
};

/// `pictures`: the one that comes last is what the legend speaks of; at least one.
Scene buildTransit(const std::vector<Presented>& pictures, const Travel& travel, int width, int height);

} // namespace scene
