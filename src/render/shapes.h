// Boxes, lines, discs, sectors and hexagons of a frame, one rectangle each: gathered leaf by leaf,
// uploaded once a frame, drawn in one call a leaf.
#pragma once

#include "render/objects.h"
#include "render/shape_form.h"

#include <cstdint>
#include <vector>

namespace render {

class Shapes {
public:
    /// Errors: see Objects::program.
    base::Status build(Objects& objects, GLuint quadIndices);

    void clear() { corners_.clear(); }
    /// A box, line, disc, sector or hexagon.
    template<class Shape>
    void add(const Shape& shape)
    {
        for (const ShapeForm& form : ShapeForms(shape))
            addQuad(form);
    }

    /// Rectangles gathered so far.
    [[nodiscard]] GLsizei count() const { return static_cast<GLsizei>(corners_.size() / 4); }
    void upload();
    void draw(GLsizei first, GLsizei count, base::Vec2 viewport) const;

private:
    struct Corner {
        float x, y;                                  ///< pixels
        float alongX, alongY;                        ///< from the middle, along the shape's own axes
        float halfWidth, halfHeight, radius, border; ///< see shape.frag for sectors and hexagons
        base::Colour fill;
        base::Colour edge;
    };
    void addQuad(const ShapeForm& form);

    std::vector<Corner> corners_;
    GLuint array_ = 0;
    GLuint buffer_ = 0;
    GLuint program_ = 0;
    GLint viewport_ = -1;
};

} // namespace render
