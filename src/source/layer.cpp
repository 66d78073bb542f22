// One layer of a frame: rings in single precision, triangles, label points, borders.
#include "source/arcs.h"
#include "source/frames.h"
#include "source/geos.h"
#include "source/triangulation.h"

#include <algorithm>
#include <cmath>

namespace source {

namespace {

model::Vertex rounded(base::Vec2 p)
{
    return {static_cast<float>(p.x), static_cast<float>(p.y)};
}

/// The ring without points that fall together in single precision, land at its left.
Ring tidied(const Ring& ring, bool outer)
{
    Ring tidy;
    for (const base::Vec2 point : ring)
        if (tidy.empty() || rounded(tidy.back()) != rounded(point))
            tidy.push_back(point);
    while (tidy.size() > 1 && rounded(tidy.front()) == rounded(tidy.back()))
        tidy.pop_back();
    if ((signedArea(tidy) > 0) != outer)
        std::reverse(tidy.begin(), tidy.end());
    return tidy;
}

Polygon tidied(const Polygon& polygon)
{
    Polygon tidy;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        Ring ring = tidied(polygon[i], i == 0);
        if (ring.size() >= 3)
            tidy.push_back(std::move(ring));
        else if (i == 0)
            break;
    }
    return tidy;
}

/// The centre of the largest circle that fits in: room for a label. Exact to 1/20 of the size.
base::Vec2 labelPoint(const Geos& geos, const Polygon& polygon)
{
    const GeosGeometry geometry = geos.polygon(polygon);
    base::Vec2 point = extentOf({polygon}).centre();
    if (geometry == nullptr)
        return point;
    const double tolerance = std::sqrt(area(polygon)) / 20;
    const GeosGeometry radius =
        geos.wrap(GEOSMaximumInscribedCircle_r(geos.handle(), geometry.get(), tolerance));
    if (radius == nullptr)
        return point;
    const GeosGeometry centre = geos.wrap(GEOSGeomGetStartPoint_r(geos.handle(), radius.get()));
    if (centre != nullptr) {
        GEOSGeomGetX_r(geos.handle(), centre.get(), &point.x);
        GEOSGeomGetY_r(geos.handle(), centre.get(), &point.y);
    }
    return point;
}

void addPolygon(const Geos& geos, const Polygon& polygon, bool meshed, model::Shape& shape,
                model::Layer& layer)
{
    const Mesh mesh = meshed ? triangulate(geos, polygon) : Mesh{};
    const auto first = static_cast<std::uint32_t>(layer.vertices.size());
    for (const base::Vec2 vertex : mesh.vertices)
        layer.vertices.push_back(rounded(vertex));
    for (const std::uint32_t index : mesh.indices)
        layer.indices.push_back(first + index);
    for (const Ring& ring : polygon) {
        std::vector<model::Vertex> points;
        points.reserve(ring.size());
        for (const base::Vec2 point : ring)
            points.push_back(rounded(point));
        shape.rings.push_back(std::move(points));
    }
    shape.areaM2 += area(polygon);
}

} // namespace

model::Layer buildLayer(const std::vector<LandShape>& shapes, LayerNeeds needs)
{
    const Geos geos;
    model::Layer layer;
    for (const LandShape& land : shapes) {
        model::Shape shape;
        shape.code = land.code;
        shape.name = land.name;
        shape.nameFr = land.nameFr;
        shape.extent = extentOf(land.polygons);
        shape.firstIndex = static_cast<std::uint32_t>(layer.indices.size());
        const bool meshed =
            needs.meshes == LayerNeeds::Meshes::All ||
            (needs.meshes == LayerNeeds::Meshes::Inset && model::isInsetDepartment(land.code));
        Polygon largest;
        for (const Polygon& raw : land.polygons) {
            Polygon polygon = tidied(raw);
            if (polygon.empty())
                continue;
            addPolygon(geos, polygon, meshed, shape, layer);
            if (largest.empty() || area(polygon) > area(largest))
                largest = std::move(polygon);
        }
        shape.indexCount = static_cast<std::uint32_t>(layer.indices.size()) - shape.firstIndex;
        if (needs.labelPoints && !largest.empty())
            shape.labelPoint = labelPoint(geos, largest);
        layer.shapes.push_back(std::move(shape));
    }
    layer.arcs = buildArcs(layer.shapes);
    return layer;
}

} // namespace source
