// Coordinates in and out: any file's reference system to longitude and latitude, and those to the
// metres of the six frames.
#pragma once

#include "base/geometry.h"
#include "base/result.h"

#include <ogr_spatialref.h>

#include <memory>
#include <span>
#include <string>

namespace source {

/// From a file's reference system to WGS 84 degrees (x longitude, y latitude).
class ToLonLat {
public:
    /// `srs` may be null (no .prj): then degrees or Lambert-93 is assumed by the range of `extent`,
    /// with a warning. Errors: neither fits, or PROJ knows no way to longitude and latitude.
    static base::Result<ToLonLat> create(const OGRSpatialReference* srs, const base::Extent& extent,
                                         const std::string& fileName);

    /// Transforms in place; false when a point has no longitude and latitude.
    [[nodiscard]] bool apply(std::span<base::Vec2> points) const;

private:
    std::unique_ptr<OGRCoordinateTransformation> transformation_; ///< null: they are already degrees
};

/// From WGS 84 degrees to the projected system of a frame of model::kFrames or of model::kEurope, metres.
/// Parameters are the EPSG definitions written out, which spares the look-up in PROJ's database
/// (3 ms for each system); a test compares them with it.
class FrameProjection {
public:
    explicit FrameProjection(int frame);

    /// Transforms in place; false when a point cannot be projected.
    [[nodiscard]] bool apply(std::span<base::Vec2> points) const;

private:
    std::unique_ptr<OGRCoordinateTransformation> transformation_;
};

} // namespace source
