// Levels of detail of the land: how far its borders may be off at a scale without anybody seeing it.
#pragma once

#include <array>
#include <cstddef>

namespace render {

/// Metres by which the borders of each level may be off.
inline constexpr std::array<float, 9> kTolerance{0, 30, 60, 120, 240, 480, 960, 1920, 3840};

/// The coarsest level that looks like the land itself: off by less than 0.3 pixels.
constexpr std::size_t levelAt(double pxPerMetre)
{
    constexpr double kInvisiblePx = 0.3;
    std::size_t level = 0;
    while (level + 1 < kTolerance.size() && kTolerance[level + 1] * pxPerMetre <= kInvisiblePx)
        ++level;
    return level;
}

} // namespace render
