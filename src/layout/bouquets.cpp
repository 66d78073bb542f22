#include "layout/bouquets.h"

#include "layout/packing.h"
#include "layout/separation.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr double kReferencePxPerMetre = 0.00078; // the mainland at home in a 1920×1080 window
constexpr double kReferenceRadius = 5.2;         // design pixels there
constexpr double kLargestDot = 9;                // without a pictogram
constexpr double kPictogramDot = 10.5;           // with one
constexpr double kDotGap = 0.9;                  // design pixels between dots of one bouquet
constexpr double kBouquetGap = 3;                // between two bouquets
constexpr double kSmallestRadius = 1.6;          // design pixels
constexpr double kSmallestOnMap = 2.1;           // with a colour to be seen
constexpr double kMostCover = 0.62;              // of the land, by all dots of the table with their gaps

/// The packings met so far, by count: most towns have one to three dots.
class Packings {
public:
    struct Packing {
        std::vector<base::Vec2> at;
        double radius = 0;
    };
    const Packing& of(int count)
    {
        const auto i = static_cast<std::size_t>(count);
        if (known_.size() <= i) {
            known_.resize(i + 1);
        }
        if (known_[i].at.empty()) {
            known_[i].at = hexPacking(count);
            known_[i].radius = packingRadius(known_[i].at);
        }
        return known_[i];
    }

private:
    std::vector<Packing> known_;
};

/// What is shown, and what has a slot.
struct Rows {
    const filter::Outcome& outcome;
    const filter::Outcome* reserved;

    [[nodiscard]] bool isShown(int row) const { return outcome.pass[static_cast<std::size_t>(row)] != 0; }
    [[nodiscard]] bool hasSlot(int row) const
    {
        return isShown(row) || (reserved != nullptr && reserved->pass[static_cast<std::size_t>(row)] != 0);
    }
};

struct LaidOut {
    BouquetLayout layout;
    std::vector<base::Vec2> slots; ///< of all rows that have one
};

/// The layout of a view with dots of a given radius.
LaidOut laidOut(const model::Atlas& atlas, const Sheet& sheet, int viewIndex, const Rows& rows, double radius,
                Packings& packings)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    BouquetLayout layout;
    layout.dotRadius = radius;
    const double spacing = dotSpacing(radius, sheet.scale);

    std::vector<Circle> circles;
    std::vector<std::size_t> circleOf;                     // by bouquet
    std::vector<std::pair<base::Vec2, std::size_t>> slots; // off a circle's middle
    if (view.kind == ViewKind::Main && sheet.paris() != nullptr) {
        const auto countIn = [&](const filter::Outcome& outcome) {
            return static_cast<int>(std::count_if(outcome.rows.begin(), outcome.rows.end(), [&](int row) {
                const model::Initiative& initiative = atlas.data.initiatives[static_cast<std::size_t>(row)];
                return model::isInsetDepartment(
                    atlas.data.departments[static_cast<std::size_t>(initiative.department)].code);
            }));
        };
        layout.badgeCount = countIn(rows.outcome);
        layout.hasBadge = layout.badgeCount > 0;
        // The badge keeps the room that its last number will need: the dots beside it stay.
        const int most = std::max(layout.badgeCount, rows.reserved == nullptr ? 0 : countIn(*rows.reserved));
        layout.badgeRadius = most > 0 ? badgeRadius(most, sheet.scale) : 3 * sheet.scale;
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
        std::vector<bool> isShown; // by slot
        for (const int row : city.rows) {
            if (rows.hasSlot(row)) {
                isShown.push_back(rows.isShown(row));
                if (isShown.back()) {
                    layout.dots.push_back({row, {}, 1, 1});
                }
            }
        }
        bouquet.dotCount = static_cast<int>(layout.dots.size()) - bouquet.firstDot;
        if (isShown.empty()) {
            continue;
        }
        const Packings::Packing& packing = packings.of(static_cast<int>(isShown.size()));
        auto dot = layout.dots.begin() + bouquet.firstDot;
        for (std::size_t i = 0; i < packing.at.size(); ++i) {
            if (isShown[i]) {
                dot->at = packing.at[i] * spacing;
                ++dot;
            }
            slots.push_back({packing.at[i] * spacing, circles.size()});
        }
        bouquet.radius = packing.radius * spacing + layout.dotRadius;
        if (bouquet.dotCount > 0) {
            circleOf.push_back(circles.size());
            layout.bouquets.push_back(bouquet);
        }
        circles.push_back(
            {bouquet.anchor, bouquet.anchor, bouquet.radius + kBouquetGap * sheet.scale / 2, false});
    }

    separate(circles);
    for (std::size_t b = 0; b < layout.bouquets.size(); ++b) {
        Bouquet& bouquet = layout.bouquets[b];
        bouquet.centre = circles[circleOf[b]].centre;
        for (int i = 0; i < bouquet.dotCount; ++i) {
            Dot& dot = layout.dots[static_cast<std::size_t>(bouquet.firstDot + i)];
            dot.at = dot.at + bouquet.centre;
        }
    }
    LaidOut result{std::move(layout), {}};
    for (const auto& [at, circle] : slots) {
        result.slots.push_back(at + circles[circle].centre);
    }
    return result;
}

