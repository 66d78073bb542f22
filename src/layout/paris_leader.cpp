#include "layout/paris_leader.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

double distanceToSegment(base::Vec2 p, base::Vec2 a, base::Vec2 b)
{
    const base::Vec2 along = b - a;
    const double squared = along.x * along.x + along.y * along.y;
    const base::Vec2 off = p - a;
    const double t = squared <= 0 ? 0 : std::clamp((off.x * along.x + off.y * along.y) / squared, 0.0, 1.0);
    return base::length(off - along * t);
}

/// What a line costs: where it begins (`lowness`, 0 at the top of the
/// inset to 1: from above it crosses the Channel, from below Brittany), the names and dots that it meets,
/// then its length.
double costOf(const BouquetLayout& main, const std::vector<Label>& labels, base::Vec2 origin, base::Vec2 from,
              base::Vec2 to, double lowness)
{
    double cost = lowness * 6 + base::length(to - from) * 1e-4;
    for (const Dot& dot : main.dots) {
        cost += distanceToSegment(dot.at + origin, from, to) < main.dotRadius + 1 ? 1 : 0;
    }
    for (const Bouquet& bouquet : main.bouquets) {
        const double reach = bouquet.radius + 1;
        cost += main.isSolid && distanceToSegment(bouquet.centre + origin, from, to) < reach ? 1 : 0;
    }
    for (const Label& label : labels) {
        const double reach = label.box.height / 2;
        for (const double at : {0.1, 0.3, 0.5, 0.7, 0.9}) {
            const base::Vec2 p{label.box.x + label.box.width * at, label.box.y + reach};
            cost += distanceToSegment(p + origin, from, to) < reach ? 3 : 0;
        }
    }
    return cost;
}

} // namespace

std::optional<Segment> parisLeader(const Sheet& sheet, const BouquetLayout& main,
                                   const std::vector<Label>& labels)
{
    const View* paris = sheet.paris();
    const base::Vec2 origin = sheet.main().originPx;
    const base::Vec2 badge = main.badge + origin;
    if (paris == nullptr || !sheet.main().map.contains(badge)) {
        return std::nullopt;
    }
    const base::Rect& box = paris->box;
    const bool beside = badge.x > box.right();
    base::Vec2 best;
    double least = INFINITY;
    for (int i = 1; i < 12; ++i) {
        const float share = static_cast<float>(i) / 12;
        const base::Vec2 from =
            beside ? base::Vec2{box.right(), box.y + box.height * share}
                   : base::Vec2{box.x + box.width * share, badge.y < box.y ? box.y : box.bottom()};
        const double cost = costOf(main, labels, origin, from, badge, beside ? share : 0);
        if (cost < least) {
            least = cost;
            best = from;
        }
    }
    const base::Vec2 whole = badge - best;
    const double distance = base::length(whole);
    return Segment{best, best + whole * std::max(0.0, 1 - main.badgeRadius / distance)};
}

} // namespace layout
