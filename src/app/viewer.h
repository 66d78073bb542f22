// The viewer: the window, its events and its frames.
#pragma once

#include "app/options.h"

namespace app {

/// Opens the window and stays until it is closed; returns the exit code, 3 without a display or
/// OpenGL.
int runViewer(const Options& options);

} // namespace app
