// Areas of the map as commands: what is in sight, tools, undo.
#include "layout/area_shape.h"
#include "session/desk.h"
#include "session/history.h"

using desk::Desk;
using session::MapTool;

namespace {

filter::Area inSight(const Desk& desk)
{
    filter::Area area;
    area.outline = layout::outlineInSight(world::atlas().geography, desk.sheet);
    return area;
}

/// A circle as a command, in steps: GCC 12 warns of what it believes unset in one expression.
session::SetArea around(double lon, double lat, double km)
{
    session::SetArea command;
    command.area.circle.emplace(filter::Circle{{lon, lat}, km});
    return command;
}

} // namespace

TEST_CASE("Only what I see is what the sheet shows, and ends with its area")
{
    Desk desk;
    desk.give(session::SetOnlyInSight{true});
    CHECK(desk.state.onlyInSight);
    CHECK(desk.state.selection.area == inSight(desk));
    desk.give(session::SetOnlyInSight{false});
    CHECK(desk.state.selection.area.isEmpty());

    desk.give(session::SetOnlyInSight{true});
    const session::SetArea command = around(2.35, 48.86, 10);
    const filter::Area& circle = command.area;
    desk.give(command); // another area takes its place
    CHECK_FALSE(desk.state.onlyInSight);
    desk.give(session::SetOnlyInSight{false}); // and is not its to lift
    CHECK(desk.state.selection.area == circle);
    desk.give(session::SetOnlyInSight{true});
    desk.give(session::ResetSelection{});
    CHECK_FALSE(desk.state.onlyInSight);
}

TEST_CASE("In a chart nothing is in sight, and no tool is in hand")
{
    Desk desk;
    desk.give(session::SetMapTool{MapTool::Lasso});
    desk.give(session::SetSymbols{layout::Symbols::Bars});
    CHECK(desk.state.tool == MapTool::Move);
    desk.give(session::SetOnlyInSight{true});
    CHECK_FALSE(desk.state.onlyInSight);
    CHECK(desk.state.selection.area.isEmpty());
}

TEST_CASE("A step back puts the tool away before it touches what is shown")
{
    Desk desk;
    desk.give(session::ToggleChoice{filter::Facet::Category, "dons"});
    desk.give(session::SetMapTool{MapTool::Radius});
    desk.give(session::Back{});
    CHECK(desk.state.tool == MapTool::Move);
    CHECK(desk.state.selection.has(filter::Facet::Category, "dons"));
}

TEST_CASE("Undo takes back a drawn area, and the one in sight together with the move that changed it")
{
    Desk desk;
    desk.state.reducedMotion = true;
    session::History history;
    const auto perform = [&](const session::Command& command) {
        session::perform(desk.state, history, command, desk.context());
        desk.refresh();
        desk.now += 5;
    };
    const session::SetArea command = around(4.83, 45.76, 50);
    const filter::Area& circle = command.area;
    perform(command);
    perform(session::Undo{});
    CHECK(desk.state.selection.area.isEmpty());
    perform(session::Redo{});
    CHECK(desk.state.selection.area == circle);

    perform(session::SetOnlyInSight{true});
    const filter::Area before = desk.state.selection.area;
    const layout::Camera home = desk.state.camera;
    perform(session::Zoom{{640, 400}, 4, false});
    perform(session::SetOnlyInSight{true}); // as the window asks for once the map rests
    CHECK_FALSE(desk.state.selection.area == before);
    perform(session::Undo{});
    CHECK(desk.state.camera == home);
    CHECK(desk.state.selection.area == before);
    CHECK(desk.state.onlyInSight);          // and goes on following
    perform(session::SetOnlyInSight{true}); // the map has come to rest: nothing new, and no step
    CHECK(desk.state.selection.area == before);
    perform(session::Redo{});
    CHECK_FALSE(desk.state.selection.area == before);
    CHECK(desk.state.onlyInSight);
    CHECK(desk.state.selection.area == inSight(desk));
    perform(session::Undo{});
    perform(session::Undo{});
    CHECK(desk.state.selection.area == circle);
    CHECK_FALSE(desk.state.onlyInSight);
    perform(session::Redo{});
    CHECK(desk.state.onlyInSight);
}

TEST_CASE("A preview ends with the selection that it was told for")
{
    Desk desk;
    desk.give(session::SetPreview{session::Choice{filter::Facet::Category, "dons"}});
    CHECK(desk.state.preview);
    desk.give(session::Pan{{3, 3}});
    CHECK(desk.state.preview);
    desk.give(session::ToggleChoice{filter::Facet::Category, "dons"});
    CHECK_FALSE(desk.state.preview);
}
