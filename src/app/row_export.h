// The rows of the window as a file: what the copied command and `cartovid export` write, byte for byte.
#pragma once

#include "app/provenance.h"
#include "export/rows.h"
#include "filter/outcome.h"
#include "session/state.h"

#include <filesystem>

namespace app {

/// Writes the rows that are shown, in the order and with the columns that are asked for in the table, else
/// as in the table's file with all of them. Errors: those of exporter::writeRows.
base::Status writeShownRows(const model::Atlas& atlas, const filter::Index& index,
                            const session::State& state, const TableFile& table,
                            const std::filesystem::path& path,
                            exporter::ByteOrderMark mark = exporter::ByteOrderMark::No);

} // namespace app
