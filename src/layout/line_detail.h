// Levels of detail of a border: which of its points can be left out when seen from how far.
#pragma once

#include "model/geography.h"

#include <span>
#include <vector>

namespace layout {

/// For each point of a line the tolerance (metres) up to which the simplified line needs it:
/// leaving out all points at or under a tolerance moves the line by no more than that. Infinite
/// for the ends. Method: Douglas & Peucker 1973, https://doi.org/10.3138/FM57-6770-U75U-7727,
/// with each point's value capped by that of the point that split before it.
std::vector<float> pointTolerances(std::span<const model::Vertex> line);

} // namespace layout
