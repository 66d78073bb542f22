// The head of the table: a click sorts, a drag moves a column, its edge resizes it.
#include "base/words.h"
#include "session/table_names.h"
#include "session/view_names.h"
#include "ui/table_parts.h"
#include "ui/widgets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using session::Column;

constexpr std::size_t kMeasured = 2000; ///< rows that a double click measures at most

std::string idOf(std::string_view prefix, Column column)
{
    return fmt::format("{}-{}", prefix, session::nameOf(session::kColumnNames, column));
}

void askSort(const Frame& frame, Column column, bool adds)
{
    session::TableView table = frame.state.table;
    table.sort = session::sortAfterClick(std::move(table.sort), column, adds);
    frame.ask(session::SetTable{std::move(table)});
}

/// The width that shows every cell of the first rows whole, design pixels.
float widthThatFits(const Frame& frame, Column column)
{
    const std::vector<int>& rows = tableRows(frame);
    const Type type = column == Column::Name ? Type::SmallStrong : Type::Small;
    float width =
        textWidth(frame, Type::SmallStrong, session::columnTitle(column, frame.language())) + frame.px(24);
    for (std::size_t i = 0; i < std::min(rows.size(), kMeasured); ++i) {
        const float mark = column == Column::Category ? frame.px(27)
                           : column == Column::Pole   ? frame.px(20)
                                                      : 0;
        const std::string text =
            session::cellText(frame.atlas.data, rows[i], column, frame.language(), ruler(frame));
        width = std::max(width, textWidth(frame, type, text) + mark);
    }
    return std::clamp(std::ceil(width / frame.scale) + 22, session::kLeastColumn, session::kMostColumn);
}

/// The right edge of a column; while it is held the width follows the pointer, and is asked for once.
void edge(const Frame& frame, const TableShape& shape, std::size_t i, float right)
{
    Memory::Table& table = frame.memory.table;
    const Column column = shape.columns[i].column;
    const float reach = frame.px(5);
    const base::Rect rect{right - reach, shape.head.y, 2 * reach, shape.head.height};
    const Touch touch = touchArea(frame, idOf("edge", column).c_str(), rect, Zone::None);
    const float mouse = ImGui::GetIO().MousePos.x;
    const bool held = table.resizes && table.dragged == static_cast<int>(i);
    if (touch.hovered || held) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
    }
    ImGui::GetWindowDrawList()->AddLine(
        {right, shape.head.y + frame.px(8)}, {right, shape.head.bottom() - frame.px(8)},
        colour(touch.hovered || held ? frame.colours.accent : frame.colours.line),
        frame.px(touch.hovered || held ? 2 : 1));
    auto columns = shape.columns;
    if (touch.doubleClicked) {
        columns[i].width = widthThatFits(frame, column);
        askColumns(frame, std::move(columns));
    } else if (ImGui::IsItemActivated()) {
        table.dragged = static_cast<int>(i);
        table.resizes = true;
        table.dragFrom = mouse - frame.px(columns[i].width);
        table.dragWidth = columns[i].width;
        table.widthBefore = columns[i].width;
    } else if (held && ImGui::IsItemActive()) {
        table.dragWidth = std::clamp(std::round((mouse - table.dragFrom) / frame.scale),
                                     session::kLeastColumn, session::kMostColumn);
    } else if (held) {
        table.dragged = -1;
        table.resizes = false;
        if (table.dragWidth != table.widthBefore) {
            askColumns(frame, std::move(columns));
        }
    }
}

/// The place that a column held at `mouse` would be dropped before.
std::size_t dropPlace(const TableShape& shape, float mouse, float scrolled)
{
    std::size_t place = 0;
    while (place < shape.columns.size()) {
        const base::Rect cell = shape.cell(place, 0, 0, scrolled);
        if (mouse < cell.x + cell.width / 2) {
            break;
        }
        ++place;
    }
    return place;
}

