#include "source/crossings.h"

#include <algorithm>

namespace source {

namespace {

struct Segment {
    base::Vec2 a, b;
    double west, east, south, north;
    std::size_t line;
};

double side(base::Vec2 a, base::Vec2 b, base::Vec2 p)
{
    return (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
}

bool meet(const Segment& s, const Segment& t)
{
    if (s.north < t.south || t.north < s.south)
        return false;
    if (s.a == t.a || s.a == t.b || s.b == t.a || s.b == t.b)
        return false;
    return side(s.a, s.b, t.a) * side(s.a, s.b, t.b) <= 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) <= 0;
}

} // namespace

std::vector<bool> findCrossings(const std::vector<Ring>& lines)
{
    std::vector<Segment> segments;
    for (std::size_t l = 0; l < lines.size(); ++l)
        for (std::size_t i = 0; i + 1 < lines[l].size(); ++i) {
            const base::Vec2 a = lines[l][i];
            const base::Vec2 b = lines[l][i + 1];
            segments.push_back(
                {a, b, std::min(a.x, b.x), std::max(a.x, b.x), std::min(a.y, b.y), std::max(a.y, b.y), l});
        }
    std::sort(segments.begin(), segments.end(),
              [](const Segment& s, const Segment& t) { return s.west < t.west; });

    // A sweep from the west: only segments that the line of the sweep still meets are compared.
    std::vector<bool> crossing(lines.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        std::erase_if(open, [&](std::size_t other) { return segments[other].east < segment.west; });
        for (const std::size_t other : open)
            if (meet(segment, segments[other]))
                crossing[segment.line] = crossing[segments[other].line] = true;
        open.push_back(i);
    }
    return crossing;
}

} // namespace source
