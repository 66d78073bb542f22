// What a file is to hold, by the ending of its name.
#pragma once

#include "base/result.h"

#include <filesystem>

namespace exporter {

enum class RowFormat { Csv, GeoJson, GeoPackage, Xlsx };

/// The format that the ending names, in either case. Errors (exit 2): a folder; an ending that
/// names no format, answered with the nearest one.
base::Result<RowFormat> formatOf(const std::filesystem::path& out);

/// What a file is to hold, by the ending of its name.
enum class Output { Rows, Png, Svg, Pdf, Html };

/// Errors (exit 2): as formatOf, with the endings of all that can be written.
base::Result<Output> outputOf(const std::filesystem::path& out);

} // namespace exporter
