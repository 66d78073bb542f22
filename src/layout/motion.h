// Dots keep their identity: when a filter, a kind of symbols or a chart changes, the same dots
// travel from seat to seat across the whole sheet. Pure arithmetic on a clock that the caller
// brings; interruptible at any moment without a jump.
#pragma once

#include "layout/seats.h"

#include <array>
#include <vector>

namespace layout {

/// How long a change takes, seconds (VISUAL: at most 0.6).
inline constexpr double kTravelSeconds = 0.55;

/// With more rows than this no dot travels: dots fade out at their old seats and in at their new ones.
inline constexpr int kMostTravellers = 3000;
/// With more than this they are not even followed: nothing draws so many dots.
inline constexpr int kMostFaders = kMostChartDots;
static_assert(kMostDots <= kMostFaders);

/// Starts and ends gently: 0 to 1 in kTravelSeconds.
double eased(double begin, double now);

class Motion {
public:
    /// The dots leave `before` for `after`; both sorted by row, both as they are without motion at
    /// `now`. A row's second seat in `before` goes. Dots whose seat stays keep what they were doing; others
    /// set out from where they are; new ones grow at their seat and those that go shrink where they are.
    /// `fades`: nothing travels, old seats fade out while new ones fade in.
    void go(const std::vector<Seat>& before, const std::vector<Seat>& after, double now, bool fades);

    /// All dots are at their seats at once.
    void stop();

    /// Where the dots are: `target` is what `after` is by now (a pan may have moved it). Those that
    /// still go come last, so that a row may occur twice.
    [[nodiscard]] std::vector<Seat> at(const std::vector<Seat>& target, double now) const;

    [[nodiscard]] bool isMoving(double now) const { return now < end_; }

private:
    /// Where a dot set out, and when. Place and size have clocks of their own: a dot that is sent
    /// elsewhere while it grows goes on growing (while the year plays, every day sends it anew).
    struct Start {
        Seat from;          ///< opacity is the one at sizeBegin
        double size = 1;    ///< of the full radius, at sizeBegin
        double atBegin = 0; ///< clock of place and radius
        double sizeBegin = 0;
        double endOpacity = 1; ///< of the seat it goes to
        bool fades = false;    ///< it leaves without shrinking
    };
    [[nodiscard]] Seat shown(const Start& start, const Seat& target, double now) const;
    [[nodiscard]] Seat shownLeaving(const Start& start, double now) const;

    std::vector<Start> stays_;  ///< sorted by row; dots without one have arrived
    std::vector<Start> leaves_; ///< dots that go
    double end_ = -1e300;
};

/// How present each kind of symbols is on the sheet while one gives way to another: 0 gone, 1
/// there. Reversible at any moment without a jump.
class Presence {
public:
    void show(Symbols kind, double now, bool atOnce);
    /// The kind comes where there was none.
    void come(Symbols kind, double now);
    /// Linear in time.
    [[nodiscard]] double of(Symbols kind, double now) const;
    [[nodiscard]] bool isMoving(double now) const { return now < begin_ + kTravelSeconds; }

private:
    std::array<double, kSymbolsCount> from_{1};
    Symbols kind_ = Symbols::Bouquets;
    double begin_ = -1e300;
};

/// Opacity of a kind's own symbols (circles, shades, names) for a presence: they give way before
/// the dots have come far, and come when the dots are nearly there.
double symbolOpacity(double presence, bool fades);

} // namespace layout
