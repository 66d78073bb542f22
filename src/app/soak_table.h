// A table of the soak's own, in a folder of its own, that is saved again and again while the kiosk shows it:
// with a row less, broken, taken away, and as it was.
#pragma once

#include "base/result.h"

#include <filesystem>
#include <memory>
#include <string>

namespace app {

class SoakTable {
public:
    /// A copy of `original`, a CSV. Errors: as of base::readFile and writeAtomically; no folder can be made.
    static base::Result<std::unique_ptr<SoakTable>> copyOf(const std::filesystem::path& original);
    ~SoakTable();
    SoakTable(const SoakTable&) = delete;
    SoakTable& operator=(const SoakTable&) = delete;

    enum class Version { Whole, Edited, Broken, Missing };
    /// Saves it as an editor does: written beside, then renamed over.
    [[nodiscard]] base::Status save(Version version) const;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    SoakTable(std::filesystem::path folder, std::string text);

    std::filesystem::path folder_;
    std::filesystem::path path_;
    std::string text_;
};

} // namespace app
