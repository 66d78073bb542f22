// A picture in memory to draw into, in whatever context is current.
#pragma once

#include "base/result.h"

namespace render {

class Target {
public:
    Target() = default;
    ~Target();
    Target(const Target&) = delete;
    Target& operator=(const Target&) = delete;

    /// Makes (or makes again) a colour buffer of this size and binds it for drawing; needs a
    /// Renderer made before. Errors (exit 2): a side over the context's limit (named in the
    /// message); (exit 3): no room for it.
    base::Status bind(int width, int height);

private:
    unsigned int frame_ = 0;
    unsigned int colour_ = 0;
};

/// Draws into the window again.
void bindWindow();

} // namespace render
