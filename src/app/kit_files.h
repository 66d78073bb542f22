// The folder of a press kit: what it is called, what has been written, what may be.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// "Auvergne-Rhône-Alpes" → "auvergne-rhone-alpes": a name that every system and every link takes.
std::string fileSlug(std::string_view name);

/// Makes the folder ready for a kit of this key, which stands for all that decides what is in it: makes it
/// when it is missing, notes the key in it, removes what an interrupted writer has left.
/// Errors (exit 1): it holds something else, or a kit of another key; it cannot be written to.
base::Status openKitFolder(const std::filesystem::path& folder, std::string_view key);

} // namespace app
