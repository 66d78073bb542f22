// From longitude and latitude to the metres of a frame, without PROJ: for one place at a time, where
// the command or the picture asks for it. `source` projects whole layers.
#pragma once

#include "model/geography.h"

namespace model {

/// Metres in the system of kFrames[frame] or of kEurope, x east, y north. Lambert-93 for the mainland, LAEA
/// for Europe, UTM for the others; as PROJ's to a millimetre within the frame.
base::Vec2 projected(int frame, double lon, double lat);

/// Where a point of WGS 84 degrees lies in France, by the rough rectangle of each frame; frame -1 when
/// it is far from all of them or the boundaries lack its frame.
Place placeOf(const Geography& geography, double lon, double lat);

} // namespace model
