#include "layout/bubbles.h"

#include "layout/separation.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr double kReferencePxPerMetre = 0.00078; // the mainland at home in a 1920×1080 window
constexpr double kReferenceUnit = 4.3;           // design pixels there: radius of a single row
constexpr double kLargestRadius = 54;            // design pixels there
constexpr double kBubbleGap = 1.5;               // design pixels between two bubbles

/// Circles of a view without their shares. `counts`: rows of each spot.
BubbleLayout circlesOf(const BubbleCounts& all, const Sheet& sheet, int viewIndex,
                       const std::vector<int>& counts, double unit)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    const double gap = kBubbleGap * sheet.scale;
    BubbleLayout layout;
    layout.unit = unit;
    std::vector<Circle> circles;
    if (view.kind == ViewKind::Main && sheet.paris() != nullptr) {
        Bubble badge;
        for (std::size_t i = 0; i < counts.size(); ++i) {
            badge.count += all.spots[i].isOfInset ? counts[i] : 0;
        }
        badge.radius = unit * std::sqrt(badge.count);
        badge.anchor = {sheet.parisMetres.x * view.pxPerMetre, -sheet.parisMetres.y * view.pxPerMetre};
        badge.centre = badge.anchor;
        circles.push_back({badge.anchor, badge.anchor, badge.radius + gap / 2, true});
        layout.badge = badge;
    }
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const BubbleCounts::Spot& spot = all.spots[i];
        if (counts[i] == 0 || sheet.viewOf(spot.place, spot.departmentCode) != viewIndex) {
            continue;
        }
        Bubble bubble;
        bubble.city = spot.city;
        bubble.department = all.areDepartments ? spot.department : -1;
        bubble.count = counts[i];
        bubble.radius = unit * std::sqrt(bubble.count);
        bubble.anchor = {spot.place.point.x * view.pxPerMetre, -spot.place.point.y * view.pxPerMetre};
        circles.push_back({bubble.anchor, bubble.anchor, bubble.radius + gap / 2, false});
        layout.bubbles.push_back(bubble);
    }
    separate(circles);
    const std::size_t first = layout.badge ? 1 : 0;
    for (std::size_t b = 0; b < layout.bubbles.size(); ++b) {
        layout.bubbles[b].centre = circles[b + first].centre;
    }
    return layout;
}

bool fits(const BubbleLayout& layout, const View& view, float scale)
{
    return std::all_of(layout.bubbles.begin(), layout.bubbles.end(), [&](const Bubble& bubble) {
        const base::Rect room = view.map.shrunk(static_cast<float>(bubble.radius) + 2 * scale);
        return room.contains(bubble.centre + view.originPx);
    });
}

} // namespace

double bubbleUnit(const BubbleCounts& all, const Sheet& sheet)
{
    const double relative = sheet.homePxPerMetre / sheet.scale / kReferencePxPerMetre;
    const double growth = std::clamp(std::sqrt(relative), 0.5, 1.4) * sheet.scale;
    std::vector<int> totals;
    int largest = 1;
    int paris = 0;
    for (const BubbleCounts::Spot& spot : all.spots) {
        totals.push_back(spot.total);
        largest = std::max(largest, spot.total);
        paris += spot.isOfInset ? spot.total : 0;
    }
    largest = sheet.paris() != nullptr ? std::max(largest, paris) : largest;
    double unit = std::min(kReferenceUnit, kLargestRadius / std::sqrt(largest)) * growth;
    for (std::size_t v = 1; v < sheet.views.size(); ++v) {
        for (int tries = 0; tries < 24; ++tries) {
            if (fits(circlesOf(all, sheet, static_cast<int>(v), totals, unit), sheet.views[v], sheet.scale)) {
                break;
            }
            unit *= 0.94;
        }
    }
    return unit;
}

BubbleLayout layoutBubbles(const BubbleCounts& all, const Sheet& sheet, int viewIndex, double unit)
{
    std::vector<int> counts;
    for (const BubbleCounts::Spot& spot : all.spots) {
        counts.push_back(spot.count);
    }
    BubbleLayout layout = circlesOf(all, sheet, viewIndex, counts, unit);
    const auto addShares = [&](Bubble& bubble, const int* first) {
        bubble.firstShare = static_cast<int>(layout.shares.size());
        for (std::size_t k = 0; k < all.parts; ++k) {
            if (first[k] > 0) {
                layout.shares.push_back(
                    {all.partAt(k), first[k], all.byPole, static_cast<double>(first[k]) / bubble.count});
                ++bubble.shareCount;
            }
        }
    };
    for (Bubble& bubble : layout.bubbles) {
        addShares(bubble, &all.shares[all.ofCity[static_cast<std::size_t>(bubble.city)] * all.parts]);
    }
    if (layout.badge) {
        addShares(*layout.badge, all.insetShares.data());
    }
    return layout;
}

Ring ringOf(double radius, float scale, const base::FontSet& fonts, const std::string& number)
{
    const auto reach = static_cast<float>(radius);
    Ring ring;
    ring.thickness = std::clamp(reach * 0.34F, 5.2F * scale, 11 * scale);
    ring.numberSize = std::clamp(reach * 0.6F, 9.5F * scale, 15 * scale);
    const float width = fonts.width(base::Face::Bold, ring.numberSize, number);
    const float cap = fonts.metrics(base::Face::Bold, ring.numberSize).capHeight;
    ring.spare = reach - ring.thickness - 0.8F * scale - std::hypot(width, cap) / 2;
    return ring;
}

bool standsFor(const Bubble& bubble, const model::Initiative& initiative)
{
    return bubble.department >= 0 ? bubble.department == initiative.department
                                  : bubble.city >= 0 && bubble.city == initiative.cityIndex;
}

BouquetLayout asBouquets(const BubbleLayout& bubbles, double scale)
{
    BouquetLayout layout;
    layout.isSolid = true;
    layout.areDepartments = !bubbles.bubbles.empty() && bubbles.bubbles.front().department >= 0;
    for (const Bubble& bubble : bubbles.bubbles) {
        layout.bouquets.push_back(
            {bubble.city, bubble.anchor, bubble.centre, bubble.radius, 0, bubble.count});
    }
    if (bubbles.badge) {
        layout.hasBadge = true;
        layout.badge = bubbles.badge->centre;
        layout.badgeRadius = std::max(bubbles.badge->radius, 2 * scale);
        layout.badgeCount = bubbles.badge->count;
    }
    return layout;
}

BubbleAt pickBubble(const Sheet& sheet, const std::vector<BubbleLayout>& layouts, base::Vec2 px,
                    double reachPx)
{
    BubbleAt best;
    double nearest = reachPx;
    for (std::size_t v = 0; v < sheet.views.size() && v < layouts.size(); ++v) {
        const View& view = sheet.views[v];
        const bool covered = v == 0 && std::any_of(sheet.views.begin() + 1, sheet.views.end(),
                                                   [&](const View& inset) { return inset.box.contains(px); });
        if (covered || !view.map.contains(px)) {
            continue;
        }
        const auto consider = [&](const Bubble& bubble) {
            const double distance = base::length(bubble.centre + view.originPx - px) - bubble.radius;
            if (bubble.count > 0 && distance < nearest) {
                nearest = distance;
                best = {static_cast<int>(v), &bubble};
            }
        };
        std::for_each(layouts[v].bubbles.begin(), layouts[v].bubbles.end(), consider);
        if (layouts[v].badge) {
            consider(*layouts[v].badge);
        }
    }
    return best;
}

} // namespace layout
