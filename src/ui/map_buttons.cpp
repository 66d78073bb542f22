// The map's buttons: zoom and home, territories, duel, areas. In a column on the map, or, where it is
// narrow, in a bar above it beside the kinds of symbols: there they would lie on land and insets. At an
// upright kiosk in a bar below it, for hands that do not reach higher.
#include "base/icons.h"
#include "base/words.h"
#include "ui/panels.h"
#include "ui/widgets.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;

// Design pixels.
constexpr float kSide = 38;
constexpr float kMargin = 14;
constexpr float kGap = 8;
constexpr float kBarHeight = 34;
constexpr float kBarEdge = 6;
constexpr int kBarCells = 12; // six kinds, six buttons
constexpr int kBarGaps = 4;   // between kinds, zoom, and each of the others
constexpr float kKinds = 6;
constexpr float kWideCell = 52;   // below the map, where each row has less in it
constexpr float kAboveCells = 13; // six kinds, and as much again for a choice that belongs to them
constexpr float kRowCells = 10;   // six buttons and four tools for areas
constexpr float kRowGaps = 4;
constexpr float kFoldWidth = 130;

/// Nearer, farther and home on one ground, below or beside each other.
void zoomGroup(const Frame& frame, const base::Rect& first, bool isRow)
{
    struct Tool {
        const char* id;
        std::string_view icon;
        Word tip;
        session::Command command;
    };
    const base::Vec2 middle = frame.sheet.main().map.centre();
    const std::array tools{
        Tool{"zoom-in", base::icons::kPlus, Word::ZoomIn, session::Zoom{middle, 1.6, true}},
        Tool{"zoom-out", base::icons::kMinus, Word::ZoomOut, session::Zoom{middle, 1 / 1.6, true}},
        Tool{"home", base::icons::kHome, Word::Home, session::FlyHome{}}};
    const base::Palette& c = frame.colours;
    const auto count = static_cast<float>(tools.size());
    const base::Rect all{first.x, first.y, first.width * (isRow ? count : 1),
                         first.height * (isRow ? 1 : count)};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({all.x, all.y}, {all.right(), all.bottom()}, colour(c.panel), frame.px(7));
    draw->AddRect({all.x, all.y}, {all.right(), all.bottom()}, colour(c.insetBorder), frame.px(7));
    base::Rect cell = first;
    for (const Tool& tool : tools) {
        if (&tool != &tools.front()) {
            draw->AddLine({cell.x, cell.y},
                          isRow ? ImVec2{cell.x, cell.bottom()} : ImVec2{cell.right(), cell.y},
                          colour(c.line));
        }
        if (iconButton(frame, tool.id, cell, tool.icon, Zone::Map, word(tool.tip, frame.language()))) {
            frame.ask(tool.command);
        }
        cell.x += isRow ? cell.width : 0;
        cell.y += isRow ? 0 : cell.height;
    }
}

bool isChart(const Frame& frame)
{
    return frame.symbols != nullptr && layout::isChart(frame.symbols->kind);
}

/// The second row of the bar below the map: what belongs to the picture above it.
void drawToolRow(const Frame& frame, const base::Rect& row)
{
    if (frame.state.duel && frame.duel != nullptr) {
        duelTools(frame, row);
        return;
    }
    if (isChart(frame)) {
        barsSwitch(frame, row.x, row.y, row.height);
        return;
    }
    const float gap = frame.px(kGap);
    const float side = std::floor(std::min(frame.px(kWideCell), (row.width - kRowGaps * gap) / kRowCells));
    zoomGroup(frame, {row.x, row.y, side, row.height}, true);
    float x = row.x + 3 * side + gap;
    polesButton(frame, {x, row.y, side, row.height});
    x += side + gap;
    duelButton(frame, {x, row.y, side, row.height});
    x += side + gap;
    areaButton(frame, {x, row.y, side, row.height});
    const float square = std::min(side, row.height);
    areaTools(frame, x + side + gap + 4 * square, row.y + (row.height - square) / 2, square);
}

/// The rows of the bar below the map, and how wide a kind of symbols is in the upper one.
struct BarRows {
    base::Rect above;
    base::Rect below;
    float cell = 0; ///< design pixels
};

BarRows rowsOf(const Frame& frame, const base::Rect& bar)
{
    const float edge = frame.px(kBarEdge);
    const float height = std::round(frame.px(kBarHeight));
    const float pad = std::floor((bar.height - 2 * height) / 3);
    const base::Rect above{bar.x + edge, bar.y + pad, bar.width - 2 * edge, height};
    return {above,
            {above.x, bar.bottom() - pad - height, above.width, height},
            std::min(kWideCell, std::floor(above.width / frame.scale / kAboveCells))};
}

