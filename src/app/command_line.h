// The command line: arguments to Options, and every wrong word answered with one line that names
// it and the nearest right one. Nothing is opened here but the folder of a file that is missing.
#pragma once

#include "app/options.h"
#include "base/result.h"

#include <span>
#include <string>

namespace app {

/// What to do: follow `options`, or only print `answer` (help, version) and stop.
struct Invocation {
    Options options;
    std::string answer; ///< text for stdout; empty when there is something to do
};

/// Reads the arguments after the program's name. Errors (exit 2): an unknown command, option or
/// value, a missing value, a file that is not there, and options that are not built yet; the
/// message is one line without "cartovid: " before it.
base::Result<Invocation> parseCommandLine(std::span<const std::string> arguments);

} // namespace app
