// Dots keep their identity: when a filter packs them anew, the same dots travel to their new
// places. Pure arithmetic on a clock that the caller brings; interruptible at any moment.
#pragma once

#include "layout/bouquets.h"

#include <vector>

namespace layout {

/// How long a change takes, seconds (VISUAL: at most 0.6).
inline constexpr double kTravelSeconds = 0.45;

class Motion {
public:
    /// New places for the dots of every view. Dots that stay travel from where they are at `now`,
    /// new ones grow at their place, those that go shrink where they are. `travels` false: they
    /// are there at once (a zoom, a resize, the first layout). `fades` replaces travel by a
    /// cross-fade (reduced motion).
    void retarget(const std::vector<BouquetLayout>& target, double now, bool travels, bool fades);

    /// The layouts as they are to be drawn: dots where they are now, those that go still among
    /// them. Equal to the target once the travel is over.
    [[nodiscard]] std::vector<BouquetLayout> at(double now) const;

    [[nodiscard]] bool isMoving(double now) const { return moving_ && now < start_ + kTravelSeconds; }

private:
    struct Start {
        int row;
        base::Vec2 at;
        double size;    ///< of the dot's full radius
        double opacity; ///< 0 to 1
    };
    std::vector<BouquetLayout> target_;
    std::vector<std::vector<Start>> from_; ///< for each view, sorted by row
    double start_ = 0;
    bool moving_ = false;
    bool fades_ = false;
};

} // namespace layout
