#include "layout/line_detail.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace layout {

namespace {

/// Distance of p to the stretch a–b, metres.
float distanceTo(model::Vertex p, model::Vertex a, model::Vertex b)
{
    const float dx = b.x - a.x;
    const float dy = b.y - a.y;
    const float square = dx * dx + dy * dy;
    const float along =
        square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.F, 1.F) : 0.F;
    const float x = p.x - a.x - along * dx;
    const float y = p.y - a.y - along * dy;
    return std::sqrt(x * x + y * y);
}

struct Part {
    std::size_t first;
    std::size_t last;
    float cap;
};

} // namespace

std::vector<float> pointTolerances(std::span<const model::Vertex> line)
{
    constexpr float kAlways = std::numeric_limits<float>::infinity();
    std::vector<float> tolerances(line.size(), kAlways);
    if (line.size() < 3)
        return tolerances;
    std::vector<Part> open{{0, line.size() - 1, kAlways}};
    while (!open.empty()) {
        const Part part = open.back();
        open.pop_back();
        if (part.last - part.first < 2)
            continue;
        std::size_t farthest = part.first + 1;
        float most = -1;
        for (std::size_t i = part.first + 1; i < part.last; ++i) {
            const float distance = distanceTo(line[i], line[part.first], line[part.last]);
            if (distance > most) {
                most = distance;
                farthest = i;
            }
        }
        const float kept = std::min(most, part.cap);
        tolerances[farthest] = kept;
        open.push_back({part.first, farthest, kept});
        open.push_back({farthest, part.last, kept});
    }
    return tolerances;
}

} // namespace layout
