// Outlines as GDAL gives them to sound polygons in longitude and latitude.
#pragma once

#include "base/result.h"
#include "source/land.h"
#include "source/projection.h"

#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <string>
#include <vector>

namespace source {

/// The most points a boundary file may have; more would keep the map from opening within seconds.
inline constexpr long kMostPoints = 4'000'000;

/// Reads the outlines of one file: `read` for each feature, then `finish` for all of them.
class OutlineReader {
public:
    explicit OutlineReader(std::string fileName) : fileName_(std::move(fileName)) {}

    /// The surfaces of a geometry in the file's own coordinates; rings lose their closing point.
    /// Errors: no geometry, no surface in it, a coordinate that is no number, over kMostPoints.
    base::Result<std::vector<Polygon>> read(const OGRGeometry* geometry, const std::string& who);

    /// Brings all shapes to longitude and latitude, thins out what is finer than any screen and repairs rings
    /// that cross themselves. Gives what was repaired or assumed. Errors: no known system, coordinates out of
    /// range.
    base::Result<std::vector<std::string>> finish(std::vector<LandShape>& shapes,
                                                  const OGRSpatialReference* srs);

private:
    base::Status append(const OGRGeometry& geometry, const std::string& who, std::vector<Polygon>& polygons);
    base::Status appendPolygon(const OGRPolygon& polygon, const std::string& who,
                               std::vector<Polygon>& polygons);

    [[nodiscard]] base::Status toDegrees(const ToLonLat& toLonLat, LandShape& shape) const;

    std::string fileName_;
    long points_ = 0;
    long unclosed_ = 0;
};

} // namespace source
