#include "layout/motion.h"

#include <algorithm>

namespace layout {

namespace {

constexpr double kSamePlace = 0.01; // pixels

/// Starts and ends gently (smoothstep).
double eased(double begin, double now)
{
    const double t = std::clamp((now - begin) / kTravelSeconds, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

double between(double a, double b, double t)
{
    return a + (b - a) * t;
}

template<class Sorted>
auto* findRow(Sorted& sorted, int row)
{
    const auto it = std::lower_bound(sorted.begin(), sorted.end(), row,
                                     [](const auto& entry, int wanted) { return entry.row < wanted; });
    return it == sorted.end() || it->row != row ? nullptr : &*it;
}

std::vector<Dot> sortedDots(const BouquetLayout& layout)
{
    std::vector<Dot> dots = layout.dots;
    std::sort(dots.begin(), dots.end(), [](const Dot& a, const Dot& b) { return a.row < b.row; });
    return dots;
}

} // namespace

Motion::ViewMotion Motion::fromHere(const BouquetLayout& before, const ViewMotion& motion,
                                    const BouquetLayout& after, double now, bool fades) const
{
    constexpr double kLongAgo = -1e300;
    const std::vector<Dot> old = sortedDots(before);
    const std::vector<Dot> next = sortedDots(after);
    ViewMotion result;
    for (const Dot& dot : next) {
        const Dot* was = findRow(old, dot.row);
        if (was == nullptr) { // comes: grows at its place, from what is left of it if it was going
            Start start{dot.row, dot.at, kLongAgo, fades ? 1.0 : 0.0, 0, now};
            for (const Start& leaving : motion.leaves) {
                if (leaving.row == dot.row) {
                    const double t = eased(leaving.sizeBegin, now);
                    start = {dot.row,
                             leaving.at,
                             now,
                             fades ? 1.0 : between(leaving.size, 0, t),
                             between(leaving.opacity, 0, t),
                             now};
                }
            }
            result.stays.push_back(start);
            continue;
        }
        const Start* moving = findRow(motion.stays, dot.row);
        Start start = moving != nullptr ? *moving : Start{dot.row, was->at, kLongAgo, 1, 1, kLongAgo};
        if (base::length(was->at - dot.at) > kSamePlace) {
            const double t = fades ? 1 : eased(start.atBegin, now);
            start.at = start.at + (was->at - start.at) * t;
            start.atBegin = now;
        }
        result.stays.push_back(start);
    }
    for (const Start& leaving : motion.leaves) {
        if (findRow(next, leaving.row) == nullptr && now < leaving.sizeBegin + kTravelSeconds) {
            result.leaves.push_back(leaving);
        }
    }
    for (const Dot& dot : old) {
        if (findRow(next, dot.row) != nullptr) {
            continue;
        }
        Start start{dot.row, dot.at, kLongAgo, 1, 1, now};
        if (const Start* moving = findRow(motion.stays, dot.row)) {
            const double t = fades ? 1 : eased(moving->atBegin, now);
            const double grown = eased(moving->sizeBegin, now);
            start.at = moving->at + (dot.at - moving->at) * t;
            start.size = between(moving->size, 1, grown);
            start.opacity = between(moving->opacity, 1, grown);
        }
        result.leaves.push_back(start);
    }
    return result;
}

void Motion::retarget(const std::vector<BouquetLayout>& target, double now, bool travels, bool fades)
{
    const bool comparable = travels && target.size() == target_.size();
    std::vector<ViewMotion> motions;
    if (comparable) {
        motions_.resize(target_.size());
        for (std::size_t v = 0; v < target.size(); ++v) {
            motions.push_back(fromHere(target_[v], motions_[v], target[v], now, fades));
        }
    }
    target_ = target;
    motions_ = std::move(motions);
    end_ = comparable ? now + kTravelSeconds : -1e300;
    fades_ = fades;
}

std::vector<BouquetLayout> Motion::at(double now) const
{
    std::vector<BouquetLayout> shown = target_;
    if (!isMoving(now) || motions_.size() != shown.size()) {
        return shown;
    }
    for (std::size_t v = 0; v < shown.size(); ++v) {
        for (Dot& dot : shown[v].dots) {
            const Start* start = findRow(motions_[v].stays, dot.row);
            if (start == nullptr) {
                continue;
            }
            const double grown = eased(start->sizeBegin, now);
            dot.size = between(start->size, 1, grown);
            dot.opacity = between(start->opacity, 1, grown);
            if (!fades_) {
                dot.at = start->at + (dot.at - start->at) * eased(start->atBegin, now);
            }
        }
        for (const Start& leaving : motions_[v].leaves) {
            const double t = eased(leaving.sizeBegin, now);
            if (t < 1) {
                shown[v].dots.push_back({leaving.row, leaving.at,
                                         fades_ ? leaving.size : between(leaving.size, 0, t),
                                         between(leaving.opacity, 0, t)});
            }
        }
    }
    return shown;
}

} // namespace layout
