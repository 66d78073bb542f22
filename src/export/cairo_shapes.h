// The shapes of a scene drawn with cairo.
#pragma once

#include "export/svg_land.h"
#include "export/vector_shapes.h"

#include <cairo.h>

#include <span>

namespace exporter {

void useColour(cairo_t* cairo, base::Colour colour);
/// Both end the current path. Strokes have round ends and joins.
void fillPath(cairo_t* cairo, base::Colour colour);
void strokePath(cairo_t* cairo, double widthPx, base::Colour colour);

/// Adds lines and rings to the current path.
void addPath(cairo_t* cairo, std::span<const PixelLine> lines);

void draw(cairo_t* cairo, const scene::Box& box);
void draw(cairo_t* cairo, const scene::Line& line);
void draw(cairo_t* cairo, const scene::Hexagon& hexagon);
void draw(cairo_t* cairo, const scene::Disc& disc);
void draw(cairo_t* cairo, const scene::Sector& sector);
void draw(cairo_t* cairo, const base::Rect& rect, base::Colour colour);

} // namespace exporter
