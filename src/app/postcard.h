// « Image de cette initiative »: the postcard of a row, as a scene and as a PNG.
#pragma once

#include "app/stage.h"
#include "render/painter.h"

#include <filesystem>

namespace app {

/// The postcard of a row in the state's language and theme, `side` pixels a side.
scene::Scene postcard(const Stage& stage, const session::State& state, int row, int side);

/// Draws and writes it; the picture carries the view with the open card. Errors as of writePicture.
base::Status writePostcard(const Stage& stage, const session::State& state, render::Painter& painter, int row,
                           int side, const std::filesystem::path& path);

} // namespace app
