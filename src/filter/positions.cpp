#include "filter/positions.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace filter {

namespace {

constexpr double kPerDegree = 1e7;
constexpr std::int32_t kUnknown = std::numeric_limits<std::int32_t>::min();

/// A division of two exact numbers is rounded once, as reading the decimal was: what has seven
/// decimals comes back bit by bit.
double degreesOf(std::int32_t small)
{
    return small / kPerDegree;
}

bool fits(double degrees)
{
    return std::abs(degrees) <= 180 &&
           degreesOf(static_cast<std::int32_t>(std::lround(degrees * kPerDegree))) == degrees;
}

} // namespace

Positions::Positions(std::vector<LonLat> points)
{
    for (const LonLat point : points) {
        unknown_ += isKnown(point) ? 0 : 1;
    }
    if (!std::ranges::all_of(points, [](LonLat p) { return !isKnown(p) || (fits(p.lon) && fits(p.lat)); })) {
        exact_ = std::move(points);
        return;
    }
    small_.reserve(points.size());
    for (const LonLat point : points) {
        small_.push_back(isKnown(point)
                             ? Small{static_cast<std::int32_t>(std::lround(point.lon * kPerDegree)),
                                     static_cast<std::int32_t>(std::lround(point.lat * kPerDegree))}
                             : Small{kUnknown, kUnknown});
    }
}

LonLat Positions::at(std::size_t row) const
{
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    if (!exact_.empty()) {
        return isKnown(exact_[row]) ? exact_[row] : LonLat{kNone, kNone};
    }
    const Small point = small_[row];
    return point.lat == kUnknown ? LonLat{kNone, kNone} : LonLat{degreesOf(point.lon), degreesOf(point.lat)};
}

} // namespace filter
