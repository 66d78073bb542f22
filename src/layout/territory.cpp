#include "layout/territory.h"

#include <algorithm>
#include <numeric>

namespace layout {

namespace {

constexpr std::size_t kBands = 64;

/// Whether a ray from the point eastward crosses the edge.
bool crosses(model::Vertex a, model::Vertex b, base::Vec2 metres)
{
    return (a.y > metres.y) != (b.y > metres.y) &&
           metres.x < (b.x - a.x) * (metres.y - a.y) / (b.y - a.y) + a.x;
}

} // namespace

bool contains(const model::Shape& shape, base::Vec2 metres)
{
    if (!shape.extent.contains(metres)) {
        return false;
    }
    bool in = false;
    for (const auto& ring : shape.rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            in = in != crosses(ring[i], ring[j], metres);
        }
    }
    return in;
}

BandedShape::BandedShape(const model::Shape& shape) : shape_(shape), first_(kBands + 1, 0)
{
    if (shape.extent.isEmpty()) {
        return;
    }
    const auto forBands = [&](auto visit) {
        for (const auto& ring : shape.rings) {
            for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
                if (ring[i].y == ring[j].y) {
                    continue; // no ray to the east crosses it
                }
                const std::size_t last = bandOf(std::max(ring[i].y, ring[j].y));
                for (std::size_t band = bandOf(std::min(ring[i].y, ring[j].y)); band <= last; ++band) {
                    visit(band, Edge{ring[i], ring[j]});
                }
            }
        }
    };
    // Counted first, so that all edges lie in one piece of memory.
    forBands([&](std::size_t band, const Edge&) { ++first_[band + 1]; });
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    edges_.resize(first_.back());
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    forBands([&](std::size_t band, const Edge& edge) { edges_[next[band]++] = edge; });
}

std::size_t BandedShape::bandOf(double y) const
{
    const double share = (y - shape_.extent.south) / std::max(1e-9, shape_.extent.height());
    return static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * (kBands - 1));
}

bool BandedShape::contains(base::Vec2 metres) const
{
    if (!shape_.extent.contains(metres)) {
        return false;
    }
    bool in = false;
    const std::size_t band = bandOf(metres.y);
    for (std::size_t i = first_[band]; i < first_[band + 1]; ++i) {
        in = in != crosses(edges_[i].a, edges_[i].b, metres);
    }
    return in;
}

int shapeAt(const model::Layer& layer, base::Vec2 metres)
{
    for (std::size_t i = 0; i < layer.shapes.size(); ++i) {
        if (contains(layer.shapes[i], metres)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

} // namespace layout
