// What the program says: results on stdout, everything else on stderr.
#pragma once

#include "base/result.h"
#include "model/atlas.h"

#include <string_view>

namespace app {

/// Writes all of `text` to stdout and flushes. Error (exit 1): a closed pipe, a full disk; needs
/// SIGPIPE ignored.
base::Status printOut(std::string_view text);

/// "cartovid: message" as one line on stderr; the process's exit code for it.
int fail(const base::Error& error);

/// "cartovid: message" as one line on stderr, for what does not stop the program.
void warn(std::string_view message);

/// What loading left out or found strange, a line each on stderr.
void warnAbout(const model::Atlas& atlas);

} // namespace app
