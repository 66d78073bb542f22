#include "render/band.h"

namespace render {

Weights weightsOf(base::Colour colour)
{
    Weights weights;
    for (std::size_t cover = 0; cover < weights.size(); ++cover)
        weights[cover] = weightOf(static_cast<float>(cover) / 255.F, colour);
    return weights;
}

PixelWindow common(const PixelWindow& a, const PixelWindow& b)
{
    const int left = std::max(a.left, b.left);
    const int top = std::max(a.top, b.top);
    return {left, top, std::max(0, std::min(a.right(), b.right()) - left),
            std::max(0, std::min(a.bottom(), b.bottom()) - top)};
}

Band::Band(const PixelWindow& window, base::Colour ground)
    : window_(window),
      bytes_(static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height) * 4)
{
    fill(window, ground);
}

void Band::fill(int y, int from, int end, base::Colour colour)
{
    if (from >= end || colour.a == 0)
        return;
    std::uint8_t* pixel = at(from, y);
    if (colour.a == 255) {
        const std::uint32_t ink = inMemoryOrder(colour);
        for (int x = from; x < end; ++x, pixel += 4)
            std::memcpy(pixel, &ink, sizeof ink);
        return;
    }
    const Weight weight = weightOf(1, colour);
    for (int x = from; x < end; ++x, pixel += 4)
        lay(pixel, colour, weight);
}

void Band::fill(const PixelWindow& area, base::Colour colour)
{
    const PixelWindow seen = common(area, window_);
    for (int y = seen.top; y < seen.bottom() && !seen.isEmpty(); ++y)
        fill(y, seen.left, seen.right(), colour);
}

void Band::divideByAlpha()
{
    for (std::size_t at = 0; at < bytes_.size(); at += 4) {
        const int alpha = bytes_[at + 3];
        if (alpha == 0 || alpha == 255)
            continue;
        for (std::size_t i = at; i < at + 3; ++i)
            bytes_[i] = static_cast<std::uint8_t>(std::min(255, (bytes_[i] * 255 + alpha / 2) / alpha));
    }
}

} // namespace render
