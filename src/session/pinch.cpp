#include "session/pinch.h"

#include <algorithm>

namespace session {

namespace {

base::Vec2 middleOf(const TwoPoints& points)
{
    return (points.first + points.second) * 0.5;
}

double spreadOf(const TwoPoints& points)
{
    return base::length(points.second - points.first);
}

} // namespace

PinchMove pinchMove(const TwoPoints& before, const TwoPoints& after)
{
    PinchMove move;
    move.about = middleOf(after);
    move.by = move.about - middleOf(before);
    const double was = spreadOf(before);
    const double is = spreadOf(after);
    if (was >= kLeastSpread && is >= kLeastSpread) {
        move.factor = is / was;
    }
    return move;
}

void Fingers::down(int id, base::Vec2 at)
{
    up(id); // a number that comes again is another finger
    down_.push_back({id, at});
    if (down_.size() == 2) {
        begin();
    }
}

void Fingers::move(int id, base::Vec2 at)
{
    const auto found = std::ranges::find(down_, id, &Touch::id);
    if (found != down_.end()) {
        found->at = at;
    }
}

void Fingers::up(int id)
{
    const auto found = std::ranges::find(down_, id, &Touch::id);
    if (found == down_.end()) {
        return;
    }
    const bool wasOne = found - down_.begin() < 2;
    down_.erase(found);
    if (wasOne) {
        begin();
    }
}

void Fingers::clear()
{
    down_.clear();
    taken_.reset();
}

void Fingers::begin()
{
    taken_ = areTwo() ? std::optional(now()) : std::nullopt;
}

std::optional<PinchMove> Fingers::take()
{
    if (!areTwo() || !taken_ || *taken_ == now()) {
        return std::nullopt;
    }
    const PinchMove move = pinchMove(*taken_, now());
    taken_ = now();
    return move;
}

} // namespace session
