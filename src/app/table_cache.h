// The last good rows of a database, kept on this machine: what a screen shows that starts while the server is
// away. One file a table, readable by its user alone.
#pragma once

#include "base/connection.h"
#include "base/result.h"
#include "model/dataset.h"

#include <filesystem>

namespace app {

/// Below XDG_CACHE_HOME, else ~/.cache; empty where there is neither. The name says nothing of the server.
std::filesystem::path tableCacheFile(const base::Connection& connection);

/// Writes the rows whole or not at all; the file's time is that of the data. Errors: not writable.
base::Status keepTable(const model::Dataset& data, const std::filesystem::path& file);

} // namespace app
