// A program beside this one, of which nothing is read and nothing is shown.
#pragma once

#include "base/result.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace app {

/// Starts a program, a name on PATH or a path, without a shell, with its streams at /dev/null. Signals that
/// this program waits for end it. Who starts it awaits it (waitpid). Error: what the system says.
base::Result<pid_t> startChild(std::string program, std::vector<std::string> arguments);

} // namespace app
