// The window while its table is still being read: how far that is, and a way out.
#pragma once

#include "app/ending.h"
#include "app/opening.h"
#include "app/window.h"
#include "source/progress.h"

namespace app {

/// Waits for the loading. After the first second the window shows how far it is. False when the user, or the
/// system, ends the program meanwhile; the reading is then given up.
bool waitWith(Window& window, const Loading& loading, source::Progress& progress, const Options& options,
              const Ending& ending);

} // namespace app
