// The tools that draw an area on the map: their buttons, and the shape under the hand.
#include "base/icons.h"
#include "base/words.h"
#include "layout/area_shape.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>

namespace ui {

namespace {

using base::Vec2;
using base::word;
using base::Word;
using session::MapTool;

struct Tool {
    MapTool tool;
    const char* id;
    std::string_view icon;
    Word tip;
};
constexpr std::array kTools{
    Tool{MapTool::Rectangle, "tool-rectangle", base::icons::kRectangle, Word::ToolRectangle},
    Tool{MapTool::Lasso, "tool-lasso", base::icons::kLasso, Word::ToolLasso},
    Tool{MapTool::Radius, "tool-radius", base::icons::kRadius, Word::ToolRadius}};

constexpr double kClickKm = 50;   // a click with the radius
constexpr float kLeastDrag = 4;   // design pixels
constexpr float kLassoStep = 3;   // design pixels
constexpr float kHandleSide = 20; // design pixels

ImVec2 im(Vec2 px)
{
    return {static_cast<float>(px.x), static_cast<float>(px.y)};
}

void ground(const Frame& frame, const base::Rect& rect)
{
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(frame.colours.panel),
                        frame.px(7));
    draw->AddRect({rect.x, rect.y}, {rect.right(), rect.bottom()}, colour(frame.colours.insetBorder),
                  frame.px(7));
}

base::Rect between(Vec2 a, Vec2 b)
{
    return {static_cast<float>(std::min(a.x, b.x)), static_cast<float>(std::min(a.y, b.y)),
            static_cast<float>(std::abs(a.x - b.x)), static_cast<float>(std::abs(a.y - b.y))};
}

Vec2 kept(const base::Rect& map, Vec2 px)
{
    return {std::clamp<double>(px.x, map.x, map.right()), std::clamp<double>(px.y, map.y, map.bottom())};
}

/// A ring as it will be, with its radius beside the pointer.
void drawCircle(const Frame& frame, const layout::View& view, const filter::Circle& circle)
{
    filter::Area area;
    area.circle = circle;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const base::Palette& c = frame.colours;
    for (const auto& ring : layout::ringsOf(frame.atlas.geography, view, area)) {
        std::vector<ImVec2> points;
        std::transform(ring.begin(), ring.end(), std::back_inserter(points), im);
        draw->AddConvexPolyFilled(points.data(), static_cast<int>(points.size()),
                                  colour(base::faded(c.accent, 0.10)));
        draw->AddPolyline(points.data(), static_cast<int>(points.size()), colour(c.accent),
                          ImDrawFlags_Closed, frame.px(2));
    }
    const ImVec2 centre = im(layout::pixelAt(frame.atlas.geography, view, circle.centre));
    draw->AddCircleFilled(centre, frame.px(3), colour(c.accent));
    const std::string km = base::formatDistance(circle.km * 1000, frame.language());
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const float width = textWidth(frame, Type::SmallStrong, km) + frame.px(14);
    const float x = mouse.x + frame.px(14);
    const float y = mouse.y - frame.px(30);
    draw->AddRectFilled({x, y}, {x + width, y + frame.px(24)}, colour(c.accent), frame.px(5));
    drawText(frame, Type::SmallStrong, c.onAccent, x + frame.px(7), y + frame.px(5), km);
}

void drawShape(const Frame& frame, const layout::View& view)
{
    const std::vector<Vec2>& line = frame.memory.toolDrag.line;
    const base::Palette& c = frame.colours;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->PushClipRect({view.map.x, view.map.y}, {view.map.right(), view.map.bottom()}, true);
    if (frame.state.tool == MapTool::Radius) {
        drawCircle(frame, view,
                   layout::circleThrough(frame.atlas.geography, view, line.front(), line.back()));
    } else if (frame.state.tool == MapTool::Rectangle) {
        const base::Rect box = between(line.front(), line.back());
        draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(base::faded(c.accent, 0.10)));
        draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.accent), 0, 0, frame.px(2));
    } else {
        std::vector<ImVec2> points;
        std::transform(line.begin(), line.end(), std::back_inserter(points), im);
        draw->AddPolyline(points.data(), static_cast<int>(points.size()), colour(c.accent), 0, frame.px(2));
        draw->AddLine(points.back(), points.front(), colour(base::faded(c.accent, 0.45)), frame.px(1.5F));
    }
    draw->PopClipRect();
}

