// The parts of the cross table's grid, between its lines and its cells: nothing here is for others.
#pragma once

#include "ui/cross.h"
#include "ui/widgets.h"

namespace ui {

const std::string& codeOf(const Frame& frame, filter::Facet facet, int value);
/// Others of its facet are chosen.
bool isOut(const Frame& frame, filter::Facet facet, int value);

/// What a part of the grid does for the pointer and the keyboard; -1: a total.
Touch touchPart(const Frame& frame, const Cross& cross, const base::Rect& rect, const char* kind, int row,
                int column);
/// The ground of a name that is chosen or under the pointer.
void drawNameGround(const Frame& frame, const base::Rect& rect, bool chosen, bool hovered);
void drawCell(const Frame& frame, const Cross& cross, const base::Rect& rect, int row, int column);
/// The total of a line or a column: of what shares refer to, the rows; else as the cells say it.
void drawTotal(const Frame& frame, const Cross& cross, const base::Rect& rect, int row, int column);
/// The bar of a line's total, with what a choice that is previewed would take or bring; a filter as the name.
void drawRowBar(const Frame& frame, const Cross& cross, int row, const base::Rect& rect, bool out);

} // namespace ui
