#include "app/view_removal.h"

#include "app/view_store.h"

#include <fmt/format.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <optional>
#include <string_view>
#include <utility>

namespace app {

namespace fs = std::filesystem;

namespace {

fs::path trashFolder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data != nullptr && *data == '/') {
        return fs::path(data) / "Trash";
    }
    const char* home = std::getenv("HOME");
    return home != nullptr && *home == '/' ? fs::path(home) / ".local/share/Trash" : fs::path();
}

/// As the specification wants paths: escaped as in addresses (RFC 2396), slashes kept.
std::string escaped(const std::string& path)
{
    constexpr std::string_view kPlain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.!~*'()/";
    std::string text;
    for (const char c : path) {
        text += kPlain.find(c) != std::string_view::npos
                    ? std::string(1, c)
                    : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return text;
}

std::string localTime()
{
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1,
                       local.tm_mday, local.tm_hour, local.tm_min, local.tm_sec);
}

/// Writes a file that must not be there yet, as the specification asks: it reserves the name.
bool writeNew(const fs::path& path, const std::string& text)
{
    FILE* file = std::fopen(path.c_str(), "wx");
    if (file == nullptr) {
        return false;
    }
    const bool isWhole = std::fwrite(text.data(), 1, text.size(), file) == text.size();
    return std::fclose(file) == 0 && isWhole;
}

/// Nothing where there is no wastebasket to take it.
std::optional<RemovedFile> trashed(const fs::path& path)
{
    const fs::path trash = trashFolder();
    std::error_code failed;
    if (trash.empty()) {
        return std::nullopt;
    }
    for (const fs::path& folder : {trash, trash / "files", trash / "info"}) {
        if (fs::is_directory(folder, failed)) {
            continue;
        }
        fs::create_directories(folder.parent_path(), failed);
        fs::create_directory(folder, failed);
        fs::permissions(folder, fs::perms::owner_all, failed); // nobody else's business
        if (failed) {
            return std::nullopt;
        }
    }
    const std::string text =
        fmt::format("[Trash Info]\nPath={}\nDeletionDate={}\n",
                    escaped(fs::absolute(path).lexically_normal().string()), localTime());
    constexpr int kAttempts = 1000;
    for (int n = 1; n <= kAttempts; ++n) {
        const std::string name =
            n == 1 ? path.filename().string()
                   : fmt::format("{}.{}{}", path.stem().string(), n, path.extension().string());
        RemovedFile removed{path, trash / "files" / name, trash / "info" / (name + ".trashinfo")};
        if (fs::exists(removed.now, failed) || fs::exists(removed.info, failed)) {
            continue;
        }
        if (!writeNew(removed.info, text)) {
            return std::nullopt;
        }
        fs::rename(path, removed.now, failed);
        if (!failed) {
            return removed;
        }
        fs::remove(removed.info, failed);
        return std::nullopt; // another file system, or a folder that must not change
    }
    return std::nullopt;
}

} // namespace

base::Result<RemovedFile> removeFile(const fs::path& path)
{
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) {
        return base::Error{fmt::format("there is no file \"{}\"", path.string())};
    }
    if (auto removed = trashed(path)) {
        return std::move(*removed);
    }
    fs::path beside = path.string() + ".removed";
    for (int n = 2; fs::exists(beside, failed); ++n) {
        beside = fmt::format("{}.removed-{}", path.string(), n);
    }
    fs::rename(path, beside, failed);
    if (failed) {
        return base::Error{fmt::format("cannot rename \"{}\": {}", path.string(), failed.message())};
    }
    return RemovedFile{path, beside, {}};
}

base::Result<fs::path> restoreFile(const RemovedFile& removed)
{
    std::error_code failed;
    fs::path back = removed.was;
    if (fs::exists(back, failed)) {
        back = freeViewPath(removed.was.parent_path());
    }
    fs::rename(removed.now, back, failed);
    if (failed) {
        return base::Error{fmt::format("cannot rename \"{}\": {}", removed.now.string(), failed.message())};
    }
    if (!removed.info.empty()) {
        fs::remove(removed.info, failed);
    }
    return back;
}

} // namespace app
