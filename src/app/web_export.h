// The web page of a state: what the rooms above export know, handed to it.
#pragma once

#include "app/stage.h"

#include <filesystem>

namespace app {

/// Writes the self-contained page; it opens with the state's selection and language and holds every row. A
/// network or the threads that the state shows come as pictures over the map. The stage has then been laid
/// out for them. Errors: the file cannot be written, and then nothing is.
base::Status writeWebPage(Stage& stage, const session::State& state, const std::filesystem::path& path);

} // namespace app
