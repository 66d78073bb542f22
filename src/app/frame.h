// What the panels are given to draw from, of a stage.
#pragma once

#include "app/stage.h"
#include "ui/frame.h"

#include <vector>

namespace app {

/// The stage as it was last refreshed, for `state`; all must outlive the frame. `commands` takes what the
/// panels ask for. `kiosk`: none at a desk.
ui::Frame frameOf(Stage& stage, const session::State& state, const ui::Fonts& fonts, float scale,
                  ui::Memory& memory, std::vector<session::Command>& commands,
                  const ui::KioskFace* kiosk = nullptr);

} // namespace app
