// Rows as a spreadsheet (Office Open XML): the table on the first sheet, the note on the second.
#pragma once

#include "base/result.h"
#include "export/columns.h"
#include "export/note.h"

#include <string>
#include <vector>

namespace exporter {

/// The bytes of the file. lon and lat are numbers, everything else is text: codes keep their zeros,
/// dates read as YYYY-MM-DD or YYYY-MM. Formula cells are neutralised. Errors: more rows, or longer
/// cells, than a spreadsheet holds.
base::Result<std::string> rowsAsXlsx(const model::Dataset& data, const std::vector<int>& rows,
                                     const Note& note, const Distances& distances = {});

} // namespace exporter
