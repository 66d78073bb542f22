// An exhibit is what a kind of symbols laid out, thing by thing. Between two exhibits of one kind
// things with the same key go from their old numbers to their new ones; those that come begin as
// nothing, those that go end as nothing. On a clock that the caller brings; interruptible at any
// moment without a jump, and without a halt.
#pragma once

#include "layout/motion.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace layout {

/// Things of one sort. `Tag` is what is not a number (a text, a count that must never be made up):
/// it is the new one from the first moment on.
template<class Tag>
struct Exhibit {
    /// Numbers of each thing. The first is its opacity; `lasting` numbers after it mean something
    /// even where there is nothing of the thing (its place, its shade); the others are its sizes,
    /// 0 then. What has a size grows and shrinks, what has none fades.
    std::size_t width = 1;
    std::size_t lasting = 0;
    std::vector<std::uint64_t> keys; ///< no two the same in what a kind laid out
    std::vector<Tag> tags;
    std::vector<double> numbers; ///< `width` a thing

    [[nodiscard]] std::size_t size() const { return keys.size(); }
    /// True for numbers that are 0 where there is nothing of the thing.
    [[nodiscard]] bool vanishes(std::size_t number, bool fades) const
    {
        const bool hasSize = width > lasting + 1;
        return number == 0 ? fades || !hasSize : !fades && number > lasting;
    }
    [[nodiscard]] std::span<const double> of(std::size_t thing) const
    {
        return {numbers.data() + thing * width, width};
    }
    [[nodiscard]] std::span<double> of(std::size_t thing) { return {numbers.data() + thing * width, width}; }
    /// Appends a thing; its numbers are 0 but for the opacity, and the caller's to fill in.
    std::span<double> add(std::uint64_t key, Tag tag)
    {
        keys.push_back(key);
        tags.push_back(std::move(tag));
        numbers.resize(numbers.size() + width, 0);
        of(size() - 1)[0] = 1;
        return of(size() - 1);
    }
};

/// A number that sets out from `from` with `speed` (a second) and rests at `to` after
/// kTravelSeconds; `t`: the part of that time that has gone. A cubic Hermite curve: without speed
/// the gentle start and end of eased(). The speed is cut to what keeps the curve between its ends
/// (Fritsch and Carlson 1980), so that no size overshoots.
struct Course {
    double from = 0;
    double speed = 0;
    double to = 0;

    [[nodiscard]] double push() const
    {
        const double way = 3 * (to - from);
        return std::clamp(speed * kTravelSeconds, std::min(0.0, way), std::max(0.0, way));
    }
    [[nodiscard]] double at(double t) const
    {
        return from + (to - from) * t * t * (3 - 2 * t) + push() * t * (1 - t) * (1 - t);
    }
    [[nodiscard]] double speedAt(double t) const
    {
        return ((to - from) * 6 * t * (1 - t) + push() * (1 - t) * (1 - 3 * t)) / kTravelSeconds;
    }
};

template<class Tag>
class Passage {
public:
    /// The things leave `before` for `after`, both as they are without motion at `now`. What stays
    /// the same goes on with what it was doing; the rest sets out from where it is, with the speed
    /// it has. `fades`: nothing moves, old things fade out while new ones fade in.
    void go(const Exhibit<Tag>& before, const Exhibit<Tag>& after, double now, bool fades);

    /// All things are what they will be at once.
    void stop() { *this = {}; }

    /// The things as they are: `target` is what `after` is by now (a zoom may have moved it). Those
    /// that go come first, so that they are drawn below, and a key may occur twice.
    [[nodiscard]] Exhibit<Tag> at(const Exhibit<Tag>& target, double now) const;

    [[nodiscard]] bool isMoving(double now) const { return now < end_; }

private:
    struct Track {
        std::uint64_t key = 0;
        double begin = 0;
        std::vector<Course> courses; ///< `to` is the target's for those that stay
    };
    struct Leaving : Track {
        Tag tag;
    };
    using Numbers = std::span<const double>;

    static double partOf(const Track& track, double now)
    {
        return std::clamp((now - track.begin) / kTravelSeconds, 0.0, 1.0);
    }
    [[nodiscard]] const Track* find(std::uint64_t key) const
    {
        const auto it = std::lower_bound(stays_.begin(), stays_.end(), key,
                                         [](const Track& t, std::uint64_t wanted) { return t.key < wanted; });
        return it == stays_.end() || it->key != key ? nullptr : &*it;
    }
    static Track resumed(const Track& track, double now);
    [[nodiscard]] Track setOut(std::uint64_t key, Numbers rest, double now) const;
    [[nodiscard]] Leaving leave(Track from, Tag tag, const Exhibit<Tag>& before, bool fades) const;

    std::vector<Track> stays_;    ///< sorted by key; things without one have arrived
    std::vector<Leaving> leaves_; ///< things that go
    double end_ = -1e300;
};

/// The track as it is now, as the beginning of another one.
template<class Tag>
typename Passage<Tag>::Track Passage<Tag>::resumed(const Track& track, double now)
{
    Track next{track.key, now, track.courses};
    const double t = partOf(track, now);
    for (std::size_t n = 0; n < next.courses.size(); ++n) {
        const Course course = track.courses[n];
        next.courses[n].from = course.at(t);
        next.courses[n].speed = course.speedAt(t);
    }
    return next;
}

