// Another table takes the place of the one on the stage; the land and all that refers to it stay.
#include "app/stage.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// The dots of rows that are still there, under their new numbers.
std::vector<layout::Seat> renumbered(std::vector<layout::Seat> seats, const std::vector<int>& newRowOf)
{
    for (layout::Seat& seat : seats) {
        seat.row = newRowOf[static_cast<std::size_t>(seat.row)];
    }
    std::erase_if(seats, [](const layout::Seat& seat) { return seat.row < 0; });
    std::ranges::stable_sort(seats, {}, &layout::Seat::row); // of two of a row the one that stays comes first
    return seats;
}

} // namespace

void Stage::exchange(LoadedTable& table, const std::vector<int>& newRowOf, double now)
{
    std::vector<layout::Seat> dots;
    if (shown_ && !shown_->isDuel && outcome.rows.size() <= layout::kMostFaders) {
        dots = renumbered(drawnSeats(now), newRowOf);
    }
    std::swap(atlas.geography, table.atlas.geography); // twice, so that it stays
    std::swap(atlas, table.atlas);
    std::swap(index, table.index);
    std::swap(engine, table.engine);
    engine.follow(index);
    table.engine.follow(table.index);
    std::swap(axis, table.axis);
    std::swap(order_, table.order);
    forget(std::move(dots));
    ready_ = std::exchange(table.ready, std::nullopt);
    if (ready_ && ready_->partners) {
        partners = std::move(ready_->partners);
        partnersFor_ = ready_->selection;
    }
}

std::optional<Shown> Stage::shown() const
{
    if (!shown_) {
        return std::nullopt;
    }
    return Shown{shown_->selection, shown_->nearby,      sheet, shown_->symbols, shown_->measure,
                 shown_->colouring, partners.has_value()};
}

void Stage::forget(std::vector<layout::Seat> dots)
{
    settle(kArrived);
    dissolve_.stop();
    labelFade_ = {};
    shown_.reset();
    beforePoster_.reset();
    arriving_ = std::move(dots);
    // All of these name rows or towns of the table that goes.
    outcome = {};
    listing.clear();
    crosstab = {};
    poleTable = {};
    polePass.clear();
    network.clear();
    published.clear();
    areaWords = {};
    symbols = {};
    bouquets.clear();
    labels.clear();
    insetNames.clear();
    unfolded = {};
    duel.clear();
    yearEnd_ = {};
    memory_ = {};
    insetView_ = {};
    fills_.clear();
    preview.reset();
    listingAhead.clear();
    ahead_.reset();
    outcomeAhead_ = {};
    stays_.clear();
    viewsAfter_.clear();
    partners.reset();
    partnersFor_.reset();
    partnersOf_.reset();
}

} // namespace app
