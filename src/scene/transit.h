// The map between two kinds of symbols: the grounds mix, symbols give way and come, and the dots
// travel above both.
#pragma once

#include "layout/motion.h"
#include "scene/build.h"

#include <vector>

namespace scene {

/// One of the pictures that are on the sheet at this moment.
struct Presented {
    Ingredients picture;  ///< with look.dotsElsewhere
    double presence = 1;  ///< layout::Presence::of
    bool isStale = false; ///< laid out for another zoom: only its ground is drawn
};

/// `pictures`: the one that comes last is what the legend speaks of; at least one. `seats`: where
/// the dots are, layout::Motion::at.
Scene buildTransit(const std::vector<Presented>& pictures, const std::vector<layout::Seat>& seats, bool fades,
                   int width, int height);

} // namespace scene
