// The selected initiatives as a table: only the rows in sight are drawn, hovering follows map and
// list both ways.
#include "base/words.h"
#include "session/play.h"
#include "session/wording.h"
#include "ui/marks.h"
#include "ui/table_parts.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using base::Word;
using session::Column;

constexpr float kRowHeight = 31; // design pixels
constexpr float kHeadHeight = 32;
constexpr float kCellPad = 10;
constexpr float kScrollbar = 10;

std::size_t atLeastZero(int place)
{
    return static_cast<std::size_t>(std::max(0, place));
}

/// Where a cell says that nothing is known.
bool saysNothing(const model::Initiative& initiative, Column column)
{
    return (column == Column::Date && !initiative.date) || (column == Column::Pole && initiative.pole < 0);
}

/// Where the words of a search are looked for.
bool isSearched(Column column)
{
    return column == Column::Name || column == Column::Organisation || column == Column::City ||
           column == Column::Partners || column == Column::Summary;
}

void drawCell(const Frame& frame, const Marker& marker, int row, Column column, const base::Rect& rect,
              bool hovered)
{
    const base::Palette& c = frame.colours;
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const Type type = column == Column::Name ? Type::SmallStrong : Type::Small;
    const bool isAside = column == Column::Id || column == Column::Partners || column == Column::Summary ||
                         column == Column::Source;
    const bool goes = frame.stays != nullptr && (*frame.stays)[static_cast<std::size_t>(row)] == 0;
    const base::Colour ink = goes || saysNothing(initiative, column) ? c.inkFaint
                             : isAside                               ? c.inkSoft
                                                                     : c.ink;
    const float mark = cellMark(frame, column, row, rect.x, rect.y + rect.height / 2);
    const std::string text = session::cellText(frame.atlas.data, row, column, frame.language(), ruler(frame));
    const float room = rect.width - mark;
    const float aside = column == Column::Distance ? room - textWidth(frame, type, text) : 0; // as numbers
    const float left = rect.x + mark + std::max(0.F, aside);
    const float top = rect.y + (rect.height - frame.fonts[type]->FontSize) / 2;
    if (isSearched(column)) {
        marker.fittedLine(type, ink, left, top, room, text);
    } else {
        drawFitted(frame, type, ink, left, top, room, text);
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (hovered && rect.contains({mouse.x, mouse.y}) && textWidth(frame, type, text) > room) {
        tip(frame, {}, text);
    }
}

void pick(const Frame& frame, const std::vector<int>& rows, std::size_t place)
{
    Memory::Table& table = frame.memory.table;
    const int row = rows[place];
    const ImGuiIO& io = ImGui::GetIO();
    if (io.KeyShift) {
        pickUpTo(frame, rows, place, place);
    } else {
        frame.ask(session::PickRows{
            io.KeyCtrl ? session::picksAfterToggle(frame.state.picked, row) : std::vector<int>{row}, row});
    }
    frame.memory.zone = Zone::Drawer; // the arrows go on from here
    frame.memory.item = table.firstRow + static_cast<int>(place);
    table.item = frame.memory.item;
}

/// True when the pointer or the keyboard is on the row.
bool drawRow(const Frame& frame, const Marker& marker, const TableShape& shape, const std::vector<int>& rows,
             std::size_t place, const base::Rect& rect, float scrolled)
{
    const base::Palette& c = frame.colours;
    const int row = rows[place];
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    ImDrawList* draw = ImGui::GetWindowDrawList();
    const bool picked = std::ranges::binary_search(frame.state.picked, row);
    const bool lit = frame.state.hoveredRow == row;
    if (picked || lit) {
        draw->AddRectFilled({rect.x, rect.y}, {rect.right(), rect.bottom()},
                            colour(picked ? c.accentSoft : c.raised));
    }
    if (frame.state.openRow == row) {
        draw->AddRectFilled({rect.x, rect.y}, {rect.x + frame.px(3), rect.bottom()}, colour(c.accent));
    }
    draw->AddLine({rect.x, rect.bottom() - 0.5F}, {rect.right(), rect.bottom() - 0.5F}, colour(c.line),
                  frame.px(1));
    const Touch touch = touchArea(frame, fmt::format("row:{}", initiative.id).c_str(), rect, Zone::Drawer, 4);
    ImGui::SetMouseCursor(touch.hovered ? ImGuiMouseCursor_Arrow : ImGui::GetMouseCursor());
    for (std::size_t i = 0; i < shape.columns.size(); ++i) {
        base::Rect cell = shape.cell(i, rect.y, rect.height, scrolled);
        if (cell.right() < shape.body.x || cell.x > shape.body.right()) {
            continue;
        }
        cell.x += shape.pad;
        cell.width -= 2 * shape.pad;
        drawCell(frame, marker, row, shape.columns[i].column, cell, touch.hovered);
    }
    Memory::Table& table = frame.memory.table;
    const bool keyboardCame = touch.focused && table.keyboardRow != row;
    if (touch.focused) {
        table.keyboardRow = row;
    }
    if ((keyboardCame || (touch.hovered && pointerLeads(frame))) && !lit) {
        frame.ask(session::Hover{row, false});
    }
    if (touch.doubleClicked) {
        frame.ask(session::OpenCard{row});
    } else if (touch.clicked) {
        pick(frame, rows, place);
    }
    return touch.hovered || touch.focused;
}

void bringIntoView(const TableShape& shape, int place, bool toThird)
{
    if (place < 0) {
        return;
    }
    const float top = static_cast<float>(place) * shape.rowHeight;
    const float scroll = ImGui::GetScrollY();
    const float room = ImGui::GetWindowHeight() - ImGui::GetCurrentWindowRead()->ScrollbarSizes.y;
    if (top >= scroll && top + shape.rowHeight <= scroll + room) {
        return;
    }
    const float edge = top < scroll ? top : top + shape.rowHeight - room;
    ImGui::SetScrollY(std::max(0.F, toThird ? top - room / 3 : edge));
}

/// Scrolls to what the map, the card or the keyboard has come to.
void follow(const Frame& frame, const TableShape& shape)
{
    Memory& memory = frame.memory;
    Memory::Table& table = memory.table;
    const session::State& state = frame.state;
    const int onMap = state.hoverOnMap ? state.hoveredRow : -1;
    if (std::exchange(table.scrolledTo, onMap) != onMap && onMap >= 0) {
        bringIntoView(shape, table.order.placeOf(onMap), true);
    }
    if (std::exchange(table.openRow, state.openRow) != state.openRow && state.openRow >= 0) {
        bringIntoView(shape, table.order.placeOf(state.openRow), true);
    }
    if (memory.zone != Zone::Drawer) {
        table.item = -1;
        table.keyboardRow = -1;
    } else if (table.item != memory.item) {
        table.item = memory.item;
        bringIntoView(shape, memory.item - table.firstRow, false);
    }
    if (table.sideways != 0) {
        const float wanted = ImGui::GetScrollX() + std::exchange(table.sideways, 0.F);
        ImGui::SetScrollX(std::clamp(wanted, 0.F, ImGui::GetScrollMaxX()));
    }
}

void sayWhyEmpty(const Frame& frame, const TableShape& shape)
{
    const base::Palette& c = frame.colours;
    const float left = shape.body.x + frame.px(18);
    const float room = shape.body.width - frame.px(36);
    const base::Language language = frame.language();
    float y = shape.body.y + frame.px(18);
    y += drawWrapped(frame, Type::BodyStrong, c.ink, left, y, room, base::word(Word::ListEmpty, language));
    y += drawWrapped(frame, Type::Small, c.inkSoft, left, y + frame.px(4), room,
                     session::sentence(frame.atlas.data, session::effectiveSelection(frame.state), language,
                                       frame.areas()),
                     2);
    drawWrapped(frame, Type::Small, c.inkSoft, left, y + frame.px(8), room,
                base::word(Word::ListEmptyHint, language));
}

/// Returns how far the rows are scrolled sideways, pixels.
float drawRows(const Frame& frame, const TableShape& shape, const std::vector<int>& rows)
{
    Memory::Table& table = frame.memory.table;
    int& counter = frame.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)];
    beginPanel(frame, "table", shape.body, true, true);
    follow(frame, shape);
    const float scrolled = ImGui::GetScrollX();
    const double top = static_cast<double>(ImGui::GetScrollY());
    const double step = static_cast<double>(shape.rowHeight);
    const auto first = static_cast<std::size_t>(top / step);
    const auto inSight = static_cast<std::size_t>(static_cast<double>(shape.body.height) / step) + 2;
    // One row more above: the keyboard can move past the edge.
    const std::size_t from = first == 0 ? 0 : first - 1;
    const std::size_t end = std::min(rows.size(), first + inSight);
    table.topRow = static_cast<int>(first);
    table.rowsInSight = std::max(1, static_cast<int>(inSight) - 3);
    counter = table.firstRow + static_cast<int>(from);
    bool anyLit = false;
    const Marker marker(frame);
    for (std::size_t place = from; place < end; ++place) {
        const auto y = shape.body.y + static_cast<float>(static_cast<double>(place) * step - top);
        const base::Rect rect{shape.body.x, y, shape.body.width - frame.px(kScrollbar), shape.rowHeight};
        anyLit = drawRow(frame, marker, shape, rows, place, rect, scrolled) || anyLit;
    }
    table.lit = anyLit;
    counter = table.firstRow + static_cast<int>(rows.size());
    if (rows.empty()) {
        sayWhyEmpty(frame, shape);
    } else {
        const ImVec2 origin = ImGui::GetWindowPos();
        ImGui::SetCursorScreenPos(
            {origin.x - scrolled + shape.edges.back(),
             origin.y + static_cast<float>(static_cast<double>(rows.size()) * step - top)});
        ImGui::Dummy({1, 1});
    }
    endPanel();
    return rows.empty() ? 0 : scrolled;
}

} // namespace

