// The folder of a press kit: what it is called, what has been written, what may be.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// "Auvergne-Rhône-Alpes" → "auvergne-rhone-alpes": a name that every system and every link takes.
std::string fileSlug(std::string_view name);

/// Makes the folder ready for a kit of this key, which stands for all that decides what is in it: makes it
/// when it is missing, notes the key in it, removes what an interrupted writer has left.
/// Errors (exit 1): it holds something else, or a kit of another key; it cannot be written to.
base::Status openKitFolder(const std::filesystem::path& folder, std::string_view key);

/// Removes what an interrupted writer has left in a folder: of this file; without a name, of any file there
/// and below.
void removeLeftOvers(const std::filesystem::path& folder, const std::string& name = {});

/// True when the folder holds a kit of this key.
bool isKitOf(const std::filesystem::path& folder, std::string_view key);

/// What has been finished, with the checksum of each file, in the folder's kit.sha256, which
/// `sha256sum -c` reads as well. A file that was damaged since is not whole, and is written again.
class KitRecord {
public:
    explicit KitRecord(std::filesystem::path folder);

    /// True when the file is there and has not changed since it was noted. `name`: below the folder.
    [[nodiscard]] bool isWhole(const std::string& name) const;
    /// Notes a file that has just been written. Errors: it cannot be read again; the disk is full.
    base::Status note(const std::string& name);
    /// Writes the record in order, so that it is the same whatever way the kit came.
    base::Status finish() const;

    /// Files below the folder that this kit has not written: somebody's own, or of a draft.
    [[nodiscard]] std::vector<std::string> strangers() const;

private:
    std::filesystem::path folder_;
    std::map<std::string, std::string> sums_; ///< by name
};

} // namespace app
