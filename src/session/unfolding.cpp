#include "session/unfolding.h"

#include <algorithm>

namespace session {

namespace {

/// Linear share; easing is applied on top, so that reversing keeps the place.
double linearShare(const Unfolding& unfolding, double now)
{
    const double gone = std::max(0.0, now - unfolding.start) / kUnfoldSeconds;
    return std::clamp(unfolding.opening ? unfolding.from + gone : unfolding.from - gone, 0.0, 1.0);
}

} // namespace

double unfoldedShare(const Unfolding& unfolding, double now)
{
    if (!unfolding.isOpen()) {
        return 0;
    }
    const double t = linearShare(unfolding, now);
    return t * t * (3 - 2 * t);
}

void unfold(Unfolding& unfolding, layout::UnfoldTarget target, double now, bool atOnce)
{
    const double from = unfolding.target == target ? linearShare(unfolding, now) : 0;
    unfolding = {target, true, now, atOnce ? 1.0 : from};
}

void fold(Unfolding& unfolding, double now, bool atOnce)
{
    if (atOnce || !unfolding.isOpen()) {
        unfolding = {};
        return;
    }
    unfolding = {unfolding.target, false, now, linearShare(unfolding, now)};
}

bool tickUnfolding(Unfolding& unfolding, double now)
{
    if (!unfolding.isOpen()) {
        return false;
    }
    const double share = linearShare(unfolding, now);
    if (!unfolding.opening && share <= 0) {
        unfolding = {};
        return true; // one last frame, with everything folded
    }
    return unfolding.opening ? share < 1 : true;
}

} // namespace session
