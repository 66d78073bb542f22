// The picture of what stays still (sea, land, the insets' cards), kept from one frame to the next:
// while only dots, names or the pointer move, it is copied and not drawn again.
#pragma once

#include "base/result.h"
#include "render/objects.h"
#include "scene/scene.h"

#include <vector>

namespace render {

class Still {
public:
    /// Makes the GPU objects, without room for pixels yet.
    void build(Objects& objects);

    enum class Use {
        Direct, ///< it has just changed: draw it as everything else, it may change again
        Store,  ///< the same for the second time: draw it into the store, then copy
        Copy    ///< it is in the store
    };
    /// How to draw the scene's still leaves now; remembers them for the next frame.
    [[nodiscard]] Use next(const scene::Scene& scene);

    /// Binds the store for drawing, with alpha. False when the driver has no room for it; the
    /// frame's own target is bound as before then.
    bool begin(int width, int height);

    /// Binds the frame's own target again.
    void end();

    /// Copies the store into the bound target.
    void copy(int width, int height) const;

private:
    GLuint frame_ = 0;
    GLuint colour_ = 0;
    GLint target_ = 0; ///< bound before begin()
    int width_ = 0;    ///< of the store
    int height_ = 0;
    scene::Scene last_; ///< its still leaves alone
    bool stored_ = false;
};

} // namespace render
