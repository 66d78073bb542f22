#include "layout/territory.h"

namespace layout {

bool contains(const model::Shape& shape, base::Vec2 metres)
{
    if (!shape.extent.contains(metres)) {
        return false;
    }
    bool in = false;
    for (const auto& ring : shape.rings) {
        for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
            const model::Vertex a = ring[i];
            const model::Vertex b = ring[j];
            if ((a.y > metres.y) != (b.y > metres.y) &&
                metres.x < (b.x - a.x) * (metres.y - a.y) / (b.y - a.y) + a.x) {
                in = !in;
            }
        }
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
