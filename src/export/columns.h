// The columns of the table of initiatives, in its own order, and a row's cell as text.
// Every format of the room writes its rows from here.
#pragma once

#include "model/dataset.h"
#include "model/table_columns.h"

#include <array>
#include <string>
#include <string_view>

namespace exporter {

using model::Column;
using model::columnName;
using model::kColumnCount;

/// The cell as the table writes it: codes as text, partners joined by "; ", coordinates in
/// degrees with a decimal point, the shortest text that reads back to the same number.
std::string cellText(const model::Dataset& data, const model::Initiative& row, Column column);

} // namespace exporter
