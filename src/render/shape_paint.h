// Shapes painted on the processor, with the distance functions of shaders/shape.frag.
#pragma once

#include "render/band.h"
#include "render/shape_form.h"

namespace render {

/// Lays the shape on the pixels of `clip`, which lies inside of the band.
void paintShape(Band& band, const PixelWindow& clip, const ShapeForm& form);

} // namespace render
