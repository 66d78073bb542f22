#include "app/dissolve.h"

#include "layout/motion.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

bool isAbove(const scene::Leaf& leaf)
{
    return leaf.name == "travelling dots" || leaf.name == "unfolded dots";
}

/// How much of the page is under paper, of a way from 0 to 1: all of it halfway, and slowly there.
double veilAt(double progress)
{
    const double t = 1 - std::abs(2 * progress - 1);
    return t * t * (3 - 2 * t);
}

} // namespace

double Dissolve::progress(double now) const
{
    return std::clamp((now - start_) / layout::kTravelSeconds, 0.0, 1.0);
}

bool Dissolve::isMoving(double now) const
{
    return !old_.leaves.empty() && now < start_ + layout::kTravelSeconds;
}

bool Dissolve::isOld(double now) const
{
    return isMoving(now) && progress(now) < 0.5;
}

void Dissolve::go(scene::Scene shown, double now)
{
    if (isOld(now)) {
        return; // what is seen goes on going
    }
    // What was still coming goes from where it is.
    const double done = isMoving(now) ? 1 - progress(now) : 0;
    std::erase_if(shown.leaves, isAbove);
    old_ = std::move(shown);
    start_ = now - done * layout::kTravelSeconds;
}

scene::Scene Dissolve::at(scene::Scene live, const base::Rect& paper, base::Colour ground, double now) const
{
    if (!isMoving(now)) {
        return live;
    }
    scene::Scene page;
    page.width = live.width;
    page.height = live.height;
    page.background = live.background;
    page.stillLasts = true;
    page.still = isOld(now) ? old_.still : live.still;
    page.leaves = isOld(now) ? old_.leaves : std::vector<scene::Leaf>{};
    scene::Leaf veil;
    veil.name = "veil";
    veil.clip = paper;
    veil.boxes.push_back({paper, 0, base::faded(ground, veilAt(progress(now))), 0, base::Colour{}});
    std::vector<scene::Leaf> above;
    for (scene::Leaf& leaf : live.leaves) {
        if (isAbove(leaf)) {
            above.push_back(std::move(leaf));
        } else if (!isOld(now)) {
            page.leaves.push_back(std::move(leaf));
        }
    }
    page.leaves.push_back(std::move(veil));
    std::move(above.begin(), above.end(), std::back_inserter(page.leaves));
    return page;
}

} // namespace app
