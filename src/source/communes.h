// Reads communes.csv of the geodata folder. 35 000 lines of our own making: split by hand in a few
// milliseconds, where a table reader would take a tenth of a second.
#pragma once

#include "base/result.h"
#include "model/commune.h"

#include <filesystem>

namespace source {

/// Errors (exit 1): the file is missing, or a line is not what build_communes.py writes.
base::Result<model::Communes> readCommunes(const std::filesystem::path& geodata);

} // namespace source
