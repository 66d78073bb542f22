// Pixels kept from one frame to the next, each at its place in the picture. What lies beside each
// other shares one store: the map's still leaves, the panels around it.
#pragma once

#include "render/objects.h"
#include "render/pixels.h"

#include <span>

namespace render {

class PixelStore {
public:
    /// Makes the GPU objects, without room for pixels yet.
    void build(Objects& objects);

    /// Binds the store for drawing, with alpha, with room for a picture of this size. False when
    /// the driver has no room; the frame's own target is bound as before then.
    bool begin(int width, int height);

    /// Binds the frame's own target again.
    void end();

    /// Copies these windows to the same places of the bound target.
    void copy(std::span<const PixelWindow> windows) const;

    /// Gives up all that was stored.
    void lose() { ++generation_; }

    /// Changes when all that was stored is lost: with another size, and when it is built again.
    [[nodiscard]] unsigned generation() const { return generation_; }

private:
    GLuint frame_ = 0;
    GLuint colour_ = 0;
    GLint target_ = 0; ///< bound before begin()
    int width_ = 0;
    int height_ = 0;
    unsigned generation_ = 0;
};

} // namespace render
