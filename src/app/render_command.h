// `cartovid render`: the map into a PNG, without a display.
#pragma once

#include "app/options.h"

namespace app {

/// Draws what the options ask for into options.out; returns the exit code when it fails, and ends
/// the process with it otherwise. With a reference picture: 1 when the two differ.
int runRender(const Options& options);

} // namespace app
