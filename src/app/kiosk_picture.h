// A kiosk's window as a picture: `render --ui --kiosk-shows …`.
#pragma once

#include "app/options.h"
#include "app/stage.h"
#include "ui/kiosk.h"

namespace app {

struct KioskPicture {
    ui::KioskFace face;
    float scale = 1;    ///< pixels a design pixel …
    float mapScale = 1; ///< … of the map, whose letters stay as they are
    float strip = 0;    ///< pixels
    bool keyboard = false;
};

/// What the options ask for; an attract stop is shown in `state`. Without --screen-diagonal: 32 inches.
KioskPicture kioskPicture(const Options& options, const Stage& stage, session::State& state, int width,
                          int height);

} // namespace app
