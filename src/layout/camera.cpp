#include "layout/camera.h"

#include <algorithm>

namespace layout {

Camera clamped(Camera camera, const base::Extent& land)
{
    if (!(camera.zoom >= kMinZoom)) { // NaN too
        camera.zoom = kMinZoom;
    }
    camera.zoom = std::min(camera.zoom, kMaxZoom);
    if (land.isEmpty()) {
        return {{0, 0}, camera.zoom};
    }
    // The free play grows with the zoom: none at home, the whole extent from zoom 1.5 on.
    const double play = std::clamp((camera.zoom - kMinZoom) / 0.5, 0.0, 1.0);
    const auto limit = [play](double value, double low, double high) {
        return value == value ? std::clamp(value, low * play, high * play) : 0.0;
    };
    camera.centre.x = limit(camera.centre.x, land.west, land.east);
    camera.centre.y = limit(camera.centre.y, land.south, land.north);
    return camera;
}

} // namespace layout
