// The stage on the way: what it draws between two layouts.
#include "app/stage.h"

#include <cmath>
#include <utility>

namespace app {

namespace {

/// Regions change colour in so many steps: the land is drawn once a step and kept for the frames
/// between.
constexpr double kGroundSteps = 12;

double lastStep(double now)
{
    constexpr double kStep = layout::kTravelSeconds / kGroundSteps;
    return std::floor(now / kStep) * kStep;
}

} // namespace

Stage::Picture Stage::pictureAt(double now) const
{
    Picture picture{bouquets, labels, symbols, {}, {}, zoom_};
    labelFade_.apply(picture.labels, now);
    if (changes_.isMoving(now)) {
        const layout::Exhibits target =
            layout::exhibitsOf(sheet, symbols, bouquets, fonts, language_, reserved_.has_value());
        changes_.show(target, sheet, picture.symbols, picture.bouquets, now);
        picture.poleShare = changes_.poleShare(target, now);
    }
    if (fillPassage_.isMoving(now)) {
        picture.fills = scene::fillsOf(fillPassage_.at(scene::fillExhibit(fills_), lastStep(now)),
                                       scene::hatchStep(sheet.scale));
    }
    return picture;
}

void Stage::setOut(Picture was, const layout::Exhibits& old, const std::vector<scene::RegionFill>& oldFills,
                   double now)
{
    const layout::Exhibits target =
        layout::exhibitsOf(sheet, symbols, bouquets, fonts, language_, reserved_.has_value());
    changes_.go(old, target, now, reducedMotion_);
    if (old.kind == symbols.kind) {
        fillPassage_.go(scene::fillExhibit(oldFills), scene::fillExhibit(fills_), now, false);
        return;
    }
    fillPassage_.stop();
    // A kind that has not gone yet comes back from what is left of it.
    const std::optional<Picture>& back = pictures_[static_cast<std::size_t>(symbols.kind)];
    if (back && presence_.of(symbols.kind, now) > 0 && back->zoom == zoom_) {
        changes_.go(
            layout::exhibitsOf(sheet, back->symbols, back->bouquets, fonts, language_, reserved_.has_value()),
            target, now, reducedMotion_);
        fillPassage_.go(scene::fillExhibit(back->fills.empty() ? oldFills : back->fills),
                        scene::fillExhibit(fills_), now, false);
    }
    if (was.fills.empty()) {
        was.fills = oldFills;
    }
    pictures_[static_cast<std::size_t>(old.kind)] = std::move(was);
    presence_.show(symbols.kind, now, false);
}

void Stage::placeDots(const std::vector<layout::Seat>& seats, Picture& picture) const
{
    if (layout::isChart(symbols.kind)) {
        layout::Chart& chart = picture.symbols.chart;
        chart.dots.clear();
        for (const layout::Seat& seat : seats) {
            const double size = chart.dotRadius > 0 ? seat.radius / chart.dotRadius : 1;
            chart.dots.push_back({seat.row, seat.at, size, seat.opacity});
        }
        return;
    }
    for (layout::BouquetLayout& view : picture.bouquets) {
        view.dots.clear();
    }
    for (const layout::Seat& seat : seats) {
        if (seat.view >= 0 && static_cast<std::size_t>(seat.view) < picture.bouquets.size()) {
            layout::BouquetLayout& view = picture.bouquets[static_cast<std::size_t>(seat.view)];
            view.dots.push_back({seat.row,
                                 seat.at - sheet.views[static_cast<std::size_t>(seat.view)].originPx,
                                 seat.radius / view.dotRadius, seat.opacity});
        }
    }
}

} // namespace app
