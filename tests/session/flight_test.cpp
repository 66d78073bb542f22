#include "session/desk.h"
#include "session/flight.h"

#include <doctest/doctest.h>

#include <cmath>

using desk::Desk;
using layout::Camera;
using session::cameraAt;
using session::Flight;

namespace {

Camera anyCamera(std::mt19937& random)
{
    return layout::clamped(world::randomCamera(random), world::plan().mainland());
}

} // namespace

TEST_CASE("A flight starts where the camera was and ends exactly where it should")
{
    std::mt19937 random(25);
    for (int i = 0; i < 1000; ++i) {
        const Camera from = anyCamera(random);
        const Camera to = anyCamera(random);
        const Flight flight = session::plannedFlight(from, to, 7);
        CHECK(cameraAt(flight, 7).zoom == doctest::Approx(from.zoom));
        CHECK(base::length(cameraAt(flight, 7).centre - from.centre) < 1e-3);
        CHECK(cameraAt(flight, 0) == cameraAt(flight, 7)); // a clock that goes back does no harm
        CHECK(cameraAt(flight, 7 + flight.duration) == to);
        CHECK(cameraAt(flight, 1e9) == to);
    }
}

TEST_CASE("No flight is longer than 1.2 seconds nor too short to be seen")
{
    std::mt19937 random(26);
    for (int i = 0; i < 2000; ++i) {
        const Flight flight = session::plannedFlight(anyCamera(random), anyCamera(random), 0);
        CHECK(flight.duration >= 0.2);
        CHECK(flight.duration <= 1.2);
    }
    CHECK(session::plannedFlight({}, {{0, 0}, 1.2}, 0).duration <
          session::plannedFlight({}, {{1e5, 1e5}, 60}, 0).duration);
    CHECK(session::plannedFlight({{0, 0}, 4}, {{2e4, 0}, 4}, 0).duration <
          session::plannedFlight({{0, 0}, 4}, {{4e5, 0}, 4}, 0).duration); // far away takes longer
}

TEST_CASE("On its way the zoom never turns back and the centre runs straight ahead")
{
    std::mt19937 random(27);
    for (int i = 0; i < 500; ++i) {
        Camera from = anyCamera(random);
        Camera to = anyCamera(random);
        if (i % 5 == 0) {
            to.zoom = from.zoom;
        }
        const Flight flight = session::plannedFlight(from, to, 0);
        const double whole = base::length(to.centre - from.centre);
        double zoom = from.zoom;
        double gone = 0;
        for (int step = 1; step <= 100; ++step) {
            const Camera at = cameraAt(flight, flight.duration * step / 100);
            const double rising = to.zoom >= from.zoom ? 1 : -1;
            CHECK(rising * (at.zoom - zoom) >= -1e-9);
            zoom = at.zoom;
            const double now = base::length(at.centre - from.centre);
            CHECK(now >= gone - 1e-6);
            CHECK(now + base::length(to.centre - at.centre) <= whole * (1 + 1e-9) + 1e-6);
            gone = now;
        }
    }
}

TEST_CASE("A flight of no length in time is already there")
{
    CHECK(cameraAt({{}, {{5, 5}, 4}, 10, 0}, 10) == Camera{{5, 5}, 4});
}

TEST_CASE("Ticks move the camera until the flight is over, then ask for no more frames")
{
    Desk desk;
    CHECK_FALSE(session::tick(desk.state, desk.now));
    desk.give(session::FlyTo{"93"});
    REQUIRE(desk.state.flight);
    const Flight flight = *desk.state.flight;
    CHECK(flight.start == desk.now);
    CHECK(session::tick(desk.state, desk.now + flight.duration / 2));
    CHECK(desk.state.camera == cameraAt(flight, desk.now + flight.duration / 2));
    CHECK(desk.state.camera.zoom > 1);
    CHECK(desk.state.camera.zoom < flight.to.zoom);
    CHECK(session::tick(desk.state, desk.now + flight.duration));
    CHECK(desk.state.camera == flight.to);
    CHECK_FALSE(desk.state.flight);
    CHECK_FALSE(session::tick(desk.state, desk.now + flight.duration + 1));
}

TEST_CASE("A drag takes the map out of its flight, from where it is")
{
    Desk desk;
    desk.give(session::FlyTo{"93"});
    desk.now += 0.3;
    session::tick(desk.state, desk.now);
    const Camera there = desk.state.camera;
    desk.give(session::Pan{{0, 0}});
    CHECK_FALSE(desk.state.flight);
    CHECK(desk.state.camera == layout::clamped(there, world::plan().mainland()));
}

TEST_CASE("The wheel takes the map out of its flight")
{
    Desk desk;
    desk.give(session::FlyTo{"93"});
    desk.now += 0.3;
    session::tick(desk.state, desk.now);
    desk.give(session::Zoom{{640, 400}, 1.1, false});
    CHECK_FALSE(desk.state.flight);
}

TEST_CASE("With reduced motion every flight is a jump")
{
    Desk desk;
    desk.state.reducedMotion = true;
    desk.give(session::FlyTo{"93"});
    CHECK_FALSE(desk.state.flight);
    CHECK(desk.state.camera.zoom > 2);
    desk.give(session::Zoom{{640, 400}, 2, true});
    CHECK_FALSE(desk.state.flight);
    desk.give(session::FlyToExtent{{0, 0, 1e5, 1e5}});
    CHECK_FALSE(desk.state.flight);
    desk.give(session::FlyHome{});
    CHECK_FALSE(desk.state.flight);
    CHECK(desk.state.camera == Camera{});
}
