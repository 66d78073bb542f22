#include "render/texts.h"

#include "base/text.h"
#include "shader_sources.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

namespace render {

namespace {

/// From this size on a quarter of a pixel makes no visible difference in spacing.
constexpr float kWholePixelsFrom = 48;

/// Longer texts are cut into pieces of about this width (pixels), to fit into the atlas.
constexpr float kPieceWidth = 900;

} // namespace

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
    const auto attribute = [](GLuint index, GLint size, GLenum type, std::size_t offset) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, size, type, type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE,
                              sizeof(Corner), reinterpret_cast<const void*>(offset));
    };
    attribute(0, 2, GL_FLOAT, offsetof(Corner, x));
    attribute(1, 2, GL_FLOAT, offsetof(Corner, u));
    attribute(2, 4, GL_UNSIGNED_BYTE, offsetof(Corner, colour));
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
    if (!(text.sizePx > 0))
        return true;
    const float baseline = std::round(static_cast<float>(text.at.y));
    const int phases = text.sizePx < kWholePixelsFrom ? kPhases : 1;
    const int mostLetters = std::max(1, static_cast<int>(kPieceWidth / text.sizePx));
    double pen = text.at.x;
    for (std::size_t begin = 0; begin < text.utf8.size();) {
        std::size_t end = begin;
        double advance = 0;
        for (int letters = 0; letters < mostLetters && end < text.utf8.size(); ++letters)
            advance += fonts_->advance(text.face, text.sizePx, base::nextCodePoint(text.utf8, end));
        const auto steps = static_cast<long long>(std::floor(pen * phases + 0.5));
        const auto whole = static_cast<long long>(std::floor(static_cast<double>(steps) / phases));
        const std::string_view piece = std::string_view(text.utf8).substr(begin, end - begin);
        const LineAtlas::Slot* slot =
            atlas_->find(text.face, text.sizePx, piece, strokePx, static_cast<int>(steps - whole * phases));
        if (slot == nullptr)
            return false;
        begin = end;
        pen += advance;
        if (slot->width == 0)
            continue;
        const auto left = static_cast<float>(whole + slot->left);
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
