#include "model/table_columns.h"

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

} // namespace model
