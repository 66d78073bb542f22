// The option --view FILE, and the options that add to the view: language, symbols, camera, …
#pragma once

#include "app/options.h"
#include "session/view_file.h"

namespace app {

/// Reads a saved view. Errors (exit 1): the file and what is wrong with it; see session::readView.
base::Result<session::SavedView> openView(const std::string& path, const session::ViewGround& ground);

/// The view that the options ask for, on top of a saved one. Errors (exit 2): an unknown code,
/// place or initiative, with the nearest valid one.
base::Result<session::View> viewFrom(const Options& options, session::View saved,
                                     const session::ViewGround& ground);

} // namespace app
