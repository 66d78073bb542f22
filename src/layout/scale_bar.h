// Where the scale bar lies on the main map: right of the insets that reach down to it.
#pragma once

#include "layout/sheet.h"

namespace layout {

inline constexpr float kScaleBarMost = 120; ///< design pixels that the bar may be long

/// The rectangle of the bar at its longest with its label; pixels of the picture.
base::Rect scaleBarPlace(const Sheet& sheet);

} // namespace layout
