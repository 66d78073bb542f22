// A font cut down to the letters that a drawing uses, small enough to travel inside it.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <set>
#include <string>

namespace exporter {

/// The bytes of an OpenType font with these characters only, without kerning and substitutions, so
/// that widths are those that layout measured. The same characters give the same bytes. Errors: the
/// file cannot be read, or is no font.
base::Result<std::string> fontSubset(const std::filesystem::path& file, const std::set<char32_t>& characters);

/// Base64 (RFC 4648, section 4) in one line.
std::string base64(std::string_view bytes);

} // namespace exporter
