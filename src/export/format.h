// The formats that rows are written in, by the ending of the file's name.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace exporter {

enum class RowFormat { Csv, GeoJson, GeoPackage, Xlsx };

/// The format that the ending names, in either case. Errors (exit 2): a folder; an ending that
/// names no format, answered with the nearest one.
base::Result<RowFormat> formatOf(const std::filesystem::path& out);

} // namespace exporter
