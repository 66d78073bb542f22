// Two facets crossed: counts in a grid with totals, each cell, name and total a filter; beside it bars
// of the lines' totals and a month line where there is room.
#include "base/icons.h"
#include "base/words.h"
#include "layout/choropleth.h"
#include "session/wording.h"
#include "ui/cross_cells.h"
#include "ui/panels.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using base::word;
using base::Word;
using filter::Facet;
using session::CellShare;

constexpr float kPad = 16; ///< design pixels

/// A text that reads upwards, from `foot`; the letters are set flat where nothing is clipped, then turned.
void drawUpright(const Frame& frame, Type type, base::Colour ink, ImVec2 foot, std::string_view text)
{
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const ImVec2 origin = ImGui::GetWindowPos();
    const int first = draw->VtxBuffer.Size;
    drawText(frame, type, ink, origin.x, origin.y, text);
    for (int i = first; i < draw->VtxBuffer.Size; ++i) {
        ImVec2& at = draw->VtxBuffer[i].pos;
        at = {foot.x + (at.y - origin.y), foot.y - (at.x - origin.x)};
    }
}

/// The facets of the table: a click crosses the next one.
void drawCorner(const Frame& frame, const Cross& cross)
{
    const base::Palette& c = frame.colours;
    const session::CrosstabView& view = frame.state.crosstab;
    const float height = frame.px(22);
    const auto next = [](Facet facet, Facet taken) {
        const auto after = [](Facet f) {
            return filter::kFacets[(static_cast<std::size_t>(f) + 1) % filter::kFacets.size()];
        };
        const Facet one = after(facet);
        return one == taken ? after(one) : one;
    };
    const auto facetButton = [&](const char* id, Facet facet, std::string_view icon, float y, Word hint) {
        const base::Rect rect{cross.head.x, y, cross.name - frame.px(4), height};
        const Touch touch = touchArea(frame, id, rect, Zone::Drawer, 4);
        drawNameGround(frame, rect, false, touch.hovered);
        const std::string title = session::facetTitle(facet, frame.language());
        drawText(frame, Type::Heading, c.inkSoft, rect.x + frame.px(6),
                 y + (height - frame.fonts[Type::Heading]->FontSize) / 2, title);
        drawText(frame, Type::IconSmall, c.inkSoft,
                 rect.x + frame.px(10) + textWidth(frame, Type::Heading, title),
                 y + (height - frame.fonts[Type::IconSmall]->FontSize) / 2, icon);
        if (touch.hovered) {
            tip(frame, {}, word(hint, frame.language()));
        }
        return touch.clicked;
    };
    if (facetButton("cross-columns", view.columns, base::icons::kChevronRight,
                    cross.head.bottom() - 2 * height, Word::CrossNextColumns)) {
        frame.ask(session::SetCrosstab{{view.rows, next(view.columns, view.rows), view.share, view.months}});
    }
    frame.memory.grid = {frame.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)],
                         static_cast<int>(cross.columns.size()) + 2, static_cast<int>(cross.rows.size()) + 2};
    if (facetButton("cross-lines", view.rows, base::icons::kChevronDown, cross.head.bottom() - height,
                    Word::CrossNextRows)) {
        frame.ask(
            session::SetCrosstab{{next(view.rows, view.columns), view.columns, view.share, view.months}});
    }
}

void drawHead(const Frame& frame, const Cross& cross)
{
    const base::Palette& c = frame.colours;
    const Facet facet = cross.table->columns;
    drawCorner(frame, cross);
    float x = cross.head.x + cross.name;
    const float step = headStep(frame);
    for (std::size_t i = 0; i < cross.columns.size(); ++i) {
        const int column = cross.columns[i];
        const base::Rect rect{x, cross.head.y, cross.cell, cross.head.height};
        const bool chosen = frame.state.selection.has(facet, codeOf(frame, facet, column));
        const Touch touch = touchPart(frame, cross, rect, "column", -1, column);
        drawNameGround(frame, rect.shrunk(frame.px(1)), chosen, touch.hovered);
        const base::Colour ink = isOut(frame, facet, column) ? c.inkFaint : c.ink;
        const Type type = chosen ? Type::SmallStrong : Type::Small;
        if (cross.isUpright) {
            const float left = std::round(x + (cross.cell - frame.fonts[type]->FontSize) / 2);
            drawUpright(frame, type, ink, {left, rect.bottom() - frame.px(4)},
                        wrapped(frame, type, cross.columnNames[i], rect.height - frame.px(8), 1).front());
        } else {
            const auto lines = headLines(frame, cross, cross.columnNames[i]);
            float y = rect.bottom() - frame.px(4) - step * static_cast<float>(lines.size());
            for (const std::string& line : lines) {
                drawText(frame, type, ink, x + (cross.cell - textWidth(frame, type, line)) / 2, y, line);
                y += step;
            }
        }
        x += cross.cell;
    }
    const base::Rect rect{x, cross.head.y, cross.total, cross.head.height};
    const Touch touch = touchPart(frame, cross, rect, "all", -1, -1);
    drawNameGround(frame, rect.shrunk(frame.px(1)), false, touch.hovered);
    const std::string_view total = word(Word::ChartTotal, frame.language());
    drawText(frame, Type::SmallStrong, c.ink,
             x + (cross.total - textWidth(frame, Type::SmallStrong, total)) / 2,
             rect.bottom() - frame.px(4) - step, total);
}

