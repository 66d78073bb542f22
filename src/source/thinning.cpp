#include "source/thinning.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace source {

namespace {

constexpr double kFinestDegrees = 0.0003;
constexpr double kCoarsestDegrees = 0.02;
constexpr double kLonShrink = 0.7; ///< a degree of longitude against one of latitude in France, about

struct PointHash {
    std::size_t operator()(base::Vec2 p) const
    {
        const auto x = std::bit_cast<std::uint64_t>(p.x) * 0x9E3779B97F4A7C15ULL;
        const auto y = std::bit_cast<std::uint64_t>(p.y) * 0xC2B2AE3D27D4EB4FULL;
        return static_cast<std::size_t>((x ^ (x >> 29U)) + (y ^ (y >> 31U)));
    }
};

/// A point and the first two points it is linked with; a third one makes it a junction.
struct Links {
    std::array<base::Vec2, 2> to;
    int count = 0;
};
using Junctions = std::unordered_map<base::Vec2, Links, PointHash>;

void link(Links& links, base::Vec2 other)
{
    for (int i = 0; i < std::min(links.count, 2); ++i)
        if (links.to[static_cast<std::size_t>(i)] == other)
            return;
    if (links.count < 2)
        links.to[static_cast<std::size_t>(links.count)] = other;
    links.count = std::min(links.count + 1, 3);
}

Junctions findJunctions(const std::vector<LandShape>& shapes)
{
    Junctions junctions;
    junctions.reserve(static_cast<std::size_t>(pointCount(shapes)));
    for (const LandShape& shape : shapes)
        for (const Polygon& polygon : shape.polygons)
            for (const Ring& ring : polygon)
                for (std::size_t i = 0; i < ring.size(); ++i) {
                    Links& links = junctions[ring[i]];
                    link(links, ring[(i + 1) % ring.size()]);
                    link(links, ring[(i + ring.size() - 1) % ring.size()]);
                }
    return junctions;
}

bool before(base::Vec2 a, base::Vec2 b)
{
    return std::pair(a.x, a.y) < std::pair(b.x, b.y);
}

double squaredDistance(base::Vec2 p, base::Vec2 a, base::Vec2 b)
{
    const base::Vec2 line{(b.x - a.x) * kLonShrink, b.y - a.y};
    const base::Vec2 to{(p.x - a.x) * kLonShrink, p.y - a.y};
    const double length = line.x * line.x + line.y * line.y;
    const double along = length > 0 ? std::clamp((to.x * line.x + to.y * line.y) / length, 0.0, 1.0) : 0.0;
    const base::Vec2 off{to.x - along * line.x, to.y - along * line.y};
    return off.x * off.x + off.y * off.y;
}

/// The farthest point between two kept ones; `first` when none lies between.
std::pair<std::size_t, double> farthest(const Ring& line, std::size_t first, std::size_t last)
{
    std::pair<std::size_t, double> best{first, -1};
    for (std::size_t i = first + 1; i < last; ++i)
        if (const double d = squaredDistance(line[i], line[first], line[last]); d > best.second)
            best = {i, d};
    return best;
}

/// The kept points of an open line, its ends included. Walked in one direction only, so that
/// both sides of a border keep the same points.
Ring thinnedLine(Ring line, double tolerance)
{
    const bool turned =
        before(line.back(), line.front()) ||
        (line.back() == line.front() && line.size() > 2 && before(line[line.size() - 2], line[1]));
    if (turned)
        std::reverse(line.begin(), line.end());
    std::vector<bool> keep(line.size(), false);
    keep.front() = keep.back() = true;
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
    while (!open.empty()) {
        const auto [first, last] = open.back();
        open.pop_back();
        const auto [middle, distance] = farthest(line, first, last);
        if (middle == first || distance <= tolerance * tolerance)
            continue;
        keep[middle] = true;
        open.emplace_back(first, middle);
        open.emplace_back(middle, last);
    }
    Ring kept;
    for (std::size_t i = 0; i < line.size(); ++i)
        if (keep[i])
            kept.push_back(line[i]);
    if (turned)
        std::reverse(kept.begin(), kept.end());
    return kept;
}

Ring thinnedRing(Ring ring, const Junctions& junctions, double tolerance)
{
    const auto isJunction = [&](base::Vec2 p) { return junctions.at(p).count > 2; };
    auto start = std::find_if(ring.begin(), ring.end(), isJunction);
    // A ring without junctions starts at its least point, from whichever side it is seen.
    if (start == ring.end())
        start = std::min_element(ring.begin(), ring.end(), before);
    std::rotate(ring.begin(), start, ring.end());

    Ring kept;
    Ring line{ring.front()};
    for (std::size_t i = 1; i <= ring.size(); ++i) {
        line.push_back(ring[i % ring.size()]);
        if (i < ring.size() && !isJunction(line.back()))
            continue;
        const Ring part = thinnedLine(line, tolerance);
        kept.insert(kept.end(), part.begin(), part.end() - 1);
        line = {line.back()};
    }
    return kept;
}

} // namespace

long pointCount(const std::vector<LandShape>& shapes)
{
    std::size_t count = 0;
    for (const LandShape& shape : shapes)
        for (const Polygon& polygon : shape.polygons)
            for (const Ring& ring : polygon)
                count += ring.size();
    return static_cast<long>(count);
}

void thin(std::vector<LandShape>& shapes, double toleranceDegrees)
{
    const Junctions junctions = findJunctions(shapes);
    for (LandShape& shape : shapes) {
        std::vector<Polygon> polygons;
        for (Polygon& polygon : shape.polygons) {
            Polygon rings;
            for (Ring& ring : polygon) {
                Ring kept = thinnedRing(std::move(ring), junctions, toleranceDegrees);
                const bool outer = &ring == &polygon.front();
                if (kept.size() >= 3 && signedArea(kept) != 0)
                    rings.push_back(std::move(kept));
                else if (outer)
                    break;
            }
            if (!rings.empty())
                polygons.push_back(std::move(rings));
        }
        shape.polygons = std::move(polygons);
    }
}

bool thinTo(std::vector<LandShape>& shapes, long most)
{
    bool thinned = false;
    for (double tolerance = kFinestDegrees; pointCount(shapes) > most && tolerance <= kCoarsestDegrees;
         tolerance *= 2) {
        thin(shapes, tolerance);
        thinned = true;
    }
    return thinned;
}

} // namespace source
