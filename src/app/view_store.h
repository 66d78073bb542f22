// Saved views as files: beside the exports, one file a view.
#pragma once

#include "base/language.h"
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

/// The first name that is not taken, "cartovid-view-3.json".
std::filesystem::path freeViewPath(const std::filesystem::path& folder);

/// Gives a saved view another title; its day stays. Errors: it is gone, no view, or cannot be written.
base::Status renameView(const std::filesystem::path& path, std::string_view title, base::Language language);

inline constexpr std::size_t kLongestTitle = 200; ///< bytes

/// A title as it was typed, on one line: spaces drawn together, what is no character left out, cut at
/// kLongestTitle. May be empty.
std::string shortTitle(std::string_view typed);

/// Writes a view under a name that is not taken, "cartovid-view-3.json". Errors: the folder cannot
/// be written to.
base::Result<std::filesystem::path> saveView(const std::filesystem::path& folder, std::string_view text);

} // namespace app
