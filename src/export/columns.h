// The columns of the table of initiatives, in its own order, and a row's cell as text.
// Every format of the room writes its rows from here.
#pragma once

#include "model/dataset.h"

#include <array>
#include <string>
#include <string_view>

namespace exporter {

enum class Column {
    Id,
    Name,
    Organisation,
    OrganisationType,
    Category,
    Pole,
    PoleBasis,
    City,
    Department,
    Region,
    Lon,
    Lat,
    StartDate,
    SummaryFr,
    SummaryEn,
    Partners,
    SourceUrl,
    CityBasis,
    Count
};
inline constexpr int kColumnCount = static_cast<int>(Column::Count);

/// The header cell, as initiatives.csv writes it ("organisation_type").
std::string_view columnName(Column column);

/// The cell as the table writes it: codes as text, partners joined by "; ", coordinates in
/// degrees with a decimal point, the shortest text that reads back to the same number.
std::string cellText(const model::Dataset& data, const model::Initiative& row, Column column);

} // namespace exporter
