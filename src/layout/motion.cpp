#include "layout/motion.h"

#include <algorithm>
#include <unordered_map>

namespace layout {

namespace {

constexpr double kSame = 0.01; // pixels
constexpr double kLongAgo = -1e300;

double between(double a, double b, double t)
{
    return a + (b - a) * t;
}

double smooth(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

bool isSameSeat(const Seat& a, const Seat& b)
{
    return base::length(a.at - b.at) <= kSame && std::abs(a.radius - b.radius) <= kSame;
}

} // namespace

double eased(double begin, double now)
{
    return smooth((now - begin) / kTravelSeconds);
}

Seat Motion::shown(const Start& start, const Seat& target, double now) const
{
    const double there = eased(start.atBegin, now);
    const double grown = eased(start.sizeBegin, now);
    Seat seat = target;
    seat.at = start.from.at + (target.at - start.from.at) * there;
    seat.radius = between(start.from.radius, target.radius, there) * between(start.size, 1, grown);
    seat.opacity = between(start.from.opacity, target.opacity, grown);
    seat.isRaised = target.isRaised || (start.from.isRaised && there < 1);
    return seat;
}

Seat Motion::shownLeaving(const Start& start, double now) const
{
    const double gone = eased(start.sizeBegin, now);
    Seat seat = start.from;
    seat.radius *= start.fades ? start.size : between(start.size, 0, gone);
    seat.opacity = between(start.from.opacity, 0, gone);
    return seat;
}

void Motion::go(const std::vector<Seat>& before, const std::vector<Seat>& after, double now, bool fades)
{
    std::vector<Start> stays;
    std::vector<Start> leaves;
    const auto moving = [&](int row) -> const Start* {
        const auto it =
            std::lower_bound(stays_.begin(), stays_.end(), row,
                             [](const Start& start, int wanted) { return start.from.row < wanted; });
        return it == stays_.end() || it->from.row != row ? nullptr : &*it;
    };
    // Where a dot is now, with the size it has reached beside its full radius.
    const auto here = [&](const Seat& seat) {
        const Start* start = moving(seat.row);
        if (start == nullptr) {
            return Start{seat, 1, kLongAgo, kLongAgo, seat.opacity, fades};
        }
        const double size = between(start->size, 1, eased(start->sizeBegin, now));
        Seat at = shown(*start, seat, now);
        at.radius = size > 0 ? at.radius / size : seat.radius;
        return Start{at, size, start->atBegin, start->sizeBegin, seat.opacity, fades};
    };
    std::unordered_map<int, std::size_t> going; // by row
    for (const Start& leaving : leaves_) {
        if (now < leaving.sizeBegin + kTravelSeconds) {
            going.emplace(leaving.from.row, leaves.size());
            leaves.push_back(leaving);
        }
    }
    auto old = before.begin();
    for (const Seat& seat : after) {
        for (; old != before.end() && old->row < seat.row; ++old) { // goes
            Start start = here(*old);
            start.sizeBegin = now;
            leaves.push_back(start);
        }
        const Seat* was = nullptr;
        if (old != before.end() && old->row == seat.row) {
            was = &*old++;
        }
        if (was == nullptr) { // comes: from what is left of it if it was going
            Start start{seat, fades ? 1.0 : 0.0, kLongAgo, now, seat.opacity, fades};
            start.from.opacity = 0;
            const auto known = going.find(seat.row);
            if (known != going.end() && !fades) {
                Start& left = leaves[known->second];
                const Seat at = shownLeaving(left, now);
                start.from = left.from;
                start.from.opacity = at.opacity;
                start.size = left.from.radius > 0 ? at.radius / left.from.radius : 0;
                start.atBegin = now;
                left.sizeBegin = kLongAgo; // it has gone
            }
            stays.push_back(start);
            continue;
        }
        const bool isSame = isSameSeat(*was, seat) && was->opacity == seat.opacity;
        if (isSame) {
            if (const Start* start = moving(seat.row)) {
                stays.push_back(*start);
            }
            continue;
        }
        Start start = here(*was);
        if (fades) { // one dot fades where it was, the same comes where it goes
            Start ghost = start;
            ghost.sizeBegin = now;
            leaves.push_back(ghost);
            start = {seat, 1, kLongAgo, now, seat.opacity, fades};
            start.from.opacity = 0;
        } else {
            const Start* was_ = moving(seat.row);
            const bool grows = was_ != nullptr && now < was_->sizeBegin + kTravelSeconds;
            start.atBegin = now;
            if (grows && was->opacity == seat.opacity) { // goes on growing
                start.size = was_->size;
                start.from.opacity = was_->from.opacity;
                start.sizeBegin = was_->sizeBegin;
            } else {
                start.sizeBegin = now;
            }
        }
        stays.push_back(start);
    }
    for (; old != before.end(); ++old) {
        Start start = here(*old);
        start.sizeBegin = now;
        leaves.push_back(start);
    }
    stays_ = std::move(stays);
    leaves_ = std::move(leaves);
    end_ = now + kTravelSeconds;
}

void Motion::stop()
{
    stays_.clear();
    leaves_.clear();
    end_ = kLongAgo;
}

std::vector<Seat> Motion::at(const std::vector<Seat>& target, double now) const
{
    std::vector<Seat> seats = target;
    if (!isMoving(now)) {
        return seats;
    }
    auto start = stays_.begin();
    for (Seat& seat : seats) {
        while (start != stays_.end() && start->from.row < seat.row) {
            ++start;
        }
        if (start != stays_.end() && start->from.row == seat.row) {
            seat = shown(*start, seat, now);
        }
    }
    for (const Start& leaving : leaves_) {
        if (now < leaving.sizeBegin + kTravelSeconds) {
            seats.push_back(shownLeaving(leaving, now));
        }
    }
    return seats;
}

void Presence::show(Symbols kind, double now, bool atOnce)
{
    if (kind == kind_ && !atOnce) {
        return;
    }
    for (int k = 0; k < kSymbolsCount; ++k) {
        const auto each = static_cast<Symbols>(k);
        from_[static_cast<std::size_t>(k)] = atOnce ? (each == kind ? 1 : 0) : of(each, now);
    }
    kind_ = kind;
    begin_ = atOnce ? kLongAgo : now;
}

void Presence::come(Symbols kind, double now)
{
    from_ = {};
    kind_ = kind;
    begin_ = now;
}

double Presence::of(Symbols kind, double now) const
{
    const double t = std::clamp((now - begin_) / kTravelSeconds, 0.0, 1.0);
    return between(from_[static_cast<std::size_t>(kind)], kind == kind_ ? 1 : 0, t);
}

double symbolOpacity(double presence, bool fades)
{
    return fades ? presence : smooth((presence - 0.6) / 0.4);
}

} // namespace layout
