#include "layout/ground.h"

#include <array>
#include <cmath>
#include <numbers>

namespace layout {

namespace {

using base::Vec2;
using filter::LonLat;

// GRS 80 (H. Moritz, Geodetic Reference System 1980, Journal of Geodesy 74, 2000)
constexpr double kAxis = 6378137; // metres
constexpr double kFlattening = 1 / 298.257222101;
const double kEccentricity = std::sqrt(kFlattening * (2 - kFlattening));

constexpr double kDegree = std::numbers::pi / 180;

/// The isometric latitude of a latitude, both radians.
double isometric(double latitude)
{
    const double sine = std::sin(latitude);
    return std::atanh(sine) - kEccentricity * std::atanh(kEccentricity * sine);
}

double latitudeOf(double isometric)
{
    double sine = std::tanh(isometric);
    constexpr int kSteps = 9; // each takes two digits away from the error
    for (int i = 0; i < kSteps; ++i) {
        sine = std::tanh(isometric + kEccentricity * std::atanh(kEccentricity * sine));
    }
    return std::asin(sine);
}

/// Lambert-93: décret n° 2000-1276.
class Lambert {
public:
    Lambert()
    {
        constexpr double kFirst = 49 * kDegree;
        constexpr double kSecond = 44 * kDegree;
        exponent_ = std::log(parallel(kFirst) / parallel(kSecond)) / (isometric(kSecond) - isometric(kFirst));
        scale_ = kAxis * parallel(kFirst) * std::exp(exponent_ * isometric(kFirst)) / exponent_;
        origin_ = radius(46.5 * kDegree);
    }

    [[nodiscard]] Vec2 metres(LonLat point) const
    {
        const double rho = radius(point.lat * kDegree);
        const double theta = exponent_ * (point.lon - kMeridian) * kDegree;
        return {kEast + rho * std::sin(theta), kNorth + origin_ - rho * std::cos(theta)};
    }
    [[nodiscard]] LonLat lonLat(Vec2 metres) const
    {
        const double x = metres.x - kEast;
        const double y = origin_ - (metres.y - kNorth);
        const double psi = -std::log(std::hypot(x, y) / scale_) / exponent_;
        return {kMeridian + std::atan2(x, y) / exponent_ / kDegree, latitudeOf(psi) / kDegree};
    }

    static constexpr double kMeridian = 3;

private:
    static constexpr double kEast = 700000;
    static constexpr double kNorth = 6600000;

    /// Radius of a parallel, of an ellipsoid whose axis is 1.
    static double parallel(double latitude)
    {
        const double sine = kEccentricity * std::sin(latitude);
        return std::cos(latitude) / std::sqrt(1 - sine * sine);
    }
    [[nodiscard]] double radius(double latitude) const
    {
        return scale_ * std::exp(-exponent_ * isometric(latitude));
    }

    double exponent_ = 0;
    double scale_ = 0;
    double origin_ = 0;
};

// Krüger's series in the third flattening.
constexpr double kN = kFlattening / (2 - kFlattening);
constexpr double kN2 = kN * kN;
constexpr double kN3 = kN2 * kN;
constexpr double kN4 = kN2 * kN2;
constexpr std::array kTo{kN / 2 - 2 * kN2 / 3 + 5 * kN3 / 16 + 41 * kN4 / 180,
                         13 * kN2 / 48 - 3 * kN3 / 5 + 557 * kN4 / 1440, 61 * kN3 / 240 - 103 * kN4 / 140,
                         49561 * kN4 / 161280};
constexpr std::array kFrom{kN / 2 - 2 * kN2 / 3 + 37 * kN3 / 96 - kN4 / 360,
                           kN2 / 48 + kN3 / 15 - 437 * kN4 / 1440, 17 * kN3 / 480 - 37 * kN4 / 840,
                           4397 * kN4 / 161280};
constexpr double kRadius = 0.9996 * kAxis / (1 + kN) * (1 + kN2 / 4 + kN4 / 64);
constexpr double kUtmEast = 500000;
constexpr double kUtmSouth = 10000000; // added south of the equator

struct Zone {
    double meridian = 0;
    bool isSouth = false;
};
/// Parallel to model::kFrames; the first one is Lambert-93.
constexpr std::array<Zone, model::kFrames.size()> kZones{
    {{}, {-63, false}, {-63, false}, {-51, false}, {57, true}, {45, true}}};

Vec2 utm(const Zone& zone, LonLat point)
{
    const double lambda = (point.lon - zone.meridian) * kDegree;
    const double tangent = std::sinh(isometric(point.lat * kDegree));
    const double xi = std::atan2(tangent, std::cos(lambda));
    const double eta = std::asinh(std::sin(lambda) / std::hypot(tangent, std::cos(lambda)));
    Vec2 at{eta, xi};
    for (std::size_t i = 0; i < kTo.size(); ++i) {
        const double k = 2 * static_cast<double>(i + 1);
        at = at + Vec2{std::cos(k * xi) * std::sinh(k * eta), std::sin(k * xi) * std::cosh(k * eta)} * kTo[i];
    }
    return {kUtmEast + kRadius * at.x, (zone.isSouth ? kUtmSouth : 0) + kRadius * at.y};
}

LonLat fromUtm(const Zone& zone, Vec2 metres)
{
    const double eta = (metres.x - kUtmEast) / kRadius;
    const double xi = (metres.y - (zone.isSouth ? kUtmSouth : 0)) / kRadius;
    Vec2 at{eta, xi};
    for (std::size_t i = 0; i < kFrom.size(); ++i) {
        const double k = 2 * static_cast<double>(i + 1);
        at = at -
             Vec2{std::cos(k * xi) * std::sinh(k * eta), std::sin(k * xi) * std::cosh(k * eta)} * kFrom[i];
    }
    const double tangent = std::sin(at.y) / std::hypot(std::sinh(at.x), std::cos(at.y));
    const double lambda = std::atan2(std::sinh(at.x), std::cos(at.y));
    return {zone.meridian + lambda / kDegree, latitudeOf(std::asinh(tangent)) / kDegree};
}

const Lambert& lambert()
{
    static const Lambert kMade;
    return kMade;
}

const Zone& zoneOf(int frame)
{
    return kZones[static_cast<std::size_t>(frame)];
}

} // namespace

LonLat lonLatAt(int frame, Vec2 metres)
{
    return frame == model::kMainland ? lambert().lonLat(metres) : fromUtm(zoneOf(frame), metres);
}

Vec2 metresAt(int frame, LonLat point)
{
    return frame == model::kMainland ? lambert().metres(point) : utm(zoneOf(frame), point);
}

double meridianOf(int frame)
{
    return frame == model::kMainland ? Lambert::kMeridian : zoneOf(frame).meridian;
}

LonLat lonLatAt(const model::Geography& geography, const View& view, Vec2 px)
{
    const Vec2 origin = geography.frames[static_cast<std::size_t>(view.frame)].origin;
    return lonLatAt(view.frame, view.toMetres(px) + origin);
}

Vec2 pixelAt(const model::Geography& geography, const View& view, LonLat point)
{
    const Vec2 origin = geography.frames[static_cast<std::size_t>(view.frame)].origin;
    return view.toPx(metresAt(view.frame, point) - origin);
}

int mapUnder(const Sheet& sheet, Vec2 px)
{
    for (std::size_t v = sheet.views.size(); v-- > 0;) {
        const View& view = sheet.views[v];
        if (view.box.contains(px)) {
            return view.map.contains(px) ? static_cast<int>(v) : -1;
        }
    }
    return -1;
}

} // namespace layout
