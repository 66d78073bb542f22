// Taking saved views away so that none is lost: into the desktop's wastebasket, or renamed beside.
// FreeDesktop.org Trash Specification, version 1.0.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>

namespace app {

/// Where a file went, to bring it back.
struct RemovedFile {
    std::filesystem::path was;
    std::filesystem::path now;
    std::filesystem::path info; ///< what the wastebasket knows of it; empty: it lies beside its old place
};

/// Moves a file to the wastebasket of the home folder ($XDG_DATA_HOME/Trash); where that is none of the
/// same file system or cannot be written to, to "NAME.removed" beside. Errors: neither was possible.
base::Result<RemovedFile> removeFile(const std::filesystem::path& path);

/// Brings it back to where it was; under another number when its name has been taken since. Errors: it
/// is no longer where it went, or its folder cannot be written to.
base::Result<std::filesystem::path> restoreFile(const RemovedFile& removed);

} // namespace app
