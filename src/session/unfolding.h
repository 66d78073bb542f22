// How far a place is unfolded: opens and folds back in half a second, reversible at any moment.
#pragma once

#include "layout/unfold.h"

namespace session {

inline constexpr double kUnfoldSeconds = 0.55;

struct Unfolding {
    layout::UnfoldTarget target;
    bool opening = true;
    double start = 0; ///< seconds; when `from` held
    double from = 0;  ///< share unfolded at `start`

    [[nodiscard]] bool isOpen() const { return target.kind != layout::UnfoldKind::None; }
    friend bool operator==(const Unfolding&, const Unfolding&) = default;
};

/// Share unfolded at a time, 0 to 1, eased.
double unfoldedShare(const Unfolding& unfolding, double now);

/// Starts to open the target; another place opens from folded.
void unfold(Unfolding& unfolding, layout::UnfoldTarget target, double now, bool atOnce);

/// Starts to fold back.
void fold(Unfolding& unfolding, double now, bool atOnce);

/// Ends a folding that has arrived; true while the share still changes.
bool tickUnfolding(Unfolding& unfolding, double now);

} // namespace session
