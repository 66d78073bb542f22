#include "app/child.h"

#include <spawn.h>

#include <csignal>
#include <cstring>

extern char** environ;

namespace app {

base::Result<pid_t> startChild(std::string program, std::vector<std::string> arguments)
{
    std::vector<char*> words{program.data()};
    for (std::string& argument : arguments) {
        words.push_back(argument.data());
    }
    words.push_back(nullptr);
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
    const int failed = posix_spawnp(&child, program.c_str(), &actions, &attributes, words.data(), environ);
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    if (failed != 0) {
        return base::Error{std::strerror(failed)};
    }
    return child;
}

} // namespace app
