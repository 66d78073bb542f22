// Why a file cannot be read or written, in the language of the window. base/file.h says the same to a
// terminal, in English.
#pragma once

#include "base/language.h"

#include <filesystem>
#include <string>

namespace app {

/// Looked up after reading failed; empty when nothing speaks against it.
std::string whyNotRead(const std::filesystem::path& path, base::Language language);

/// Looked up after writing failed: what is wrong with the folder; empty when nothing is.
std::string whyNotWritten(const std::filesystem::path& path, base::Language language);

} // namespace app
