// From pixels and metres of a frame to longitude and latitude and back, without a library of
// projections: for areas of the map that are drawn by hand, and to draw them again.
#pragma once

#include "filter/area.h"
#include "layout/sheet.h"

namespace layout {

/// Metres of a frame's system (model::kFrames; false origin included) to degrees, on GRS 80.
/// Lambert conformal conic: J. P. Snyder, Map Projections (USGS 1395, 1987), eq. 15-1 to 15-11.
/// UTM: C. F. F. Karney, Transverse Mercator with an accuracy of a few nanometers (Journal of
/// Geodesy 85, 2011), eq. 7 to 36 up to the fourth order.
filter::LonLat lonLatAt(int frame, base::Vec2 metres);
base::Vec2 metresAt(int frame, filter::LonLat point);

/// The meridian that a frame's system is built around, degrees.
double meridianOf(int frame);

/// The same for a pixel of a view.
filter::LonLat lonLatAt(const model::Geography& geography, const View& view, base::Vec2 px);
base::Vec2 pixelAt(const model::Geography& geography, const View& view, filter::LonLat point);

/// The view whose map lies under a pixel, an inset before the main map; -1 on the edge of a card.
int mapUnder(const Sheet& sheet, base::Vec2 px);

} // namespace layout
