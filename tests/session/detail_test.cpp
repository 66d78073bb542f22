#include "session/desk.h"

#include <doctest/doctest.h>

using desk::Desk;
using layout::Detail;

TEST_CASE("The level of detail follows the wheel, and a notch to and fro never switches it to and fro")
{
    Desk desk;
    CHECK(desk.state.detail == Detail::Country);
    for (int i = 0; i < 5; ++i) {
        desk.give(session::Zoom{{640, 400}, 1.09, false});
    }
    CHECK(desk.state.camera.zoom < 1.6);
    CHECK(desk.state.detail == Detail::Country);
    desk.give(session::Zoom{{640, 400}, 1.09, false});
    CHECK(desk.state.detail == Detail::Region);
    for (int i = 0; i < 10; ++i) {
        desk.give(session::Zoom{{640, 400}, i % 2 == 0 ? 1 / 1.09 : 1.09, false});
        CHECK(desk.state.detail == Detail::Region);
    }
    for (int i = 0; i < 30; ++i) {
        desk.give(session::Zoom{{640, 400}, 1.25, false});
    }
    CHECK(desk.state.detail == Detail::Town);
}

TEST_CASE("A flight changes the level on its way, and home is the country again")
{
    Desk desk;
    desk.give(session::FlyToExtent{{-1e4, -1e4, 1e4, 1e4}});
    CHECK(desk.state.detail == Detail::Country); // it has only set out
    desk.land();
    CHECK(desk.state.detail == Detail::Town);
    desk.give(session::FlyHome{});
    desk.land();
    CHECK(desk.state.detail == Detail::Country);
    desk.state.reducedMotion = true;
    desk.give(session::FlyToExtent{{-1e4, -1e4, 1e4, 1e4}});
    CHECK(desk.state.detail == Detail::Town);
}
