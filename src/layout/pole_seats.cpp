// Names of the pôles at their seats: near the seat first, off everything that is drawn.
#include "layout/obstacles.h"
#include "layout/paris_leader.h"
#include "layout/poles.h"
#include "layout/territory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace layout {

namespace {

constexpr float kNameSize = 13.5F; // design pixels
constexpr float kSwatch = 10;
constexpr float kNearest = 4; // from what is drawn at the seat
constexpr float kStep = 6;
constexpr int kSteps = 32;

// Sides of the circle: right, left, below, above, then between them.
constexpr std::array<double, 12> kTurns{0.0, 0.5, 0.25, 0.75, 0.07, 0.43, 0.93, 0.57, 0.15, 0.35, 0.85, 0.65};
constexpr int kAttempts = kSteps * static_cast<int>(kTurns.size());

base::Rect inPicture(base::Rect box, const Sheet& sheet)
{
    box.x += static_cast<float>(sheet.main().originPx.x);
    box.y += static_cast<float>(sheet.main().originPx.y);
    return box;
}

/// False when the map's edge, as it lies now, would cut the box; out of sight it is whole.
bool isWhole(const base::Rect& box, const Sheet& sheet)
{
    const base::Rect at = inPicture(box, sheet);
    const base::Rect& map = sheet.main().map;
    return !at.intersects(map) ||
           (at.x >= map.x && at.y >= map.y && at.right() <= map.right() && at.bottom() <= map.bottom());
}

class SeatPlacer {
public:
    SeatPlacer(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
               const std::vector<Disk>& disks, const base::FontSet& fonts,
               const std::vector<base::Rect>& controls)
        : atlas_(atlas), poles_(poleOfRegions(atlas.data)), sheet_(sheet), bouquets_(bouquets), fonts_(fonts)
    {
        for (const Bouquet& bouquet : bouquets.bouquets) {
            symbols_.addCircle(bouquet.centre, bouquet.radius + 1 * sheet.scale);
        }
        if (bouquets.hasBadge) {
            symbols_.addCircle(bouquets.badge, bouquets.badgeRadius + 2 * sheet.scale);
        }
        for (const Disk& disk : disks) {
            symbols_.addCircle(disk.centre, disk.radius);
        }
        for (base::Rect rect : coveredParts(sheet, controls)) {
            rect.x -= static_cast<float>(sheet.main().originPx.x);
            rect.y -= static_cast<float>(sheet.main().originPx.y);
            symbols_.addBox(rect);
        }
        if (const auto leader = parisLeader(sheet, bouquets, {})) { // from Paris it would be pushed over land
            const base::Vec2 origin = sheet.main().originPx;
            symbols_.addLine(leader->from - origin, leader->to - origin, 2.0 * sheet.scale);
        }
    }

    void place(const SeatLabel& label, const std::vector<PlacedSeat>& before)
    {
        const View& main = sheet_.main();
        PlacedSeat seat;
        seat.pole = label.pole;
        seat.name = label.name;
        seat.sizePx = kNameSize * sheet_.scale;
        seat.seat = {label.metres.x * main.pxPerMetre, -label.metres.y * main.pxPerMetre};
        const auto old = std::find_if(before.begin(), before.end(),
                                      [&](const PlacedSeat& other) { return other.pole == label.pole; });
        bool found = old != before.end() && tryPlace(seat, old->attempt, false);
        // Its own land and the sea first; then also the land of another pôle, with its leader.
        for (const bool abroad : {false, true}) {
            for (int attempt = 0; !found && attempt < kAttempts; ++attempt) {
                found = tryPlace(seat, attempt, abroad);
            }
        }
        if (found) {
            symbols_.addBox(seat.box);
            seats.push_back(std::move(seat));
        }
    }

    std::vector<PlacedSeat> seats;

private:
    /// The circle around what is drawn at the seat.
    [[nodiscard]] Disk around(base::Vec2 seat) const
    {
        Disk disk{seat, 3.0 * sheet_.scale};
        double nearest = 24 * sheet_.scale; // a bouquet pushed aside is still the seat's
        for (const Bouquet& bouquet : bouquets_.bouquets) {
            const double distance = base::length(bouquet.anchor - seat);
            if (distance < 1e-3 || (distance < bouquet.radius && distance < nearest)) {
                nearest = distance;
                disk = {bouquet.centre, bouquet.radius};
            }
        }
        if (bouquets_.hasBadge && base::length(bouquets_.badge - seat) < bouquets_.badgeRadius) {
            disk = {bouquets_.badge, bouquets_.badgeRadius};
        }
        return disk;
    }

