// The table's columns and order as the command line and saved views write them:
// "name:320,city,date" and "-date,name".
#pragma once

#include "base/result.h"
#include "session/analysis.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace session {

/// In the order of Column.
inline constexpr std::array<std::string_view, kColumnCount> kColumnNames{
    "id",         "name",   "organisation", "type",     "category", "pole",   "city",
    "department", "region", "date",         "partners", "summary",  "source", "distance"};

/// Columns from left to right; a width follows its column where it is not the usual one.
std::string columnsText(const std::vector<ShownColumn>& columns);

/// Reads columnsText back. Error (exit 2): the word, and what it may be.
base::Result<std::vector<ShownColumn>> columnsFrom(std::string_view text);

/// The columns sorted by, the leading one first; a dash before those that descend.
std::string sortText(const std::vector<ColumnSort>& sort);

/// Reads sortText back. Error (exit 2): the word, and what it may be.
base::Result<std::vector<ColumnSort>> sortFrom(std::string_view text);

} // namespace session
