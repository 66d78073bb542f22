// One page gives way to another whose land, names and texts lie elsewhere: it goes under paper, and the
// other comes out of it, while the dots travel above. On a clock that the caller brings; interruptible at
// any moment: what is seen then goes on from how much of it is seen.
#pragma once

#include "base/colour.h"
#include "base/geometry.h"
#include "scene/scene.h"

#include <vector>

namespace app {

class Dissolve {
public:
    /// `shown`: the page that goes, as it is drawn at rest at `now`, without what lies above the paper.
    void go(scene::Scene shown, double now);
    void stop() { *this = {}; }
    [[nodiscard]] bool isMoving(double now) const;
    /// True while the page that goes is the one that is seen.
    [[nodiscard]] bool isOld(double now) const;

    /// The page at `now`. `live`: the one that comes, with its dots on their way; `paper`: where both lie.
    [[nodiscard]] scene::Scene at(scene::Scene live, const base::Rect& paper, base::Colour ground,
                                  double now) const;

private:
    [[nodiscard]] double progress(double now) const;

    scene::Scene old_;
    double start_ = -1e9;
};

} // namespace app
