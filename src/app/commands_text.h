// The commands that answer in text or write rows: counts, list, networks, export, check, merge. They read the
// table and never the land, so that they start at once.
#pragma once

#include "app/options.h"

namespace app {

/// Each does what the options ask, says what is wrong on stderr, and returns the exit code.
int runCounts(const Options& options);
int runList(const Options& options);
int runNetworks(const Options& options);
int runPartners(const Options& options);
int runRowExport(const Options& options); ///< `export` into a table
int runCheck(const Options& options);
int runMerge(const Options& options);

} // namespace app