void drawLine(const Frame& frame, const Cross& cross, std::size_t line, float y)
{
    const base::Palette& c = frame.colours;
    const filter::Crosstab& table = *cross.table;
    const int row = cross.rows[line];
    const bool chosen = frame.state.selection.has(table.rows, codeOf(frame, table.rows, row));
    const bool out = isOut(frame, table.rows, row);
    const base::Rect name{cross.body.x, y, cross.name - frame.px(4), cross.line};
    const Touch touch = touchPart(frame, cross, name, "row", row, -1);
    drawNameGround(frame, name.shrunk(frame.px(1)), chosen, touch.hovered);
    const Type type = chosen ? Type::SmallStrong : Type::Small;
    drawFitted(frame, type, out ? c.inkFaint : c.ink, name.x + frame.px(6),
               y + (cross.line - frame.fonts[type]->FontSize) / 2, name.width - frame.px(10),
               cross.rowNames[line]);
    float x = cross.body.x + cross.name;
    for (const int column : cross.columns) {
        drawCell(frame, cross, {x, y, cross.cell, cross.line}, row, column);
        x += cross.cell;
    }
    drawTotal(frame, cross, {x, y, cross.total, cross.line}, row, -1);
    if (cross.bar > 0) {
        drawRowBar(frame, cross, row, {x + cross.total, y, cross.bar, cross.line}, out);
    }
}

void drawFoot(const Frame& frame, const Cross& cross)
{
    const base::Palette& c = frame.colours;
    const base::Rect& foot = cross.foot;
    const float grid = foot.width - cross.bar;
    ImGui::GetWindowDrawList()->AddLine({foot.x, foot.y + 0.5F}, {foot.x + grid, foot.y + 0.5F},
                                        colour(c.line), frame.px(1));
    const base::Rect name{foot.x, foot.y, cross.name - frame.px(4), foot.height};
    const Touch touch = touchPart(frame, cross, name, "all-foot", -1, -1);
    drawNameGround(frame, name.shrunk(frame.px(1)), false, touch.hovered);
    drawText(frame, Type::SmallStrong, c.ink, name.x + frame.px(6),
             foot.y + (foot.height - frame.fonts[Type::SmallStrong]->FontSize) / 2,
             word(Word::ChartTotal, frame.language()));
    float x = foot.x + cross.name;
    for (const int column : cross.columns) {
        drawTotal(frame, cross, {x, foot.y, cross.cell, foot.height}, -1, column);
        x += cross.cell;
    }
    drawTotal(frame, cross, {x, foot.y, cross.total, foot.height}, -1, -1);
}

void drawNote(const Frame& frame, const Cross& cross)
{
    const base::Palette& c = frame.colours;
    const base::Rect& line = cross.note;
    const float gap = frame.px(6);
    const std::string rule(word(Word::CrossRule, frame.language()));
    const std::string few =
        cross.share == CellShare::Count
            ? std::string()
            : fmt::format(fmt::runtime(word(Word::CrossTooFew, frame.language())), layout::kLeastForRate);
    const float least = textWidth(frame, Type::Small, few.empty() ? rule : few) + 4 * gap;
    const float key = shadeKey(frame, {line.x + least, line.y, line.width - least - gap, line.height});
    const float room = line.width - key - 4 * gap;
    const float y = line.y + frame.px(3);
    if (cross.after != nullptr) {
        drawFitted(frame, Type::SmallStrong, c.accent, line.x + gap, y, room,
                   word(Word::PreviewArrow, frame.language()));
        return;
    }
    const std::string both = few.empty() ? rule : few + " " + rule;
    const bool fits = few.empty() || textWidth(frame, Type::Small, both) <= room;
    drawFitted(frame, Type::Small, c.inkSoft, line.x + gap, y, room, fits ? both : few);
    if (!fits && ImGui::IsMouseHoveringRect({line.x, line.y}, {line.x + room, line.bottom()})) {
        tip(frame, {}, both);
    }
}

} // namespace

void drawCrosstab(const Frame& frame, const base::Rect& rect)
{
    if (frame.crosstab == nullptr || frame.crosstab->cells.empty()) {
        return;
    }
    Cross cross = crossOf(frame);
    base::Rect room{rect.x + frame.px(kPad), rect.y + frame.px(4), rect.width - frame.px(2 * kPad),
                    rect.height - frame.px(8)};
    // No panel lies over another: ImGui gives the pointer to the one that was made first.
    if (!frame.memory.crossSwitched) { // no room beside the tabs
        const float height = frame.px(32);
        beginPanel(frame, "crosstab-switches", {rect.x, rect.y, rect.width, room.y + height - rect.y});
        crossControls(frame, {room.x, room.y, room.width, frame.px(28)});
        endPanel();
        room.y += height;
        room.height -= height;
    }
    layoutCross(frame, room, cross);
    frame.memory.grid = {};
    if (cross.isMonths) {
        drawCrossMonths(frame, cross.months);
        return;
    }
    beginPanel(frame, "crosstab-head", cross.head);
    drawHead(frame, cross);
    endPanel();
    beginPanel(frame, "crosstab-lines", cross.body, true);
    float y = cross.body.y - ImGui::GetScrollY();
    for (std::size_t line = 0; line < cross.rows.size(); ++line) {
        drawLine(frame, cross, line, y);
        y += cross.line;
    }
    ImGui::SetCursorScreenPos({cross.body.x, y - 1});
    ImGui::Dummy({1, 1});
    endPanel();
    beginPanel(frame, "crosstab-foot", cross.foot);
    drawFoot(frame, cross);
    endPanel();
    beginPanel(frame, "crosstab-note", cross.note);
    drawNote(frame, cross);
    endPanel();
    if (!cross.months.isEmpty()) {
        drawCrossMonths(frame, cross.months);
    }
}

} // namespace ui
