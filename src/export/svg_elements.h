// One shape of a scene as SVG elements.
#pragma once

#include "export/vector_shapes.h"
#include "scene/scene.h"

#include <string>
#include <string_view>

namespace exporter {

/// ` name="value"`: a length in pixels, two decimals.
void appendAttribute(std::string& to, std::string_view name, double value);
/// A colour as ` name="#rrggbb"`, with ` name-opacity` where it is not opaque, "none" where it is
/// transparent.
void appendColour(std::string& to, std::string_view name, base::Colour colour);

void appendElement(std::string& to, const scene::Box& box);
void appendElement(std::string& to, const scene::Line& line);
void appendElement(std::string& to, const scene::Hexagon& hexagon);
void appendElement(std::string& to, const scene::Sector& sector);
/// `attributes` and `content` (a title) go to the disc as a whole.
void appendElement(std::string& to, const scene::Disc& disc, std::string_view attributes = {},
                   std::string_view content = {});

/// A rectangle without an outline.
void appendRectangle(std::string& to, const base::Rect& rect, base::Colour fill);

} // namespace exporter
