// The table's buttons in the head of the drawer: copy, and the choice of columns.
#include "base/icons.h"
#include "base/words.h"
#include "base/written.h"
#include "session/table_names.h"
#include "session/view_names.h"
#include "ui/table_parts.h"
#include "ui/widgets.h"

#include <fmt/format.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

using base::word;
using base::Word;
using session::Column;

float buttonWidth(const Frame& frame, std::string_view icon, std::string_view label)
{
    return std::round(textWidth(frame, Type::IconSmall, icon) + frame.px(6) +
                      textWidth(frame, Type::Small, label) + frame.px(28));
}

/// What is shown and picked has been copied, and nothing of it has changed since.
bool isCopied(const Frame& frame)
{
    const Memory::Table& table = frame.memory.table;
    return table.copied && table.picks == frame.state.picked && table.columns == frame.state.table.columns &&
           table.sortings == table.order.sortings();
}

/// As many as session::rowsToCopy gives, without making the list of them in each frame.
std::ptrdiff_t rowsCopied(const Frame& frame)
{
    const auto& pass = frame.outcome.pass;
    const auto picked = std::ranges::count_if(frame.state.picked, [&](int row) {
        const auto at = static_cast<std::size_t>(row);
        return at < pass.size() && pass[at] != 0;
    });
    return picked > 0 ? picked : static_cast<std::ptrdiff_t>(frame.listing.size());
}

std::string copyLabel(const Frame& frame)
{
    if (isCopied(frame)) {
        return std::string(word(Word::TableCopied, frame.language()));
    }
    const auto rows = static_cast<long long>(rowsCopied(frame));
    const Word key = base::isSingular(rows, frame.language()) ? Word::TableCopyOne : Word::TableCopyMany;
    return fmt::format(fmt::runtime(word(key, frame.language())), base::formatCount(rows, frame.language()));
}

/// Text and icon where there is room, else the icon and a tip. Moves `right` to where it begins.
bool tool(const Frame& frame, const char* id, float& right, float y, float height, std::string_view icon,
          const std::string& label, std::string_view hint, bool withText, bool on)
{
    const float width = withText ? buttonWidth(frame, icon, label) : height;
    base::Rect rect{right - width, y, width, height};
    right -= width + frame.px(6);
    if (!withText) {
        return iconButton(frame, id, rect, icon, Zone::Drawer, hint.empty() ? label : hint, on);
    }
    const bool pressed =
        button(frame, id, rect, label, icon, on ? ButtonKind::Strong : ButtonKind::Plain, Zone::Drawer);
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (!hint.empty() && ImGui::IsWindowHovered() && rect.contains({mouse.x, mouse.y})) {
        tip(frame, {}, hint);
    }
    return pressed;
}

bool isShown(const std::vector<session::ShownColumn>& shown, Column column)
{
    return std::ranges::find(shown, column, &session::ShownColumn::column) != shown.end();
}

/// Sorted by a column without a title on screen, the arrow of which would say so.
bool sortsUnseen(const Frame& frame)
{
    const auto shown = session::shownColumns(frame.state.table);
    return std::ranges::any_of(frame.state.table.sort,
                               [&](const session::ColumnSort& by) { return !isShown(shown, by.column); });
}

/// « trié par Région ↓ » with a cross, or that the order is still being worked out.
void orderChip(const Frame& frame, float left, float right, float y, float height)
{
    const base::Palette& c = frame.colours;
    const float textTop = y + (height - frame.fonts[Type::Small]->FontSize) / 2;
    if (frame.memory.table.order.isRanking()) {
        drawFitted(frame, Type::Small, c.inkSoft, left + frame.px(10), textTop, right - left - frame.px(10),
                   word(Word::TableSorting, frame.language()));
        return;
    }
    if (!sortsUnseen(frame)) {
        return;
    }
    const std::string text = base::written(Word::TableSortedBy, frame.language(),
                                           session::sortSentence(frame.state.table.sort, frame.language()));
    const float room = right - left - height - frame.px(16);
    const float width = std::min(textWidth(frame, Type::Small, text), room);
    if (room < frame.px(60)) {
        return;
    }
    const base::Rect chip{left + frame.px(4), y, width + height + frame.px(12), height};
    ImGui::GetWindowDrawList()->AddRectFilled({chip.x, chip.y}, {chip.right(), chip.bottom()},
                                              colour(c.accentSoft), frame.px(6));
    drawFitted(frame, Type::Small, c.ink, chip.x + frame.px(10), textTop, width, text);
    if (iconButton(frame, "table-sort-lift", {chip.right() - height, y, height, height}, base::icons::kClose,
                   Zone::Drawer, word(Word::TableSortLift, frame.language()))) {
        session::TableView table = frame.state.table;
        table.sort.clear();
        frame.ask(session::SetTable{std::move(table)});
    }
}

