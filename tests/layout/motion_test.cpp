#include "layout/motion.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using layout::Motion;
using layout::Seat;
using layout::Symbols;
using Seats = std::vector<Seat>;

namespace {

constexpr double kT = layout::kTravelSeconds;

Seats seats(const std::vector<std::pair<int, base::Vec2>>& places)
{
    Seats made;
    for (const auto& [row, at] : places) {
        made.push_back({row, at, 5, 1, 0, false});
    }
    return made;
}

Seat seatOf(const Seats& shown, int row)
{
    for (const Seat& seat : shown) {
        if (seat.row == row) {
            return seat;
        }
    }
    return {};
}

double distance(base::Vec2 a, base::Vec2 b)
{
    return base::length(a - b);
}

} // namespace

TEST_CASE("a dot that stays is seen travelling from its old seat to its new one")
{
    Motion motion;
    const Seats end = seats({{7, {100, 40}}});
    motion.go(seats({{7, {0, 0}}}), end, 20, false);
    CHECK(distance(seatOf(motion.at(end, 20), 7).at, {0, 0}) < 1e-9);
    CHECK(distance(seatOf(motion.at(end, 20 + kT / 2), 7).at, {50, 20}) < 1e-9);
    CHECK(motion.isMoving(20 + kT / 2));
    CHECK(distance(seatOf(motion.at(end, 20 + kT), 7).at, {100, 40}) < 1e-9);
    CHECK_FALSE(motion.isMoving(20 + kT));
    CHECK(kT <= 0.6);
}

TEST_CASE("a dot's size travels with it, so that nothing snaps when another kind draws it smaller")
{
    Motion motion;
    Seats small = seats({{1, {10, 0}}});
    small.front().radius = 1;
    motion.go(seats({{1, {0, 0}}}), small, 0, false);
    CHECK(seatOf(motion.at(small, 0), 1).radius == doctest::Approx(5));
    CHECK(seatOf(motion.at(small, kT / 2), 1).radius == doctest::Approx(3));
    CHECK(seatOf(motion.at(small, kT), 1).radius == doctest::Approx(1));
}

TEST_CASE("a second choice in the middle of a travel makes no dot jump")
{
    Motion motion;
    const Seats first = seats({{1, {0, 0}}, {2, {10, 0}}});
    const Seats second = seats({{1, {100, 0}}});
    const Seats third = seats({{1, {0, 80}}, {2, {30, 30}}});
    motion.go(first, second, 0, false);
    const double middle = kT * 0.37;
    const Seats before = motion.at(second, middle);
    motion.go(second, third, middle, false);
    const Seats after = motion.at(third, middle);
    for (const int row : {1, 2}) {
        CHECK(distance(seatOf(before, row).at, seatOf(after, row).at) < 1e-9);
        CHECK(seatOf(before, row).radius == doctest::Approx(seatOf(after, row).radius));
        CHECK(seatOf(before, row).opacity == doctest::Approx(seatOf(after, row).opacity));
    }
}

TEST_CASE("however often and wherever dots are sent, from one frame to the next none leaps")
{
    std::mt19937 random(11);
    const auto number = [&](double most) { return random() / 4294967296.0 * most; };
    const auto draw = [&] {
        Seats made;
        for (int row = 0; row < 40; ++row) {
            if (random() % 4 != 0) {
                made.push_back({row, {number(1000), number(1000)}, 1 + number(6), 1, 0, false});
            }
        }
        return made;
    };
    Motion motion;
    Seats target = draw();
    double now = 0;
    Seats last = motion.at(target, now);
    for (int step = 0; step < 4000; ++step) {
        now += 0.001;
        if (random() % 60 == 0) {
            const Seats next = draw();
            motion.go(target, next, now, false);
            target = next;
        }
        const Seats shown = motion.at(target, now);
        for (const Seat& seat : shown) {
            const auto was = std::find_if(last.begin(), last.end(),
                                          [&](const Seat& other) { return other.row == seat.row; });
            if (was == last.end()) {
                CHECK(seat.radius < 0.5); // what comes begins small
                continue;
            }
            // The steepest slope of the easing is 1.5 ways in kTravelSeconds.
            CHECK(distance(was->at, seat.at) < 1.5 * 1415 * 0.001 / kT + 0.1);
            CHECK(std::abs(was->radius - seat.radius) < 0.1);
            CHECK(std::abs(was->opacity - seat.opacity) < 0.05);
        }
        last = shown;
    }
}

