// Polygons to triangles, through GEOS's constrained Delaunay triangulation.
#pragma once

#include "source/geos.h"
#include "source/land.h"

#include <cstdint>
#include <vector>

namespace source {

/// Triangles over shared corners; three indices each, turning left.
struct Mesh {
    std::vector<base::Vec2> vertices;
    std::vector<std::uint32_t> indices;
};

/// Sum of the triangles' areas.
double area(const Mesh& mesh);

/// Covers a polygon (holes included) with triangles between its own vertices; the areas agree
/// within 1e-9. A polygon that GEOS cannot triangulate is first repaired, then halved, which adds
/// vertices; empty when even that fails.
Mesh triangulate(const Geos& geos, const Polygon& polygon);

} // namespace source
