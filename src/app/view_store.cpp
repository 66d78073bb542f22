#include "app/view_store.h"

#include "base/file.h"
#include "base/text.h"
#include "session/view_file.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStem = "cartovid-view-";
constexpr std::size_t kMostEntries = 20000; ///< of a folder that are looked at

bool isNamedView(const fs::path& path)
{
    return path.extension() == ".json" && path.filename().string().starts_with(kStem);
}

} // namespace

fs::path documentsFolder()
{
    const char* home = std::getenv("HOME");
    const fs::path folder = home != nullptr && *home != 0 ? fs::path(home) : fs::path(".");
    std::error_code ignored;
    return fs::is_directory(folder / "Documents", ignored) ? folder / "Documents" : folder;
}

std::vector<ViewFile> viewsIn(const fs::path& folder, std::size_t most)
{
    std::vector<ViewFile> found;
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (std::size_t seen = 0; !error && entry != fs::directory_iterator() && seen < kMostEntries; ++seen) {
        std::error_code ignored;
        if (isNamedView(entry->path()) && entry->is_regular_file(ignored)) {
            found.push_back({entry->path(), {}, entry->last_write_time(ignored)});
        }
        entry.increment(error);
    }
    std::ranges::sort(found, [](const ViewFile& a, const ViewFile& b) {
        return a.changed != b.changed ? a.changed > b.changed : a.path < b.path;
    });
    std::vector<ViewFile> views;
    for (ViewFile& file : found) {
        if (views.size() == most) {
            break;
        }
        const auto text = base::readFile(file.path, session::kViewBytes);
        auto title = text ? session::titleOfView(text.value()) : std::nullopt;
        if (title) {
            file.title = std::move(*title);
            views.push_back(std::move(file));
        }
    }
    return views;
}

fs::path freeViewPath(const fs::path& folder)
{
    std::error_code ignored;
    fs::path path;
    for (int n = 1; path.empty() || fs::exists(path, ignored); ++n) {
        path = folder / fmt::format("{}{}.json", kStem, n);
    }
    return path;
}

base::Status renameView(const fs::path& path, std::string_view title, base::Language language)
{
    const auto text = base::readFile(path, session::kViewBytes);
    if (!text) {
        return text.error();
    }
    const auto renamed = session::retitledView(text.value(), title, language);
    if (!renamed) {
        return renamed.error();
    }
    std::error_code ignored;
    const fs::file_time_type changed = fs::last_write_time(path, ignored);
    base::Status written = base::writeAtomically(path, renamed.value());
    if (written && !ignored) {
        fs::last_write_time(path, changed, ignored); // what it shows is as old as before
    }
    return written;
}

std::string shortTitle(std::string_view typed)
{
    std::string title;
    bool wasSpace = true;
    for (std::size_t at = 0; at < typed.size();) {
        const std::size_t from = at;
        const char32_t c = base::nextCodePoint(typed, at);
        const bool isSpace = c <= U' ' || c == 0x7F;
        // U+FFFD stands for what could not be typed or read.
        if (c == 0xFFFD || (isSpace && wasSpace)) {
            continue;
        }
        if (title.size() + (at - from) > kLongestTitle) {
            break;
        }
        title += isSpace ? std::string_view(" ") : typed.substr(from, at - from);
        wasSpace = isSpace;
    }
    return std::string(base::trimmed(title));
}

base::Result<fs::path> saveView(const fs::path& folder, std::string_view text)
{
    const fs::path path = freeViewPath(folder);
    if (base::Status written = base::writeAtomically(path, text); !written) {
        return written.error();
    }
    return path;
}

} // namespace app
