// What the window shows while its table is still being read.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "ui/fonts.h"

namespace ui {

struct LoadingFace {
    base::Theme theme = base::Theme::Light;
    base::Language language = base::Language::French;
    float share = 0;     ///< read, 0 to 1
    bool canQuit = true; ///< not at a kiosk
};

/// Fills ImGui's whole picture; true when its button was pressed. `scale`: pixels a design pixel.
bool drawLoading(const Fonts& fonts, const LoadingFace& face, float scale);

} // namespace ui
