#include "source/triangulation.h"

#include <array>
#include <bit>
#include <cmath>
#include <unordered_map>

namespace source {

namespace {

constexpr double kAreaTolerance = 1e-9;
constexpr int kMostHalvings = 6;

struct PointHash {
    std::size_t operator()(base::Vec2 p) const
    {
        const auto x = std::bit_cast<std::uint64_t>(p.x);
        const auto y = std::bit_cast<std::uint64_t>(p.y);
        return static_cast<std::size_t>((x * 0x9E3779B97F4A7C15ULL) ^ (y + 0x7F4A7C15ULL + (x >> 29U)));
    }
};

double cross(base::Vec2 a, base::Vec2 b, base::Vec2 c)
{
    return (b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y);
}

Mesh meshOf(const Geos& geos, const GEOSGeometry* triangles)
{
    Mesh mesh;
    std::unordered_map<base::Vec2, std::uint32_t, PointHash> indexOf;
    const GEOSContextHandle_t handle = geos.handle();
    const int count = GEOSGetNumGeometries_r(handle, triangles);
    for (int i = 0; i < count; ++i) {
        const GEOSGeometry* triangle = GEOSGetGeometryN_r(handle, triangles, i);
        const GEOSCoordSequence* points =
            GEOSGeom_getCoordSeq_r(handle, GEOSGetExteriorRing_r(handle, triangle));
        std::array<base::Vec2, 3> corner;
        for (unsigned k = 0; k < 3; ++k)
            GEOSCoordSeq_getXY_r(handle, points, k, &corner[k].x, &corner[k].y);
        if (cross(corner[0], corner[1], corner[2]) < 0)
            std::swap(corner[1], corner[2]);
        for (const base::Vec2 point : corner) {
            const auto [known, isNew] =
                indexOf.try_emplace(point, static_cast<std::uint32_t>(mesh.vertices.size()));
            if (isNew)
                mesh.vertices.push_back(point);
            mesh.indices.push_back(known->second);
        }
    }
    return mesh;
}

void append(Mesh& mesh, const Mesh& other)
{
    const auto offset = static_cast<std::uint32_t>(mesh.vertices.size());
    mesh.vertices.insert(mesh.vertices.end(), other.vertices.begin(), other.vertices.end());
    for (const std::uint32_t index : other.indices)
        mesh.indices.push_back(index + offset);
}

bool agree(double found, double expected)
{
    return std::abs(found - expected) <= kAreaTolerance * expected;
}

Mesh triangulateParts(const Geos& geos, const std::vector<Polygon>& parts, int halvings);

/// Cut through the middle of the longer side: each half is simpler, and most often triangulable.
Mesh triangulateHalves(const Geos& geos, const GEOSGeometry* whole, const base::Extent& extent, int halvings)
{
    std::array<base::Extent, 2> boxes{extent, extent};
    if (extent.width() > extent.height())
        boxes[0].east = boxes[1].west = extent.centre().x;
    else
        boxes[0].north = boxes[1].south = extent.centre().y;
    Mesh mesh;
    for (const base::Extent& box : boxes) {
        const GeosGeometry half = geos.wrap(GEOSIntersection_r(geos.handle(), whole, geos.box(box).get()));
        append(mesh, triangulateParts(geos, geos.polygons(half.get()), halvings - 1));
    }
    return mesh;
}

Mesh triangulatePart(const Geos& geos, const Polygon& polygon, int halvings)
{
    const double expected = area(polygon);
    const GeosGeometry geometry = geos.polygon(polygon);
    if (geometry == nullptr || !(expected > 0))
        return {};
    const GeosGeometry triangles =
        geos.wrap(GEOSConstrainedDelaunayTriangulation_r(geos.handle(), geometry.get()));
    if (triangles != nullptr) {
        Mesh mesh = meshOf(geos, triangles.get());
        if (agree(area(mesh), expected))
            return mesh;
    }
    if (halvings <= 0)
        return {};
    const GeosGeometry valid = geos.wrap(GEOSMakeValid_r(geos.handle(), geometry.get()));
    return valid == nullptr ? Mesh{} : triangulateHalves(geos, valid.get(), extentOf({polygon}), halvings);
}

Mesh triangulateParts(const Geos& geos, const std::vector<Polygon>& parts, int halvings)
{
    Mesh mesh;
    for (const Polygon& part : parts)
        append(mesh, triangulatePart(geos, part, halvings));
    return mesh;
}

} // namespace

double area(const Mesh& mesh)
{
    double twice = 0;
    for (std::size_t i = 0; i + 2 < mesh.indices.size(); i += 3)
        twice += cross(mesh.vertices[mesh.indices[i]], mesh.vertices[mesh.indices[i + 1]],
                       mesh.vertices[mesh.indices[i + 2]]);
    return twice / 2;
}

Mesh triangulate(const Geos& geos, const Polygon& polygon)
{
    return triangulatePart(geos, polygon, kMostHalvings);
}

} // namespace source