TableShape tableShape(const Frame& frame, const base::Rect& rect)
{
    TableShape shape;
    shape.head = {rect.x, rect.y, rect.width, std::round(frame.px(kHeadHeight))};
    shape.body = {rect.x, shape.head.bottom(), rect.width, rect.height - shape.head.height};
    shape.rowHeight = std::round(frame.px(kRowHeight));
    shape.pad = frame.px(kCellPad);
    const float margin = frame.px(8);
    shape.columns = session::fittedColumns(frame.state.table,
                                           (rect.width - 2 * margin - frame.px(kScrollbar)) / frame.scale);
    const Memory::Table& table = frame.memory.table;
    if (table.resizes && table.dragged >= 0 && atLeastZero(table.dragged) < shape.columns.size()) {
        shape.columns[atLeastZero(table.dragged)].width = table.dragWidth;
    }
    shape.edges.assign(1, margin);
    for (const session::ShownColumn& column : shape.columns) {
        shape.edges.push_back(shape.edges.back() + std::round(frame.px(column.width)));
    }
    return shape;
}

const std::vector<int>& tableRows(const Frame& frame)
{
    using Wait = session::TableOrder::Wait;
    return frame.memory.table.order.sorted(frame.atlas.data, frame.listing, frame.state.table.sort,
                                           frame.language(), ruler(frame),
                                           frame.memory.table.isPatient ? Wait::No : Wait::Yes);
}

