// --bbox, --within and --inside: parts of the map as a filter, in degrees and kilometres.
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "filter/area.h"

namespace app {

/// Reads the three; empty texts ask for nothing. Errors (exit 2): which numbers are missing, out of
/// the world or the wrong way round, with an example.
base::Result<filter::Area> areaFrom(const SelectionOptions& options);

} // namespace app
