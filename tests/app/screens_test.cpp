// Which screen shows what, whatever is plugged in or pulled out while a tour is presented.
#include "app/screens.h"

#include <doctest/doctest.h>

#include <vector>

namespace {

const app::Screen kLaptop{0, 0, 1920, 1080};
const app::Screen kProjector{1920, 0, 1280, 800};

} // namespace

TEST_CASE("with a projector the hall gets it and the speaker keeps the laptop")
{
    const std::vector<app::Screen> screens{kLaptop, kProjector};
    const app::StagePlan plan = app::planStage(screens, true);
    CHECK(plan.hall == 1);
    CHECK(plan.notes == 0);
    CHECK(app::planStage(screens, false).hall == 1);
    CHECK(app::planStage(screens, false).notes == -1);
}

TEST_CASE("a projector that is pulled out leaves the speaker the notes, and the map in a window")
{
    const std::vector<app::Screen> screens{kLaptop};
    const app::StagePlan plan = app::planStage(screens, true);
    CHECK(plan.hall == -1);
    CHECK(plan.notes == 0);
    CHECK(plan.window.width > plan.beside.width); // the map is what the hall looks at
    CHECK(app::planStage(screens, false).hall == 0);
}

TEST_CASE("a screen without pixels is none, and no screen at all leaves everything as it is")
{
    const app::Screen dark{1920, 0, 0, 0};
    const std::vector<app::Screen> pulled{kLaptop, dark};
    CHECK(app::planStage(pulled, true).hall == -1);
    CHECK(app::planStage(pulled, false).hall == 0);
    const std::vector<app::Screen> primaryDark{dark, kProjector};
    CHECK(app::planStage(primaryDark, false).hall == 1);
    const app::StagePlan nothing = app::planStage({}, true);
    CHECK(nothing.hall == -1);
    CHECK(nothing.notes == -1);
    CHECK(nothing.window == app::Screen{});
    const std::vector<app::Screen> three{kLaptop, kProjector, {3200, 0, 800, 600}};
    CHECK(app::planStage(three, true).hall == 1);
}

TEST_CASE(
    "on one screen, wide, narrow or upright, map and notes lie whole on it and neither covers the other")
{
    for (const app::Screen screen : {kLaptop, kProjector, app::Screen{100, 50, 1080, 1920},
                                     app::Screen{0, 0, 3840, 2160}, app::Screen{0, 0, 1024, 768}}) {
        CAPTURE(screen.width);
        const std::vector<app::Screen> screens{screen};
        const app::StagePlan plan = app::planStage(screens, true);
        REQUIRE(plan.hall == -1);
        for (const app::Screen& window : {plan.window, plan.beside}) {
            CHECK(window.width >= 400);
            CHECK(window.height >= 280);
            CHECK(window.x >= screen.x);
            CHECK(window.y >= screen.y);
            CHECK(window.x + window.width <= screen.x + screen.width);
            CHECK(window.y + window.height <= screen.y + screen.height);
        }
        const bool isBeside = plan.window.x + plan.window.width <= plan.beside.x;
        const bool isBelow = plan.window.y + plan.window.height <= plan.beside.y;
        CHECK((isBeside || isBelow));
    }
}