/// The area that was drawn; an empty one when the hand has hardly moved.
filter::Area drawnArea(const Frame& frame, const layout::View& view)
{
    const std::vector<Vec2>& line = frame.memory.toolDrag.line;
    const model::Geography& geography = frame.atlas.geography;
    const double way = base::length(line.back() - line.front());
    filter::Area area;
    if (frame.state.tool == MapTool::Radius) {
        area.circle = layout::circleThrough(geography, view, line.front(), line.back());
        if (way < frame.px(kLeastDrag)) {
            area.circle->km = kClickKm;
        }
    } else if (frame.state.tool == MapTool::Rectangle) {
        const base::Rect box = between(line.front(), line.back());
        if (std::min(box.width, box.height) >= frame.px(kLeastDrag)) {
            area.outline = layout::outlineOf(geography, view, box);
        }
    } else {
        area.outline = layout::outlineOf(geography, view, line, frame.px(kLassoStep));
        if (area.outline->ring.size() < 3) {
            area.outline.reset();
        }
    }
    return area;
}

/// The view that a circle's handle lies on: where its centre is.
const layout::View* viewOfCircle(const Frame& frame, const filter::Circle& circle)
{
    for (const layout::View& view : frame.sheet.views) {
        if (view.kind == layout::ViewKind::Paris ||
            std::abs(circle.centre.lon - layout::meridianOf(view.frame)) > 15) {
            continue;
        }
        if (view.map.contains(layout::pixelAt(frame.atlas.geography, view, circle.centre))) {
            return &view;
        }
    }
    return nullptr;
}

} // namespace

void areaButton(const Frame& frame, const base::Rect& rect)
{
    const base::Language language = frame.language();
    const bool isOpen = frame.state.tool != MapTool::Move || frame.state.onlyInSight;
    ground(frame, rect);
    if (iconButton(frame, "area", rect, base::icons::kRectangle, Zone::Map, word(Word::MapTools, language),
                   isOpen)) {
        frame.ask(session::SetMapTool{isOpen ? MapTool::Move : MapTool::Rectangle});
    }
}

void areaTools(const Frame& frame, float right, float y, float side)
{
    const base::Language language = frame.language();
    if (frame.state.tool == MapTool::Move && !frame.state.onlyInSight) {
        return;
    }
    const float width = side * static_cast<float>(kTools.size() + 1);
    const base::Rect row{right - width, y, width, side};
    ground(frame, row);
    base::Rect cell{row.x, row.y, side, side};
    for (const Tool& tool : kTools) {
        const bool on = frame.state.tool == tool.tool;
        if (iconButton(frame, tool.id, cell, tool.icon, Zone::Map, word(tool.tip, language), on)) {
            frame.ask(session::SetMapTool{on ? MapTool::Move : tool.tool});
        }
        cell.x += side;
    }
    if (iconButton(frame, "in-sight", cell, base::icons::kEye, Zone::Map, word(Word::ToolInSight, language),
                   frame.state.onlyInSight)) {
        frame.ask(session::SetMapTool{MapTool::Move});
        frame.ask(session::SetOnlyInSight{!frame.state.onlyInSight});
    }
}

