// Boxes, lines, discs, sectors and hexagons of a frame, one rectangle each: gathered leaf by leaf,
// uploaded once a frame, drawn in one call a leaf.
#pragma once

#include "base/geometry.h"
#include "render/objects.h"
#include "scene/scene.h"

#include <cstdint>
#include <vector>

namespace render {

class Shapes {
public:
    /// Errors: see Objects::program.
    base::Status build(Objects& objects, GLuint quadIndices);

    void clear() { corners_.clear(); }
    void add(const scene::Box& box);
    void add(const scene::Line& line);
    void add(const scene::Disc& disc);
    void add(const scene::Sector& sector);
    void add(const scene::Hexagon& hexagon);

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
    void addQuad(base::Vec2 centre, base::Vec2 axis, const Corner& common);
    void addQuad(base::Vec2 centre, base::Vec2 axis, const Corner& common, double reachX, double reachY);

    std::vector<Corner> corners_;
    GLuint array_ = 0;
    GLuint buffer_ = 0;
    GLuint program_ = 0;
    GLint viewport_ = -1;
};

} // namespace render
