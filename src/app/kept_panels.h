// Draws a frame of the window, map and panels: panels that stand still while the map moves are
// copied from the last frame and not drawn again.
#pragma once

#include "app/panel_pieces.h"
#include "render/renderer.h"
#include "ui/desk.h"

#include <vector>

namespace app {

class KeptPanels {
public:
    /// Draws the scene, and the panels of ImGui's last Render over it, into the bound framebuffer.
    /// `scene` draws nothing outside of `desk.map`.
    void draw(render::Renderer& renderer, const scene::Scene& scene, const ui::Desk& desk);

    /// To be called when ImGui's fonts change: the same triangles mean other letters then.
    void forget() { states_.clear(); }

private:
    struct State {
        bool isStored = false;
        unsigned generation = 0; ///< of the renderer's store
        base::Colour ground;
    };
    bool isInStore(render::Renderer& renderer, const scene::Scene& scene, std::size_t index);

    std::vector<PanelPiece> pieces_; ///< of this frame; the map's comes last
    std::vector<PanelPiece> before_; ///< of the last one
    std::vector<State> states_;      ///< of all but the map's
};

} // namespace app
