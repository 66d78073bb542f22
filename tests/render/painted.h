// A scene as the processor paints it, whole in memory.
#pragma once

#include "base/image.h"
#include "render/painter.h"

#include <cstdint>
#include <span>
#include <vector>

namespace testing {

/// Painted in bands of so many rows, as files are.
inline base::Image painted(render::Painter& painter, const scene::Scene& scene,
                           render::Ground ground = render::Ground::Painted, int rows = render::kBandRows)
{
    base::Image image{scene.width, scene.height, {}};
    painter.paint(
        scene, ground,
        [&](std::span<const std::uint8_t> band) {
            return [&image, copy = std::vector<std::uint8_t>(band.begin(), band.end())] {
                image.rgba.insert(image.rgba.end(), copy.begin(), copy.end());
            };
        },
        rows);
    return image;
}

} // namespace testing
