// Where a selection comes from: the table's file, and the command line that makes it again.
#pragma once

#include "app/options.h"
#include "export/note.h"
#include "filter/outcome.h"
#include "model/atlas.h"

#include <cstdint>
#include <filesystem>

namespace app {

/// The table's file as it was when it was looked at. Take it before loading: a file that is
/// replaced later is then told from the one that was read.
struct TableFile {
    std::filesystem::path path;
    bool isShipped = false;
    std::string map; ///< --map of its columns
    std::uintmax_t bytes = 0;
    std::filesystem::file_time_type changed;
};
TableFile tableFileOf(const Options& options);

/// What goes with the exported rows. The checksum is left out when the file is no longer the one
/// that was read.
exporter::Note provenanceOf(const model::Atlas& atlas, const filter::Selection& selection,
                            const filter::Outcome& outcome, const TableFile& table, base::Language language);

} // namespace app
