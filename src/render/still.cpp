#include "render/still.h"

#include <algorithm>

namespace render {

void Still::build(Objects& objects)
{
    frame_ = objects.framebuffer();
    colour_ = objects.renderbuffer();
    width_ = 0;
    height_ = 0;
    last_ = {};
    stored_ = false;
}

Still::Use Still::next(const scene::Scene& scene)
{
    const auto count = static_cast<std::ptrdiff_t>(std::min(scene.still, scene.leaves.size()));
    if (count == 0) {
        return Use::Direct;
    }
    const auto end = scene.leaves.begin() + count;
    const bool same = scene.width == last_.width && scene.height == last_.height &&
                      scene.background == last_.background &&
                      std::equal(scene.leaves.begin(), end, last_.leaves.begin(), last_.leaves.end());
    if (same) {
        return stored_ ? Use::Copy : Use::Store;
    }
    last_ = {scene.width, scene.height, scene.background, {scene.leaves.begin(), end}};
    stored_ = false;
    return scene.stillLasts ? Use::Store : Use::Direct;
}

bool Still::begin(int width, int height)
{
    glGetIntegerv(GL_DRAW_FRAMEBUFFER_BINDING, &target_);
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    if (width != width_ || height != height_) {
        while (glGetError() != GL_NO_ERROR) {
        }
        glBindRenderbuffer(GL_RENDERBUFFER, colour_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
        width_ = width;
        height_ = height;
        if (glGetError() != GL_NO_ERROR ||
            glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE) {
            width_ = 0;
            end();
            return false;
        }
    }
    stored_ = true;
    return true;
}

void Still::end()
{
    glBindFramebuffer(GL_FRAMEBUFFER, static_cast<GLuint>(target_));
}

void Still::copy(int width, int height) const
{
    GLint reading = 0;
    glGetIntegerv(GL_READ_FRAMEBUFFER_BINDING, &reading);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, frame_);
    glBlitFramebuffer(0, 0, width, height, 0, 0, width, height, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    glBindFramebuffer(GL_READ_FRAMEBUFFER, static_cast<GLuint>(reading));
}

} // namespace render
