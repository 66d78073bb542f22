#include "layout/bouquets.h"

#include "layout/packing.h"
#include "layout/separation.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr double kReferencePxPerMetre = 0.00078; // the mainland at home in a 1920×1080 window
constexpr double kReferenceRadius = 5.2;         // design pixels there
constexpr double kDotGap = 0.9;                  // design pixels between dots of one bouquet
constexpr double kBouquetGap = 3;                // between two bouquets
constexpr double kSmallestRadius = 1.6;          // design pixels

/// The layout of a view with dots of a given radius.
BouquetLayout laidOut(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                      const filter::Outcome& outcome, double radius)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    BouquetLayout layout;
    layout.dotRadius = radius;
    const double spacing = 2 * layout.dotRadius + kDotGap * sheet.scale;

    std::vector<Circle> circles;
    if (view.kind == ViewKind::Main && sheet.paris() != nullptr) {
        for (const int row : outcome.rows) {
            const model::Initiative& initiative = atlas.data.initiatives[static_cast<std::size_t>(row)];
            layout.badgeCount += model::isInsetDepartment(
                atlas.data.departments[static_cast<std::size_t>(initiative.department)].code);
        }
        layout.hasBadge = true;
        layout.badgeRadius = 13.5 * sheet.scale;
        layout.badge = {sheet.parisMetres.x * view.pxPerMetre, -sheet.parisMetres.y * view.pxPerMetre};
        circles.push_back({layout.badge, layout.badge, layout.badgeRadius + 2 * sheet.scale, true});
    }

    for (std::size_t c = 0; c < atlas.data.cities.size(); ++c) {
        const model::City& city = atlas.data.cities[c];
        const auto& department = atlas.data.departments[static_cast<std::size_t>(city.department)];
        const model::Place& place = atlas.places[static_cast<std::size_t>(city.rows.front())];
        if (sheet.viewOf(place, department.code) != viewIndex) {
            continue;
        }
        Bouquet bouquet;
        bouquet.city = static_cast<int>(c);
        bouquet.anchor = {place.point.x * view.pxPerMetre, -place.point.y * view.pxPerMetre};
        bouquet.firstDot = static_cast<int>(layout.dots.size());
        for (const int row : city.rows) {
            if (outcome.pass[static_cast<std::size_t>(row)] != 0) {
                layout.dots.push_back({row, {}, 1, 1});
            }
        }
        bouquet.dotCount = static_cast<int>(layout.dots.size()) - bouquet.firstDot;
        if (bouquet.dotCount == 0) {
            continue;
        }
        const std::vector<base::Vec2> packing = hexPacking(bouquet.dotCount);
        for (int i = 0; i < bouquet.dotCount; ++i) {
            layout.dots[static_cast<std::size_t>(bouquet.firstDot + i)].at =
                packing[static_cast<std::size_t>(i)] * spacing;
        }
        bouquet.radius = packingRadius(packing) * spacing + layout.dotRadius;
        circles.push_back(
            {bouquet.anchor, bouquet.anchor, bouquet.radius + kBouquetGap * sheet.scale / 2, false});
        layout.bouquets.push_back(bouquet);
    }

    separate(circles);
    const std::size_t firstCircle = layout.hasBadge ? 1 : 0;
    for (std::size_t b = 0; b < layout.bouquets.size(); ++b) {
        Bouquet& bouquet = layout.bouquets[b];
        bouquet.centre = circles[b + firstCircle].centre;
        for (int i = 0; i < bouquet.dotCount; ++i) {
            Dot& dot = layout.dots[static_cast<std::size_t>(bouquet.firstDot + i)];
            dot.at = dot.at + bouquet.centre;
        }
    }
    return layout;
}

bool fits(const BouquetLayout& layout, const View& view, float scale)
{
    const base::Rect room = view.map.shrunk(static_cast<float>(layout.dotRadius) + 2 * scale);
    return std::all_of(layout.dots.begin(), layout.dots.end(),
                       [&](const Dot& dot) { return room.contains(dot.at + view.originPx); });
}

} // namespace

double dotRadius(const Sheet& sheet, const View& view)
{
    // Insets keep the size of the home view: their scale does not change with the camera.
    const double pxPerMetre = view.kind == ViewKind::Main ? view.pxPerMetre : sheet.homePxPerMetre;
    const double relative = pxPerMetre / sheet.scale / kReferencePxPerMetre;
    return std::clamp(kReferenceRadius * std::pow(relative, relative < 1 ? 0.5 : 0.22), 3.0, 9.0) *
           sheet.scale;
}

BouquetLayout layoutBouquets(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                             const filter::Outcome& outcome, double mostRadius)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    double radius = std::min(dotRadius(sheet, view), mostRadius);
    BouquetLayout layout = laidOut(atlas, sheet, viewIndex, outcome, radius);
    // An inset cannot be scrolled: in a small one the dots shrink until all of them are in it.
    while (view.kind != ViewKind::Main && radius > kSmallestRadius * sheet.scale &&
           !fits(layout, view, sheet.scale)) {
        radius *= 0.92;
        layout = laidOut(atlas, sheet, viewIndex, outcome, radius);
    }
    return layout;
}

int pickDot(const Sheet& sheet, const std::vector<BouquetLayout>& layouts, base::Vec2 px, double reachPx)
{
    int best = -1;
    double nearest = reachPx;
    for (std::size_t v = 0; v < sheet.views.size() && v < layouts.size(); ++v) {
        const View& view = sheet.views[v];
        if (!view.map.contains(px)) {
            continue;
        }
        // An inset lies on the main map: under it only its own dots can be meant.
        if (view.kind == ViewKind::Main &&
            std::any_of(sheet.views.begin() + 1, sheet.views.end(),
                        [&](const View& inset) { return inset.box.contains(px); })) {
            continue;
        }
        for (const Dot& dot : layouts[v].dots) {
            const double distance = base::length(dot.at + view.originPx - px) - layouts[v].dotRadius;
            if (distance < nearest) {
                nearest = distance;
                best = dot.row;
            }
        }
    }
    return best;
}

bool findDot(const Sheet& sheet, const std::vector<BouquetLayout>& layouts, int row, base::Vec2& px)
{
    for (std::size_t v = 0; v < sheet.views.size() && v < layouts.size(); ++v) {
        for (const Dot& dot : layouts[v].dots) {
            if (dot.row == row) {
                px = dot.at + sheet.views[v].originPx;
                return true;
            }
        }
    }
    return false;
}

} // namespace layout
