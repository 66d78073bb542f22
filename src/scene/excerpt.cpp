#include "scene/excerpt.h"

#include <algorithm>

namespace scene {

namespace {

void shift(Leaf& leaf, base::Vec2 by)
{
    const auto x = static_cast<float>(by.x);
    const auto y = static_cast<float>(by.y);
    leaf.clip.x += x;
    leaf.clip.y += y;
    for (MapPart& part : leaf.maps) {
        part.projection.originPx = part.projection.originPx + by;
    }
    for (Box& box : leaf.boxes) {
        box.rect.x += x;
        box.rect.y += y;
    }
    for (Line& line : leaf.lines) {
        line.from = line.from + by;
        line.to = line.to + by;
    }
    for (Disc& disc : leaf.discs) {
        disc.centre = disc.centre + by;
    }
    for (Sector& sector : leaf.sectors) {
        sector.centre = sector.centre + by;
    }
    for (Hexagon& hexagon : leaf.hexagons) {
        hexagon.centre = hexagon.centre + by;
    }
    for (Text& text : leaf.texts) {
        text.at = text.at + by;
    }
}

template<class List>
void dropNeighbours(List& list)
{
    std::erase_if(list, [](const auto& thing) { return thing.layer == LayerKind::Neighbours; });
}

} // namespace

Scene excerpt(const Scene& scene, int left, int top, int width, int height)
{
    Scene part;
    part.width = width;
    part.height = height;
    part.background = scene.background;
    const base::Rect window{static_cast<float>(left), static_cast<float>(top), static_cast<float>(width),
                            static_cast<float>(height)};
    for (const Leaf& leaf : scene.leaves) {
        // The second leaf may lie on the first one's ground: both stay, even when they are out of sight.
        if (leaf.clip.intersects(window) || part.leaves.size() < 2) {
            part.leaves.push_back(leaf);
            shift(part.leaves.back(), {-static_cast<double>(left), -static_cast<double>(top)});
        }
    }
    return part;
}

Scene withoutGround(Scene scene, base::Colour background)
{
    scene.background = background;
    scene.still = 0;
    for (Leaf& leaf : scene.leaves) {
        leaf.ground.reset();
        for (MapPart& part : leaf.maps) {
            dropNeighbours(part.fills);
            dropNeighbours(part.borders);
        }
    }
    return scene;
}

} // namespace scene
