// What is on the map now, as plain arrays in draw order. `render` turns it into pixels and
// `export` into vectors; tests read it without OpenGL. Pixels: y down, origin top left of the
// picture, already multiplied by the scale factor.
#pragma once

#include "base/colour.h"
#include "base/font.h"
#include "base/geometry.h"
#include "model/geography.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace scene {

/// Metres of a frame to pixels: x = originPx.x + metres.x × pxPerMetre, y = originPx.y − metres.y ×
/// pxPerMetre.
struct Projection {
    int frame = 0;
    base::Vec2 originPx; ///< where the frame's origin falls
    double pxPerMetre = 1;
    friend bool operator==(const Projection&, const Projection&) = default;
};

enum class LayerKind : std::uint8_t { Regions, Departments, Neighbours, Communes };

/// A whole territory filled flat. Geometry is the model's own; it is uploaded once.
struct Fill {
    LayerKind layer = LayerKind::Regions;
    int shape = 0;
    base::Colour colour;
    base::Colour hatch{0, 0, 0, 0}; ///< diagonal lines over the colour; none while transparent
    float hatchPx = 0;              ///< distance between two of them, a third of it is line
    friend bool operator==(const Fill&, const Fill&) = default;
};

/// One border drawn as an anti-aliased line of constant width.
struct Border {
    LayerKind layer = LayerKind::Regions;
    int arc = 0;
    float widthPx = 1;
    base::Colour colour;
    friend bool operator==(const Border&, const Border&) = default;
};

/// Fills, then borders, of one frame inside a clip rectangle.
struct MapPart {
    Projection projection;
    std::vector<Fill> fills;
    std::vector<Border> borders;
    friend bool operator==(const MapPart&, const MapPart&) = default;
};

/// A rectangle with round corners; the border lies inside it.
struct Box {
    base::Rect rect;
    float radiusPx = 0;
    base::Colour fill;
    float borderPx = 0;
    base::Colour border;
    friend bool operator==(const Box&, const Box&) = default;
};

struct Line {
    base::Vec2 from;
    base::Vec2 to;
    float widthPx = 1;
    base::Colour colour;
    friend bool operator==(const Line&, const Line&) = default;
};

/// A filled circle with a ring inside its edge. Dots keep the row they stand for.
struct Disc {
    base::Vec2 centre;
    float radiusPx = 0;
    base::Colour fill;
    float ringPx = 0;
    base::Colour ring;
    int row = -1;       ///< index of the initiative, -1 for furniture
    float liningPx = 0; ///< a second ring inside the first
    base::Colour lining{0, 0, 0, 0};
    friend bool operator==(const Disc&, const Disc&) = default;
};

/// A piece of a ring, or of a whole disc when innerPx is 0. Turns run clockwise from the top.
struct Sector {
    base::Vec2 centre;
    float innerPx = 0;
    float outerPx = 0;
    double fromTurn = 0; ///< 0 to 1
    double toTurn = 1;   ///< at least fromTurn; one turn more is the whole ring, without a seam
    base::Colour colour;
    float gapPx = 0; ///< left free between two neighbours
    friend bool operator==(const Sector&, const Sector&) = default;
};

/// A regular hexagon with a corner at the top; the border lies inside it.
struct Hexagon {
    base::Vec2 centre;
    float radiusPx = 0; ///< to a corner
    base::Colour fill;
    float borderPx = 0;
    base::Colour border;
    friend bool operator==(const Hexagon&, const Hexagon&) = default;
};

/// One line of text. `at` is the left end of its baseline.
struct Text {
    base::Vec2 at;
    std::string utf8;
    base::Face face = base::Face::Regular;
    float sizePx = 14;
    base::Colour colour;
    float haloPx = 0; ///< 0: none
    base::Colour halo;
    friend bool operator==(const Text&, const Text&) = default;
};

/// A sheet of tracing paper: everything in it is clipped to `clip` and drawn in the order
/// ground, map, boxes, lines, hexagons, discs, sectors, texts. Leaves lie on each other in Scene order.
struct Leaf {
    std::string name; ///< "land", "dots", "inset 971" …: layer names of vector exports
    base::Rect clip;
    std::optional<base::Colour> ground; ///< fills the whole clip first; cheaper than a box
    std::vector<MapPart> maps;
    std::vector<Box> boxes;
    std::vector<Line> lines;
    std::vector<Disc> discs;
    std::vector<Text> texts;
    std::vector<Sector> sectors{};
    std::vector<Hexagon> hexagons{};
    friend bool operator==(const Leaf&, const Leaf&) = default;
};

struct Scene {
    int width = 0; ///< pixels
    int height = 0;
    base::Colour background;
    std::vector<Leaf> leaves;
    std::size_t still = 0;   ///< so many leading leaves change with the view only, not with dots or pointer
    bool stillLasts = false; ///< they will be the same in the next frames: worth keeping at once
};

} // namespace scene
