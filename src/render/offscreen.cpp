#include "render/offscreen.h"

#include "render/egl.h"

namespace render {

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

Target& Offscreen::target()
{
    return impl_->target;
}

} // namespace render
