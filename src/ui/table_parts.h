// What the files of the table share: where its head, its rows and its columns lie.
#pragma once

#include "session/table.h"
#include "ui/panels.h"

#include <string>
#include <vector>

namespace ui {

struct TableShape {
    base::Rect head; ///< pixels
    base::Rect body;
    std::vector<session::ShownColumn> columns; ///< fitted to the room, design pixels
    std::vector<float> edges;                  ///< pixels from the body's left edge: one more than columns
    float rowHeight = 0;
    float pad = 0; ///< of a cell, on either side

    [[nodiscard]] base::Rect cell(std::size_t column, float y, float height, float scrolled) const
    {
        return {body.x + edges[column] - scrolled, y, edges[column + 1] - edges[column], height};
    }
};

TableShape tableShape(const Frame& frame, const base::Rect& rect);

/// What the column of distances is measured with.
inline session::Ruler ruler(const Frame& frame)
{
    return session::rulerFrom(frame.state.nearby, frame.index.positions());
}

/// The rows in the order asked for.
const std::vector<int>& tableRows(const Frame& frame);

/// Picks the rows from where the last range began, or from `from` where there is none, to `to`: places.
void pickUpTo(const Frame& frame, const std::vector<int>& rows, std::size_t from, std::size_t to);

/// Asks for these columns in place of those shown.
void askColumns(const Frame& frame, std::vector<session::ShownColumn> columns);

/// Titles, arrows of the order, edges to drag. `scrolled`: pixels, as the rows.
void drawTableHead(const Frame& frame, const TableShape& shape, float scrolled);

/// What a column has before its text: the category's mark, what the pôle wears. Returns its width.
float cellMark(const Frame& frame, session::Column column, int row, float x, float middle);

/// Copies the picked rows, or all.
void copyTable(const Frame& frame);

} // namespace ui
