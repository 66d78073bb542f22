// Dear ImGui's context, fonts and OpenGL backend, for the window and for off-screen pictures.
#pragma once

#include "app/kept_panels.h"
#include "app/stage.h"
#include "ui/desk.h"
#include "ui/fonts.h"
#include "ui/frame.h"

#include <vector>

namespace app {

class Toolkit {
public:
    /// Makes ImGui's context; OpenGL must be current before `useScale`.
    Toolkit();
    ~Toolkit();
    Toolkit(const Toolkit&) = delete;
    Toolkit& operator=(const Toolkit&) = delete;

    /// Builds the fonts for a scale (pixels a design pixel) and uploads them, at a kiosk with the large types
    /// of its calls; nothing when they are those in use.
    void useScale(const base::FontSet& files, float scale, bool forKiosk = false);

    /// Forgets what only the interface remembers: scrolled lists, fields being typed in, a held button. With
    /// the state it starts from, the next frame looks like the first one. Also to be called when another
    /// table or another Renderer is to be shown.
    void startOver();

    /// Another table is about to take the place of the one that the panels know: forgets what they have
    /// worked out of its rows, and waits for what is being worked out. What is scrolled, typed and focused
    /// stays.
    void forgetRows();

    /// Makes fonts and OpenGL objects anew, after a lost context; nothing before the first useScale().
    void rebuild(const base::FontSet& files);

    /// Draws all panels for the state; the commands they ask for come back. Between ImGui's
    /// NewFrame and Render.
    std::vector<session::Command> panels(Stage& stage, const session::State& state, const ui::Desk& desk,
                                         const std::vector<ui::Key>& keys,
                                         const ui::KioskFace* kiosk = nullptr,
                                         const ui::DataNews* data = nullptr);

    /// Draws the scene and ImGui's last frame over it into the bound framebuffer.
    void draw(render::Renderer& renderer, const scene::Scene& scene, const ui::Desk& desk);

    [[nodiscard]] float scale() const { return scale_; }
    [[nodiscard]] const ui::Fonts& fonts() const { return fonts_; }
    ui::Memory memory;

private:
    ui::Fonts fonts_;
    KeptPanels kept_;
    float scale_ = 0;
    bool forKiosk_ = false;
    bool backend_ = false;
};

} // namespace app
