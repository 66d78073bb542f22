#include "filter/area.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace filter {

namespace {

constexpr double kHalfTurn = 180;
constexpr double kTurn = 360;

double radians(double degrees)
{
    return degrees * (std::numbers::pi / kHalfTurn);
}

/// Positive when c lies to the left of the way from a to b, 0 on the line.
double side(LonLat a, LonLat b, LonLat c)
{
    return (b.lon - a.lon) * (c.lat - a.lat) - (c.lon - a.lon) * (b.lat - a.lat);
}

bool isOnEdge(LonLat a, LonLat b, LonLat p)
{
    return side(a, b, p) == 0 && p.lon >= std::min(a.lon, b.lon) && p.lon <= std::max(a.lon, b.lon) &&
           p.lat >= std::min(a.lat, b.lat) && p.lat <= std::max(a.lat, b.lat);
}

/// The ring without jumps at 180°: each longitude is within half a turn of the one before.
std::vector<LonLat> unrolled(const std::vector<LonLat>& ring)
{
    std::vector<LonLat> points = ring;
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double step = points[i].lon - points[i - 1].lon;
        points[i].lon -= std::abs(step) > kHalfTurn ? kTurn * std::round(step / kTurn) : 0;
    }
    return points;
}

/// Non-zero winding number, borders included (D. Sunday, Inclusion of a point in a polygon, 2001).
bool windsAround(const std::vector<LonLat>& ring, LonLat p)
{
    int turns = 0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const LonLat a = ring[i];
        const LonLat b = ring[(i + 1) % ring.size()];
        if (isOnEdge(a, b, p)) {
            return true;
        }
        if (a.lat <= p.lat && b.lat > p.lat && side(a, b, p) > 0) {
            ++turns;
        } else if (a.lat > p.lat && b.lat <= p.lat && side(a, b, p) < 0) {
            --turns;
        }
    }
    return turns != 0;
}

} // namespace

bool isKnown(LonLat point)
{
    return std::isfinite(point.lon) && std::isfinite(point.lat);
}

double distanceKm(LonLat a, LonLat b)
{
    const double northward = std::sin(radians(b.lat - a.lat) / 2);
    const double eastward = std::sin(radians(b.lon - a.lon) / 2);
    const double h =
        northward * northward + std::cos(radians(a.lat)) * std::cos(radians(b.lat)) * eastward * eastward;
    return 2 * kEarthRadiusKm * std::asin(std::sqrt(std::min(1.0, h)));
}

bool isTurned(const Box& box)
{
    return box.south > box.north || (box.west > box.east && box.east - box.west + kTurn > kHalfTurn);
}

bool contains(const Box& box, LonLat point)
{
    const auto holds = [&box](double lon) {
        return box.west <= box.east ? lon >= box.west && lon <= box.east : lon >= box.west || lon <= box.east;
    };
    // 180° and -180° are one meridian.
    return point.lat >= box.south && point.lat <= box.north &&
           (holds(point.lon) || (std::abs(point.lon) == kHalfTurn && holds(-point.lon)));
}

bool contains(const Circle& circle, LonLat point)
{
    return distanceKm(circle.centre, point) <= circle.km;
}

CircleTest::CircleTest(const Circle& circle) : circle_(circle)
{
    constexpr double kSafe = 1e-6;
    const double reach = circle.km / kEarthRadiusKm; // radians
    reachLat_ = reach * kHalfTurn / std::numbers::pi + kSafe;
    reachLon_ = kHalfTurn;
    if (std::abs(circle.centre.lat) + reachLat_ < kHalfTurn / 2) { // both tangent meridians exist
        const double sine = std::sin(reach) / std::cos(radians(circle.centre.lat));
        reachLon_ = std::asin(std::min(1.0, sine)) * kHalfTurn / std::numbers::pi + kSafe;
    }
}

bool CircleTest::contains(LonLat point) const
{
    const double east = std::abs(point.lon - circle_.centre.lon);
    return std::abs(point.lat - circle_.centre.lat) <= reachLat_ &&
           std::min(east, kTurn - east) <= reachLon_ && filter::contains(circle_, point);
}

bool contains(const Outline& outline, LonLat point)
{
    return OutlineTest(outline).contains(point);
}

OutlineTest::OutlineTest(const Outline& outline) : ring_(unrolled(outline.ring))
{
    if (ring_.empty()) {
        return;
    }
    const auto [west, east] = std::ranges::minmax(ring_, {}, &LonLat::lon);
    const auto [south, north] = std::ranges::minmax(ring_, {}, &LonLat::lat);
    west_ = west.lon;
    east_ = east.lon;
    south_ = south.lat;
    north_ = north.lat;
}

bool OutlineTest::contains(LonLat point) const
{
    for (const double lon : {point.lon, point.lon - kTurn, point.lon + kTurn}) {
        const bool isNear = lon >= west_ && lon <= east_ && point.lat >= south_ && point.lat <= north_;
        if (isNear && windsAround(ring_, {lon, point.lat})) {
            return true;
        }
    }
    return false;
}

bool contains(const Area& area, LonLat point)
{
    return isKnown(point) && (!area.box || contains(*area.box, point)) &&
           (!area.circle || contains(*area.circle, point)) &&
           (!area.outline || contains(*area.outline, point));
}

std::string bboxText(const Box& box)
{
    return fmt::format("{},{},{},{}", box.west, box.south, box.east, box.north);
}

std::string withinText(const Circle& circle)
{
    return fmt::format("{},{},{}", circle.centre.lon, circle.centre.lat, circle.km);
}

std::string insideText(const Outline& outline)
{
    std::string text;
    for (const LonLat point : outline.ring) {
        text += fmt::format("{}{},{}", text.empty() ? "" : " ", point.lon, point.lat);
    }
    return text;
}

} // namespace filter
