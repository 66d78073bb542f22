#include "source/geos.h"

namespace source {

namespace {
void ignore(const char* /*message*/, void* /*user*/) {}
} // namespace

Geos::Geos() : context_(GEOS_init_r())
{
    GEOSContext_setNoticeMessageHandler_r(context_, &ignore, nullptr);
    GEOSContext_setErrorMessageHandler_r(context_, &ignore, nullptr);
}

Geos::~Geos()
{
    GEOS_finish_r(context_);
}

GEOSGeometry* Geos::ring(const Ring& ring) const
{
    if (ring.size() < 3)
        return nullptr;
    std::vector<double> closed;
    closed.reserve(2 * ring.size() + 2);
    for (std::size_t i = 0; i <= ring.size(); ++i) {
        closed.push_back(ring[i % ring.size()].x);
        closed.push_back(ring[i % ring.size()].y);
    }
    GEOSCoordSequence* sequence = GEOSCoordSeq_copyFromBuffer_r(
        context_, closed.data(), static_cast<unsigned>(ring.size() + 1), /*hasZ=*/0, /*hasM=*/0);
    return sequence == nullptr ? nullptr : GEOSGeom_createLinearRing_r(context_, sequence);
}

GeosGeometry Geos::polygon(const Polygon& polygon) const
{
    if (polygon.empty())
        return wrap(nullptr);
    GEOSGeometry* shell = ring(polygon.front());
    if (shell == nullptr)
        return wrap(nullptr);
    std::vector<GEOSGeometry*> holes;
    for (std::size_t i = 1; i < polygon.size(); ++i)
        if (GEOSGeometry* hole = ring(polygon[i]))
            holes.push_back(hole);
    return wrap(GEOSGeom_createPolygon_r(context_, shell, holes.data(), static_cast<unsigned>(holes.size())));
}

GeosGeometry Geos::multiPolygon(const std::vector<Polygon>& polygons) const
{
    std::vector<GEOSGeometry*> parts;
    for (const Polygon& part : polygons)
        if (GeosGeometry made = polygon(part))
            parts.push_back(made.release());
    return wrap(GEOSGeom_createCollection_r(context_, GEOS_MULTIPOLYGON, parts.data(),
                                            static_cast<unsigned>(parts.size())));
}

GeosGeometry Geos::box(const base::Extent& e) const
{
    return polygon({{{e.west, e.south}, {e.east, e.south}, {e.east, e.north}, {e.west, e.north}}});
}

Ring Geos::pointsOf(const GEOSGeometry* ring) const
{
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context_, ring);
    unsigned size = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(context_, sequence, &size) == 0 || size < 2)
        return {};
    std::vector<double> flat(2UL * size);
    GEOSCoordSeq_copyToBuffer_r(context_, sequence, flat.data(), /*hasZ=*/0, /*hasM=*/0);
    Ring points(size - 1UL);
    for (std::size_t i = 0; i < points.size(); ++i)
        points[i] = {flat[2 * i], flat[2 * i + 1]};
    return points;
}

std::vector<Polygon> Geos::polygons(const GEOSGeometry* geometry) const
{
    std::vector<Polygon> found;
    if (geometry == nullptr || GEOSisEmpty_r(context_, geometry) != 0)
        return found;
    const int type = GEOSGeomTypeId_r(context_, geometry);
    if (type == GEOS_POLYGON) {
        Polygon polygon{pointsOf(GEOSGetExteriorRing_r(context_, geometry))};
        const int holes = GEOSGetNumInteriorRings_r(context_, geometry);
        for (int i = 0; i < holes; ++i)
            polygon.push_back(pointsOf(GEOSGetInteriorRingN_r(context_, geometry, i)));
        found.push_back(std::move(polygon));
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int parts = GEOSGetNumGeometries_r(context_, geometry);
        for (int i = 0; i < parts; ++i)
            for (Polygon& polygon : polygons(GEOSGetGeometryN_r(context_, geometry, i)))
                found.push_back(std::move(polygon));
    }
    return found;
}

} // namespace source
