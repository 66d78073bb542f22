#include "app/kit_files.h"

#include "app/checksum.h"
#include "base/file.h"
#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr const char* kManifest = "kit.json";
constexpr std::size_t kManifestBytes = 4096;
constexpr const char* kRecord = "kit.sha256";
constexpr std::size_t kRecordBytes = 4U << 20U;
constexpr std::size_t kSum = 64; ///< hexadecimal digits

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

void removeLeftOvers(const fs::path& folder, const std::string& file)
{
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        if (!file.empty()) {
            at.disable_recursion_pending();
        }
        std::error_code ignored;
        const bool isOurs = file.empty() || at->path().filename().string().starts_with("." + file + ".");
        if (isOurs && isLeftOver(at->path()) && at->is_regular_file(ignored)) {
            fs::remove(at->path(), ignored);
        }
    }
}

bool isKitOf(const fs::path& folder, std::string_view key)
{
    const auto text = base::readFile(folder / kManifest, kManifestBytes);
    return text && text.value() == manifest(key);
}

KitRecord::KitRecord(fs::path folder) : folder_(std::move(folder))
{
    const auto text = base::readFile(folder_ / kRecord, kRecordBytes);
    for (const std::string& line : text ? base::split(text.value(), '\n') : std::vector<std::string>{}) {
        if (line.size() > kSum + 2 && line.compare(kSum, 2, "  ") == 0) { // a torn last line is none
            sums_[line.substr(kSum + 2)] = line.substr(0, kSum);
        }
    }
}

bool KitRecord::isWhole(const std::string& name) const
{
    const auto noted = sums_.find(name);
    return noted != sums_.end() && sha256Of(folder_ / name) == noted->second;
}

base::Status KitRecord::note(const std::string& name)
{
    const std::string sum = sha256Of(folder_ / name);
    if (sum.empty()) {
        return base::Error{fmt::format("\"{}\" cannot be read again", (folder_ / name).string())};
    }
    sums_[name] = sum;
    std::ofstream record(folder_ / kRecord, std::ios::app | std::ios::binary);
    record << sum << "  " << name << '\n' << std::flush;
    return record ? base::Status(base::Ok{})
                  : base::Status(base::Error{fmt::format("cannot write to \"{}\"; is the disk full?",
                                                         (folder_ / kRecord).string())});
}

base::Status KitRecord::finish() const
{
    std::string text;
    for (const auto& [name, sum] : sums_) {
        text += fmt::format("{}  {}\n", sum, name);
    }
    return base::writeAtomically(folder_ / kRecord, text);
}

std::vector<std::string> KitRecord::strangers() const
{
    std::vector<std::string> names;
    std::error_code error;
    for (fs::recursive_directory_iterator at(folder_, error), end; !error && at != end; at.increment(error)) {
        std::error_code ignored;
        const std::string name = at->path().lexically_relative(folder_).generic_string();
        const bool isNote =
            name.ends_with(".readme.txt") || name.ends_with(".lisezmoi.txt"); // beside a table
        const bool isOurs = isNote || sums_.contains(name) || name == kManifest || name == kRecord ||
                            name == "index.html" || name == "index.en.html";
        if (!isOurs && !at->is_directory(ignored)) {
            names.push_back(name);
        }
    }
    std::ranges::sort(names);
    return names;
}

} // namespace app
