#include "app/outside.h"

#include "app/view_store.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <thread>

extern char** environ;

namespace app {

base::Status openAddress(const std::string& url)
{
    if (url.rfind("https://", 0) != 0 && url.rfind("http://", 0) != 0) {
        return base::Error{fmt::format("{} is not an http address", url)};
    }
    std::string program = "xdg-open";
    std::string address = url;
    const std::array<char*, 3> arguments{program.data(), address.data(), nullptr};
    // Its chatter must not end in our output, nor must it hold our pipes open.
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
        posix_spawnp(&child, program.c_str(), &actions, &attributes, arguments.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed == 0) { // its end is awaited, and that of no other process
        std::thread([child] { waitpid(child, nullptr, 0); }).detach();
    } else {
        return base::Error{fmt::format("{} ({}: {})", url, program, std::strerror(failed))};
    }
    return base::Ok{};
}

std::filesystem::path freePath(const std::string& stem, const std::string& extension)
{
    namespace fs = std::filesystem;
    const fs::path folder = documentsFolder();
    std::error_code ignored;
    fs::path path = folder / (stem + extension);
    for (int n = 2; fs::exists(path, ignored); ++n) {
        path = folder / fmt::format("{}-{}{}", stem, n, extension);
    }
    return path;
}

std::filesystem::path exportPath(int initiatives, const std::string& extension)
{
    return freePath(fmt::format("cartovid-{}-initiatives", initiatives), extension);
}

std::string homely(const std::filesystem::path& path)
{
    const char* home = std::getenv("HOME");
    const std::string text = path.string();
    const std::string_view start = home == nullptr ? std::string_view() : std::string_view(home);
    return !start.empty() && text.starts_with(start) ? "~" + text.substr(start.size()) : text;
}

} // namespace app
