// What a command asks of the world outside: open an address, save a file.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace app {

/// Opens an http or https address with the desktop's own handler (xdg-open), without a shell and
/// without waiting for it. Error: another scheme, or no handler.
base::Status openAddress(const std::string& url);

/// A file name that is not taken yet in the folder for exports (the desktop's documents folder
/// when it exists, else the home folder), as in "cartovid-42-initiatives.csv".
std::filesystem::path exportPath(int initiatives, const std::string& extension);

/// The same for a file that begins with any words, as in "cartovid-carte".
std::filesystem::path freePath(const std::string& stem, const std::string& extension);

/// A path as people write it: the home folder is "~".
std::string homely(const std::filesystem::path& path);

} // namespace app
