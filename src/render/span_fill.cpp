#include "render/span_fill.h"

#include "shader_sources.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace render {

namespace {

bool drawsInSoftware()
{
    const GLubyte* text = glGetString(GL_RENDERER);
    const std::string_view name = text == nullptr ? "" : reinterpret_cast<const char*>(text);
    return std::ranges::any_of(std::array<std::string_view, 3>{"llvmpipe", "softpipe", "SwiftShader"},
                               [&](std::string_view part) { return name.find(part) != name.npos; });
}

} // namespace

base::Status SpanFill::build(Objects& objects)
{
    const auto made = objects.program("spans", shaders::spans_vert, shaders::spans_frag);
    if (!made)
        return made.error();
    program_ = made.value();
    box_ = glGetUniformLocation(program_, "box");
    viewport_ = glGetUniformLocation(program_, "viewport");
    corner_ = glGetUniformLocation(program_, "corner");
    array_ = objects.vertexArray();
    frame_ = objects.framebuffer();
    texture_ = objects.texture();
    glBindTexture(GL_TEXTURE_2D, texture_);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, 0);
    width_ = 0;
    height_ = 0;
    isPainted_ = false;
    isSoftware_ = drawsInSoftware();
    return base::Ok{};
}

void SpanFill::begin(const base::Rect& clip, base::Vec2 viewport, std::optional<base::Colour> ground)
{
    hasGround_ = ground.has_value();
    spans.begin(pixelsOf(clip, static_cast<int>(viewport.x), static_cast<int>(viewport.y)),
                ground ? base::Colour{ground->r, ground->g, ground->b, 255} : base::Colour{0, 0, 0, 0});
    isPainted_ = false;
}

void SpanFill::send()
{
    const PixelWindow window = spans.window();
    glActiveTexture(GL_TEXTURE0);
    glBindTexture(GL_TEXTURE_2D, texture_);
    if (window.width > width_ || window.height > height_) {
        width_ = std::max(width_, window.width);
        height_ = std::max(height_, window.height);
        glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA8, width_, height_, 0, GL_RGBA, GL_UNSIGNED_BYTE, nullptr);
    }
    glBindBuffer(GL_PIXEL_UNPACK_BUFFER, 0);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexSubImage2D(GL_TEXTURE_2D, 0, 0, 0, window.width, window.height, GL_RGBA, GL_UNSIGNED_BYTE,
                    spans.pixels().data());
}

void SpanFill::copy() const
{
    const PixelWindow window = spans.window();
    GLint reading = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &reading);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
    glFramebufferTexture2D(GL_READ_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_TEXTURE_2D, texture_, 0);
    glDisable(GL_SCISSOR_TEST); // the window is what it lets through
    const GLint bottom = viewportHeight_ - window.top - window.height;
    glBlitFramebuffer(0, 0, window.width, window.height, window.left, bottom, window.left + window.width,
                      bottom + window.height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glEnable(GL_SCISSOR_TEST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(reading));
}

void SpanFill::flush(base::Vec2 viewport)
{
    const PixelWindow window = spans.window();
    if (!isPainted_ || window.width == 0 || window.height == 0)
        return;
    GLint bound = 0; // what the texts read from
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &bound);
    send();
    viewportHeight_ = static_cast<int>(viewport.y);
    if (hasGround_) {
        copy();
    } else {
        const auto right = static_cast<float>(window.left + window.width);
        const auto bottom = static_cast<float>(window.top + window.height);
        glUseProgram(program_);
        glUniform4f(box_, static_cast<float>(window.left), static_cast<float>(window.top), right, bottom);
        glUniform2f(viewport_, static_cast<float>(viewport.x), static_cast<float>(viewport.y));
        glUniform2i(corner_, window.left, viewportHeight_ - window.top - window.height);
        glBindVertexArray(array_);
        glDisable(GL_BLEND);
        glDrawArrays(GL_TRIANGLE_STRIP, 0, 4);
        glEnable(GL_BLEND);
    }
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(bound));
    hasGround_ = false; // what comes now lies on this
    spans.begin(window, {0, 0, 0, 0});
    isPainted_ = false;
}

} // namespace render
