// The SHA-256 of a file, as `sha256sum` prints it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// 64 hexadecimal digits; empty when the file cannot be read whole.
std::string sha256Of(const std::filesystem::path& path);

/// The same of a text.
std::string sha256OfText(std::string_view text);

} // namespace app
