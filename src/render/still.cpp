#include "render/still.h"

#include <algorithm>

namespace render {

Still::Use Still::next(const scene::Scene& scene, unsigned generation)
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(scene.still, scene.leaves.size()));
    if (count == 0) {
        return Use::Direct;
    }
    const auto end = scene.leaves.begin() + count;
    const bool same = scene.width == last_.width && scene.height == last_.height &&
                      scene.background == last_.background &&
                      std::equal(scene.leaves.begin(), end, last_.leaves.begin(), last_.leaves.end());
    if (same) {
        return stored_ && generation == generation_ ? Use::Copy : Use::Store;
    }
    last_ = {scene.width, scene.height, scene.background, {scene.leaves.begin(), end}};
    stored_ = false;
    return scene.stillLasts ? Use::Store : Use::Direct;
}

void Still::markStored(unsigned generation)
{
    stored_ = true;
    generation_ = generation;
}

PixelWindow Still::windowOf(const scene::Scene& scene)
{
    PixelWindow window;
    for (std::size_t i = 0; i < std::min(scene.still, scene.leaves.size()); ++i) {
        window = around(window, pixelsOf(scene.leaves[i].clip, scene.width, scene.height));
    }
    return window;
}

} // namespace render
