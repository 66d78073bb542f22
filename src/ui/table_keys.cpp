// The keyboard in the table: arrows and page keys go from row to row, with Shift they pick the rows on
// the way, Space picks one, Enter opens.
#include "ui/table_parts.h"

#include <algorithm>

namespace ui {

namespace {

/// Moves among the buttons and titles above the rows.
void moveAbove(const Frame& frame, Key key)
{
    Memory& memory = frame.memory;
    const Memory::Table& table = memory.table;
    const int last = table.firstRow - 1;
    const int by = key == Key::Left || key == Key::Up ? -1 : 1;
    const bool sideways = key == Key::Left || key == Key::Right;
    if (sideways || table.menuOpen || by < 0) {
        memory.item = std::clamp(memory.item + by, 0, std::max(0, last));
    } else if (!table.order.isEmpty()) {
        memory.item = table.firstRow + table.topRow;
    }
}

void moveInRows(const Frame& frame, Key key, int rows)
{
    Memory& memory = frame.memory;
    Memory::Table& table = memory.table;
    int place = memory.item - table.firstRow;
    switch (key) {
    case Key::Up:
        if (place == 0) { // to the titles
            memory.item = table.firstRow - static_cast<int>(table.columnItems);
            return;
        }
        --place;
        break;
    case Key::Down:
        ++place;
        break;
    case Key::PageUp:
        place -= table.rowsInSight;
        break;
    case Key::PageDown:
        place += table.rowsInSight;
        break;
    case Key::Home:
        place = 0;
        break;
    case Key::End:
        place = rows - 1;
        break;
    default:
        break;
    }
    memory.item = table.firstRow + std::clamp(place, 0, std::max(0, rows - 1));
}

/// Goes on in the rows and picks up to there; never to the titles.
void extend(const Frame& frame, Key key, const std::vector<int>& rows, int place)
{
    if (key != Key::Up || place > 0) {
        moveInRows(frame, key, static_cast<int>(rows.size()));
    }
    const int to = frame.memory.item - frame.memory.table.firstRow;
    pickUpTo(frame, rows, static_cast<std::size_t>(place), static_cast<std::size_t>(to));
}

} // namespace

Key unshifted(Key key)
{
    switch (key) {
    case Key::ShiftUp:
        return Key::Up;
    case Key::ShiftDown:
        return Key::Down;
    case Key::ShiftPageUp:
        return Key::PageUp;
    case Key::ShiftPageDown:
        return Key::PageDown;
    case Key::ShiftHome:
        return Key::Home;
    case Key::ShiftEnd:
        return Key::End;
    default:
        return key;
    }
}

bool handleTableKey(const Frame& frame, Key key)
{
    Memory& memory = frame.memory;
    Memory::Table& table = memory.table;
    if (frame.state.drawer != session::Drawer::Table || frame.state.helpOpen) {
        return false;
    }
    const std::vector<int>& rows = tableRows(frame);
    const int count = static_cast<int>(rows.size());
    if (key == Key::Copy) {
        copyTable(frame);
        return true;
    }
    if (key == Key::PickAll) {
        frame.ask(session::PickRows{rows.empty() ? std::vector<int>{}
                                                 : session::picksBetween(rows, 0, rows.size() - 1)});
        return true;
    }
    if (key == Key::Escape && table.menuOpen) {
        table.menuOpen = false;
        return true;
    }
    if (memory.zone != Zone::Drawer) {
        return false;
    }
    const int place = memory.item - table.firstRow;
    const bool inRows = place >= 0 && place < count;
    if (const Key plain = unshifted(key); plain != key && inRows) {
        extend(frame, plain, rows, place);
        return true;
    }
    switch (key) {
    case Key::Up:
    case Key::Down:
    case Key::PageUp:
    case Key::PageDown:
    case Key::Home:
    case Key::End:
        if (inRows) {
            moveInRows(frame, key, count);
        } else {
            moveAbove(frame, key);
        }
        return true;
    case Key::Left:
    case Key::Right:
        if (frame.state.openRow >= 0) {
            return false; // they turn the cards
        }
        if (inRows) {
            table.sideways = frame.px(key == Key::Left ? -80.F : 80.F);
        } else {
            moveAbove(frame, key);
        }
        return true;
    case Key::Space:
        if (inRows) {
            const int row = rows[static_cast<std::size_t>(place)];
            frame.ask(session::PickRows{session::picksAfterToggle(frame.state.picked, row), row});
        }
        return inRows;
    case Key::Escape:
        if (frame.state.picked.empty() || frame.state.openRow >= 0 || frame.state.exportOpen ||
            frame.state.viewsOpen) {
            return false;
        }
        frame.ask(session::PickRows{});
        return true;
    case Key::Enter:
        if (inRows) {
            frame.ask(session::OpenCard{rows[static_cast<std::size_t>(place)]});
        }
        return inRows;
    default:
        return false;
    }
}

} // namespace ui
