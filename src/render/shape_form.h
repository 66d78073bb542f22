// Boxes, lines, discs, sectors and hexagons in one form: a rectangle that holds the shape, and the
// numbers of its distance function. What the shaders draw and what is painted on the processor.
#pragma once

#include "base/geometry.h"
#include "scene/scene.h"

namespace render {

struct ShapeForm {
    base::Vec2 centre;     ///< pixels
    base::Vec2 axis{1, 0}; ///< the shape's own x axis, length 1
    double reachX = 0;     ///< along the axes nothing of it lies farther from the centre
    double reachY = 0;
    float halfWidth = 0;  ///< of a round box; negative: a sector of this outer radius
    float halfHeight = 0; ///< of a round box; negative: a hexagon. Of a sector its inner radius
    float radius = 0;     ///< of the corners. Of a sector half its angle, radians
    float border = 0;     ///< inside the edge. Of a sector half the gap
    base::Colour fill{0, 0, 0, 0};
    base::Colour edge{0, 0, 0, 0};
};

/// A disc may be two forms, everything else is one, or none when there is nothing to draw.
class ShapeForms {
public:
    explicit ShapeForms(const scene::Box& box);
    explicit ShapeForms(const scene::Line& line);
    explicit ShapeForms(const scene::Disc& disc);
    explicit ShapeForms(const scene::Sector& sector);
    explicit ShapeForms(const scene::Hexagon& hexagon);

    [[nodiscard]] const ShapeForm* begin() const { return forms_; }
    [[nodiscard]] const ShapeForm* end() const { return forms_ + count_; }

private:
    void addDisc(const scene::Disc& disc);
    ShapeForm& add() { return forms_[count_++]; }
    ShapeForm forms_[2];
    int count_ = 0;
};

} // namespace render
