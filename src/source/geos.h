// GEOS behind smart pointers: one context for each thread that works with geometry.
#pragma once

#include "source/land.h"

#include <geos_c.h>

#include <memory>
#include <string>
#include <vector>

namespace source {

struct GeosDeleter {
    GEOSContextHandle_t context = nullptr;
    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using GeosGeometry = std::unique_ptr<GEOSGeometry, GeosDeleter>;

/// A GEOS context; geometries must not outlive it. Errors of GEOS are kept, not printed.
class Geos {
public:
    Geos();
    ~Geos();
    Geos(const Geos&) = delete;
    Geos& operator=(const Geos&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return context_; }
    [[nodiscard]] GeosGeometry wrap(GEOSGeometry* geometry) const
    {
        return GeosGeometry(geometry, GeosDeleter{context_});
    }

    /// Null when GEOS refuses (fewer than 3 points, not a number).
    [[nodiscard]] GeosGeometry polygon(const Polygon& polygon) const;
    [[nodiscard]] GeosGeometry multiPolygon(const std::vector<Polygon>& polygons) const;
    [[nodiscard]] GeosGeometry box(const base::Extent& extent) const;

    /// The surfaces of any geometry, collections opened; lines and points are dropped.
    [[nodiscard]] std::vector<Polygon> polygons(const GEOSGeometry* geometry) const;

private:
    [[nodiscard]] GEOSGeometry* ring(const Ring& ring) const;
    [[nodiscard]] Ring pointsOf(const GEOSGeometry* ring) const;
    GEOSContextHandle_t context_;
};

} // namespace source
