#include "model/frame_projection.h"

#include <array>
#include <cmath>
#include <numbers>

namespace model {

namespace {

// GRS 80; WGS 84 differs from it by a tenth of a millimetre in the minor axis.
constexpr double kMajor = 6378137;
constexpr double kFlattening = 1 / 298.257222101;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

/// Lambert conformal conic with two standard parallels, J. P. Snyder, Map projections: a working
/// manual (1987), equations 14-15, 15-1 to 15-11; parameters of Lambert-93 as in EPSG:2154.
base::Vec2 lambert93(double lon, double lat)
{
    static const double kE = std::sqrt(kFlattening * (2 - kFlattening));
    const auto m = [](double phi) { return std::cos(phi) / std::sqrt(1 - std::pow(kE * std::sin(phi), 2)); };
    const auto t = [](double phi) {
        const double s = kE * std::sin(phi);
        return std::tan(std::numbers::pi / 4 - phi / 2) / std::pow((1 - s) / (1 + s), kE / 2);
    };
    const double south = radians(44);
    const double north = radians(49);
    const double n = (std::log(m(south)) - std::log(m(north))) / (std::log(t(south)) - std::log(t(north)));
    const double f = m(south) / (n * std::pow(t(south), n));
    const double middle = kMajor * f * std::pow(t(radians(46.5)), n);
    const double rho = kMajor * f * std::pow(t(radians(lat)), n);
    const double theta = n * radians(lon - 3);
    return {700000 + rho * std::sin(theta), 6600000 + middle - rho * std::cos(theta)};
}

/// Universal transverse Mercator, Snyder's equations 8-9 to 8-13 with 3-21.
base::Vec2 utm(double centralMeridian, bool isSouth, double lon, double lat)
{
    const double e2 = kFlattening * (2 - kFlattening);
    const double ep2 = e2 / (1 - e2);
    const double phi = radians(lat);
    const double s = std::sin(phi);
    const double c = std::cos(phi);
    const double n = kMajor / std::sqrt(1 - e2 * s * s);
    const double t = std::pow(std::tan(phi), 2);
    const double q = ep2 * c * c;
    const double a = radians(lon - centralMeridian) * c;
    const double e4 = e2 * e2;
    const double e6 = e4 * e2;
    const double m =
        kMajor * ((1 - e2 / 4 - 3 * e4 / 64 - 5 * e6 / 256) * phi -
                  (3 * e2 / 8 + 3 * e4 / 32 + 45 * e6 / 1024) * std::sin(2 * phi) +
                  (15 * e4 / 256 + 45 * e6 / 1024) * std::sin(4 * phi) - 35 * e6 / 3072 * std::sin(6 * phi));
    constexpr double kScale = 0.9996;
    const double x = kScale * n *
                     (a + (1 - t + q) * std::pow(a, 3) / 6 +
                      (5 - 18 * t + t * t + 72 * q - 58 * ep2) * std::pow(a, 5) / 120);
    const double y = kScale * (m + n * std::tan(phi) *
                                       (a * a / 2 + (5 - t + 9 * q + 4 * q * q) * std::pow(a, 4) / 24 +
                                        (61 - 58 * t + t * t + 600 * q - 330 * ep2) * std::pow(a, 6) / 720));
    return {500000 + x, y + (isSouth ? 10000000 : 0)};
}

/// Lambert azimuthal equal area on the ellipsoid, Snyder's equations 24-17 to 24-20 with 3-11 and 3-12;
/// parameters of LAEA Europe as in EPSG:3035.
base::Vec2 laeaEurope(double lon, double lat)
{
    static const double kE2 = kFlattening * (2 - kFlattening);
    static const double kE = std::sqrt(kE2);
    const auto q = [](double phi) {
        const double s = std::sin(phi);
        return (1 - kE2) * (s / (1 - kE2 * s * s) - std::log((1 - kE * s) / (1 + kE * s)) / (2 * kE));
    };
    const double middle = radians(52);
    const double pole = q(std::numbers::pi / 2);
    const double beta = std::asin(q(radians(lat)) / pole);
    const double beta1 = std::asin(q(middle) / pole);
    const double lambda = radians(lon - 10);
    const double rq = kMajor * std::sqrt(pole / 2);
    const double sine = std::sin(middle);
    const double m1 = std::cos(middle) / std::sqrt(1 - kE2 * sine * sine);
    const double d = kMajor * m1 / (rq * std::cos(beta1));
    const double cosine = std::cos(beta1) * std::cos(beta) * std::cos(lambda);
    const double b = rq * std::sqrt(2 / (1 + std::sin(beta1) * std::sin(beta) + cosine));
    return {4321000 + b * d * std::cos(beta) * std::sin(lambda),
            3210000 +
                b / d *
                    (std::cos(beta1) * std::sin(beta) - std::sin(beta1) * std::cos(beta) * std::cos(lambda))};
}

struct Bounds {
    double west;
    double south;
    double east;
    double north;
};
/// Parallel to kFrames: what each frame's land lies in, with sea around it.
constexpr std::array<Bounds, kFrames.size()> kBounds{{
    {-6.5, 41, 11, 52},
    {-62.5, 15.5, -60.5, 17},
    {-61.7, 14, -60.3, 15.5},
    {-55.5, 1.5, -51, 6.5},
    {54.5, -22, 56.5, -20},
    {44.5, -13.5, 45.8, -12.3},
}};

} // namespace

base::Vec2 projected(int frame, double lon, double lat)
{
    switch (frame) {
    case 1:
    case 2:
        return utm(-63, false, lon, lat); // zone 20
    case 3:
        return utm(-51, false, lon, lat); // zone 22
    case 4:
        return utm(57, true, lon, lat); // zone 40
    case 5:
        return utm(45, true, lon, lat); // zone 38
    case kEurope:
        return laeaEurope(lon, lat);
    default:
        return lambert93(lon, lat);
    }
}

Place placeOf(const Geography& geography, double lon, double lat)
{
    for (std::size_t f = 0; f < geography.frames.size(); ++f) {
        const Frame& frame = geography.frames[f];
        const Bounds& b = kBounds[static_cast<std::size_t>(frame.spec)];
        if (frame.present && lon >= b.west && lon <= b.east && lat >= b.south && lat <= b.north) {
            const base::Vec2 at = projected(frame.spec, lon, lat) - frame.origin;
            return {static_cast<int>(f), {static_cast<float>(at.x), static_cast<float>(at.y)}};
        }
    }
    return {};
}

} // namespace model
