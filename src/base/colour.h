// Colours as 8-bit sRGB with alpha, and the contrast rule that text and controls are held to.
#pragma once

#include <cstdint>

namespace base {

struct Colour {
    std::uint8_t r = 0;
    std::uint8_t g = 0;
    std::uint8_t b = 0;
    std::uint8_t a = 255;

    friend bool operator==(Colour, Colour) = default;
};

/// Colour from 0xRRGGBB.
constexpr Colour rgb(std::uint32_t hex)
{
    return {static_cast<std::uint8_t>(hex >> 16U), static_cast<std::uint8_t>(hex >> 8U & 0xFFU),
            static_cast<std::uint8_t>(hex & 0xFFU), 255};
}

/// The same colour with opacity 0 to 1.
constexpr Colour faded(Colour c, double opacity)
{
    c.a = static_cast<std::uint8_t>(c.a * opacity + 0.5);
    return c;
}

/// `from` at t = 0, `to` at t = 1, linear in sRGB bytes.
Colour mix(Colour from, Colour to, double t);

/// WCAG 2.1 contrast ratio, 1 to 21; alpha is ignored.
double contrastRatio(Colour a, Colour b);

} // namespace base
