// Round packings of equal dots on the hexagonal lattice: the shape of every bouquet.
#pragma once

#include "base/geometry.h"

#include <vector>

namespace layout {

/// Offsets of `count` dots around (0,0) in units of the dot spacing, innermost first, ties by
/// angle. Of the lattice's three symmetric middles (a dot, an edge, a triangle) the one with the
/// smallest enclosing circle is taken. Neighbours are exactly 1 apart. Always the same result.
std::vector<base::Vec2> hexPacking(int count);

/// Largest distance of a dot of that packing from (0,0), same units.
double packingRadius(const std::vector<base::Vec2>& packing);

} // namespace layout
