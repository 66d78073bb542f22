#include "session/flight.h"

#include <algorithm>
#include <cmath>

namespace session {

Flight plannedFlight(const layout::Camera& from, const layout::Camera& to, double now)
{
    const double doublings = std::abs(std::log2(to.zoom / from.zoom));
    const double span = base::length(to.centre - from.centre) * std::min(from.zoom, to.zoom) / 1e6;
    return {from, to, now, std::clamp(0.25 + 0.12 * doublings + 0.35 * span, 0.25, 0.9)};
}

layout::Camera cameraAt(const Flight& flight, double now)
{
    if (now >= flight.start + flight.duration) { // as tick() asks, so that rounding cannot part them
        return flight.to;
    }
    const double t = std::clamp((now - flight.start) / flight.duration, 0.0, 1.0);
    const double eased = t * t * t * (t * (6 * t - 15) + 10);
    const double ratio = flight.to.zoom / flight.from.zoom;
    layout::Camera camera;
    camera.zoom = flight.from.zoom * std::pow(ratio, eased);
    // With a changing zoom, equal steps on screen are unequal steps on the ground.
    const double along = std::abs(ratio - 1) < 1e-6 ? eased : (1 - std::pow(ratio, -eased)) / (1 - 1 / ratio);
    camera.centre = flight.from.centre + (flight.to.centre - flight.from.centre) * along;
    return camera;
}

} // namespace session
