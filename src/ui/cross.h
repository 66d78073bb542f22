// The cross table's inside, between its layout, its cells and its charts: nothing here is for others.
#pragma once

#include "session/crosstab.h"
#include "ui/frame.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Everything that one frame of the cross table needs; rectangles in pixels.
struct Cross {
    const filter::Crosstab* table = nullptr;
    const filter::Crosstab* after = nullptr; ///< what a choice that is previewed would give; none: no preview
    session::CellShare share{};              ///< as asked for, where it has a meaning
    std::vector<int> rows;                   ///< values of the row facet, as they are shown
    std::vector<int> columns;                ///< likewise
    std::vector<std::string> rowNames;
    std::vector<std::string> columnNames;
    base::Rect head;   ///< names of the columns
    base::Rect body;   ///< the lines, scrolled when they do not fit
    base::Rect foot;   ///< totals of the columns
    base::Rect note;   ///< one quiet line
    base::Rect months; ///< the month line; empty: no room
    float name = 0;    ///< widths of a line's parts
    float cell = 0;
    float total = 0;
    float bar = 0; ///< 0: no room for bars
    float line = 0;
    bool isUpright = false;     ///< names of columns stand on end
    bool isStacked = false;     ///< numbers below shares, where they have no room beside them
    bool isFootStacked = false; ///< the same of the totals below
    bool isMonths = false;      ///< the month line alone, in the place of the cells
    double strongest = 0;       ///< the value with the strongest shade
};

/// Lays out the table and the share that `cross` names.
void layoutCross(const Frame& frame, const base::Rect& room, Cross& cross);

/// The name over a column in lines, long words shortened.
std::vector<std::string> headLines(const Frame& frame, const Cross& cross, const std::string& name);

/// The facets and the share, from `left` to `right` on one line; false when there is no room for them.
bool crossControls(const Frame& frame, const base::Rect& rect);

using CrossValue = session::CellValue;
/// The cell of two values; -1 is the total of a line or a column.
CrossValue crossValue(const Frame& frame, const Cross& cross, int row, int column);
/// What a choice that is previewed would make of it, where it would change it.
std::optional<CrossValue> crossValueAfter(const Frame& frame, const Cross& cross, int row, int column);
/// From line to line of the names over columns, pixels.
float headStep(const Frame& frame);
/// « (47) », beside a share or a rate.
std::string noteText(const Frame& frame, const CrossValue& value);
std::string crossText(const Frame& frame, const Cross& cross, const CrossValue& value);

/// Between the faintest and the strongest shade of the theme, continuous; `strength` 0 to 1.
base::Colour crossShade(base::Theme theme, double strength);
/// The ink if it keeps 4.5:1 on the ground, else the one of black and white that does.
base::Colour readableOn(base::Colour ground, base::Colour ink);

/// The table as it is shown, without its layout.
Cross crossOf(const Frame& frame);

/// The shades from the faintest cell to the strongest with their values, at the right end of `rect`; returns
/// the room it took, 0 where there was none for it.
float shadeKey(const Frame& frame, const base::Rect& rect);

/// Beside the pointer, or beside the part that the keyboard is on.
void crossTip(const Frame& frame, const Cross& cross, int row, int column, const base::Rect* part);

void drawCrossMonths(const Frame& frame, const base::Rect& rect);

} // namespace ui
