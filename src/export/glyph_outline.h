// The outline of one letter or pictogram, in units that do not depend on its size.
#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <filesystem>
#include <string>

namespace exporter {

/// Outlines are written for a letter of this height (em).
inline constexpr int kOutlineEm = 1000;

/// Path data of a glyph with the pen at (0, 0), y down. Empty for a character that the font lacks.
/// Errors: the file is no scalable font.
base::Result<std::string> glyphPath(const std::filesystem::path& file, char32_t character);

} // namespace exporter
