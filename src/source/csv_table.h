// Rows of a CSV, which needs no GDAL: of a file of any size, a piece of it at a time.
#pragma once

#include "source/table.h"

namespace source {

/// As readRows(). A file is walked through twice: its letters and its end must be known before its first row
/// is. Warns where the letters are those of Windows-1252.
base::Result<Table> readCsvRows(const std::string& path, const std::vector<ColumnChoice>& choices,
                                Progress& progress, const RowSink& take, const Limits& limits, Ids ids);

} // namespace source
