#include "base/colour.h"

#include <algorithm>
#include <cmath>

namespace base {

namespace {

/// One sRGB byte as linear light, 0 to 1 (WCAG 2.1, "relative luminance").
double linear(std::uint8_t byte)
{
    const double c = byte / 255.0;
    return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Colour c)
{
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

} // namespace

Colour mix(Colour from, Colour to, double t)
{
    const double share = std::clamp(t, 0.0, 1.0);
    const auto between = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(a + (b - a) * share));
    };
    return {between(from.r, to.r), between(from.g, to.g), between(from.b, to.b), between(from.a, to.a)};
}

double contrastRatio(Colour a, Colour b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace base
