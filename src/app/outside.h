// What a command asks of the world outside: open an address, save a file.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

/// Opens an http or https address with the desktop's own handler (xdg-open), without a shell and
/// without waiting for it. Error: another scheme, or no handler.
base::Status openAddress(const std::string& url);

/// Opens another window of this program, with these arguments, without waiting for it. Error: the system has
/// no room for another process.
base::Status openAnotherWindow(std::vector<std::string> arguments);

/// A file that is not there yet in the folder, as in "carte.png" or "carte-2.png". Beside a table of CSV
/// there must be room for its note.
std::filesystem::path freePath(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& extension);

/// A path as people write it: the home folder is "~".
std::string homely(const std::filesystem::path& path);

} // namespace app
