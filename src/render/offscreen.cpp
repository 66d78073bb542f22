#include "render/offscreen.h"

#include "render/egl.h"
#include "render/remedy.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <algorithm>
#include <array>

namespace render {

struct Offscreen::Impl {
    std::unique_ptr<EglContext> context;
    GLuint frame = 0; ///< both die with the context
    GLuint colour = 0;
};

Offscreen::Offscreen() : impl_(std::make_unique<Impl>()) {}
Offscreen::~Offscreen() = default;

base::Result<std::unique_ptr<Offscreen>> Offscreen::create()
{
    auto context = EglContext::open();
    if (!context)
        return context.error();
    std::unique_ptr<Offscreen> made(new Offscreen);
    made->impl_->context = std::move(context).value();
    return made;
}

Loader Offscreen::loader() const
{
    return impl_->context->loader();
}

base::Status Offscreen::bindTarget(int width, int height)
{
    GLint limit = 0;
    glGetIntegerv(GL_MAX_RENDERBUFFER_SIZE, &limit);
    std::array<GLint, 2> viewport{};
    glGetIntegerv(GL_MAX_VIEWPORT_DIMS, viewport.data());
    limit = std::min({limit, viewport[0], viewport[1]});
    if (width < 1 || height < 1 || width > limit || height > limit)
        return base::Error{
            fmt::format("A picture of {} × {} pixels cannot be drawn here: each side must be 1 to "
                        "{} pixels. Choose a smaller size or scale.",
                        width, height, limit),
            base::Exit::Usage};
    if (impl_->frame == 0) {
        glGenFramebuffers(1, &impl_->frame);
        glGenRenderbuffers(1, &impl_->colour);
    }
    while (glGetError() != GL_NO_ERROR) {
    }
    glBindFramebuffer(GL_FRAMEBUFFER, impl_->frame);
    glBindRenderbuffer(GL_RENDERBUFFER, impl_->colour);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, impl_->colour);
    if (glGetError() != GL_NO_ERROR || glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        return base::Error{
            fmt::format("The graphics driver has no room for a picture of {} × {} pixels. Choose a "
                        "smaller size, or draw in software with LIBGL_ALWAYS_SOFTWARE=1.",
                        width, height),
            base::Exit::Display};
    return base::Ok{};
}

} // namespace render