TEST_CASE("dots that come grow, dots that go shrink and are gone at the end")
{
    Motion motion;
    const Seats end = seats({{2, {50, 0}}});
    motion.go(seats({{1, {0, 0}}}), end, 0, false);
    const Seats middle = motion.at(end, kT / 2);
    CHECK(middle.size() == 2);
    CHECK(seatOf(middle, 1).radius == doctest::Approx(2.5));
    CHECK(seatOf(middle, 2).radius == doctest::Approx(2.5));
    CHECK(seatOf(middle, 1).opacity == doctest::Approx(0.5));
    const Seats last = motion.at(end, kT);
    REQUIRE(last.size() == 1);
    CHECK(last.front().row == 2);
    CHECK(last.front().radius == 5);
}

TEST_CASE("with reduced motion nothing travels: old places fade out while new ones fade in")
{
    Motion motion;
    const Seats end = seats({{1, {100, 0}}});
    motion.go(seats({{1, {0, 0}}, {2, {9, 9}}}), end, 0, true);
    const Seats middle = motion.at(end, kT / 2);
    REQUIRE(middle.size() == 3);
    for (const Seat& seat : middle) {
        CHECK(seat.radius == 5);
        CHECK(seat.opacity == doctest::Approx(0.5));
        CHECK((distance(seat.at, {100, 0}) < 1e-9 || distance(seat.at, {0, 0}) < 1e-9 ||
               distance(seat.at, {9, 9}) < 1e-9));
    }
    CHECK(motion.at(end, kT).size() == 1);
}

TEST_CASE("a map that is panned during a travel takes the dots' ends with it")
{
    Motion motion;
    const Seats end = seats({{1, {100, 0}}});
    motion.go(seats({{1, {0, 0}}}), end, 0, false);
    const Seats moved = seats({{1, {130, 0}}});
    CHECK(distance(seatOf(motion.at(moved, kT), 1).at, {130, 0}) < 1e-9);
}

TEST_CASE("while the year plays a dot that came grows to its full size, however often its seat moves")
{
    Motion motion;
    double now = 0;
    Seats last = seats({{1, {0, 0}}});
    for (int day = 0; day < 20; ++day) { // a new seat every 50 ms
        const Seats next = seats({{1, {0, 0}}, {2, {50.0 + day, 0}}});
        motion.go(last, next, now, false);
        last = next;
        now += 0.05;
    }
    CHECK(seatOf(motion.at(last, now), 2).radius == doctest::Approx(5));
    CHECK(seatOf(motion.at(last, now), 2).opacity == doctest::Approx(1));
    CHECK(seatOf(motion.at(last, now), 2).at.x > 50);
    CHECK(distance(seatOf(motion.at(last, now + 1), 2).at, {69, 0}) < 1e-9);
}

TEST_CASE("kinds of symbols give way to each other without a jump, turned round at any moment")
{
    std::mt19937 random(5);
    layout::Presence presence;
    double now = 0;
    std::array<double, layout::kSymbolsCount> last{1};
    Symbols kind = Symbols::Bouquets;
    for (int step = 0; step < 5000; ++step) {
        now += 0.001;
        if (random() % 90 == 0) {
            kind = static_cast<Symbols>(random() % layout::kSymbolsCount);
            presence.show(kind, now, false);
        }
        for (int k = 0; k < layout::kSymbolsCount; ++k) {
            const double is = presence.of(static_cast<Symbols>(k), now);
            CHECK(std::abs(is - last[static_cast<std::size_t>(k)]) < 0.003);
            CHECK(std::abs(layout::symbolOpacity(is, false) -
                           layout::symbolOpacity(last[static_cast<std::size_t>(k)], false)) < 0.02);
            last[static_cast<std::size_t>(k)] = is;
        }
    }
    CHECK(presence.of(kind, now + kT) == 1);
    CHECK_FALSE(presence.isMoving(now + kT));
}
