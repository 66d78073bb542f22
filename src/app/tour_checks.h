// What was typed for --tour, --present, --scene and --notes, checked before anything is read.
#pragma once

#include "app/command_options.h"

namespace app {

/// Errors (exit 2): two tours, no such file (with the nearest one and the composed tours), a scene
/// that is no number, an option without the one it belongs to.
base::Status readTourOptions(const RawOptions& raw, Options& options);

} // namespace app
