// What was typed for the commands that mend and grow a table: `check` and `merge`.
#pragma once

#include "app/command_options.h"

namespace app {

/// Reads FILE and its options into `options`, whose command is set. Errors (exit 2): a file lacks, --fix or
/// --out is no CSV file, options that do not go together.
base::Status readTables(const RawOptions& raw, Options& options);

} // namespace app
