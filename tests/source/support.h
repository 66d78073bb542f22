// What the tests of `source` share: where the data lie, a folder that goes away, OGR to write files.
#pragma once

#include "project_folder.h"
#include "source/load.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <string>

namespace support {

inline source::Sources shipped()
{
    source::Sources sources;
    const char* named = std::getenv("CARTOVID_GEODATA");
    sources.geodata = named != nullptr ? std::filesystem::path(named) : projectFolder() / "geodata";
    return sources;
}

inline std::string invalid(const std::string& name)
{
    return (projectFolder() / "tests/data/invalid" / name).string();
}

/// The IGN outlines beside the project, for tests only; empty (and told) when they are not there.
inline std::string ign(const std::string& name)
{
    const auto path = projectFolder() / "../shared/geo-test" / name;
    const auto beside = projectFolder() / "../../shared/geo-test" / name; // a worktree lies one deeper
    for (const auto& candidate : {path, beside})
        if (std::filesystem::exists(candidate))
            return candidate.string();
    MESSAGE("skipped: " << name << " is not beside the project");
    return {};
}

class TemporaryFolder {
public:
    TemporaryFolder()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "cartovid-XXXXXX").string();
        path_ = ::mkdtemp(pattern.data());
    }
    ~TemporaryFolder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] std::string operator/(const std::string& name) const { return (path_ / name).string(); }

private:
    std::filesystem::path path_;
};

inline bool contains(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

/// Copies a vector file to another format, as a user would with ogr2ogr; epsg 0 keeps the system.
void translate(const std::string& from, const std::string& to, const std::string& driver, int epsg = 0,
               bool pointsFromLonLat = false, const std::string& sql = {},
               const std::string& segmentDegrees = {});

} // namespace support
