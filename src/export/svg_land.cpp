#include "export/svg_land.h"

#include "export/decimals.h"
#include "layout/line_detail.h"

#include <algorithm>
#include <cmath>

namespace exporter {

namespace {

using base::Vec2;

struct Frame {
    double left, top, right, bottom;

    [[nodiscard]] bool contains(const Frame& other) const
    {
        return left <= other.left && right >= other.right && top <= other.top && bottom >= other.bottom;
    }
    [[nodiscard]] bool meets(const Frame& other) const
    {
        return left <= other.right && right >= other.left && top <= other.bottom && bottom >= other.top;
    }
};

Frame grown(const base::Rect& clip, double by)
{
    return {clip.x - by, clip.y - by, clip.right() + by, clip.bottom() + by};
}

Vec2 toPixels(model::Vertex v, const scene::Projection& p)
{
    return {p.originPx.x + v.x * p.pxPerMetre, p.originPx.y - v.y * p.pxPerMetre};
}

Frame frameOf(std::span<const model::Vertex> points, const scene::Projection& p)
{
    base::Extent extent;
    for (const model::Vertex v : points) {
        extent.include(Vec2{v.x, v.y});
    }
    return {p.originPx.x + extent.west * p.pxPerMetre, p.originPx.y - extent.north * p.pxPerMetre,
            p.originPx.x + extent.east * p.pxPerMetre, p.originPx.y - extent.south * p.pxPerMetre};
}

/// The points that a line needs to stay within the tolerance, in pixels.
std::vector<Vec2> simplified(std::span<const model::Vertex> line, const scene::Projection& projection,
                             double tolerancePx)
{
    const std::vector<float> tolerances = layout::pointTolerances(line);
    const auto allowed = static_cast<float>(tolerancePx / projection.pxPerMetre);
    std::vector<Vec2> points;
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (tolerances[i] > allowed) {
            points.push_back(toPixels(line[i], projection));
        }
    }
    return points;
}

/// The part of a polygon on one side of a line (Sutherland & Hodgman 1974): `depth` is positive inside.
template<class Depth>
std::vector<Vec2> cut(const std::vector<Vec2>& ring, Depth depth)
{
    std::vector<Vec2> kept;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Vec2 a = ring[i];
        const Vec2 b = ring[(i + 1) % ring.size()];
        const double da = depth(a);
        const double db = depth(b);
        if (da >= 0) {
            kept.push_back(a);
        }
        if ((da >= 0) != (db >= 0)) {
            kept.push_back(a + (b - a) * (da / (da - db)));
        }
    }
    return kept;
}

std::vector<Vec2> cutTo(const Frame& frame, std::vector<Vec2> ring)
{
    ring = cut(ring, [&](Vec2 p) { return p.x - frame.left; });
    ring = cut(ring, [&](Vec2 p) { return frame.right - p.x; });
    ring = cut(ring, [&](Vec2 p) { return p.y - frame.top; });
    return cut(ring, [&](Vec2 p) { return frame.bottom - p.y; });
}

} // namespace

std::vector<PixelLine> outline(const model::Shape& shape, const scene::Projection& projection,
                               const base::Rect& clip, const LandDetail& detail)
{
    const Frame seen = grown(clip, detail.margin);
    std::vector<PixelLine> rings;
    for (const std::vector<model::Vertex>& ring : shape.rings) {
        const Frame whole = frameOf(ring, projection);
        if (ring.size() < 3 || !seen.meets(whole)) {
            continue;
        }
        // Its ends are what a simplified line keeps: first point and the one repeated.
        std::vector<model::Vertex> closed = ring;
        closed.push_back(ring.front());
        std::vector<Vec2> points = simplified(closed, projection, detail.tolerance);
        points.pop_back();
        if (!seen.contains(whole)) {
            points = cutTo(seen, std::move(points));
        }
        if (points.size() >= 3) {
            rings.push_back({std::move(points), true});
        }
    }
    return rings;
}

std::vector<PixelLine> borderLine(const model::Arc& arc, const scene::Projection& projection,
                                  const base::Rect& clip, const LandDetail& detail)
{
    const Frame seen = grown(clip, detail.margin);
    const Frame whole = frameOf(arc.points, projection);
    if (arc.points.size() < 2 || !seen.meets(whole)) {
        return {};
    }
    std::vector<Vec2> points = simplified(arc.points, projection, detail.tolerance);
    if (seen.contains(whole)) {
        const bool isRing = points.size() > 3 && points.front() == points.back();
        if (isRing) {
            points.pop_back();
        }
        return {{std::move(points), isRing}};
    }
    std::vector<PixelLine> pieces;
    bool isOpen = false;
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        const Vec2 a = points[i];
        const Vec2 b = points[i + 1];
        const bool isSeen =
            seen.meets({std::min(a.x, b.x), std::min(a.y, b.y), std::max(a.x, b.x), std::max(a.y, b.y)});
        if (isSeen && !isOpen) {
            pieces.push_back({{a}, false});
        }
        if (isSeen) {
            pieces.back().points.push_back(b);
        }
        isOpen = isSeen;
    }
    return pieces;
}

std::string pathData(std::span<const PixelLine> lines, int decimals)
{
    const double grid = std::pow(10.0, decimals);
    std::string data;
    const auto append = [&](long long units, bool isFirst) {
        std::string number = decimal(static_cast<double>(units) / grid, decimals);
        if (!isFirst && number.front() != '-') {
            data += ' ';
        }
        data += number;
    };
    for (const PixelLine& line : lines) {
        std::vector<std::pair<long long, long long>> points;
        for (const Vec2 p : line.points) {
            const std::pair at{std::llround(p.x * grid), std::llround(p.y * grid)};
            if (points.empty() || points.back() != at) {
                points.push_back(at);
            }
        }
        if (line.isClosed && points.size() > 1 && points.front() == points.back()) {
            points.pop_back();
        }
        if (points.size() < (line.isClosed ? 3U : 2U)) {
            continue;
        }
        data += 'M';
        append(points[0].first, true);
        append(points[0].second, false);
        data += 'l';
        for (std::size_t i = 1; i < points.size(); ++i) {
            append(points[i].first - points[i - 1].first, i == 1);
            append(points[i].second - points[i - 1].second, false);
        }
        data += line.isClosed ? "z" : "";
    }
    return data;
}

} // namespace exporter