bool fits(const LaidOut& made, const View& view, float scale)
{
    const base::Rect room = view.map.shrunk(static_cast<float>(made.layout.dotRadius) + 2 * scale);
    return std::all_of(made.slots.begin(), made.slots.end(),
                       [&](base::Vec2 at) { return room.contains(at + view.originPx); });
}

/// The radius at which the dots of all rows leave enough of a small land to see: crowded out of it they
/// would say nothing. Filters do not change it.
double coveringRadius(const model::Atlas& atlas, const Sheet& sheet, const View& view)
{
    double land = 0;
    for (const model::Shape& shape : atlas.geography.frames[model::kMainland].regions.shapes) {
        land += shape.areaM2;
    }
    const auto rows = static_cast<double>(atlas.data.initiatives.size());
    const double cell = std::sqrt(land * kMostCover / std::max(1.0, rows)) * view.pxPerMetre;
    return std::max(kSmallestOnMap * sheet.scale, (cell - kDotGap * sheet.scale) / 2);
}

} // namespace

double badgeRadius(int count, float scale)
{
    double radius = 13.5;
    for (int rest = count / 1000; rest > 0; rest /= 10) {
        radius += 4.2;
    }
    return radius * scale;
}

double dotRadius(const Sheet& sheet, const View& view)
{
    // Insets keep the size of the home view: their scale does not change with the camera.
    const double pxPerMetre = view.kind == ViewKind::Main ? view.pxPerMetre : sheet.homePxPerMetre;
    const double relative = pxPerMetre / sheet.scale / kReferencePxPerMetre;
    const double plain =
        std::clamp(kReferenceRadius * std::pow(relative, relative < 1 ? 0.66 : 0.22), 2.4, kLargestDot);
    // On the way to the town level dots grow until a pictogram can be read in them.
    const double zoom = view.kind == ViewKind::Main ? view.pxPerMetre / sheet.homePxPerMetre : 1;
    const double t = std::clamp((std::log2(zoom) - 1.5) / 1.0, 0.0, 1.0);
    return (plain + (std::max(plain, kPictogramDot) - plain) * t * t * (3 - 2 * t)) * sheet.scale;
}

double dotSpacing(double dotRadius, float scale)
{
    return 2 * dotRadius + kDotGap * scale;
}

BouquetLayout layoutBouquets(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                             const filter::Outcome& outcome, const filter::Outcome* reserved,
                             double mostRadius)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    const Rows rows{outcome, reserved};
    double radius = std::min(dotRadius(sheet, view), mostRadius);
    if (view.kind == ViewKind::Main) {
        radius = std::min(radius, coveringRadius(atlas, sheet, view));
    }
    Packings packings;
    LaidOut made = laidOut(atlas, sheet, viewIndex, rows, radius, packings);
    // An inset cannot be scrolled: in a small one the dots shrink until all of them are in it.
    while (view.kind != ViewKind::Main && radius > kSmallestRadius * sheet.scale &&
           !fits(made, view, sheet.scale)) {
        radius *= 0.92;
        made = laidOut(atlas, sheet, viewIndex, rows, radius, packings);
    }
    return std::move(made.layout);
}

int nearestDot(const std::vector<Dot>& dots, double dotRadius, base::Vec2 point, double& reach)
{
    int best = -1;
    for (const Dot& dot : dots) {
        const double distance = base::length(dot.at - point) - dotRadius;
        if (distance < reach) {
            reach = distance;
            best = dot.row;
        }
    }
    return best;
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
        const int row = nearestDot(layouts[v].dots, layouts[v].dotRadius, px - view.originPx, nearest);
        best = row < 0 ? best : row;
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
