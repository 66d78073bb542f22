// Two facets crossed: counts in a grid with totals, each cell, name and total a filter; beside it bars
// of the lines' totals and a month line where there is room.
#include "base/icons.h"
#include "base/words.h"
#include "layout/choropleth.h"
#include "session/wording.h"
#include "ui/cross.h"
#include "ui/panels.h"
#include "ui/widgets.h"

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

const std::string& codeOf(const Frame& frame, Facet facet, int value)
{
    return frame.index.values(facet)[static_cast<std::size_t>(value)].code;
}

bool isOnly(const filter::Selection& selection, Facet facet, const std::string& code)
{
    return selection.of(facet).size() == 1 && selection.has(facet, code);
}

bool isOut(const Frame& frame, Facet facet, int value)
{
    const auto& chosen = frame.state.selection.of(facet);
    return !chosen.empty() && !frame.state.selection.has(facet, codeOf(frame, facet, value));
}

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

/// A second click takes back what the first one has done.
void chooseCell(const Frame& frame, const Cross& cross, int row, int column)
{
    const filter::Selection& selection = frame.state.selection;
    const Facet facets[2]{cross.table->rows, cross.table->columns};
    const std::string codes[2]{codeOf(frame, facets[0], row), codeOf(frame, facets[1], column)};
    const bool isAlone = isOnly(selection, facets[0], codes[0]) && isOnly(selection, facets[1], codes[1]);
    for (int i = 0; i < 2; ++i) {
        if (isAlone) {
            frame.ask(session::ClearFacet{facets[i]});
        } else if (!isOnly(selection, facets[i], codes[i])) {
            frame.ask(session::KeepOnly{facets[i], codes[i]});
        }
    }
}

void choose(const Frame& frame, const Cross& cross, int row, int column)
{
    const filter::Crosstab& table = *cross.table;
    if (row >= 0 && column >= 0) {
        chooseCell(frame, cross, row, column);
    } else if (row >= 0) {
        frame.ask(session::ToggleChoice{table.rows, codeOf(frame, table.rows, row)});
    } else if (column >= 0) {
        frame.ask(session::ToggleChoice{table.columns, codeOf(frame, table.columns, column)});
    } else {
        frame.ask(session::ClearFacet{table.rows});
        frame.ask(session::ClearFacet{table.columns});
    }
}

/// What a part of the grid does for the pointer and the keyboard; -1: a total.
Touch touchPart(const Frame& frame, const Cross& cross, const base::Rect& rect, const char* kind, int row,
                int column)
{
    const std::string id = fmt::format("{}-{}-{}", kind, row, column);
    const Touch touch = touchArea(frame, id.c_str(), rect, Zone::Drawer, 3);
    if (touch.hovered) {
        crossTip(frame, cross, row, column);
    }
    if (touch.clicked) {
        choose(frame, cross, row, column);
    }
    return touch;
}

void drawValue(const Frame& frame, const Cross& cross, const base::Rect& rect, const CrossValue& value,
               base::Colour ink, bool isStrong)
{
    const std::string text = crossText(frame, cross, value);
    const bool isShare = cross.share != CellShare::Count && value.count > 0 && !value.isTooFew;
    const Type type = isStrong || isShare ? Type::SmallStrong : Type::Small;
    const std::string note =
        isShare ? fmt::format("({})", base::formatCount(value.count, frame.language())) : std::string();
    if (cross.isStacked && isShare && rect.width < frame.px(60)) {
        const float below = rect.y + rect.height / 2;
        const float left = rect.x + rect.width / 2;
        drawText(frame, type, ink, left - textWidth(frame, type, text) / 2,
                 below - lineHeight(frame, type) + frame.px(2), text);
        drawText(frame, Type::Small, ink, left - textWidth(frame, Type::Small, note) / 2, below, note);
        return;
    }
    float width = textWidth(frame, type, text);
    const float noteWidth = note.empty() ? 0 : textWidth(frame, Type::Small, note);
    const float space = frame.px(4);
    const bool hasNote = noteWidth > 0 && width + space + noteWidth <= rect.width;
    width += hasNote ? space + noteWidth : 0;
    const float x = rect.x + (rect.width - width) / 2;
    const float y = rect.y + (rect.height - frame.fonts[type]->FontSize) / 2;
    drawText(frame, type, ink, x, y, text);
    if (hasNote) {
        drawText(frame, Type::Small, ink, rect.x + (rect.width + width) / 2 - noteWidth, y, note);
    }
}

