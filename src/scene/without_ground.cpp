#include "scene/without_ground.h"

#include <vector>

namespace scene {

namespace {

template<class List>
void dropNeighbours(List& list)
{
    std::erase_if(list, [](const auto& thing) { return thing.layer == LayerKind::Neighbours; });
}

} // namespace

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
