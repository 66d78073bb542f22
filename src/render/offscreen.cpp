#include "render/offscreen.h"

#include "render/egl.h"

#include <fmt/format.h>
#include <glad/gl.h>

#include <algorithm>
#include <array>

namespace render {

namespace {

/// A picture in the context's memory to draw into.
class Target {
public:
    Target() = default;
    ~Target();
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;

    base::Status bind(int width, int height);

private:
    unsigned int frame_ = 0;
    unsigned int colour_ = 0;
};

Target::~Target()
{
    if (frame_ != 0) {
        glDeleteFramebuffers(1, &frame_);
        glDeleteRenderbuffers(1, &colour_);
    }
}

base::Status Target::bind(int width, int height)
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
    if (frame_ == 0) {
        glGenFramebuffers(1, &frame_);
        glGenRenderbuffers(1, &colour_);
    }
    while (glGetError() != GL_NO_ERROR) {
    }
    glBindFramebuffer(GL_FRAMEBUFFER, frame_);
    glBindRenderbuffer(GL_RENDERBUFFER, colour_);
    glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
    glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, colour_);
    if (glGetError() != GL_NO_ERROR || glCheckFramebufferStatus(GL_FRAMEBUFFER) != GL_FRAMEBUFFER_COMPLETE)
        return base::Error{
            fmt::format("The graphics driver has no room for a picture of {} × {} pixels. Choose a "
                        "smaller size, or draw in software with LIBGL_ALWAYS_SOFTWARE=1.",
                        width, height),
            base::Exit::Display};
    return base::Ok{};
}

} // namespace

struct Offscreen::Impl {
    std::unique_ptr<EglContext> context;
    Target target; ///< declared last: its buffers go while the context is still there
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
    return impl_->target.bind(width, height);
}

} // namespace render