/// Where a thing that was to be at `rest` is now.
template<class Tag>
typename Passage<Tag>::Track Passage<Tag>::setOut(std::uint64_t key, Numbers rest, double now) const
{
    const Track* known = find(key);
    Track from{key, now, {}};
    if (known != nullptr) {
        from = *known;
    }
    from.courses.resize(rest.size());
    for (std::size_t n = 0; n < rest.size(); ++n) {
        from.courses[n].to = rest[n];
        from.courses[n].from = known == nullptr ? rest[n] : from.courses[n].from;
    }
    return resumed(from, now);
}

template<class Tag>
typename Passage<Tag>::Leaving Passage<Tag>::leave(Track from, Tag tag, const Exhibit<Tag>& before,
                                                   bool fades) const
{
    for (std::size_t n = 0; n < from.courses.size(); ++n) {
        from.courses[n].to = before.vanishes(n, fades) ? 0 : from.courses[n].from;
    }
    return {std::move(from), std::move(tag)};
}

template<class Tag>
void Passage<Tag>::go(const Exhibit<Tag>& before, const Exhibit<Tag>& after, double now, bool fades)
{
    constexpr double kSame = 1e-6;
    std::vector<Track> stays;
    std::vector<Leaving> leaves;
    for (Leaving& leaving : leaves_) {
        if (now < leaving.begin + kTravelSeconds) {
            leaves.push_back(std::move(leaving));
        }
    }
    const auto inOrder = [](const Exhibit<Tag>& things) {
        std::vector<std::size_t> order(things.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::sort(order.begin(), order.end(),
                  [&](std::size_t a, std::size_t b) { return things.keys[a] < things.keys[b]; });
        return order;
    };
    const auto comes = [&](std::uint64_t key, Numbers to) {
        Track track{key, now, std::vector<Course>(to.size())};
        const auto left = std::find_if(leaves.begin(), leaves.end(),
                                       [&](const Leaving& leaving) { return leaving.key == key; });
        bool returns = left != leaves.end() && left->courses.size() == to.size();
        for (std::size_t n = 1; fades && returns && n < to.size(); ++n) { // it fades at its place
            returns = std::abs(left->courses[n].from - to[n]) <= kSame;
        }
        if (returns) { // from what is left of it
            track = resumed(*left, now);
            leaves.erase(left);
        }
        for (std::size_t n = 0; n < to.size() && !returns; ++n) {
            track.courses[n].from = after.vanishes(n, fades) ? 0 : to[n];
        }
        stays.push_back(std::move(track));
        end_ = now + kTravelSeconds;
    };
    const std::vector<std::size_t> olds = inOrder(before);
    auto old = olds.begin();
    const auto goes = [&] {
        leaves.push_back(
            leave(setOut(before.keys[*old], before.of(*old), now), before.tags[*old], before, fades));
        end_ = now + kTravelSeconds;
    };
    for (const std::size_t thing : inOrder(after)) {
        const std::uint64_t key = after.keys[thing];
        const Numbers to = after.of(thing);
        for (; old != olds.end() && before.keys[*old] < key; ++old) {
            goes();
        }
        if (old == olds.end() || before.keys[*old] != key || before.width != after.width) {
            comes(key, to);
            continue;
        }
        const Numbers was = before.of(*old);
        const bool isSame = std::equal(was.begin(), was.end(), to.begin(),
                                       [](double a, double b) { return std::abs(a - b) <= kSame; });
        if (isSame) {
            if (const Track* track = find(key)) {
                stays.push_back(*track);
            }
        } else if (fades) {
            goes();
            comes(key, to);
        } else {
            stays.push_back(setOut(key, was, now));
            end_ = now + kTravelSeconds;
        }
        ++old;
    }
    for (; old != olds.end(); ++old) {
        goes();
    }
    stays_ = std::move(stays);
    leaves_ = std::move(leaves);
}

template<class Tag>
Exhibit<Tag> Passage<Tag>::at(const Exhibit<Tag>& target, double now) const
{
    if (!isMoving(now)) {
        return target;
    }
    Exhibit<Tag> shown;
    shown.width = target.width;
    shown.lasting = target.lasting;
    for (const Leaving& leaving : leaves_) {
        if (leaving.courses.size() != target.width || now >= leaving.begin + kTravelSeconds) {
            continue;
        }
        const auto numbers = shown.add(leaving.key, leaving.tag);
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            numbers[n] = leaving.courses[n].at(partOf(leaving, now));
        }
    }
    for (std::size_t i = 0; i < target.size(); ++i) {
        const Numbers to = target.of(i);
        const auto numbers = shown.add(target.keys[i], target.tags[i]);
        const Track* track = find(target.keys[i]);
        const bool isOnItsWay = track != nullptr && track->courses.size() == to.size();
        for (std::size_t n = 0; n < numbers.size(); ++n) {
            if (isOnItsWay) {
                Course course = track->courses[n];
                course.to = to[n];
                numbers[n] = course.at(partOf(*track, now));
            } else {
                numbers[n] = to[n];
            }
        }
    }
    return shown;
}

} // namespace layout
