#include "model/table_columns.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::array<std::string_view, kColumnCount> kNames{
    "id",       "name",       "organisation", "organisation_type", "category",
    "pole",     "pole_basis", "city",         "department",        "region",
    "lon",      "lat",        "start_date",   "summary_fr",        "summary_en",
    "partners", "source_url", "city_basis"};

} // namespace

std::string_view columnName(Column column)
{
    return kNames[static_cast<std::size_t>(column)];
}

std::optional<Column> columnNamed(std::string_view name)
{
    const auto* const found = std::find(kNames.begin(), kNames.end(), name);
    if (found == kNames.end()) {
        return std::nullopt;
    }
    return static_cast<Column>(found - kNames.begin());
}

} // namespace model
