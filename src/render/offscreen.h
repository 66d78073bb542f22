// An OpenGL context without display or window (EGL surfaceless), and a framebuffer to draw into.
#pragma once

#include "base/result.h"
#include "render/renderer.h"

#include <memory>

namespace render {

class Offscreen {
public:
    /// Opens libEGL at run time, makes a 3.3 core context current. Errors (exit 3): no libEGL,
    /// no context; the message names what was found and two remedies.
    static base::Result<std::unique_ptr<Offscreen>> create();
    ~Offscreen();
    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    [[nodiscard]] Loader loader() const;

    /// Binds a colour buffer of this size as the drawing target; needs a Renderer made before.
    /// Errors (exit 2): a side over the context's limit (named in the message); (exit 3): no room for it.
    base::Status bindTarget(int width, int height);

private:
    Offscreen();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace render
