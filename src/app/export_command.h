// `cartovid export`: rows, a picture or a page, as the ending of the file's name says.
#pragma once

#include "app/options.h"

namespace app {

/// Writes options.out, says so on stdout or what is wrong on stderr, and returns the exit code.
int runExport(const Options& options);

} // namespace app
