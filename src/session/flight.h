// Camera flights: short, eased, interruptible.
#pragma once

#include "session/state.h"

namespace session {

/// A flight between two cameras, 0.25 to 0.9 s by how far it goes (VISUAL: at most 1.2 s).
Flight plannedFlight(const layout::Camera& from, const layout::Camera& to, double now);

/// The camera of a flight at a time: zoom eased on a logarithmic scale, and the centre such that
/// the motion over the ground looks even. At the end exactly `to`.
layout::Camera cameraAt(const Flight& flight, double now);

} // namespace session
