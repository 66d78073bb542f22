// The stage on the way: what it draws between two layouts.
#include "app/stage.h"

#include <algorithm>
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
    Picture picture{bouquets, labels, symbols, {}, {}, shown_->zoom};
    labelFade_.apply(picture.labels, now);
    if (changes_.isMoving(now)) {
        const layout::Exhibits target = exhibits(symbols, bouquets);
        changes_.show(target, sheet, picture.symbols, picture.bouquets, now);
        picture.poleShare = changes_.poleShare(target, now);
    }
    if (fillPassage_.isMoving(now)) {
        picture.fills = scene::fillsOf(fillPassage_.at(scene::fillExhibit(fills_), lastStep(now)),
                                       scene::hatchStep(sheet.scale));
    }
    return picture;
}

layout::Exhibits Stage::exhibits(const layout::SymbolLayout& kind,
                                 const std::vector<layout::BouquetLayout>& shown) const
{
    return layout::exhibitsOf(sheet, kind, shown, fonts, shown_->language, yearEnd_.rows() != nullptr);
}

void Stage::chooseManner(bool reducedMotion, double now)
{
    if (!isMoving(now)) {
        const std::size_t most = std::max(outcome.rows.size(), engine.outcome().rows.size());
        leavesDuel_ = false;
        reduces_ = reducedMotion;
        fades_ = reducedMotion || most > layout::kMostTravellers;
    }
}

std::vector<layout::Seat> Stage::followed(double share) const
{
    return outcome.rows.size() <= layout::kMostFaders ? seats(share, fades_) : std::vector<layout::Seat>{};
}

std::vector<layout::Seat> Stage::drawnSeats(double now) const
{
    std::vector<layout::Seat> drawn = motion_.at(seats(shown_->share, fades_), now);
    double dots = 1;
    for (int k = 0; k < layout::kSymbolsCount && !fades_; ++k) {
        const auto kind = static_cast<layout::Symbols>(k);
        if (!layout::hasDots(kind)) {
            dots = std::min(dots, 1 - layout::symbolOpacity(presence_.of(kind, now), false));
        }
    }
    for (layout::Seat& seat : drawn) {
        seat.opacity *= seat.isRaised ? dots + (1 - dots) * shown_->share : dots;
    }
    return drawn;
}

std::vector<layout::Seat> Stage::unfollowed(std::vector<layout::Seat> seats)
{
    const auto before = [](const layout::Seat& a, const layout::Seat& b) { return a.row < b.row; };
    std::stable_sort(seats.begin(), seats.end(), before); // of two of a row the one that stays comes first
    for (layout::Seat& seat : seats) {
        seat.view = -1;
    }
    return seats;
}

std::vector<scene::Leaf> Stage::tags(base::Theme theme, base::Language language,
                                     const filter::Selection& selection, double share, bool partly) const
{
    scene::Look look;
    look.theme = theme;
    look.language = language;
    look.colouring = symbols.colouring;
    look.insetNames = &insetNames;
    look.poles = poles.isShown ? &poles : nullptr;
    look.chosenRegions = selection.of(filter::Facet::Region);
    look.dotsElsewhere = true;
    if (symbols.kind ==
        layout::Symbols::Bubbles) { // for their key alone: looking for it costs a part of a frame
        look.spare = plan.spareGround(sheet);
    }
    const bool hasCard = share >= 1 || (partly && share > 0);
    if (hasCard) {
        addUnfolded(shown_->place, language, look);
        look.unfoldedShare = 1; // as it will be; on its way it is paler
    }
    std::vector<scene::Leaf> leaves =
        scene::tagLeaves({atlas, sheet, bouquets, labels, fonts, std::move(look), &symbols}, hasCard);
    if (hasCard && share < 1) {
        leaves.back().lines.clear(); // threads grow while it opens
    }
    return leaves;
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
