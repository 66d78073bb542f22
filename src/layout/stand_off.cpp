#include "layout/stand_off.h"

#include "layout/territory.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

// Design pixels.
constexpr double kInland = 8;        // how far a line reaches into its land
constexpr double kClearOfOthers = 9; // other land is so much further off than its own
constexpr double kTimesFurther = 1.5;

base::Vec2 nearestOf(const base::Extent& box, base::Vec2 p)
{
    return {std::clamp(p.x, box.west, box.east), std::clamp(p.y, box.south, box.north)};
}

struct Nearest {
    double distance = INFINITY; ///< metres
    base::Vec2 vertex;
};

/// The vertex of a shape nearest to the box; outlines are drawn in steps shorter than a name is
/// high, so that vertices stand for their edges. Nothing beyond `reach` is looked for.
Nearest nearestVertex(const model::Shape& shape, const base::Extent& box, double reach)
{
    Nearest nearest;
    const base::Extent& all = shape.extent;
    if (all.west > box.east + reach || all.east < box.west - reach || all.south > box.north + reach ||
        all.north < box.south - reach) {
        return nearest;
    }
    double least = reach * reach;
    for (const auto& ring : shape.rings) {
        for (const model::Vertex& vertex : ring) {
            const base::Vec2 p{vertex.x, vertex.y};
            const base::Vec2 off = p - nearestOf(box, p);
            const double square = off.x * off.x + off.y * off.y;
            if (square <= least) {
                least = square;
                nearest = {std::sqrt(square), p};
            }
        }
    }
    return nearest;
}

/// True when any land of the layer lies under the box.
bool isOnLand(const model::Layer& layer, const base::Extent& box)
{
    for (int i = 0; i < 15; ++i) {
        const base::Vec2 p{box.west + box.width() * (i % 5) / 4.0, box.south + box.height() * (i / 5) / 2.0};
        if (shapeAt(layer, p) >= 0) {
            return true;
        }
    }
    return false;
}

} // namespace

std::optional<StandOff> standOff(const model::Layer& layer, int shape, const base::Rect& box,
                                 const Sheet& sheet)
{
    const double k = sheet.main().pxPerMetre;
    const double px = sheet.scale / k; // metres of a design pixel
    const base::Extent metres{box.x / k, -box.bottom() / k, box.right() / k, -box.y / k};
    const model::Shape& own = layer.shapes[static_cast<std::size_t>(shape)];
    const Nearest near = nearestVertex(own, metres, kFarthestOff * px);
    if (near.distance > kFarthestOff * px || near.distance <= 0) {
        return std::nullopt;
    }
    const double clear = std::max(near.distance + kClearOfOthers * px, near.distance * kTimesFurther);
    for (std::size_t i = 0; i < layer.shapes.size(); ++i) {
        if (static_cast<int>(i) != shape && nearestVertex(layer.shapes[i], metres, clear).distance <= clear) {
            return std::nullopt;
        }
    }
    if (isOnLand(layer, metres)) {
        return std::nullopt;
    }
    const base::Vec2 edge = nearestOf(metres, near.vertex);
    const base::Vec2 inland =
        near.vertex + (near.vertex - edge) * (kInland * px / std::max(near.distance, 1e-9));
    if (!contains(own, inland)) {
        return std::nullopt; // only a cape or an islet lies there
    }
    return StandOff{near.distance * k, {edge.x * k, -edge.y * k}, {inland.x * k, -inland.y * k}};
}

} // namespace layout
