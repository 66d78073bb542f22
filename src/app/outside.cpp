#include "app/outside.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>
#include <utility>

extern char** environ;

namespace app {

namespace {

/// Starts a program that goes on by itself, without a shell. Its chatter must not end in our output, nor must
/// it hold our pipes open. 0, or the number of the error.
int startApart(std::vector<std::string> words)
{
    std::vector<char*> arguments;
    for (std::string& word : words) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {0, 1, 2}) {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", stream == 0 ? 0 : 1, 0);
    }
    posix_spawnattr_t attributes; // a signal that this program waits for ends that one
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigemptyset(&none);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
    pid_t child = 0;
    const int failed =
        posix_spawnp(&child, arguments.front(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed == 0) { // its end is awaited, and that of no other process
        std::thread([child] { waitpid(child, nullptr, 0); }).detach();
    }
    return failed;
}

} // namespace

base::Status openAddress(const std::string& url)
{
    if (url.rfind("https://", 0) != 0 && url.rfind("http://", 0) != 0) {
        return base::Error{fmt::format("{} is not an http address", url)};
    }
    const char* const program = "xdg-open";
    const int failed = startApart({program, url});
    return failed == 0 ? base::Status(base::Ok{})
                       : base::Error{fmt::format("{} ({}: {})", url, program, std::strerror(failed))};
}

base::Status openAnotherWindow(std::vector<std::string> arguments)
{
    arguments.insert(arguments.begin(), "/proc/self/exe");
    const int failed = startApart(std::move(arguments));
    return failed == 0 ? base::Status(base::Ok{}) : base::Error{std::strerror(failed)};
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
