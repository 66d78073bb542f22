// Two fingers on the map.
#include "session/pinch.h"

#include <doctest/doctest.h>

#include <random>

using base::Vec2;
using session::Fingers;
using session::PinchMove;
using session::TwoPoints;

namespace {

/// Where a point of the map goes.
Vec2 moved(const PinchMove& move, Vec2 px)
{
    return move.about + (px + move.by - move.about) * move.factor;
}

void checkNear(Vec2 a, Vec2 b)
{
    CHECK(a.x == doctest::Approx(b.x).epsilon(1e-6).scale(1000));
    CHECK(a.y == doctest::Approx(b.y).epsilon(1e-6).scale(1000));
}

Vec2 somewhere(std::mt19937& random)
{
    return {static_cast<double>(random() % 1920), static_cast<double>(random() % 1080)};
}

} // namespace

TEST_CASE("Fingers that part by half as much again bring the map half as near again, about their middle")
{
    const PinchMove move = session::pinchMove({{400, 500}, {600, 500}}, {{350, 500}, {650, 500}});
    CHECK(move.factor == doctest::Approx(1.5));
    CHECK(move.by == Vec2{0, 0});
    CHECK(move.about == Vec2{500, 500});
}

TEST_CASE("Two fingers that go the same way pan, and zoom nothing")
{
    const PinchMove move = session::pinchMove({{400, 500}, {600, 520}}, {{430, 480}, {630, 500}});
    CHECK(move.factor == doctest::Approx(1));
    CHECK(move.by == Vec2{30, -20});
}

TEST_CASE("What lies in the middle of the fingers stays in the middle, whatever they do")
{
    std::mt19937 random(3);
    for (int i = 0; i < 2000; ++i) {
        const TwoPoints before{somewhere(random), somewhere(random)};
        const TwoPoints after{somewhere(random), somewhere(random)};
        const PinchMove move = session::pinchMove(before, after);
        checkNear(moved(move, (before.first + before.second) * 0.5), (after.first + after.second) * 0.5);
        CHECK(move.factor > 0);
        // Neither finger is the first one.
        const PinchMove other =
            session::pinchMove({before.second, before.first}, {after.second, after.first});
        CHECK(other.factor == doctest::Approx(move.factor));
        checkNear(other.by, move.by);
        // What does not turn stays below both fingers.
        const Vec2 half = (before.second - before.first) * 0.5;
        const double grown = 0.5 + static_cast<double>(random() % 20) / 10;
        const TwoPoints straight{move.about - half * grown, move.about + half * grown};
        if (base::length(half) > session::kLeastSpread) {
            const PinchMove zoom = session::pinchMove(before, straight);
            checkNear(moved(zoom, before.first), straight.first);
            checkNear(moved(zoom, before.second), straight.second);
        }
    }
}

TEST_CASE("Many small steps bring the map to where one large one does")
{
    const TwoPoints from{{300, 300}, {500, 420}};
    const TwoPoints to{{200, 350}, {700, 650}};
    PinchMove whole = session::pinchMove(from, to);
    double factor = 1;
    Vec2 point{444, 333};
    const Vec2 start = point;
    TwoPoints at = from;
    for (int i = 1; i <= 50; ++i) {
        const double share = i / 50.0;
        const TwoPoints next{from.first + (to.first - from.first) * share,
                             from.second + (to.second - from.second) * share};
        const PinchMove move = session::pinchMove(at, next);
        factor *= move.factor;
        point = moved(move, point);
        at = next;
    }
    CHECK(factor == doctest::Approx(whole.factor));
    CHECK(base::length(point - moved(whole, start)) < 40);
}

TEST_CASE("Fingers that nearly touch do not throw the map about")
{
    CHECK(session::pinchMove({{500, 500}, {503, 500}}, {{500, 500}, {590, 500}}).factor == 1);
    CHECK(session::pinchMove({{500, 500}, {590, 500}}, {{545, 500}, {545, 500}}).factor == 1);
}

TEST_CASE("The map moves while two fingers are down, and jumps neither when one comes nor when one goes")
{
    Fingers fingers;
    fingers.down(7, {100, 100});
    fingers.move(7, {300, 300});
    CHECK_FALSE(fingers.areTwo());
    CHECK_FALSE(fingers.take());
    fingers.down(8, {500, 300});
    CHECK(fingers.areTwo());
    CHECK_FALSE(fingers.take()); // they have only come
    fingers.move(8, {700, 300});
    const auto move = fingers.take();
    REQUIRE(move);
    CHECK(move->factor == doctest::Approx(2));
    CHECK_FALSE(fingers.take()); // taken once
    fingers.down(9, {50, 900});
    fingers.move(9, {60, 950});
    CHECK_FALSE(fingers.take()); // a third one waits …
    fingers.up(7);
    CHECK(fingers.areTwo());
    CHECK_FALSE(fingers.take()); // … and begins where it is
    fingers.move(9, {60, 900});
    CHECK(fingers.take());
    fingers.up(8);
    CHECK_FALSE(fingers.areTwo());
    fingers.move(9, {10, 10});
    CHECK_FALSE(fingers.take());
    fingers.clear();
    fingers.move(9, {10, 10}); // one that was forgotten
    fingers.up(9);
    CHECK_FALSE(fingers.areTwo());
}
