#include "render/shapes.h"

#include "shader_sources.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace render {

namespace {

/// A soft edge one pixel wide adds π ∕ 12 to a disc's area; a radius this much smaller takes it back.
float exactRadius(float radius)
{
    return radius > 0.5F ? std::sqrt(radius * radius - 1.F / 12.F) : radius;
}

} // namespace

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
    const auto attribute = [](GLuint index, GLint size, GLenum type, std::size_t offset) {
        glEnableVertexAttribArray(index);
        glVertexAttribPointer(index, size, type, type == GL_UNSIGNED_BYTE ? GL_TRUE : GL_FALSE,
                              sizeof(Corner), reinterpret_cast<const void*>(offset));
    };
    attribute(0, 2, GL_FLOAT, offsetof(Corner, x));
    attribute(1, 2, GL_FLOAT, offsetof(Corner, alongX));
    attribute(2, 4, GL_FLOAT, offsetof(Corner, halfWidth));
    attribute(3, 4, GL_UNSIGNED_BYTE, offsetof(Corner, fill));
    attribute(4, 4, GL_UNSIGNED_BYTE, offsetof(Corner, edge));
    glBindVertexArray(0);
    return base::Ok{};
}

void Shapes::addQuad(base::Vec2 centre, base::Vec2 axis, const Corner& common)
{
    addQuad(centre, axis, common, common.halfWidth + 1.0, common.halfHeight + 1.0); // + the soft edge
}

void Shapes::addQuad(base::Vec2 centre, base::Vec2 axis, const Corner& common, double reachX, double reachY)
{
    for (const auto& [sideX, sideY] : {base::Vec2{-1, -1}, {1, -1}, {-1, 1}, {1, 1}}) {
        const double along = sideX * reachX;
        const double across = sideY * reachY;
        Corner corner = common;
        corner.x = static_cast<float>(centre.x + axis.x * along - axis.y * across);
        corner.y = static_cast<float>(centre.y + axis.y * along + axis.x * across);
        corner.alongX = static_cast<float>(along);
        corner.alongY = static_cast<float>(across);
        corners_.push_back(corner);
    }
}

void Shapes::add(const scene::Box& box)
{
    if (box.rect.isEmpty())
        return;
    Corner common{};
    common.halfWidth = box.rect.width / 2;
    common.halfHeight = box.rect.height / 2;
    common.radius = std::clamp(box.radiusPx, 0.F, std::min(common.halfWidth, common.halfHeight));
    common.border = std::max(0.F, box.borderPx);
    common.fill = box.fill;
    common.edge = box.border;
    addQuad(box.rect.centre(), {1, 0}, common);
}

void Shapes::add(const scene::Line& line)
{
    if (!(line.widthPx > 0))
        return;
    const base::Vec2 span = line.to - line.from;
    const double length = base::length(span);
    Corner common{};
    common.halfHeight = line.widthPx / 2;
    common.halfWidth = static_cast<float>(length / 2) + common.halfHeight;
    common.radius = common.halfHeight;
    common.fill = line.colour;
    addQuad((line.from + line.to) * 0.5, length > 0 ? span * (1 / length) : base::Vec2{1, 0}, common);
}

void Shapes::add(const scene::Disc& disc)
{
    if (!(disc.radiusPx > 0))
        return;
    Corner common{};
    const float radius = exactRadius(disc.radiusPx);
    common.halfWidth = radius;
    common.halfHeight = radius;
    common.radius = radius;
    if (disc.ringPx >= disc.radiusPx)
        common.border = radius + 1; // nothing but ring
    else if (disc.ringPx > 0)
        common.border = std::max(0.F, radius - exactRadius(disc.radiusPx - disc.ringPx));
    common.fill = disc.liningPx > 0 ? disc.lining : disc.fill;
    common.edge = disc.ring;
    addQuad(disc.centre, {1, 0}, common);
    if (disc.liningPx > 0) { // the fill lies in the hole that ring and lining leave
        scene::Disc core;
        core.centre = disc.centre;
        core.radiusPx = disc.radiusPx - std::max(0.F, disc.ringPx) - disc.liningPx;
        core.fill = disc.fill;
        add(core);
    }
}

void Shapes::add(const scene::Sector& sector)
{
    const double half = (sector.toTurn - sector.fromTurn) * std::numbers::pi;
    if (!(sector.outerPx > 0) || !(half > 0))
        return;
    Corner common{};
    common.halfWidth = -exactRadius(sector.outerPx); // negative: a sector
    common.halfHeight = std::max(0.F, sector.innerPx);
    common.radius = static_cast<float>(half);
    common.border = sector.gapPx / 2;
    common.fill = sector.colour;
    const double middle = (sector.fromTurn + sector.toTurn) * std::numbers::pi;
    const double reach = sector.outerPx + 1.0;
    addQuad(sector.centre, {std::sin(middle), -std::cos(middle)}, common, reach, reach);
}

void Shapes::add(const scene::Hexagon& hexagon)
{
    if (!(hexagon.radiusPx > 0))
        return;
    Corner common{};
    common.halfWidth = hexagon.radiusPx * std::sqrt(0.75F);
    common.halfHeight = -1; // negative: a hexagon
    common.border = std::max(0.F, hexagon.borderPx);
    common.fill = hexagon.fill;
    common.edge = hexagon.border;
    addQuad(hexagon.centre, {1, 0}, common, hexagon.radiusPx + 1.0, hexagon.radiusPx + 1.0);
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
