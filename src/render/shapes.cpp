#include "render/shapes.h"

#include "render/attributes.h"
#include "shader_sources.h"

#include <cstddef>

namespace render {

base::Status Shapes::build(Objects& objects, GLuint quadIndices)
{
    const auto program = objects.program("shape", shaders::shape_vert, shaders::shape_frag);
    if (!program)
        return program.error();
    program_ = program.value();
    viewport_ = glGetUniformLocation(program_, "viewport");
    array_ = objects.vertexArray();
    buffer_ = objects.buffer();
    glBindVertexArray(array_);
    glBindBuffer(GL_ARRAY_BUFFER, buffer_);
    glBindBuffer(GL_ELEMENT_ARRAY_BUFFER, quadIndices);
    readAttribute<Corner>(0, 2, GL_FLOAT, offsetof(Corner, x));
    readAttribute<Corner>(1, 2, GL_FLOAT, offsetof(Corner, alongX));
    readAttribute<Corner>(2, 4, GL_FLOAT, offsetof(Corner, halfWidth));
    readAttribute<Corner>(3, 4, GL_UNSIGNED_BYTE, offsetof(Corner, fill));
    readAttribute<Corner>(4, 4, GL_UNSIGNED_BYTE, offsetof(Corner, edge));
    glBindVertexArray(0);
    return base::Ok{};
}

void Shapes::addQuad(const ShapeForm& form)
{
    for (const auto& [sideX, sideY] : {base::Vec2{-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
        const double along = sideX * form.reachX;
        const double across = sideY * form.reachY;
        corners_.push_back({static_cast<float>(form.centre.x + form.axis.x * along - form.axis.y * across),
                            static_cast<float>(form.centre.y + form.axis.y * along + form.axis.x * across),
                            static_cast<float>(along), static_cast<float>(across), form.halfWidth,
                            form.halfHeight, form.radius, form.border, form.fill, form.edge});
    }
}

void Shapes::upload()
{
    glBindBuffer(GL_ARRAY_BUFFER, buffer_);
    // New storage each frame: the driver never waits for a frame that it still draws.
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(corners_.size() * sizeof(Corner)), corners_.data(),
                 GL_STREAM_DRAW);
}

void Shapes::draw(GLsizei first, GLsizei count, base::Vec2 viewport) const
{
    if (count == 0)
        return;
    glUseProgram(program_);
    glUniform2f(viewport_, static_cast<float>(viewport.x), static_cast<float>(viewport.y));
    glBindVertexArray(array_);
    drawQuads(first, count);
}

} // namespace render