void drawCell(const Frame& frame, const Cross& cross, const base::Rect& rect, int row, int column)
{
    const base::Palette& c = frame.colours;
    const filter::Crosstab& table = *cross.table;
    const CrossValue value = crossValue(frame, cross, row, column);
    const bool out = isOut(frame, table.rows, row) || isOut(frame, table.columns, column);
    const Touch touch = touchPart(frame, cross, rect, "cell", row, column);
    const base::Rect box{rect.x + frame.px(1), rect.y + frame.px(1), rect.width - frame.px(2),
                         rect.height - frame.px(2)};
    ImDrawList* draw = ImGui::GetWindowDrawList();
    base::Colour ground = c.panel;
    if (value.value > 0 && cross.strongest > 0) {
        const double part = value.value / cross.strongest;
        ground = crossShade(frame.state.theme, cross.share == CellShare::Count ? std::sqrt(part) : part);
        ground = out ? base::mix(c.panel, ground, 0.18) : ground;
        draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(ground), frame.px(3));
    }
    const bool isBoth = frame.state.selection.has(table.rows, codeOf(frame, table.rows, row)) &&
                        frame.state.selection.has(table.columns, codeOf(frame, table.columns, column));
    if (isBoth || touch.hovered) {
        draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.ink), frame.px(3), 0,
                      frame.px(isBoth ? 2.F : 1.F));
    }
    base::Colour ink = c.ink;
    if (value.count == 0 || value.isTooFew || out) { // as faint as it can be read
        constexpr double kText = 4.5;
        ink = c.inkFaint;
        for (int step = 1; step <= 4 && base::contrastRatio(ground, ink) < kText; ++step) {
            ink = base::mix(c.inkFaint, c.ink, step / 4.0);
        }
    }
    drawValue(frame, cross, box, value, readableOn(ground, ink), false);
}

/// The ground of a name that is chosen or under the pointer.
void drawNameGround(const Frame& frame, const base::Rect& rect, bool chosen, bool hovered)
{
    if (chosen || hovered) {
        ImGui::GetWindowDrawList()->AddRectFilled(
            {rect.x, rect.y}, {rect.right(), rect.bottom()},
            colour(chosen ? frame.colours.accentSoft : frame.colours.raised), frame.px(4));
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
        frame.ask(session::SetCrosstab{{view.rows, next(view.columns, view.rows), view.share}});
    }
    frame.memory.grid = {frame.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)],
                         static_cast<int>(cross.columns.size()) + 2, static_cast<int>(cross.rows.size()) + 2};
    if (facetButton("cross-lines", view.rows, base::icons::kChevronDown, cross.head.bottom() - height,
                    Word::CrossNextRows)) {
        frame.ask(session::SetCrosstab{{next(view.rows, view.columns), view.columns, view.share}});
    }
}

void drawHead(const Frame& frame, const Cross& cross)
{
    const base::Palette& c = frame.colours;
    const Facet facet = cross.table->columns;
    drawCorner(frame, cross);
    float x = cross.head.x + cross.name;
    const float step = lineHeight(frame, Type::Small);
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

/// The total of a line or a column: of what shares refer to, the rows; else as the cells say it.
void drawTotal(const Frame& frame, const Cross& cross, const base::Rect& rect, int row, int column)
{
    const bool isWhole =
        (cross.share == CellShare::OfRow && column < 0) || (cross.share == CellShare::OfColumn && row < 0);
    Cross counted;
    counted.table = cross.table;
    const Cross& shown = isWhole ? counted : cross;
    const bool out = (row >= 0 && isOut(frame, cross.table->rows, row)) ||
                     (column >= 0 && isOut(frame, cross.table->columns, column));
    const Touch touch = touchPart(frame, cross, rect, "total", row, column);
    drawNameGround(frame, rect.shrunk(frame.px(1)), false, touch.hovered);
    const CrossValue value = crossValue(frame, shown, row, column);
    const bool isQuiet = out || value.count == 0 || value.isTooFew;
    drawValue(frame, shown, rect, value, isQuiet ? frame.colours.inkFaint : frame.colours.ink, true);
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
        const int largest = *std::max_element(table.rowTotals.begin(), table.rowTotals.end());
        const int count = table.rowTotals[static_cast<std::size_t>(row)];
        const float room = cross.bar - frame.px(8);
        const float width =
            count == 0
                ? 0
                : std::max(frame.px(2), room * static_cast<float>(count) / static_cast<float>(largest));
        const float left = x + cross.total + frame.px(4);
        const float middle = y + cross.line / 2;
        if (width > 0) {
            ImGui::GetWindowDrawList()->AddRectFilled({left, middle - frame.px(5)},
                                                      {left + width, middle + frame.px(5)},
                                                      colour(out ? c.track : c.bar), frame.px(2));
        }
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
    std::string text(word(Word::CrossRule, frame.language()));
    if (cross.share != CellShare::Count) {
        text = fmt::format(fmt::runtime(word(Word::CrossTooFew, frame.language())), layout::kLeastForRate) +
               " " + text;
    }
    drawFitted(frame, Type::Small, frame.colours.inkSoft, cross.note.x + frame.px(6),
               cross.note.y + frame.px(3), cross.note.width - frame.px(12), text);
}

} // namespace

void drawCrosstab(const Frame& frame, const base::Rect& rect)
{
    if (frame.crosstab == nullptr || frame.crosstab->cells.empty()) {
        return;
    }
    const session::CrosstabView& view = frame.state.crosstab;
    const bool hasRegions = view.rows == Facet::Region || view.columns == Facet::Region;
    Cross cross;
    cross.table = frame.crosstab;
    cross.share = view.share == CellShare::PerMillion && !hasRegions ? CellShare::Count : view.share;
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
