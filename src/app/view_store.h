// Saved views as files: beside the exports, one file a view.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace app {

struct ViewFile {
    std::filesystem::path path;
    std::string title;
    std::filesystem::file_time_type changed;
};

/// The folder for exports and views: the desktop's documents folder when it exists, else the home
/// folder.
std::filesystem::path documentsFolder();

/// The views in a folder, the newest first, at most so many. What is no view is passed over.
std::vector<ViewFile> viewsIn(const std::filesystem::path& folder, std::size_t most);

/// Writes a view under a name that is not taken, "cartovid-view-3.json". Errors: the folder cannot
/// be written to.
base::Result<std::filesystem::path> saveView(const std::filesystem::path& folder, std::string_view text);

} // namespace app
