// The columns of the table of initiatives, in its own order, and a row's cell as text.
// Every format of the room writes its rows from here.
#pragma once

#include "model/dataset.h"
#include "model/table_columns.h"

#include <array>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exporter {

using model::Column;
using model::columnName;
using model::kColumnCount;

/// Kilometres from a place, parallel to the rows; nothing for a row without a position. Empty where
/// no distance is asked for, else a column more: distance_km, one decimal.
using Distances = std::vector<std::optional<double>>;

/// The column of distances: its name, and kilometres to one decimal.
inline constexpr std::string_view kDistanceName = "distance_km";
inline double shownKm(double km)
{
    return std::round(km * 10) / 10;
}

/// A column's name in a file of rows; Column::Count is that of the distances.
std::string_view fieldName(Column column);

/// The columns of a file: those chosen, else all and, with distances, these last (Note::columns).
std::vector<Column> fileColumns(const std::vector<Column>& chosen, bool withDistance);

/// The cell as the table writes it: codes as text, partners joined by "; ", coordinates in
/// degrees with a decimal point, the shortest text that reads back to the same number.
std::string cellText(const model::Dataset& data, const model::Initiative& row, Column column);

} // namespace exporter
