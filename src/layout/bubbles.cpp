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

const model::Department& departmentOf(const model::Atlas& atlas, const model::City& city)
{
    return atlas.data.departments[static_cast<std::size_t>(city.department)];
}

/// The view that draws a city.
int viewOfCity(const model::Atlas& atlas, const Sheet& sheet, const model::City& city)
{
    const model::Place& place = atlas.places[static_cast<std::size_t>(city.rows.front())];
    return sheet.viewOf(place, departmentOf(atlas, city).code);
}

/// Circles of a view without their shares. `counts`: rows of each city.
BubbleLayout circlesOf(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                       const std::vector<int>& counts, double unit)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    const double gap = kBubbleGap * sheet.scale;
    BubbleLayout layout;
    layout.unit = unit;
    std::vector<Circle> circles;
    if (view.kind == ViewKind::Main && sheet.paris() != nullptr) {
        Bubble badge;
        for (std::size_t c = 0; c < counts.size(); ++c) {
            badge.count +=
                model::isInsetDepartment(departmentOf(atlas, atlas.data.cities[c]).code) ? counts[c] : 0;
        }
        badge.radius = unit * std::sqrt(badge.count);
        badge.anchor = {sheet.parisMetres.x * view.pxPerMetre, -sheet.parisMetres.y * view.pxPerMetre};
        badge.centre = badge.anchor;
        circles.push_back({badge.anchor, badge.anchor, badge.radius + gap / 2, true});
        layout.badge = badge;
    }
    for (std::size_t c = 0; c < counts.size(); ++c) {
        const model::City& city = atlas.data.cities[c];
        if (counts[c] == 0 || viewOfCity(atlas, sheet, city) != viewIndex) {
            continue;
        }
        const model::Vertex place = atlas.places[static_cast<std::size_t>(city.rows.front())].point;
        Bubble bubble;
        bubble.city = static_cast<int>(c);
        bubble.count = counts[c];
        bubble.radius = unit * std::sqrt(bubble.count);
        bubble.anchor = {place.x * view.pxPerMetre, -place.y * view.pxPerMetre};
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

/// Rows of each city.
std::vector<int> cityTotals(const model::Atlas& atlas)
{
    std::vector<int> totals;
    for (const model::City& city : atlas.data.cities) {
        totals.push_back(static_cast<int>(city.rows.size()));
    }
    return totals;
}

} // namespace

double bubbleUnit(const model::Atlas& atlas, const Sheet& sheet)
{
    const double relative = sheet.homePxPerMetre / sheet.scale / kReferencePxPerMetre;
    const double growth = std::clamp(std::sqrt(relative), 0.5, 1.4) * sheet.scale;
    const std::vector<int> totals = cityTotals(atlas);
    int largest = 1;
    int paris = 0;
    for (std::size_t c = 0; c < totals.size(); ++c) {
        largest = std::max(largest, totals[c]);
        paris += model::isInsetDepartment(departmentOf(atlas, atlas.data.cities[c]).code) ? totals[c] : 0;
    }
    largest = sheet.paris() != nullptr ? std::max(largest, paris) : largest;
    double unit = std::min(kReferenceUnit, kLargestRadius / std::sqrt(largest)) * growth;
    for (std::size_t v = 1; v < sheet.views.size(); ++v) {
        for (int tries = 0; tries < 24; ++tries) {
            if (fits(circlesOf(atlas, sheet, static_cast<int>(v), totals, unit), sheet.views[v],
                     sheet.scale)) {
                break;
            }
            unit *= 0.94;
        }
    }
    return unit;
}

BubbleLayout layoutBubbles(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                           const filter::Outcome& outcome, double unit, Colouring colouring)
{
    const bool byPole = colouring == Colouring::Pole;
    const std::size_t categories = byPole ? atlas.data.poles.size() + 1 : atlas.data.categories.size();
    const auto kindOf = [&](const model::Initiative& initiative) { // « Hors pôle » comes last
        const int kind = byPole ? initiative.pole : std::max(0, initiative.category);
        return kind < 0 ? categories - 1 : static_cast<std::size_t>(kind);
    };
    std::vector<int> counts(atlas.data.cities.size(), 0);
    std::vector<int> shares(atlas.data.cities.size() * categories, 0);
    for (const int row : outcome.rows) {
        const model::Initiative& initiative = atlas.data.initiatives[static_cast<std::size_t>(row)];
        const auto city = static_cast<std::size_t>(initiative.cityIndex);
        ++counts[city];
        ++shares[city * categories + kindOf(initiative)];
    }
    BubbleLayout layout = circlesOf(atlas, sheet, viewIndex, counts, unit);
    const auto addShares = [&](Bubble& bubble, auto countOf) {
        bubble.firstShare = static_cast<int>(layout.shares.size());
        for (std::size_t k = 0; k < categories; ++k) {
            if (const int count = countOf(k); count > 0) {
                layout.shares.push_back({byPole && k + 1 == categories ? -1 : static_cast<int>(k), count});
                ++bubble.shareCount;
            }
        }
    };
    for (Bubble& bubble : layout.bubbles) {
        const std::size_t first = static_cast<std::size_t>(bubble.city) * categories;
        addShares(bubble, [&](std::size_t k) { return shares[first + k]; });
    }
    if (layout.badge) {
        std::vector<int> sums(categories, 0);
        for (std::size_t c = 0; c < counts.size(); ++c) {
            if (model::isInsetDepartment(departmentOf(atlas, atlas.data.cities[c]).code)) {
                for (std::size_t k = 0; k < categories; ++k) {
                    sums[k] += shares[c * categories + k];
                }
            }
        }
        addShares(*layout.badge, [&](std::size_t k) { return sums[k]; });
    }
    return layout;
}

BouquetLayout asBouquets(const BubbleLayout& bubbles, double scale)
{
    BouquetLayout layout;
    layout.isSolid = true;
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
