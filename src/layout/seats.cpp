// Names of the pôles at their seats: near the seat first, off everything that is drawn.
#include "layout/obstacles.h"
#include "layout/poles.h"
#include "layout/territory.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace layout {

namespace {

constexpr float kNameSize = 13.5F; // design pixels
constexpr float kSwatch = 10;
constexpr float kFarthest = 110; // from the seat's dots
constexpr float kVeryFar = 190;
constexpr float kLastResort = 191; // then also in the land of another pôle, with its leader

class SeatPlacer {
public:
    SeatPlacer(const model::Atlas& atlas, const Sheet& sheet, const BouquetLayout& bouquets,
               const std::vector<Disk>& disks, const base::FontSet& fonts)
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
        const View& main = sheet.main();
        const auto keepOff = [&](base::Rect rect) {
            rect.x -= static_cast<float>(main.originPx.x);
            rect.y -= static_cast<float>(main.originPx.y);
            symbols_.addBox(rect);
        };
        for (const View& view : sheet.views) {
            if (view.kind != ViewKind::Main) {
                keepOff(view.box);
            }
        }
        constexpr float kTools = 64;     // the column of buttons at the top right
        constexpr float kSwitches = 400; // the choices on the map's upper edge
        const float right = main.map.right();
        keepOff({right - kTools * sheet.scale, main.map.y, kTools * sheet.scale, 250 * sheet.scale});
        keepOff({right - kSwitches * sheet.scale, main.map.y, kSwitches * sheet.scale, 50 * sheet.scale});
    }

    void place(const SeatLabel& label, std::vector<Label>& names)
    {
        const View& main = sheet_.main();
        PlacedSeat seat;
        seat.pole = label.pole;
        seat.name = label.name;
        seat.sizePx = kNameSize * sheet_.scale;
        seat.seat = {label.metres.x * main.pxPerMetre, -label.metres.y * main.pxPerMetre};
        // Off other names where there is room near by; then only cities stay; then nobody does.
        for (const float reach : {40.F, kFarthest, kVeryFar, kLastResort}) {
            for (const int give : {0, 1, 2}) {
                Obstacles others;
                for (const Label& name : names) {
                    if (give == 0 || (give == 1 && name.kind == LabelKind::City)) {
                        others.addBox(name.box);
                    }
                }
                if (tryNear(seat, others, reach * sheet_.scale)) {
                    std::erase_if(names, [&](const Label& name) { return name.box.intersects(seat.box); });
                    symbols_.addBox(seat.box);
                    seats.push_back(std::move(seat));
                    return;
                }
            }
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

    bool tryNear(PlacedSeat& seat, const Obstacles& others, float farthest) const
    {
        const float scale = sheet_.scale;
        const base::LineMetrics metrics = fonts_.metrics(base::Face::Bold, seat.sizePx);
        const float lead = (kSwatch + 5) * scale;
        const float width = lead + fonts_.width(base::Face::Bold, seat.sizePx, seat.name) + 2 * scale;
        const float height = metrics.ascent + metrics.descent;
        const Disk disk = around(seat.seat);
        for (float gap = 4 * scale; gap <= farthest; gap += 6 * scale) {
            // Sides of the circle: right, left, below, above, then between them.
            for (const double turn : {0.0, 0.5, 0.25, 0.75, 0.07, 0.43, 0.93, 0.57, 0.15, 0.35, 0.85, 0.65}) {
                const double angle = turn * 2 * 3.14159265358979323846;
                const base::Vec2 side{std::cos(angle), std::sin(angle)};
                const base::Vec2 edge = disk.centre + side * (disk.radius + gap);
                // The box touches the point with the side that looks at the circle.
                const base::Vec2 middle{edge.x + side.x * width / 2, edge.y + side.y * height / 2};
                base::Rect box{static_cast<float>(middle.x) - width / 2,
                               static_cast<float>(middle.y) - height / 2, width, height};
                if (!symbols_.isFree(box.shrunk(-2 * scale)) || !others.isFree(box.shrunk(-2 * scale))) {
                    continue;
                }
                if (farthest < kLastResort * scale && isAbroad(box, seat.pole)) {
                    continue;
                }
                seat.box = box;
                seat.swatch = {box.x, box.y + (height - kSwatch * scale) / 2, kSwatch * scale,
                               kSwatch * scale};
                seat.at = {box.x + lead, box.y + metrics.ascent};
                seat.hasLeader = gap > 16 * scale;
                return true;
            }
        }
        return false;
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
                                   const base::FontSet& fonts, std::vector<Label>& labels)
{
    SeatPlacer placer(atlas, sheet, bouquets, disks, fonts);
    for (const SeatLabel& label : seatLabels(atlas)) {
        placer.place(label, labels);
    }
    return std::move(placer.seats);
}

} // namespace layout
