// Files as the promises want them: written beside, flushed, then renamed over.
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace base {

/// Writes `bytes` beside `path`, flushes to disk and renames over it: a crash at any moment
/// leaves the old file or the new one. Errors name the path and the system's reason, and leave
/// no half file.
Status writeAtomically(const std::filesystem::path& path, std::string_view bytes);

/// One of several files that are written together.
struct FileText {
    std::filesystem::path path;
    std::string_view bytes;
};

/// Writes all of the files as `writeAtomically` does: none takes its name before all of them lie
/// whole on the disk, so that a full disk or an unwritable folder changes nothing.
Status writeTogether(std::span<const FileText> files);

/// The whole file. Errors: missing (exit 2, names the nearest file beside it), a folder,
/// unreadable, larger than `limitBytes`.
Result<std::string> readFile(const std::filesystem::path& path, std::uint64_t limitBytes = 1ULL << 30U);

/// "there is no file "x"; did you mean "y"?": what to say of a missing file, with the nearest name
/// in its folder when there is one.
std::string missingFileMessage(const std::filesystem::path& path);

/// A folder of the project ("geodata", "shaders", "assets"): below CARTOVID_HOME when that is set,
/// else below the program's folder or one of its parents, else below ../share/cartovid. An empty
/// path when there is none.
std::filesystem::path resourceFolder(std::string_view name);

/// The folder that holds the running program (its real path, links resolved).
std::filesystem::path programFolder();

} // namespace base
