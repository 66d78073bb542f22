// Areas of the map as they are drawn: what a hand has drawn becomes an area in degrees, and an
// area becomes rings of pixels in a view.
#pragma once

#include "layout/ground.h"

#include <vector>

namespace layout {

/// The outline of a rectangle of pixels. Its edges follow the map's, so that long ones get points
/// between their ends: no edge is more than 200 m off. Degrees are rounded to 1e-5, a metre.
filter::Outline outlineOf(const model::Geography& geography, const View& view, const base::Rect& px);

/// The outline of a line drawn by hand, closed by itself; points closer than `stepPx` are left out.
/// Fewer than three points: nothing was encircled.
filter::Outline outlineOf(const model::Geography& geography, const View& view,
                          const std::vector<base::Vec2>& line, double stepPx);

/// The part of the mainland that is in sight.
filter::Outline outlineInSight(const model::Geography& geography, const Sheet& sheet);

/// A radius as it is said: whole kilometres from ten on, else tenths; at least 0.1.
double roundedKm(double km);

/// The circle around a pixel through another one.
filter::Circle circleThrough(const model::Geography& geography, const View& view, base::Vec2 centre,
                             base::Vec2 edge);

/// Every part of the area as a closed ring of pixels, as far as it comes near the view's map.
std::vector<std::vector<base::Vec2>> ringsOf(const model::Geography& geography, const View& view,
                                             const filter::Area& area);

/// What a ring encloses inside `clip`, as whole pixels: rectangles that do not overlap.
std::vector<base::Rect> insideOf(const std::vector<base::Vec2>& ring, const base::Rect& clip);

} // namespace layout
