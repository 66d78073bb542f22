// The table of the drawer without its pixels: which columns there are, what stands in a cell, what
// a click on a header or a row means, and the text that is copied.
#pragma once

#include "base/language.h"
#include "model/dataset.h"
#include "session/analysis.h"
#include "session/nearby.h"

#include <string>
#include <vector>

namespace session {

inline constexpr float kLeastColumn = 48; ///< design pixels
inline constexpr float kMostColumn = 1200;

/// The width that a column has before anybody drags it, in design pixels.
float usualWidth(Column column);

/// The columns to show: those chosen, else the usual ones; a width out of bounds is the usual one.
std::vector<ShownColumn> shownColumns(const TableView& table);

/// The same in a room of so many design pixels: while every width is the usual one, all of them
/// grow or shrink together, within reason, to fill it.
std::vector<ShownColumn> fittedColumns(const TableView& table, float room);

/// The title of a column in the table's head.
std::string columnTitle(Column column, base::Language language);

/// The same where cells are copied: distances with their unit and the place they are measured from.
std::string copiedTitle(Column column, base::Language language, const Ruler& ruler = {});

/// « Ville ↑, Date ↓ »: the columns sorted by, the leading one first.
std::string sortSentence(const std::vector<ColumnSort>& sort, base::Language language);

/// What a cell shows: names instead of codes, dates in words, the host of a source, whole kilometres.
std::string cellText(const model::Dataset& data, int row, Column column, base::Language language,
                     const Ruler& ruler = {});

/// What a cell gives to a spreadsheet: as it is shown, but dates as 2020-03-17, whole addresses, and
/// kilometres as a number, 38.9.
std::string copiedCell(const model::Dataset& data, int row, Column column, base::Language language,
                       const Ruler& ruler = {});

/// A head line and the rows, cells separated by tabs, lines ended by line feeds. Tabs and line ends
/// inside cells become spaces, what a spreadsheet would run is neutralised (base/cells.h).
std::string copiedText(const model::Dataset& data, const std::vector<int>& rows,
                       const std::vector<ShownColumn>& columns, base::Language language,
                       const Ruler& ruler = {});

/// Where a column stands among those sorted by, from 0; -1 where it is not one of them.
int sortPlace(const std::vector<ColumnSort>& sort, Column column);

/// The sort after a click on a header: ascending, descending, not at all. With `adds` the other
/// columns stay sorted by; without, they do not.
std::vector<ColumnSort> sortAfterClick(std::vector<ColumnSort> sort, Column column, bool adds);

/// The columns after one is shown (at the place it is offered in) or hidden; the last one stays.
std::vector<ShownColumn> columnsAfterToggle(std::vector<ShownColumn> columns, Column column);

/// The columns after the one at `from` has been dropped before the place `to` (0 to their number).
std::vector<ShownColumn> columnsAfterMove(std::vector<ShownColumn> columns, std::size_t from, std::size_t to);

/// The picked rows after one is picked or let go; all lists ascending.
std::vector<int> picksAfterToggle(std::vector<int> picked, int row);

/// The rows from one place to the other of an order, ends included, ascending.
std::vector<int> picksBetween(const std::vector<int>& order, std::size_t from, std::size_t to);

/// The picked rows that are in the order, in its order; the whole order when none is.
std::vector<int> rowsToCopy(const std::vector<int>& order, const std::vector<int>& picked);

} // namespace session
