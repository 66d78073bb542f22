// Coarse outlines drawn as curves, once at load: Natural Earth has a point every few kilometres.
// Borders stay shared: one curve for each stretch, whatever shapes and layers it bounds.
#pragma once

#include "source/land.h"

#include <vector>

namespace source {

/// A layer with more than one point on so many metres is fine: it is drawn as it is.
inline constexpr double kFineSpacingMetres = 1000;

/// Mean distance in metres between the points of all rings (shapes in metres); 0 without rings.
double meanSpacing(const std::vector<LandShape>& shapes);

/// Smooths the layers of one frame (in metres). Those of one source are cut together into arcs at the
/// junctions of all of them: points with other than two segments, which stay where they are. An arc
/// becomes the same curve in every shape and layer that has it. Regions that share less than half of
/// their segments with the departments come from another file and are smoothed by themselves.
/// Regions or departments finer than kFineSpacingMetres stay untouched, with all that goes with them;
/// so do segments of more than 80 km, where the world is cut off. Neighbours get fewer points where
/// they border nobody else. Where curves would touch or cross, those arcs are drawn half as curved,
/// then as they were: sound outlines stay sound and leave neither gap nor overlap.
void smoothOutlines(std::vector<LandShape>& regions, std::vector<LandShape>& departments,
                    std::vector<LandShape>& neighbours);

} // namespace source
