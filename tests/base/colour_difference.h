// How far apart two colours look, for tests: CIEDE2000 between CIELAB colours, and what is left of
// a colour for eyes that lack one of the three kinds of cones.
#pragma once

#include "base/colour.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <vector>

namespace tests {

struct Lab {
    double l = 0;
    double a = 0;
    double b = 0;
};

enum class Vision { Normal, Protanopia, Deuteranopia, Tritanopia };
inline constexpr std::array kVisions{Vision::Normal, Vision::Protanopia, Vision::Deuteranopia,
                                     Vision::Tritanopia};

/// Machado, Oliveira, Fernandes 2009, « A Physiologically-based Model for Simulation of Color Vision
/// Deficiency », severity 1.0: what linear RGB becomes.
inline const std::array<std::array<double, 3>, 3>& visionMatrix(Vision vision)
{
    using Matrix = std::array<std::array<double, 3>, 3>;
    static constexpr std::array<Matrix, 4> kMatrices{
        {{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
         {{{0.152286, 1.052583, -0.204868},
           {0.114503, 0.786281, 0.099216},
           {-0.003882, -0.048116, 1.051998}}},
         {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
         {{{1.255528, -0.076749, -0.178779},
           {-0.078411, 0.930809, 0.147602},
           {0.004733, 0.691367, 0.303900}}}}};
    return kMatrices[static_cast<std::size_t>(vision)];
}

/// sRGB (IEC 61966-2-1, D65) as such eyes see it, in CIELAB.
inline Lab seen(base::Colour colour, Vision vision)
{
    const auto linear = [](std::uint8_t byte) {
        const double u = byte / 255.0;
        return u <= 0.04045 ? u / 12.92 : std::pow((u + 0.055) / 1.055, 2.4);
    };
    const std::array<double, 3> rgb{linear(colour.r), linear(colour.g), linear(colour.b)};
    std::array<double, 3> left{};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto& row = visionMatrix(vision)[i];
        left[i] = std::clamp(row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2], 0.0, 1.0);
    }
    const auto curve = [](double t) {
        return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    const double x = curve((0.4124564 * left[0] + 0.3575761 * left[1] + 0.1804375 * left[2]) / 0.95047);
    const double y = curve(0.2126729 * left[0] + 0.7151522 * left[1] + 0.0721750 * left[2]);
    const double z = curve((0.0193339 * left[0] + 0.1191920 * left[1] + 0.9503041 * left[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIEDE2000 after Sharma, Wu, Dalal 2005, « The CIEDE2000 Color-Difference Formula ».
inline double difference(const Lab& one, const Lab& two)
{
    const auto radians = [](double degrees) { return degrees * std::numbers::pi / 180; };
    const auto share = [](double chroma) { // the root that damps grey and tilts blue
        const double seventh = std::pow(chroma, 7);
        return std::sqrt(seventh / (seventh + std::pow(25.0, 7)));
    };
    const double stretch = 1 + 0.5 * (1 - share((std::hypot(one.a, one.b) + std::hypot(two.a, two.b)) / 2));
    const double a1 = one.a * stretch;
    const double a2 = two.a * stretch;
    const double c1 = std::hypot(a1, one.b);
    const double c2 = std::hypot(a2, two.b);
    const auto hue = [](double a, double b) {
        const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
        return degrees < 0 ? degrees + 360 : degrees;
    };
    const double h1 = c1 == 0 ? 0 : hue(a1, one.b);
    const double h2 = c2 == 0 ? 0 : hue(a2, two.b);
    const bool isGrey = c1 * c2 == 0;
    double turn = h2 - h1;
    turn += turn > 180 ? -360 : turn < -180 ? 360 : 0;
    double middle = h1 + h2;
    if (!isGrey) {
        middle = std::abs(h1 - h2) <= 180 ? middle / 2 : (middle + (middle < 360 ? 360 : -360)) / 2;
    }
    const double dl = two.l - one.l;
    const double dc = c2 - c1;
    const double dh = isGrey ? 0 : 2 * std::sqrt(c1 * c2) * std::sin(radians(turn) / 2);
    const double l = (one.l + two.l) / 2 - 50;
    const double c = (c1 + c2) / 2;
    const double t = 1 - 0.17 * std::cos(radians(middle - 30)) + 0.24 * std::cos(radians(2 * middle)) +
                     0.32 * std::cos(radians(3 * middle + 6)) - 0.20 * std::cos(radians(4 * middle - 63));
    const double sl = 1 + 0.015 * l * l / std::sqrt(20 + l * l);
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double bell = (middle - 275) / 25;
    const double rt = -2 * share(c) * std::sin(radians(60 * std::exp(-bell * bell)));
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dh / sh, 2) +
                     rt * (dc / sc) * (dh / sh));
}

inline double difference(base::Colour one, base::Colour two, Vision vision)
{
    return difference(seen(one, vision), seen(two, vision));
}

/// Of all pairs the least; infinite for fewer than two colours.
inline double smallestDifference(const std::vector<base::Colour>& colours, Vision vision)
{
    double least = std::numeric_limits<double>::infinity();
    for (std::size_t i = 0; i < colours.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            least = std::min(least, difference(colours[i], colours[j], vision));
        }
    }
    return least;
}

} // namespace tests
