// Which territory lies at a point: for names that must stay inside, and for touches on the land.
#pragma once

#include "base/geometry.h"
#include "model/geography.h"

namespace layout {

/// True when the point (metres from the frame's origin) lies in the shape; even-odd rule, so that
/// holes are outside.
bool contains(const model::Shape& shape, base::Vec2 metres);

/// The shape of the layer at a point, or -1.
int shapeAt(const model::Layer& layer, base::Vec2 metres);

} // namespace layout
