#include "app/kit_files.h"

#include "base/file.h"
#include "base/text.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kManifest = "kit.json";
constexpr std::size_t kManifestBytes = 4096;

std::string manifest(std::string_view key)
{
    nlohmann::ordered_json json;
    json["format"] = "cartovid-kit";
    json["version"] = 1;
    json["key"] = key;
    return json.dump(2) + '\n';
}

/// ".name.123-0.tmp": what base::writeAtomically has not come to rename.
bool isLeftOver(const fs::path& path)
{
    const std::string name = path.filename().string();
    return name.starts_with('.') && name.ends_with(".tmp");
}

/// The leftovers of an interrupted kit, in its folder and those below.
void removeLeftOvers(const fs::path& folder)
{
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        if (isLeftOver(at->path()) && at->is_regular_file(ignored)) {
            fs::remove(at->path(), ignored);
        }
    }
}

} // namespace

std::string fileSlug(std::string_view name)
{
    std::string slug;
    for (const char c : base::fold(name)) {
        const bool isPlain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (isPlain) {
            slug += c;
        } else if (!slug.empty() && slug.back() != '-') {
            slug += '-';
        }
    }
    while (slug.ends_with('-')) {
        slug.pop_back();
    }
    constexpr std::size_t kLongest = 60;
    return slug.empty() ? "x" : slug.substr(0, kLongest);
}

base::Status openKitFolder(const fs::path& folder, std::string_view key)
{
    std::error_code error;
    fs::create_directories(folder, error);
    if (error || !fs::is_directory(folder)) {
        return base::Error{fmt::format("cannot make the folder \"{}\": {}", folder.string(),
                                       error ? error.message() : "a file has this name")};
    }
    const fs::path noted = folder / kManifest;
    std::error_code ignored;
    if (fs::exists(noted, ignored)) {
        const auto text = base::readFile(noted, kManifestBytes);
        if (!text) {
            return text.error();
        }
        if (text.value() != manifest(key)) {
            return base::Error{fmt::format("\"{}\" holds a kit of another table, selection or size; choose "
                                           "another folder, or remove this one",
                                           folder.string())};
        }
        removeLeftOvers(folder);
        return base::Ok{};
    }
    if (!fs::is_empty(folder, ignored)) {
        return base::Error{
            fmt::format("\"{}\" is not empty and holds no kit; choose another folder", folder.string())};
    }
    return base::writeAtomically(noted, manifest(key));
}

} // namespace app
