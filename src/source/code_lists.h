// The code lists of the project (categories, clusters, regions, departments) as a Dataset without rows.
#pragma once

#include "base/result.h"
#include "model/dataset.h"

#include <filesystem>

namespace source {

/// Reads categories.csv, poles.csv, regions.csv and departments.csv of the geodata folder, and the tables of
/// the networks. Errors: a file or column lacks, a number is none, a reference points to nothing. What is
/// wrong with the networks is a warning: they are shown as far as they go.
base::Result<model::Dataset> readCodeLists(const std::filesystem::path& geodata);

} // namespace source
