// The map as a control: drag, wheel, hover, click, its three buttons, and the tooltip of a dot.
// The map itself is drawn by render below this transparent panel.
#include "base/icons.h"
#include "base/words.h"
#include "layout/territory.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

constexpr float kPickReach = 9; // design pixels around a dot

/// The inset under a pixel, or nullptr.
const layout::View* insetAt(const Frame& frame, base::Vec2 px)
{
    for (const layout::View& view : frame.sheet.views) {
        if (view.kind != layout::ViewKind::Main && view.box.contains(px)) {
            return &view;
        }
    }
    return nullptr;
}

bool overOwnGround(const Frame& frame, base::Vec2 px)
{
    return frame.sheet.strip.contains(px) || insetAt(frame, px) != nullptr;
}

void drawTip(const Frame& frame, int row)
{
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    std::string text = initiative.organisation + " · " + initiative.city;
    if (initiative.date) {
        text += " · " + base::formatDate(*initiative.date, frame.language());
    }
    tip(frame, initiative.name, text);
}

/// Flies to the region below; where one already fills the map, closer in.
void doubleClick(const Frame& frame, base::Vec2 px)
{
    constexpr double kRegionFills = 2.5; // zoom from which a region is about as large as the map
    const model::Layer& regions = frame.atlas.geography.frames[model::kMainland].regions;
    const int region = layout::shapeAt(regions, frame.sheet.main().toMetres(px));
    if (region >= 0 && frame.state.camera.zoom < kRegionFills) {
        frame.ask(session::FlyTo{regions.shapes[static_cast<std::size_t>(region)].code});
    } else {
        frame.ask(session::Zoom{px, 2, true});
    }
}

void pointer(const Frame& frame, const base::Rect& map)
{
    const ImGuiIO& io = ImGui::GetIO();
    const base::Vec2 mouse{io.MousePos.x, io.MousePos.y};
    ImGui::SetCursorScreenPos({map.x, map.y});
    ImGui::InvisibleButton("ground", {map.width, map.height});
    const bool hovered = ImGui::IsItemHovered();
    const bool active = ImGui::IsItemActive();
    Memory& memory = frame.memory;

    const int under = hovered && !memory.draggingMap
                          ? layout::pickDot(frame.sheet, frame.bouquets, mouse, frame.px(kPickReach))
                          : -1;
    if (hovered && (under != frame.state.hoveredRow || !frame.state.hoverOnMap)) {
        frame.ask(session::Hover{under, true});
    } else if (!hovered && frame.state.hoverOnMap && frame.state.hoveredRow >= 0) {
        frame.ask(session::Hover{-1, true});
    }
    if (hovered && under >= 0) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        drawTip(frame, under);
    } else if (hovered && !memory.draggingMap && symbolTip(frame, mouse)) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    }
    if (ImGui::IsItemActivated()) {
        memory.draggingMap = false;
    }
    if (active && (memory.draggingMap || ImGui::IsMouseDragging(ImGuiMouseButton_Left, frame.px(4)))) {
        if (!overOwnGround(frame, {io.MouseClickedPos[0].x, io.MouseClickedPos[0].y})) {
            memory.draggingMap = true;
            if (io.MouseDelta.x != 0 || io.MouseDelta.y != 0) {
                frame.ask(session::Pan{{io.MouseDelta.x, io.MouseDelta.y}});
            }
        }
    }
    if (ImGui::IsItemDeactivated()) {
        if (!memory.draggingMap && hovered) {
            const layout::View* inset = insetAt(frame, mouse);
            if (under >= 0) {
                frame.ask(session::OpenCard{under});
            } else if (symbolClick(frame, mouse)) {
                // the bubble's place is on its way
            } else if (inset != nullptr && inset->kind == layout::ViewKind::Paris) {
                const double reach = 22000; // metres around the middle of the petite couronne
                const base::Vec2 at = frame.sheet.parisMetres;
                frame.ask(session::FlyToExtent{{at.x - reach, at.y - reach, at.x + reach, at.y + reach}});
            }
        }
        memory.draggingMap = false;
    }
    if (hovered && !overOwnGround(frame, mouse)) {
        if (io.MouseWheel != 0) {
            frame.ask(session::Zoom{mouse, std::pow(1.25, io.MouseWheel), false});
        } else if (under < 0 && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
            doubleClick(frame, mouse);
        }
    }
}

void zoomButtons(const Frame& frame, const base::Rect& map)
{
    const base::Palette& c = frame.colours;
    const base::Language language = frame.language();
    const float side = frame.px(38);
    const float x = map.right() - side - frame.px(14);
    float y = map.y + frame.px(14);
    const base::Vec2 middle = frame.sheet.main().map.centre();
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({x, y}, {x + side, y + 3 * side}, colour(c.panel), frame.px(7));
    draw->AddRect({x, y}, {x + side, y + 3 * side}, colour(c.insetBorder), frame.px(7));
    if (iconButton(frame, "zoom-in", {x, y, side, side}, base::icons::kPlus, Zone::Map,
                   word(Word::ZoomIn, language))) {
        frame.ask(session::Zoom{middle, 1.6, true});
    }
    y += side;
    draw->AddLine({x, y}, {x + side, y}, colour(c.line));
    if (iconButton(frame, "zoom-out", {x, y, side, side}, base::icons::kMinus, Zone::Map,
                   word(Word::ZoomOut, language))) {
        frame.ask(session::Zoom{middle, 1 / 1.6, true});
    }
    y += side;
    draw->AddLine({x, y}, {x + side, y}, colour(c.line));
    if (iconButton(frame, "home", {x, y, side, side}, base::icons::kHome, Zone::Map,
                   word(Word::Home, language))) {
        frame.ask(session::FlyHome{});
    }
}

} // namespace

void drawMapArea(const Frame& frame, const Desk& desk)
{
    beginPanel(frame, "map", desk.map);
    // Drawn first, the buttons get the pointer before the ground does.
    zoomButtons(frame, desk.map);
    if (desk.compact) {
        floatingSymbolSwitch(frame, desk.map);
    }
    pointer(frame, desk.map);
    endPanel();
}

} // namespace ui
