#include "layout/area_shape.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

namespace layout {

namespace {

using base::Vec2;
using filter::LonLat;

constexpr double kMostOff = 200;                         // metres between an edge and its chord
constexpr double kEarth = filter::kEarthRadiusKm * 1000; // metres
constexpr std::size_t kMostLassoed = 240;                // points
constexpr int kRound = 96;                               // points of a circle
constexpr double kReach = 20; // degrees beside a frame's meridian that its map can show
constexpr double kDegree = std::numbers::pi / 180;

LonLat rounded(LonLat point)
{
    constexpr double kSteps = 1e5;
    return {std::round(point.lon * kSteps) / kSteps, std::round(point.lat * kSteps) / kSteps};
}

/// Appends the way from a to b without its end.
void addEdge(const model::Geography& geography, const View& view, Vec2 a, Vec2 b, filter::Outline& outline)
{
    // A straight edge on the map and one in degrees part by about length² / 8 R, at 45° of latitude.
    const double metres = base::length(b - a) / view.pxPerMetre;
    const int parts = static_cast<int>(std::ceil(std::sqrt(metres * metres / (8 * kEarth) / kMostOff)));
    for (int i = 0; i < std::clamp(parts, 1, 60); ++i) {
        const double share = static_cast<double>(i) / std::clamp(parts, 1, 60);
        outline.ring.push_back(rounded(lonLatAt(geography, view, a + (b - a) * share)));
    }
}

/// The point so far from the centre in a direction (radians from north), on the sphere that areas
/// are measured on.
LonLat destination(LonLat centre, double km, double bearing)
{
    const double way = km / filter::kEarthRadiusKm;
    const double lat = centre.lat * kDegree;
    const double sine = std::sin(lat) * std::cos(way) + std::cos(lat) * std::sin(way) * std::cos(bearing);
    const double lon =
        std::atan2(std::sin(bearing) * std::sin(way) * std::cos(lat), std::cos(way) - std::sin(lat) * sine);
    return {centre.lon + lon / kDegree, std::asin(std::clamp(sine, -1.0, 1.0)) / kDegree};
}

std::vector<LonLat> ringOf(const filter::Circle& circle)
{
    std::vector<LonLat> ring;
    for (int i = 0; i < kRound; ++i) {
        ring.push_back(destination(circle.centre, circle.km, 2 * std::numbers::pi * i / kRound));
    }
    return ring;
}

/// A frame in degrees, cut to what the map of a view can show; its parallels are curves there.
std::vector<LonLat> ringOf(const filter::Box& box, int frame)
{
    const double middle = meridianOf(frame);
    const double west = std::max(box.west, middle - kReach);
    const double east = std::min(box.east < box.west ? box.east + 360 : box.east, middle + kReach);
    const double south = std::max(box.south, -70.0);
    const double north = std::min(box.north, 75.0);
    std::vector<LonLat> ring;
    if (west > east || south > north) {
        return ring;
    }
    constexpr int kParts = 40;
    for (int i = 0; i < kParts; ++i) {
        ring.push_back({west + (east - west) * i / kParts, south});
    }
    for (int i = 0; i <= kParts; ++i) {
        ring.push_back({east - (east - west) * i / kParts, north});
    }
    ring.push_back({west, south});
    return ring;
}

bool isNear(LonLat point, int frame)
{
    return std::abs(point.lon - meridianOf(frame)) <= kReach + 1e-9 && std::abs(point.lat) < 80;
}

} // namespace

filter::Outline outlineOf(const model::Geography& geography, const View& view, const base::Rect& px)
{
    const Vec2 corners[4]{{px.x, px.y}, {px.x, px.bottom()}, {px.right(), px.bottom()}, {px.right(), px.y}};
    filter::Outline outline;
    for (std::size_t i = 0; i < 4; ++i) {
        addEdge(geography, view, corners[i], corners[(i + 1) % 4], outline);
    }
    return outline;
}

filter::Outline outlineOf(const model::Geography& geography, const View& view, const std::vector<Vec2>& line,
                          double stepPx)
{
    std::vector<Vec2> kept;
    for (const Vec2 point : line) {
        if (kept.empty() || base::length(point - kept.back()) >= stepPx) {
            kept.push_back(point);
        }
    }
    if (kept.size() > kMostLassoed) {
        return outlineOf(geography, view, line, stepPx * 1.5);
    }
    filter::Outline outline;
    if (kept.size() < 3) {
        return outline;
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
        addEdge(geography, view, kept[i], kept[(i + 1) % kept.size()], outline);
    }
    return outline;
}

filter::Outline outlineInSight(const model::Geography& geography, const Sheet& sheet)
{
    return outlineOf(geography, sheet.main(), sheet.main().map);
}

double roundedKm(double km)
{
    return km >= 9.95 ? std::round(km) : std::max(0.1, std::round(km * 10) / 10);
}

filter::Circle circleThrough(const model::Geography& geography, const View& view, Vec2 centre, Vec2 edge)
{
    const LonLat at = rounded(lonLatAt(geography, view, centre));
    return {at, roundedKm(filter::distanceKm(at, lonLatAt(geography, view, edge)))};
}

std::vector<std::vector<Vec2>> ringsOf(const model::Geography& geography, const View& view,
                                       const filter::Area& area)
{
    std::vector<std::vector<LonLat>> rings;
    if (area.box) {
        rings.push_back(ringOf(*area.box, view.frame));
    }
    if (area.circle) {
        rings.push_back(ringOf(*area.circle));
    }
    if (area.outline) {
        rings.push_back(area.outline->ring);
    }
    std::vector<std::vector<Vec2>> drawn;
    for (const auto& ring : rings) {
        const bool isShown = ring.size() >= 3 && std::all_of(ring.begin(), ring.end(), [&](LonLat point) {
                                 return isNear(point, view.frame);
                             });
        if (!isShown) {
            continue;
        }
        std::vector<Vec2> px;
        base::Extent extent;
        for (const LonLat point : ring) {
            px.push_back(pixelAt(geography, view, point));
            extent.include(px.back());
        }
        const base::Rect& map = view.map;
        if (extent.west < map.right() && extent.east > map.x && extent.south < map.bottom() &&
            extent.north > map.y) {
            drawn.push_back(std::move(px));
        }
    }
    return drawn;
}

std::vector<base::Rect> insideOf(const std::vector<Vec2>& ring, const base::Rect& clip)
{
    std::vector<base::Rect> rects;
    std::map<std::pair<float, float>, std::size_t> open; // spans of the row before, by their ends
    const auto first = static_cast<int>(std::ceil(clip.y));
    const auto last = static_cast<int>(std::floor(clip.bottom()));
    std::vector<std::pair<double, int>> crossings; // x, and +1 where the ring goes down
    for (int y = first; y < last; ++y) {
        const double middle = y + 0.5;
        crossings.clear();
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Vec2 a = ring[i];
            const Vec2 b = ring[(i + 1) % ring.size()];
            if ((a.y <= middle) != (b.y <= middle)) {
                crossings.emplace_back(a.x + (b.x - a.x) * (middle - a.y) / (b.y - a.y), a.y < b.y ? 1 : -1);
            }
        }
        std::sort(crossings.begin(), crossings.end());
        std::map<std::pair<float, float>, std::size_t> now;
        int turns = 0;
        double from = 0;
        for (const auto& [x, turn] : crossings) {
            if (turns == 0) {
                from = x;
            }
            turns += turn;
            const auto left = std::max(static_cast<float>(std::round(from)), std::ceil(clip.x));
            const auto right = std::min(static_cast<float>(std::round(x)), std::floor(clip.right()));
            if (turns != 0 || right <= left) {
                continue;
            }
            const auto above = open.find({left, right});
            if (above != open.end()) {
                rects[above->second].height += 1;
                now.emplace(above->first, above->second);
            } else {
                now.emplace(std::pair{left, right}, rects.size());
                rects.push_back({left, static_cast<float>(y), right - left, 1});
            }
        }
        open = std::move(now);
    }
    return rects;
}

} // namespace layout
