// The columns of the table of initiatives: the one list that reading and writing share.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace model {

/// In the order of the shipped file.
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
inline constexpr std::size_t kColumnCount = static_cast<std::size_t>(Column::Count);

/// A column's name in the header ("organisation_type").
std::string_view columnName(Column column);

/// The column of that name; nothing when there is none.
std::optional<Column> columnNamed(std::string_view name);

} // namespace model
