// Rows of a picture in main memory, and colour laid on their pixels by weight.
#pragma once

#include "base/colour.h"
#include "render/pixels.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace render {

/// Four bytes in the order of memory: red, green, blue, alpha.
inline std::uint32_t inMemoryOrder(base::Colour colour)
{
    const std::uint8_t bytes[4]{colour.r, colour.g, colour.b, colour.a};
    std::uint32_t ink = 0;
    std::memcpy(&ink, bytes, sizeof ink);
    return ink;
}

/// How much of a pixel's colour is replaced: 0 none, kAll everything.
using Weight = std::uint32_t;
inline constexpr Weight kAll = 65536;

/// The weight of a colour that covers this share (0 to 1) of a pixel.
inline Weight weightOf(float cover, base::Colour colour)
{
    return static_cast<Weight>(cover * static_cast<float>(colour.a) * (65536.F / 255.F) + 0.5F);
}

/// Weights of a colour by cover in parts of 255.
using Weights = std::array<Weight, 256>;
Weights weightsOf(base::Colour colour);

/// Colours are premultiplied: a weight is all that is needed to lay one over another (Porter & Duff 1984).
class Band {
public:
    /// Rows `window` of the picture, all of one colour; an alpha of 0 leaves them clear.
    Band(const PixelWindow& window, base::Colour ground);

    [[nodiscard]] const PixelWindow& window() const { return window_; }

    /// The pixel at these coordinates of the picture, and those right of it.
    [[nodiscard]] std::uint8_t* at(int x, int y)
    {
        return &bytes_[(static_cast<std::size_t>(y - window_.top) * static_cast<std::size_t>(window_.width) +
                        static_cast<std::size_t>(x - window_.left)) *
                       4];
    }

    /// Lays a colour on pixels from … end − 1 of a row, all with the same weight.
    void fill(int y, int from, int end, base::Colour colour);
    void fill(const PixelWindow& area, base::Colour colour);

    [[nodiscard]] std::vector<std::uint8_t>& bytes() { return bytes_; }

    /// From premultiplied colours to plain ones beside their alpha.
    void divideByAlpha();

private:
    PixelWindow window_;
    std::vector<std::uint8_t> bytes_;
};

/// Lays a colour on one pixel.
inline void lay(std::uint8_t* pixel, base::Colour colour, Weight weight)
{
    const Weight rest = kAll - weight;
    const std::uint8_t ink[4]{colour.r, colour.g, colour.b, 255};
    for (int i = 0; i < 4; ++i)
        pixel[i] = static_cast<std::uint8_t>((ink[i] * weight + pixel[i] * rest + kAll / 2) / kAll);
}

/// The pixels that two windows have in common; empty where there are none.
PixelWindow common(const PixelWindow& a, const PixelWindow& b);

} // namespace render
