// Whether what stays still (sea, land, the insets' cards) is the same as in the last frame: while
// only dots, names or the pointer move, its pixels are copied and not drawn again.
#pragma once

#include "render/pixels.h"
#include "scene/scene.h"

namespace render {

class Still {
public:
    enum class Use {
        Direct, ///< it has just changed: draw it as everything else, it may change again
        Store,  ///< the same for the second time: draw it into the store, then copy
        Copy    ///< it is in the store
    };
    /// How to draw the scene's still leaves now; remembers them for the next frame. `generation`:
    /// of the store.
    [[nodiscard]] Use next(const scene::Scene& scene, unsigned generation);

    /// To be called once the still leaves are in the store, whose generation this is.
    void markStored(unsigned generation);

    /// Around the still leaves; nothing of them is drawn elsewhere.
    [[nodiscard]] static PixelWindow windowOf(const scene::Scene& scene);

private:
    scene::Scene last_; ///< its still leaves alone
    bool stored_ = false;
    unsigned generation_ = 0;
};

} // namespace render