void pickUpTo(const Frame& frame, const std::vector<int>& rows, std::size_t from, std::size_t to)
{
    const int known = frame.memory.table.order.placeOf(frame.state.pickedFrom);
    const std::size_t begin = known >= 0 ? static_cast<std::size_t>(known) : from;
    frame.ask(session::PickRows{session::picksBetween(rows, begin, to), rows[begin]});
}

float cellMark(const Frame& frame, Column column, int row, float x, float middle)
{
    const auto& initiative = frame.atlas.data.initiatives[static_cast<std::size_t>(row)];
    if (column == Column::Category && initiative.category >= 0) {
        const float side = frame.px(20);
        drawCategoryMark(frame, initiative.category, x, middle - side / 2, side, row);
        return frame.px(27);
    }
    return column == Column::Pole ? drawPoleSwatch(frame, initiative.pole, x, middle - frame.px(6.5F)) : 0;
}

void drawTable(const Frame& frame, const base::Rect& rect)
{
    const TableShape shape = tableShape(frame, rect);
    const bool wasRanking = frame.memory.table.order.isRanking();
    const std::vector<int>& rows = tableRows(frame);
    if (wasRanking || frame.memory.table.order.isRanking()) { // the head has told of it before this
        constexpr double kLookAgain = 0.05;                   // seconds
        frame.memory.wakeIn = std::min(frame.memory.wakeIn.value_or(kLookAgain), kLookAgain);
    }
    int& counter = frame.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)];
    const int heads = counter;
    frame.memory.table.columnItems = shape.columns.size();
    const int firstRow = heads + static_cast<int>(shape.columns.size());
    const int before = std::exchange(frame.memory.table.firstRow, firstRow);
    if (frame.memory.zone == Zone::Drawer && before > 0 && frame.memory.item >= before) {
        frame.memory.item += firstRow - before; // the menu or a column came or went: the row is the same
        frame.memory.table.item += firstRow - before;
    }
    const float scrolled = drawRows(frame, shape, rows); // the head moves with them in the same frame
    const int end = std::exchange(counter, heads);
    drawTableHead(frame, shape, scrolled);
    counter = end;
}

} // namespace ui
