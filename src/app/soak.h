// `cartovid --soak MINUTES`: the kiosk without a window and without a display, at many times real speed,
// with visitors who touch everything. Says every minute what it holds, and fails when something grows or
// when a visit leaves something behind.
#pragma once

#include "app/options.h"

namespace app {

/// Runs for Options::soakMinutes of real time. Exit code 0: nothing grew and every reset came back to the
/// start; 1: what did not, on stderr; 3: no OpenGL.
int runSoak(const Options& options);

} // namespace app
