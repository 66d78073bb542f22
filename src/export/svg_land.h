// Outlines and borders of the land as SVG path data: projected, cut to what can be seen, without
// points that nobody would miss. For the drawings and for the web page.
#pragma once

#include "base/geometry.h"
#include "model/geography.h"
#include "scene/scene.h"

#include <span>
#include <string>
#include <vector>

namespace exporter {

/// How exactly the land is written. Lengths in pixels of the scene.
struct LandDetail {
    int decimals = 2;
    double tolerance = 0.06; ///< no outline moves by more
    double margin = 24;      ///< land farther outside the clip is cut off
};

/// A line, or a ring whose first point is not repeated; pixels.
struct PixelLine {
    std::vector<base::Vec2> points;
    bool isClosed = false;
};

/// The shape's rings in pixels, simplified and cut to `clip` and its margin; none when it lies outside.
std::vector<PixelLine> outline(const model::Shape& shape, const scene::Projection& projection,
                               const base::Rect& clip, const LandDetail& detail = {});

/// The arc in pixels, in pieces where it leaves `clip` and its margin.
std::vector<PixelLine> borderLine(const model::Arc& arc, const scene::Projection& projection,
                                  const base::Rect& clip, const LandDetail& detail = {});

/// Path data, "M3 4l1-2.5…z", rounded so that errors do not add up; lines of one point are left out.
std::string pathData(std::span<const PixelLine> lines, int decimals = 2);

} // namespace exporter
