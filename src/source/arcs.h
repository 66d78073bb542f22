// Borders drawn once: the rings of a layer cut at junctions, shared stretches merged.
#pragma once

#include "model/geography.h"

#include <vector>

namespace source {

/// The arcs of a layer's shapes. Rings must keep their land at the left (outer rings turn left,
/// holes right); borders are shared where two shapes have the very same vertices. Every ring edge
/// lies in exactly one arc; `left` is the lower index of the two shapes, `right` is -1 on coasts.
/// A junction is a vertex with other than two edges, or where the pair of shapes changes.
/// A seam of one shape with itself is no border and lies in no arc.
std::vector<model::Arc> buildArcs(const std::vector<model::Shape>& shapes);

} // namespace source
