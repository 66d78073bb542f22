// What a finger has pushed glides on.
#include "session/glide.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

using base::Vec2;
using session::Glide;

namespace {

constexpr double kLeast = session::kLeastGlideSpeed;

/// A finger that moves for half a second and leaves at 10 s.
Glide pushed(Vec2 speed, double frame = 1.0 / 60)
{
    Glide glide;
    for (double at = 9.5; at < 10; at += frame) {
        glide.push(at, speed * frame);
    }
    glide.release(10, kLeast);
    return glide;
}

Vec2 wayOf(Glide glide, double step, double seconds)
{
    Vec2 way;
    for (double at = 10 + step; at <= 10 + seconds; at += step) {
        way = way + glide.step(at);
    }
    return way;
}

} // namespace

TEST_CASE("A list that was flung goes on as fast as the finger, and slower and slower")
{
    Glide glide = pushed({0, -1200});
    REQUIRE(glide.isMoving());
    const double first = glide.step(10.05).y;
    CHECK(first == doctest::Approx(-1200 * 0.05).epsilon(0.15));
    double before = first;
    for (double at = 10.1; glide.isMoving(); at += 0.05) {
        REQUIRE(at < 13);
        const double way = glide.step(at).y;
        CHECK(way < 0);
        CHECK(way > before);
        before = way;
    }
}

TEST_CASE("It comes to rest by itself, and then asks for no more frames")
{
    for (const double speed : {60.0, 900.0, 6000.0}) {
        Glide glide = pushed({0, speed});
        double at = 10;
        while (glide.isMoving()) {
            at += 1.0 / 60;
            glide.step(at);
        }
        CHECK(at < 12);
        CHECK(glide.step(at + 1) == Vec2{});
    }
}

TEST_CASE("A slow machine and a fast one carry a list equally far")
{
    const Vec2 coarse = wayOf(pushed({200, -2000}), 0.1, 0.8);
    const Vec2 fine = wayOf(pushed({200, -2000}), 0.002, 0.8);
    CHECK(coarse.x == doctest::Approx(fine.x).epsilon(0.02));
    CHECK(coarse.y == doctest::Approx(fine.y).epsilon(0.02));
}

TEST_CASE("A finger that rests before it leaves has put the list where it wants it")
{
    Glide glide;
    for (int i = 0; i < 30; ++i) {
        glide.push(9 + i / 60.0, {0, -30});
    }
    glide.release(10, kLeast);
    CHECK_FALSE(glide.isMoving());
    CHECK(glide.step(10.1) == Vec2{});
}

TEST_CASE("A touch stops it, at once and for good")
{
    Glide glide = pushed({0, 2000});
    glide.step(10.02);
    glide.stop();
    CHECK_FALSE(glide.isMoving());
    CHECK(glide.step(10.5) == Vec2{});
    glide.push(11, {0, 3}); // the next finger begins with nothing of the last one's speed
    glide.release(11.01, kLeast);
    CHECK_FALSE(glide.isMoving());
}

TEST_CASE("Whatever fingers do, it never runs off, and a clock that stands or goes back moves nothing")
{
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        Glide glide;
        double at = 0;
        double farthest = 0;
        for (int i = 0; i < 40; ++i) {
            at += static_cast<double>(random() % 50) / 1000;
            const Vec2 by{static_cast<double>(random() % 81) - 40, static_cast<double>(random() % 81) - 40};
            glide.push(at, by);
            farthest += base::length(by);
        }
        glide.release(at, kLeast);
        CHECK(glide.step(at) == Vec2{});
        CHECK(glide.step(at - 5) == Vec2{});
        Vec2 way;
        for (int i = 1; i < 200; ++i) {
            way = way + glide.step(at + i * 0.03);
        }
        // v τ at most, with v from what was pushed in no less than 30 ms.
        CHECK(base::length(way) <= farthest / 0.03 * session::kGlideDecay);
        CHECK_FALSE(glide.isMoving());
    }
}
