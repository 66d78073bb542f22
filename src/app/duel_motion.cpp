#include "app/duel_motion.h"

#include <algorithm>

namespace app {

namespace {

std::vector<layout::Seat> seatsOf(const model::Atlas& atlas, const layout::DuelPicture& picture)
{
    std::vector<layout::Seat> seats;
    for (std::size_t side = 0; side < picture.halves.size(); ++side) {
        const layout::DuelHalf& half = picture.halves[side];
        const filter::Outcome& outcome = picture.comparison.sides[side];
        if (outcome.rows.size() > layout::kMostFaders) {
            continue;
        }
        for (layout::Seat seat :
             layout::seatsOf({atlas, half.sheet, outcome, half.bouquets, half.symbols}, true)) {
            seat.view = -1;
            seats.push_back(seat);
        }
    }
    std::sort(seats.begin(), seats.end(),
              [](const layout::Seat& a, const layout::Seat& b) { return a.row < b.row; });
    return seats;
}

} // namespace

DuelRest restOf(const model::Atlas& atlas, const base::FontSet& fonts, const layout::DuelPicture& picture,
                const scene::DuelWords& words, filter::Facet facet, base::Language language, bool counts)
{
    DuelRest rest;
    rest.seats = seatsOf(atlas, picture);
    for (std::size_t side = 0; side < picture.halves.size(); ++side) {
        const layout::DuelHalf& half = picture.halves[side];
        rest.exhibits[side] =
            layout::exhibitsOf(half.sheet, half.symbols, half.bouquets, fonts, language, counts);
        rest.exhibits[side].kind = layout::Symbols::Bouquets; // one kind grows out of the other here
    }
    rest.bars = {2, 0, {}, {}, {}}; // opacity, length
    const int longest = scene::longestBar(words.bars);
    for (std::size_t row = 0; row < words.bars.size(); ++row) {
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            const int count = words.bars[row].counts[side];
            const std::uint64_t key =
                static_cast<std::uint64_t>(facet) << 20U | static_cast<std::uint64_t>(row) << 1U | side;
            const DuelBarTag tag{row, side, count};
            rest.bars.add(key, tag)[1] = static_cast<double>(count) / longest;
            rest.numbers.add(key << 32U | (counts ? 0U : static_cast<std::uint32_t>(count)), tag);
        }
    }
    return rest;
}

void DuelMotion::go(const DuelRest& before, const DuelRest& after, Manner manner, double now)
{
    fades_ = manner.fades;
    motion_.go(before.seats, after.seats, now, manner.fades);
    for (std::size_t side = 0; side < changes_.size(); ++side) {
        if (manner.keepsLand[side]) {
            changes_[side].go(before.exhibits[side], after.exhibits[side], now, manner.fades);
        } else {
            layout::Exhibits nothing;
            nothing.colouring = after.exhibits[side].colouring;
            changes_[side].stop();
            changes_[side].go(nothing, after.exhibits[side], now, manner.fades);
        }
    }
    bars_.go(before.bars, after.bars, now, manner.fades);
    numbers_.go(before.numbers, after.numbers, now, false);
    if (manner.counts) {
        tags_.stop();
    } else {
        tags_.go(before.tags, after.tags, now);
    }
}

void DuelMotion::open(const std::vector<layout::Seat>& from, const DuelRest& after, bool fades, double now)
{
    stop();
    for (layout::LabelFade& names : names_) {
        names.retarget({}, now, false); // all of them come
    }
    DuelRest before;
    before.seats = from;
    before.bars = {2, 0, {}, {}, {}};
    go(before, after, {fades, false, {false, false}}, now);
}

bool DuelMotion::isMoving(double now) const
{
    return motion_.isMoving(now) || tags_.isMoving(now) || bars_.isMoving(now) || numbers_.isMoving(now) ||
           std::any_of(changes_.begin(), changes_.end(),
                       [&](const layout::Changes& changes) { return changes.isMoving(now); }) ||
           std::any_of(names_.begin(), names_.end(),
                       [&](const layout::LabelFade& names) { return names.isMoving(now); });
}

void DuelMotion::show(const DuelRest& rest, layout::DuelPicture& picture, scene::DuelMoving& moving,
                      double now) const
{
    for (std::size_t side = 0; side < picture.halves.size(); ++side) {
        layout::DuelHalf& half = picture.halves[side];
        names_[side].apply(half.labels, now);
        changes_[side].show(rest.exhibits[side], half.sheet, half.symbols, half.bouquets, now);
    }
    moving.dots = seatsAt(rest, now);
    moving.rows.resize(rest.bars.size() / 2);
    const layout::Exhibit<DuelBarTag> bars = bars_.at(rest.bars, now);
    for (std::size_t i = 0; i < bars.size(); ++i) {
        const DuelBarTag& tag = bars.tags[i];
        if (tag.row < moving.rows.size()) { // that which stays comes last
            const double opacity = bars.of(i)[0];
            moving.rows[tag.row].sides[tag.side].push_back({bars.of(i)[1], opacity, {}});
            if (fades_) {
                moving.rows[tag.row].sides[tag.side].back().numbers = {
                    {tag.count, opacity < 1 ? std::max(0.0, 2 * opacity - 1) : 1}};
            }
        }
    }
    const layout::Exhibit<DuelBarTag> numbers = numbers_.at(rest.numbers, now);
    for (std::size_t i = 0; i < numbers.size() && !fades_; ++i) {
        const DuelBarTag& tag = numbers.tags[i];
        if (tag.row < moving.rows.size() && !moving.rows[tag.row].sides[tag.side].empty()) {
            moving.rows[tag.row].sides[tag.side].back().numbers.push_back(
                {tag.count, std::max(0.0, 2 * numbers.of(i)[0] - 1)});
        }
    }
}

} // namespace app
