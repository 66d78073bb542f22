#include "app/outside.h"

#include "app/child.h"

#include <fmt/format.h>
#include <sys/wait.h>

#include <cstdlib>
#include <thread>
#include <utility>

namespace app {

namespace {

/// Starts a program that goes on by itself. Error: what the system says.
base::Status startApart(const std::string& program, std::vector<std::string> arguments)
{
    const auto child = startChild(program, std::move(arguments));
    if (!child) {
        return child.error();
    }
    // Its end is awaited, and that of no other process.
    std::thread([id = child.value()] { waitpid(id, nullptr, 0); }).detach();
    return base::Ok{};
}

} // namespace

base::Status openAddress(const std::string& url)
{
    if (url.rfind("https://", 0) != 0 && url.rfind("http://", 0) != 0) {
        return base::Error{fmt::format("{} is not an http address", url)};
    }
    const char* const program = "xdg-open";
    const base::Status started = startApart(program, {url});
    return started ? started : base::Error{fmt::format("{} ({}: {})", url, program, started.error().message)};
}

base::Status openAnotherWindow(std::vector<std::string> arguments)
{
    return startApart("/proc/self/exe", std::move(arguments));
}

std::filesystem::path freePath(const std::filesystem::path& folder, const std::string& stem,
                               const std::string& extension)
{
    const auto isThere = [&](const std::string& name) {
        std::error_code ignored;
        return std::filesystem::exists(folder / name, ignored);
    };
    const auto isTaken = [&](const std::string& name) {
        return isThere(name + extension) ||
               (extension == ".csv" && (isThere(name + ".lisezmoi.txt") || isThere(name + ".readme.txt")));
    };
    std::string name = stem;
    for (int n = 2; isTaken(name); ++n) {
        name = fmt::format("{}-{}", stem, n);
    }
    return folder / (name + extension);
}

std::string homely(const std::filesystem::path& path)
{
    const char* home = std::getenv("HOME");
    const std::string text = path.string();
    const std::string_view start = home == nullptr ? std::string_view() : std::string_view(home);
    return !start.empty() && text.starts_with(start) ? "~" + text.substr(start.size()) : text;
}

} // namespace app
