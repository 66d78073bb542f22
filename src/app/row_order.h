// The order in which rows are listed and written, and what the note of an export says of it.
#pragma once

#include "export/columns.h"
#include "export/note.h"
#include "filter/index.h"
#include "filter/outcome.h"
#include "session/analysis.h"

#include <optional>
#include <vector>

namespace app {

struct RowOrder {
    std::vector<session::ColumnSort> sort; ///< the first one leads
    std::optional<session::Nearby> nearby; ///< nearest first, where the sort leaves rows equal
};

/// The rows and their distances; these are empty without a place.
struct OrderedRows {
    std::vector<int> rows;
    exporter::Distances distances;
};

/// The selected rows in this order. Where it leaves rows equal they come as in the window's list, so
/// that the window and the command line give the same; without any order as in the table's
/// file.
OrderedRows ordered(const model::Dataset& data, const filter::Index& index, const filter::Outcome& outcome,
                    const RowOrder& order, base::Language language);

/// Says in a note how the rows are ordered and measured, and adds that to its command.
void describe(exporter::Note& note, const RowOrder& order);

} // namespace app