    /// True when the name would lie in the land of another pôle and be taken for its name.
    [[nodiscard]] bool isAbroad(const base::Rect& box, int pole) const
    {
        const model::Layer& regions = atlas_.geography.frames[model::kMainland].regions;
        const double k = sheet_.main().pxPerMetre;
        for (const double share : {0.0, 0.5, 1.0}) {
            const base::Vec2 px{box.x + box.width * share, box.centre().y};
            const int shape = shapeAt(regions, {px.x / k, -px.y / k});
            const int region =
                shape < 0 ? -1 : atlas_.data.findRegion(regions.shapes[static_cast<std::size_t>(shape)].code);
            const int there = region < 0 ? -1 : poles_[static_cast<std::size_t>(region)];
            if (there >= 0 && there != pole) {
                return true;
            }
        }
        return false;
    }

    /// The name at the attempt-th place: side by side around what is drawn at the seat, then farther.
    bool tryPlace(PlacedSeat& seat, int attempt, bool abroad) const
    {
        const float scale = sheet_.scale;
        const base::LineMetrics metrics = fonts_.metrics(base::Face::Bold, seat.sizePx);
        const float lead = (kSwatch + 5) * scale;
        const float width = lead + fonts_.width(base::Face::Bold, seat.sizePx, seat.name) + 2 * scale;
        const float height = metrics.ascent + metrics.descent;
        const Disk disk = around(seat.seat);
        const float gap =
            (kNearest + kStep * static_cast<float>(attempt / static_cast<int>(kTurns.size()))) * scale;
        const double angle = kTurns[static_cast<std::size_t>(attempt) % kTurns.size()] * 2 * std::numbers::pi;
        const base::Vec2 side{std::cos(angle), std::sin(angle)};
        const base::Vec2 edge = disk.centre + side * (disk.radius + gap);
        // The box touches the point with the side that looks at the circle.
        const base::Vec2 middle{edge.x + side.x * width / 2, edge.y + side.y * height / 2};
        const base::Rect box{static_cast<float>(middle.x) - width / 2,
                             static_cast<float>(middle.y) - height / 2, width, height};
        if (!symbols_.isFree(box.shrunk(-2 * scale)) || (!abroad && isAbroad(box, seat.pole)) ||
            !isWhole(box, sheet_)) {
            return false;
        }
        seat.attempt = attempt;
        seat.box = box;
        seat.swatch = {box.x, box.y + (height - kSwatch * scale) / 2, kSwatch * scale, kSwatch * scale};
        seat.at = {box.x + lead, box.y + metrics.ascent};
        seat.hasLeader = gap > 16 * scale;
        return true;
    }

    const model::Atlas& atlas_;
    std::vector<int> poles_; ///< of the regions
    const Sheet& sheet_;
    const BouquetLayout& bouquets_;
    const base::FontSet& fonts_;
    Obstacles symbols_;
};

} // namespace

std::vector<PlacedSeat> placeSeats(const model::Atlas& atlas, const Sheet& sheet,
                                   const BouquetLayout& bouquets, const std::vector<Disk>& disks,
                                   const base::FontSet& fonts, const std::vector<base::Rect>& controls,
                                   const std::vector<PlacedSeat>& before)
{
    SeatPlacer placer(atlas, sheet, bouquets, disks, fonts, controls);
    for (const SeatLabel& label : seatLabels(atlas)) {
        placer.place(label, before);
    }
    return std::move(placer.seats);
}

bool isShown(const PlacedSeat& seat, const Sheet& sheet, const std::vector<base::Rect>& controls)
{
    const base::Rect box = inPicture(seat.box, sheet);
    const std::vector<base::Rect> covered = coveredParts(sheet, controls);
    return box.intersects(sheet.main().map) && isWhole(seat.box, sheet) &&
           std::none_of(covered.begin(), covered.end(),
                        [&](const base::Rect& r) { return r.intersects(box); });
}

} // namespace layout
