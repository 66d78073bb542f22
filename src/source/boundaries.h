// Reading boundary files: features with code, name and outline, checked, in longitude and latitude.
#pragma once

#include "base/result.h"
#include "model/dataset.h"
#include "source/land.h"

#include <filesystem>
#include <string>
#include <vector>

namespace source {

/// Every feature of a boundary file in file order; outlines are sound (valid rings, finite, within
/// the world), repairs are warned about. The fields are found under their usual names.
/// Errors name the file and the reason: not readable, parts of the Shapefile missing, no code or
/// name field, a feature without outline or code, coordinates out of range, too many points.
base::Result<std::vector<LandShape>> readLand(const std::filesystem::path& path);

/// The regions of a boundary file: one shape for each INSEE region that it holds, in the order of
/// the code list and with its names. Departments (or smaller parts with a region code) are dissolved.
/// Errors: those of readLand, no region recognised, outlines that do not lie in France.
base::Result<std::vector<LandShape>> readRegions(const std::filesystem::path& path,
                                                 const model::Dataset& lists);

} // namespace source
