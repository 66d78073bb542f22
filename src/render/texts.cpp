#include "render/texts.h"

#include "render/attributes.h"
#include "shader_sources.h"

#include <cstddef>
#include <utility>

namespace render {

base::Status Texts::build(const base::FontSet& fonts, Objects& objects, GLuint quadIndices)
{
    const auto program = objects.program("text", shaders::text_vert, shaders::text_frag);
    if (!program)
        return program.error();
    fonts_ = &fonts;
    program_ = program.value();
    viewport_ = glGetUniformLocation(program_, "viewport");
    glUseProgram(program_);
    glUniform1i(glGetUniformLocation(program_, "atlas"), 0);
    glUseProgram(0);
    atlas_ = std::make_unique<LineAtlas>(fonts, objects);
    array_ = objects.vertexArray();
    buffer_ = objects.buffer();
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, buffer_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, quadIndices);
    readAttribute<Corner>(0, 2, GL_FLOAT, offsetof(Corner, x));
    readAttribute<Corner>(1, 2, GL_FLOAT, offsetof(Corner, u));
    readAttribute<Corner>(2, 4, GL_UNSIGNED_BYTE, offsetof(Corner, colour));
    glBindVertexArray(0);
    return base::Ok{};
}

bool Texts::add(std::span<const scene::Text> texts)
{
    for (const scene::Text& text : texts)
        if (text.haloPx > 0 && text.halo.a > 0 && !addLine(text, text.haloPx, text.halo))
            return false;
    for (const scene::Text& text : texts)
        if (text.colour.a > 0 && !addLine(text, 0, text.colour))
            return false;
    return true;
}

bool Texts::addLine(const scene::Text& text, float strokePx, base::Colour colour)
{
    const auto baseline = static_cast<float>(baselineOf(text));
    for (const TextPiece& piece : piecesOf(text, *fonts_)) {
        const LineAtlas::Slot* slot = atlas_->find(text.face, text.sizePx, piece.utf8, strokePx, piece.phase);
        if (slot == nullptr)
            return false;
        if (slot->width == 0)
            continue;
        const auto left = static_cast<float>(piece.pen + slot->left);
        const float top = baseline - static_cast<float>(slot->top);
        for (const auto& [x, y] :
             {std::pair{0, 0}, {slot->width, 0}, {0, slot->height}, {slot->width, slot->height}})
            corners_.push_back({left + static_cast<float>(x), top + static_cast<float>(y),
                                static_cast<float>(slot->x + x), static_cast<float>(slot->y + y), colour});
    }
    return true;
}

void Texts::upload()
{
    glBindBuffer(GL_ARRAY_BUFFER, buffer_);
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners_.size() * sizeof(Corner)), corners_.data(),
                 GL_STREAM_DRAW);
    atlas_->upload();
}

void Texts::draw(GLsizei first, GLsizei count, base::Vec2 viewport) const
{
    if (count == 0)
        return;
    glUseProgram(program_);
    glUniform2f(viewport_, static_cast<float>(viewport.x), static_cast<float>(viewport.y));
    glBindVertexArray(array_);
    drawQuads(first, count);
}

} // namespace render