float widthOfKinds(const Frame& frame, const BarRows& rows)
{
    return kKinds * std::floor(frame.px(rows.cell));
}

void drawBarBelow(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    const base::Rect& bar = desk.bar;
    beginPanel(frame, "map-bar", bar);
    ImGui::GetWindowDrawList()->AddLine({bar.x, bar.y + frame.px(0.5F)},
                                        {bar.right(), bar.y + frame.px(0.5F)}, colour(c.line), frame.px(1));
    const BarRows rows = rowsOf(frame, bar);
    const base::Rect& above = rows.above;
    symbolSwitch(frame, {above.x + widthOfKinds(frame, rows), above.y, above.height, rows.cell}, true);
    if (frame.state.unfolding.isOpen() && !isChart(frame) && !frame.state.duel) {
        base::Rect rect{above.right() - frame.px(kFoldWidth), above.y, frame.px(kFoldWidth), above.height};
        if (button(frame, "fold", rect, word(Word::FoldBack, frame.language()), base::icons::kClose,
                   ButtonKind::Plain, Zone::Map)) {
            frame.ask(session::Fold{});
        }
    }
    const bool isDuel = frame.state.duel && frame.duel != nullptr;
    if (!isDuel) {
        const Corner corner{above.right(), above.y, above.height};
        measureSwitch(frame, corner);
        if (!isChart(frame)) {
            colouringSwitch(frame, corner);
        }
    }
    drawToolRow(frame, rows.below);
    if (isDuel) {
        duelHandles(frame, desk);
    }
    endPanel();
}

} // namespace

base::Rect besideKinds(const Frame& frame, const base::Rect& bar)
{
    const BarRows rows = rowsOf(frame, bar);
    const float taken = widthOfKinds(frame, rows) + frame.px(kGap);
    return {rows.above.x + taken, rows.above.y, rows.above.width - taken, rows.above.height};
}

void drawMapButtons(const Frame& frame, const base::Rect& map)
{
    const float side = frame.px(kSide);
    const float gap = frame.px(kGap);
    const float x = map.right() - side - frame.px(kMargin);
    float y = map.y + frame.px(kMargin);
    zoomGroup(frame, {x, y, side, side}, false);
    y += 3 * side + gap;
    polesButton(frame, {x, y, side, side});
    y += side + gap;
    duelButton(frame, {x, y, side, side});
    const float next = y + side + gap;
    const bool isLow = next + side > map.bottom() - frame.px(30); // a low map has no room below
    const base::Rect area =
        isLow ? base::Rect{x - side - gap, y, side, side} : base::Rect{x, next, side, side};
    areaButton(frame, area);
    areaTools(frame, area.x - gap, area.y, side);
}

void drawMapBar(const Frame& frame, const Desk& desk)
{
    const base::Palette& c = frame.colours;
    const base::Rect& bar = desk.bar;
    if (desk.barBelow) {
        drawBarBelow(frame, desk);
        return;
    }
    beginPanel(frame, "map-bar", bar);
    ImGui::GetWindowDrawList()->AddLine({bar.x, bar.bottom() - frame.px(0.5F)},
                                        {bar.right(), bar.bottom() - frame.px(0.5F)}, colour(c.line),
                                        frame.px(1));
    const float width = bar.width / frame.scale - 2 * kBarEdge;
    const float gap = std::min(kGap, width * 0.015F);
    const float cell = std::min(kSide, std::floor((width - kBarGaps * gap) / kBarCells));
    const float side = std::floor(frame.px(cell));
    const float height = std::round(frame.px(kBarHeight));
    const float y = bar.y + std::floor((bar.height - height) / 2);
    const float kinds = 6 * side;
    symbolSwitch(frame, {bar.x + frame.px(kBarEdge) + kinds, y, height, cell}, true);
    if (!isChart(frame) && !frame.state.duel) { // a duel has tools of its own
        const float step = side + frame.px(gap);
        float x = std::round(bar.right() - frame.px(kBarEdge)) - side;
        areaButton(frame, {x, y, side, height});
        x -= step;
        duelButton(frame, {x, y, side, height});
        x -= step;
        polesButton(frame, {x, y, side, height});
        x -= frame.px(gap) + 3 * side;
        zoomGroup(frame, {x, y, side, height}, true);
    }
    endPanel();
}

} // namespace ui
