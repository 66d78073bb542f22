#include "app/option_values.h"

#include "base/connection.h"
#include "base/text.h"

#include <fmt/format.h>

#include <charconv>
#include <cmath>
#include <filesystem>
#include <vector>

namespace app {

namespace {

/// The whole text as a number, never by the locale.
template<class T>
bool readWhole(std::string_view text, T& value)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size();
}

/// Names in a folder, at most some thousand: enough to find a slip of the finger.
std::vector<std::string> namesIn(const std::filesystem::path& folder)
{
    constexpr std::size_t kEnough = 5000;
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder.empty() ? "." : folder, error);
    while (!error && entry != std::filesystem::directory_iterator() && names.size() < kEnough) {
        names.push_back(entry->path().filename().string());
        entry.increment(error);
    }
    return names;
}

} // namespace

base::Error usage(std::string message)
{
    return {std::move(message), base::Exit::Usage};
}

std::string suggestion(std::string_view word, std::span<const std::string> candidates,
                       const std::string& otherwise)
{
    const std::string near = base::nearest(word, candidates);
    return near.empty() ? otherwise : fmt::format("; did you mean {}?", near);
}

base::Result<std::string> oneOf(std::string_view option, const std::string& value,
                                std::span<const std::string> allowed)
{
    for (const std::string& word : allowed) {
        if (value == word) {
            return value;
        }
    }
    std::vector<std::string> named(allowed.begin(), allowed.end());
    std::erase(named, std::string()); // nothing typed
    const std::string all = fmt::format("; it takes {}", fmt::join(named, ", "));
    return usage(fmt::format("{}: unknown value \"{}\"{}", option, value, suggestion(value, named, all)));
}

base::Result<double> number(std::string_view option, const std::string& value, double least, double most)
{
    double read = 0;
    if (!readWhole(value, read) || !std::isfinite(read) || read < least || read > most) {
        return usage(fmt::format("{}: \"{}\" is not a number from {} to {} (decimal point)", option, value,
                                 least, most));
    }
    return read;
}

base::Result<Size> size(std::string_view option, const std::string& value)
{
    constexpr int kLeast = 16;
    Size read;
    const std::size_t cross = value.find('x');
    const auto side = [](std::string_view text, int& pixels) {
        return readWhole(text, pixels) && pixels >= kLeast && pixels <= kMostPixels;
    };
    const std::string_view text = value;
    if (cross == std::string::npos || !side(text.substr(0, cross), read.width) ||
        !side(text.substr(cross + 1), read.height)) {
        return usage(fmt::format("{}: \"{}\" is not a size in pixels such as 1920x1080 ({} to {} a side)",
                                 option, value, kLeast, kMostPixels));
    }
    return read;
}

base::Status existingFile(std::string_view option, const std::string& path)
{
    std::error_code error;
    const bool isElsewhere = path.starts_with("/vsi") || base::isConnection(path);
    if (isElsewhere || std::filesystem::exists(path, error)) {
        return base::Ok{};
    }
    const std::filesystem::path folder = std::filesystem::path(path).parent_path();
    const std::string name = std::filesystem::path(path).filename().string();
    std::string near = base::nearest(name, namesIn(folder));
    if (!near.empty()) {
        near = fmt::format("; did you mean {}?", (folder / near).string());
    }
    const std::string prefix = option.empty() ? "" : fmt::format("{}: ", option);
    return usage(fmt::format("{}there is no file \"{}\"{}", prefix, path, near));
}

} // namespace app