void drawTitle(const Frame& frame, Column column, const base::Rect& cell)
{
    const base::Palette& c = frame.colours;
    const auto& sort = frame.state.table.sort;
    const int place = session::sortPlace(sort, column);
    std::string arrow;
    if (place >= 0) {
        arrow = sort[static_cast<std::size_t>(place)].descending ? "↓" : "↑";
        arrow += sort.size() > 1 ? fmt::format("\u202F{}", place + 1) : "";
    }
    const std::string title = session::columnTitle(column, frame.language());
    const float y = cell.y + (cell.height - frame.fonts[Type::SmallStrong]->FontSize) / 2;
    const float sign = arrow.empty() ? 0 : textWidth(frame, Type::SmallStrong, arrow) + frame.px(6);
    const float width = std::min(textWidth(frame, Type::SmallStrong, title), cell.width - sign);
    const float x = column == Column::Distance ? cell.right() - sign - width : cell.x; // over its numbers
    drawFitted(frame, Type::SmallStrong,
               column == Column::Distance && !frame.state.nearby ? c.inkFaint
               : place >= 0                                      ? c.ink
                                                                 : c.inkSoft,
               x, y, cell.width - sign, title);
    if (!arrow.empty()) {
        const float at = x + width + frame.px(6);
        drawText(frame, Type::SmallStrong, c.accent, at, y, arrow);
    }
}

/// A title: pressed and let go it sorts, dragged it moves its column.
void title(const Frame& frame, const TableShape& shape, std::size_t i, float scrolled)
{
    Memory::Table& table = frame.memory.table;
    const Column column = shape.columns[i].column;
    base::Rect cell = shape.cell(i, shape.head.y, shape.head.height, scrolled);
    const Touch touch = touchArea(frame, idOf("column", column).c_str(), cell, Zone::Drawer);
    tellVoice(frame, touch, session::columnTitle(column, frame.language()));
    const bool byKey = touch.clicked && !ImGui::IsItemClicked();
    const float mouse = ImGui::GetIO().MousePos.x;
    const bool held = !table.resizes && table.dragged == static_cast<int>(i);
    const bool moves = held && std::abs(mouse - table.dragFrom) > frame.px(6);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (touch.hovered || held) {
        draw->AddRectFilled({cell.x + frame.px(2), cell.y + frame.px(3)},
                            {cell.right() - frame.px(2), cell.bottom() - frame.px(3)},
                            colour(frame.colours.raised), frame.px(5));
    }
    const std::size_t place = dropPlace(shape, mouse, scrolled);
    if (moves) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeAll);
        const float x = shape.body.x + shape.edges[place] - scrolled;
        draw->AddRectFilled({x - frame.px(1.5F), shape.head.y + frame.px(3)},
                            {x + frame.px(1.5F), shape.head.bottom() - frame.px(3)},
                            colour(frame.colours.accent), frame.px(1.5F));
    } else if (touch.hovered) {
        const bool isEmpty = column == Column::Distance && !frame.state.nearby;
        tip(frame, {},
            base::word(isEmpty ? base::Word::ColumnNeedsPlaceTip : base::Word::TableSortHint,
                       frame.language()));
    }
    if (ImGui::IsItemActivated()) {
        table.dragged = static_cast<int>(i);
        table.resizes = false;
        table.dragFrom = mouse;
    } else if (held && !ImGui::IsItemActive()) {
        table.dragged = -1;
        if (moves && place != i && place != i + 1) {
            askColumns(frame, session::columnsAfterMove(session::shownColumns(frame.state.table), i, place));
        } else if (!moves && touch.hovered) {
            askSort(frame, column, ImGui::GetIO().KeyShift);
        }
    }
    if (byKey) {
        askSort(frame, column, ImGui::GetIO().KeyShift);
    }
    cell.x += shape.pad;
    cell.width -= 2 * shape.pad;
    drawTitle(frame, column, cell);
}

} // namespace

void askColumns(const Frame& frame, std::vector<session::ShownColumn> columns)
{
    session::TableView table = frame.state.table;
    table.columns = std::move(columns);
    frame.ask(session::SetTable{std::move(table)});
}

void drawTableHead(const Frame& frame, const TableShape& shape, float scrolled)
{
    beginPanel(frame, "table-head", shape.head);
    for (std::size_t i = 0; i < shape.columns.size(); ++i) { // they lie over the titles
        edge(frame, shape, i, shape.body.x + shape.edges[i + 1] - scrolled);
    }
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        title(frame, shape, i, scrolled);
    }
    ImGui::GetWindowDrawList()->AddLine(
        {shape.head.x, shape.head.bottom() - 0.5F}, {shape.head.right(), shape.head.bottom() - 0.5F},
        colour(base::mix(frame.colours.panel, frame.colours.ink, 0.35)), frame.px(1));
    endPanel();
}

} // namespace ui
