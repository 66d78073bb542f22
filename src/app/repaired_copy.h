// A repaired copy of a table, written as every export is: whole or not at all, and never over the original.
#pragma once

#include "source/load.h"

#include <filesystem>
#include <string>

namespace app {

/// True when both name one file, however they are spelled.
bool isSameFile(const std::filesystem::path& a, const std::filesystem::path& b);

/// Repairs `table` into `out`, a CSV file, which is replaced when it is there. Errors: `out` is the table
/// (exit 2), the table cannot be read, `out` cannot be written.
base::Result<source::RepairedTable> writeRepairedCopy(const source::Sources& sources,
                                                      const std::string& table,
                                                      const std::filesystem::path& out, model::Sure least);

} // namespace app
