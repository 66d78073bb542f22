// --bbox, --within and --inside: parts of the map as a filter, in degrees and kilometres.
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "filter/area.h"

#include <string_view>

namespace app {

/// Reads the three; empty texts ask for nothing. Errors (exit 2): which numbers are missing, out of
/// the world or the wrong way round, with an example.
base::Result<filter::Area> areaFrom(const SelectionOptions& options);

/// Error (exit 2) where degrees are no place on Earth, or the wrong way round.
base::Status checkPoint(std::string_view option, filter::LonLat point);

} // namespace app
