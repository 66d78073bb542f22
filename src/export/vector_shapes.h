// The shapes of a scene as drawings understand them: fills, centred strokes, arcs. The renderer lays
// borders inside a shape; SVG and PDF centre them on its edge.
#pragma once

#include "scene/scene.h"

#include <array>
#include <utility>
#include <vector>

namespace exporter {

/// A circle; no stroke while strokePx is 0.
struct Round {
    double radius = 0;
    base::Colour fill{0, 0, 0, 0};
    double strokePx = 0;
    base::Colour stroke{0, 0, 0, 0};
};
/// A disc as circles around its centre, the lowest first.
std::vector<Round> circlesOf(const scene::Disc& disc);

/// A rectangle with round corners.
struct RoundRect {
    base::Rect rect;
    double radius = 0;
    base::Colour fill{0, 0, 0, 0};
    double strokePx = 0;
    base::Colour stroke{0, 0, 0, 0};
};
/// A box as rectangles, the lowest first.
std::vector<RoundRect> rectanglesOf(const scene::Box& box);

/// A piece of a path. Angles in radians, clockwise from the right (y down); an arc runs on the circle
/// around `centre` from one angle to the other, clockwise when it grows.
struct PathStep {
    enum class Kind { Move, Line, Arc, Close } kind = Kind::Close;
    base::Vec2 to;
    base::Vec2 centre{};
    double radius = 0;
    double fromAngle = 0;
    double toAngle = 0;
};
/// A sector that is not a whole ring, its gaps left free: never empty unless the gaps eat it up.
std::vector<PathStep> sectorPath(const scene::Sector& sector);
/// From one edge to the other there is nothing to see between: the whole ring.
bool isWholeRing(const scene::Sector& sector);

/// The corners of a hexagon, from the top clockwise.
std::array<base::Vec2, 6> hexagonCorners(base::Vec2 centre, double radius);
/// How much smaller than the hexagon the one is on whose edge its border lies, measured to a corner.
double hexagonInset(const scene::Hexagon& hexagon);

/// The lines of a fill's hatch that cross a rectangle, tied to the frame's origin as the renderer does.
std::vector<std::pair<base::Vec2, base::Vec2>>
hatchLines(const scene::Fill& fill, const scene::Projection& projection, const base::Rect& rect);
/// Their width.
double hatchWidth(const scene::Fill& fill);

} // namespace exporter