void columnLine(const Frame& frame, Column column, const base::Rect& row)
{
    const base::Palette& c = frame.colours;
    const auto shown = session::shownColumns(frame.state.table);
    const bool on = isShown(shown, column);
    // Not to be had yet; one that is shown all the same can be hidden.
    const bool isOut = column == Column::Distance && !frame.state.nearby;
    const std::string id = fmt::format("show-{}", session::nameOf(session::kColumnNames, column));
    const Touch touch = touchArea(frame, id.c_str(), row, Zone::Drawer);
    ImDrawList* draw = ImGui::GetWindowDrawList();
    if (touch.hovered) {
        draw->AddRectFilled({row.x, row.y}, {row.right(), row.bottom()}, colour(c.raised), frame.px(5));
    }
    const float side = frame.px(16);
    const base::Rect box{row.x + frame.px(8), row.y + (row.height - side) / 2, side, side};
    if (on) {
        draw->AddRectFilled({box.x, box.y}, {box.right(), box.bottom()}, colour(c.accent), frame.px(4));
        const float width = textWidth(frame, Type::IconTiny, base::icons::kCheck);
        drawText(frame, Type::IconTiny, c.onAccent, box.x + (side - width) / 2,
                 box.y + (side - frame.fonts[Type::IconTiny]->FontSize) / 2, base::icons::kCheck);
    } else {
        draw->AddRect({box.x, box.y}, {box.right(), box.bottom()}, colour(c.inkFaint), frame.px(4));
    }
    const float textTop = row.y + (row.height - frame.fonts[Type::Small]->FontSize) / 2;
    drawFitted(frame, Type::Small, isOut ? c.inkFaint : c.ink, box.right() + frame.px(10), textTop,
               row.right() - box.right() - frame.px(14), session::columnTitle(column, frame.language()));
    if (isOut) {
        drawRight(frame, Type::Small, c.inkFaint, row.right() - frame.px(8), textTop,
                  word(Word::ColumnNeedsPlace, frame.language()));
        if (touch.hovered) {
            tip(frame, {}, word(Word::ColumnNeedsPlaceTip, frame.language()));
        }
    }
    if (touch.clicked && (on || !isOut)) {
        askColumns(frame, session::columnsAfterToggle(shown, column));
    }
}

/// The choice of columns, above the button that opened it.
void drawMenu(const Frame& frame, const base::Rect& button)
{
    const base::Palette& c = frame.colours;
    const float step = frame.px(30);
    const float pad = frame.px(8);
    const float height = step * (session::kColumnCount + 1) + 2 * pad + frame.px(7);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = frame.px(220);
    const base::Rect card{
        std::max(pad, button.right() - width),
        std::clamp(button.y - frame.px(6) - height, pad, std::max(pad, screen.y - height - pad)), width,
        height};
    beginPanel(frame, "table-columns", card);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
    ImDrawList* draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({card.x, card.y}, {card.right(), card.bottom()}, colour(c.panel), frame.px(9));
    draw->AddRect({card.x + 1, card.y + 1}, {card.right() - 1, card.bottom() - 1}, colour(c.insetBorder),
                  frame.px(8));
    base::Rect row{card.x + pad, card.y + pad, card.width - 2 * pad, step};
    for (int i = 0; i < session::kColumnCount; ++i, row.y += step) {
        columnLine(frame, static_cast<Column>(i), row);
    }
    draw->AddLine({row.x, row.y + frame.px(3)}, {row.right(), row.y + frame.px(3)}, colour(c.line),
                  frame.px(1));
    row.y += frame.px(7);
    if (ui::button(frame, "usual-columns", row, word(Word::TableUsualColumns, frame.language()), {},
                   ButtonKind::Quiet, Zone::Drawer)) {
        askColumns(frame, {});
    }
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    if (ImGui::IsMouseClicked(0) && !card.contains({mouse.x, mouse.y}) &&
        !button.contains({mouse.x, mouse.y})) {
        frame.memory.table.menuOpen = false;
    }
    endPanel();
}

} // namespace

void copyTable(const Frame& frame)
{
    Memory::Table& table = frame.memory.table;
    frame.ask(session::CopyText{
        session::copiedText(frame.atlas.data, session::rowsToCopy(tableRows(frame), frame.state.picked),
                            session::shownColumns(frame.state.table), frame.language(), ruler(frame))});
    table.copied = true;
    table.picks = frame.state.picked;
    table.columns = frame.state.table.columns;
    table.sortings = table.order.sortings();
}

void tableTools(const Frame& frame, float left, float right, float y, float height)
{
    Memory::Table& table = frame.memory.table;
    const std::string columns(word(Word::TableColumns, frame.language()));
    const std::string copy = copyLabel(frame);
    const bool copied = isCopied(frame);
    const std::string_view copyIcon = copied ? base::icons::kCheck : base::icons::kCopy;
    const bool withText = right - left > buttonWidth(frame, copyIcon, copy) +
                                             buttonWidth(frame, base::icons::kColumns, columns) +
                                             frame.px(sortsUnseen(frame) ? 230.F : 30.F);
    const float end = right;
    const bool toggled = tool(frame, "table-columns-button", right, y, height, base::icons::kColumns, columns,
                              {}, withText, table.menuOpen);
    const base::Rect button{right + frame.px(6), y, end - right - frame.px(6), height};
    if (toggled) {
        table.menuOpen = !table.menuOpen;
    }
    if (tool(frame, "table-copy", right, y, height, copyIcon, copy,
             word(Word::TableCopyHint, frame.language()), withText, false)) {
        copyTable(frame);
    }
    orderChip(frame, left, right, y, height);
    if (table.menuOpen) {
        drawMenu(frame, button);
    }
}

} // namespace ui
