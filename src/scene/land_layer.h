// Which layer of the land a fill or a border names.
#pragma once

#include "scene/scene.h"

namespace scene {

inline const model::Layer& layerOf(const model::Frame& frame, LayerKind kind)
{
    switch (kind) {
    case LayerKind::Departments:
        return frame.departments;
    case LayerKind::Neighbours:
        return frame.neighbours;
    case LayerKind::Communes:
        return frame.communes;
    case LayerKind::Regions:
        break;
    }
    return frame.regions;
}

} // namespace scene
