// Where the main map looks: a point of the mainland frame and a zoom relative to the home view.
#pragma once

#include "base/geometry.h"

namespace layout {

/// Zoom 1 shows mainland and Corsica whole; it is relative so that a saved camera fits any window.
struct Camera {
    base::Vec2 centre; ///< metres from the mainland frame's origin; the origin itself is home
    double zoom = 1;
    friend bool operator==(const Camera&, const Camera&) = default;
};

inline constexpr double kMinZoom = 1.0;
inline constexpr double kMaxZoom = 64.0;

/// The camera with zoom inside its limits and centre on the land's extent. At zoom 1 the centre
/// is home, so that zooming out always ends at the whole country.
Camera clamped(Camera camera, const base::Extent& land);

} // namespace layout
