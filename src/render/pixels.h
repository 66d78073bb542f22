// Rectangles of whole pixels: what scissors, stores and copies work with.
#pragma once

#include "base/geometry.h"

#include <vector>

namespace render {

/// Pixels of the picture, y down.
struct PixelWindow {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;

    [[nodiscard]] int right() const { return left + width; }
    [[nodiscard]] int bottom() const { return top + height; }
    [[nodiscard]] bool isEmpty() const { return width <= 0 || height <= 0; }
    friend bool operator==(const PixelWindow&, const PixelWindow&) = default;
};

/// The pixels of `clip` in a picture of `width` × `height`; edges go to the nearest whole number.
PixelWindow pixelsOf(const base::Rect& clip, int width, int height);

/// The smallest window around both; an empty one counts for nothing.
PixelWindow around(const PixelWindow& a, const PixelWindow& b);

/// Whether they have a pixel in common.
bool overlap(const PixelWindow& a, const PixelWindow& b);

/// Takes `taken` out of windows that do not overlap, which still do not overlap then.
void subtract(std::vector<PixelWindow>& windows, const PixelWindow& taken);

} // namespace render
