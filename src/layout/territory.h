// Which territory lies at a point: for names that must stay inside, and for touches on the land.
#pragma once

#include "base/geometry.h"
#include "model/geography.h"

#include <cstddef>
#include <vector>

namespace layout {

/// True when the point (metres from the frame's origin) lies in the shape; even-odd rule, so that
/// holes are outside.
bool contains(const model::Shape& shape, base::Vec2 metres);

/// A shape whose edges are sorted into horizontal bands: for many questions about one shape.
class BandedShape {
public:
    /// `shape` must outlive this object.
    explicit BandedShape(const model::Shape& shape);
    /// As the function above, looking at the edges of one band only.
    [[nodiscard]] bool contains(base::Vec2 metres) const;

private:
    struct Edge {
        model::Vertex a;
        model::Vertex b;
    };
    [[nodiscard]] std::size_t bandOf(double y) const;

    const model::Shape& shape_;
    std::vector<std::size_t> first_; ///< of each band's edges, and the end
    std::vector<Edge> edges_;        ///< band after band
};

/// The shape of the layer at a point, or -1.
int shapeAt(const model::Layer& layer, base::Vec2 metres);

} // namespace layout
