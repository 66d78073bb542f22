// Lines of text as rectangles out of the atlas: all halos of a leaf first, then the letters.
#pragma once

#include "base/font.h"
#include "render/line_atlas.h"
#include "render/objects.h"
#include "scene/scene.h"

#include <memory>
#include <span>
#include <vector>

namespace render {

class Texts {
public:
    /// `fonts` must outlive this object. Errors: see Objects::program.
    base::Status build(const base::FontSet& fonts, Objects& objects, GLuint quadIndices);

    void clear() { corners_.clear(); }
    /// Adds the texts of one leaf. False when the atlas is full: empty it, clear, begin again.
    bool add(std::span<const scene::Text> texts);
    void emptyAtlas() { atlas_->reset(); }

    /// Rectangles gathered so far.
    [[nodiscard]] GLsizei count() const { return static_cast<GLsizei>(corners_.size() / 4); }
    void upload();
    void draw(GLsizei first, GLsizei count, base::Vec2 viewport) const;

private:
    struct Corner {
        float x, y; ///< pixels
        float u, v; ///< texels
        base::Colour colour;
    };
    bool addLine(const scene::Text& text, float strokePx, base::Colour colour);

    const base::FontSet* fonts_ = nullptr;
    std::unique_ptr<LineAtlas> atlas_;
    std::vector<Corner> corners_;
    GLuint array_ = 0;
    GLuint buffer_ = 0;
    GLuint program_ = 0;
    GLint viewport_ = -1;
};

} // namespace render
