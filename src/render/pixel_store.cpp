#include "render/pixel_store.h"

namespace render {

void PixelStore::build(Objects& objects)
{
    frame_ = objects.framebuffer();
    colour_ = objects.renderbuffer();
    width_ = 0;
    height_ = 0;
    ++generation_;
}

bool PixelStore::begin(int width, int height)
{
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &target_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    if (width == width_ && height == height_)
        return true;
    ++generation_;
    while (glGetError() != GL_NO_ERROR) {
    }
    glBindRenderbuffer(GL_RENDERBUFFER, colour_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
    width_ = width;
    height_ = height;
    if (glGetError() != GL_NO_ERROR || glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
        width_ = 0;
        end();
        return false;
    }
    return true;
}

void PixelStore::end()
{
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(target_));
}

void PixelStore::copy(std::span<const PixelWindow> windows) const
{
    GLint reading = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &reading);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
    for (const PixelWindow& window : windows) {
        const GLint low = height_ - window.bottom(); // OpenGL counts from the bottom
        const GLint high = height_ - window.top;
        glBlitFramebuffer(window.left, low, window.right(), high, window.left, low, window.right(), high,
                          GL_COLOR_BUFFER_BIT, GL_NEAREST);
    }
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(reading));
}

} // namespace render
