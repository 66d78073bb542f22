#include "app/outside.h"

#include "app/view_store.h"

#include <fmt/format.h>
#include <spawn.h>
#include <sys/wait.h>

#include <array>
#include <cstdlib>
#include <cstring>

extern char** environ;

namespace app {

base::Status openAddress(const std::string& url)
{
    if (url.rfind("https://", 0) != 0 && url.rfind("http://", 0) != 0) {
        return base::Error{fmt::format("{} is not an http address", url)};
    }
    while (waitpid(-1, nullptr, WNOHANG) > 0) { // handlers of former calls that have ended
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
    pid_t child = 0;
    const int failed = posix_spawnp(&child, program.c_str(), &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
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

} // namespace app
