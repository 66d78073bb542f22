#include "layout/detail_level.h"

#include <algorithm>

namespace layout {

namespace {

// Zooms at which a level begins when coming from far, and ends when going back.
constexpr double kRegionIn = 1.6;
constexpr double kRegionOut = 1.35;
constexpr double kTownIn = 6;
constexpr double kTownOut = 5;

} // namespace

Detail detailAt(double zoom)
{
    return detailAfter(Detail::Country, zoom);
}

Detail detailAfter(Detail before, double zoom)
{
    const bool town = zoom >= (before == Detail::Town ? kTownOut : kTownIn);
    const bool region = zoom >= (before == Detail::Country ? kRegionIn : kRegionOut);
    return town ? Detail::Town : region ? Detail::Region : Detail::Country;
}

DetailShares sharesOf(Detail detail)
{
    return {detail == Detail::Country ? 0.0 : 1.0, detail == Detail::Town ? 1.0 : 0.0};
}

void DetailFade::retarget(Detail detail, double now, bool animate)
{
    const DetailShares wanted = sharesOf(detail);
    if (begun_ && wanted == to_) {
        return;
    }
    from_ = animate && begun_ ? at(now) : wanted;
    to_ = wanted;
    start_ = animate && begun_ ? now : -1e300;
    begun_ = true;
}

DetailShares DetailFade::at(double now) const
{
    const double t = std::clamp((now - start_) / kDetailSeconds, 0.0, 1.0);
    if (t >= 1) {
        return to_;
    }
    const auto mixed = [t](double a, double b) { return a + (b - a) * t; };
    return {mixed(from_.departments, to_.departments), mixed(from_.pictograms, to_.pictograms)};
}

} // namespace layout
