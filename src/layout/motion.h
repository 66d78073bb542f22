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

    [[nodiscard]] bool isMoving(double now) const { return now < end_; }

private:
    /// Where a dot set out, and when. Place and size have clocks of their own: a dot that is sent
    /// elsewhere while it grows goes on growing (while the year plays, every day sends it anew).
    struct Start {
        int row;
        base::Vec2 at;
        double atBegin;
        double size;    ///< of the dot's full radius
        double opacity; ///< 0 to 1
        double sizeBegin;
    };
    struct ViewMotion {
        std::vector<Start> stays;  ///< sorted by row; dots without one have arrived
        std::vector<Start> leaves; ///< dots that go
    };
    [[nodiscard]] ViewMotion fromHere(const BouquetLayout& before, const ViewMotion& motion,
                                      const BouquetLayout& after, double now, bool fades) const;

    std::vector<BouquetLayout> target_;
    std::vector<ViewMotion> motions_; ///< parallel to target_, or empty
    double end_ = -1e300;
    bool fades_ = false;
};

} // namespace layout
