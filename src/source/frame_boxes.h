// Boxes in degrees: where the land of each frame may lie, and how much around it is drawn.
#pragma once

#include "base/geometry.h"
#include "model/geography.h"

#include <array>

namespace source {

/// Parallel to model::kFrames: the French land with its islands and about half a degree around.
/// A position or an outline outside of its frame's box is a mistake.
inline constexpr std::array<base::Extent, model::kFrames.size()> kLandBoxes{{
    {-5.8, 41.0, 10.2, 51.6},
    {-62.3, 15.4, -60.5, 17.0},
    {-61.7, 13.9, -60.3, 15.4},
    {-55.2, 1.6, -51.0, 6.3},
    {54.7, -21.9, 56.4, -20.3},
    {44.5, -13.5, 45.8, -12.1},
}};

/// Parallel to model::kFrames: what is kept of the neighbours.
inline constexpr std::array<base::Extent, model::kFrames.size()> kSurroundings{{
    {-20, 36, 25, 60},
    {-63, 14.5, -59.5, 18.2},
    {-62.5, 12.5, -59, 16},
    {-58, 0, -48, 8},
    {52, -24, 59, -18},
    {42, -15.5, 48.5, -10},
}};

/// The same around Europe: what the source has of it, from Ireland to the Baltic.
inline constexpr base::Extent kAroundEurope{-13, 34, 30, 62};

} // namespace source
