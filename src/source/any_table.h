// A table of initiatives wherever it is: a file, a folder of files, a database.
#pragma once

#include "source/table.h"

#include <filesystem>
#include <vector>

namespace source {

/// The tables that lie in a folder, in the order of their names.
std::vector<std::filesystem::path> tablesIn(const std::filesystem::path& folder);

/// `place`: a file; a folder, whose tables become one in the order of the files' names, each row with its
/// file; or a table of a database (base/connection.h), its rows in the order of their ids. In a folder files
/// of other kinds and hidden ones are passed over, and what is no table of initiatives is left out with a
/// warning. Errors: as readRows; a folder without a table, or with too many; a server out of reach.
base::Result<Table> readAnyRows(const std::string& place, const std::vector<ColumnChoice>& choices,
                                Progress& progress, const RowSink& take, const Limits& limits = {});

} // namespace source
