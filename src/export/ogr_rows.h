// The table's columns as fields of an OGR layer, and its rows as features.
#pragma once

#include "export/columns.h"
#include "export/note.h"
#include "export/ogr_memory.h"

#include <string>
#include <vector>

namespace exporter {

/// The text as a cell of a spreadsheet: neutralised, and U+FFFD for each character that XML 1.0
/// cannot hold (section 2.2: controls but tab and line ends, U+FFFE, U+FFFF).
std::string spreadsheetText(const std::string& text);

/// A field for each column: lon and lat are numbers, all the rest is text, so that
/// codes keep their zeros and dates known to the month stay what they are. Distances are a number more.
base::Status addColumns(OGRLayer& layer, const std::vector<Column>& columns);

/// A feature a row. Empty cells are left unset.
/// A layer with geometry gets the row's point, none when the position is no number.
base::Status addRows(OGRLayer& layer, const model::Dataset& data, const std::vector<int>& rows, Cells cells,
                     const Distances& distances, const std::vector<Column>& columns);

} // namespace exporter