bool drawAreaByHand(const Frame& frame, bool hovered)
{
    Memory::ToolDrag& drag = frame.memory.toolDrag;
    if (frame.state.tool == MapTool::Move) {
        drag = {};
        return false;
    }
    const ImVec2 at = ImGui::GetIO().MousePos;
    const Vec2 mouse{at.x, at.y};
    frame.memory.wantsCross = hovered || drag.view >= 0;
    if (frame.state.hoveredRow >= 0 && frame.state.hoverOnMap) {
        frame.ask(session::Hover{-1, true});
    }
    if (ImGui::IsItemActivated()) {
        drag = {layout::mapUnder(frame.sheet, mouse), {mouse}};
    }
    if (drag.view < 0 || static_cast<std::size_t>(drag.view) >= frame.sheet.views.size()) {
        return true;
    }
    const layout::View& view = frame.sheet.views[static_cast<std::size_t>(drag.view)];
    if (ImGui::IsItemActive()) {
        const Vec2 next = kept(view.map, mouse);
        if (!(next == drag.line.back())) {
            drag.line.push_back(next);
        }
        drawShape(frame, view);
    } else {
        const filter::Area area = drawnArea(frame, view);
        drag = {};
        if (!area.isEmpty()) {
            frame.ask(session::SetArea{area});
            frame.ask(session::SetMapTool{MapTool::Move});
        }
    }
    return true;
}

void areaHandle(const Frame& frame)
{
    const auto& circle = frame.state.selection.area.circle;
    const layout::View* view = circle && frame.state.tool == MapTool::Move && !frame.state.unfolding.isOpen()
                                   ? viewOfCircle(frame, *circle)
                                   : nullptr;
    if (view == nullptr) {
        return;
    }
    filter::Area alone;
    alone.circle = *circle;
    const auto rings = layout::ringsOf(frame.atlas.geography, *view, alone);
    if (rings.empty()) {
        return;
    }
    const Vec2 east =
        *std::max_element(rings[0].begin(), rings[0].end(), [](Vec2 a, Vec2 b) { return a.x < b.x; });
    if (!view->map.contains(east)) {
        return;
    }
    const float side = frame.px(kHandleSide);
    const base::Rect rect{static_cast<float>(east.x) - side / 2, static_cast<float>(east.y) - side / 2, side,
                          side};
    frame.memory.onMap = true; // names keep off it
    const Touch touch = touchArea(frame, "area-handle", rect, Zone::None);
    frame.memory.onMap = false;
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool held = ImGui::IsItemActive();
    const ImVec2 at = ImGui::GetIO().MousePos;
    const filter::Circle now = [&] {
        filter::Circle moved = *circle;
        const Vec2 mouse = kept(view->map, {at.x, at.y});
        moved.km = layout::roundedKm(
            filter::distanceKm(circle->centre, layout::lonLatAt(frame.atlas.geography, *view, mouse)));
        return moved;
    }();
    const bool moved = std::abs(at.x - ImGui::GetIO().MouseClickedPos[0].x) +
                           std::abs(at.y - ImGui::GetIO().MouseClickedPos[0].y) >=
                       frame.px(2);
    if (held && moved) {
        drawCircle(frame, *view, now);
    } else if (ImGui::IsItemDeactivated() && moved) {
        alone.circle = now;
        frame.ask(session::SetArea{alone});
    } else if (touch.hovered) {
        tip(frame, {}, word(Word::AreaHandle, frame.language()));
    }
    if (held || touch.hovered) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    if (!held || !moved) {
        draw->AddCircleFilled(im(east), frame.px(touch.hovered ? 7.F : 5.5F), colour(frame.colours.panel),
                              24);
        draw->AddCircle(im(east), frame.px(touch.hovered ? 7.F : 5.5F), colour(frame.colours.accent), 24,
                        frame.px(2));
    }
}

void followSight(const Frame& frame)
{
    constexpr double kRest = 0.3; // seconds
    Memory::Sight& sight = frame.memory.sight;
    if (!frame.state.onlyInSight) {
        sight.done = true;
        return;
    }
    const base::Rect& map = frame.sheet.main().map;
    const double now = ImGui::GetTime();
    const bool moves = frame.state.flight || frame.memory.draggingMap;
    if (moves || !(sight.camera == frame.state.camera) || !(sight.map == map)) {
        sight = {frame.state.camera, map, now, false};
    }
    if (sight.done || moves) {
        return;
    }
    if (now - sight.since >= kRest) {
        sight.done = true;
        frame.ask(session::SetOnlyInSight{true});
    } else {
        frame.memory.wakeIn = kRest - (now - sight.since);
    }
}

} // namespace ui
