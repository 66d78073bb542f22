#include "app/toolkit.h"

#include "ui/panels.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

namespace app {

Toolkit::Toolkit()
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr; // the program's state is its own affair
    io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false; // a blinking caret would draw frames for ever
}

Toolkit::~Toolkit()
{
    if (backend_) {
        ImGui_ImplOpenGL3_Shutdown();
    }
    ImGui::DestroyContext();
}

void Toolkit::useScale(const base::FontSet& files, float scale, bool forKiosk)
{
    if (scale == scale_) {
        return;
    }
    scale_ = scale;
    fonts_.build(files, scale, forKiosk);
    if (backend_) {
        ImGui_ImplOpenGL3_DestroyFontsTexture();
        ImGui_ImplOpenGL3_CreateFontsTexture();
    } else {
        // Left to the first frame, this would find no texture data any more and build the fonts again,
        // without our advances.
        ImGui_ImplOpenGL3_Init("#version 330 core");
        ImGui_ImplOpenGL3_CreateDeviceObjects();
        backend_ = true;
    }
    ImGui::GetIO().Fonts->ClearTexData(); // OpenGL has its copy; ours would keep 10 MB
    memory.list = {};                     // measured with the old sizes
    kept_.forget();
}

std::vector<session::Command> Toolkit::panels(Stage& stage, const session::State& state, const ui::Desk& desk,
                                              const std::vector<ui::Key>& keys, const ui::KioskFace* kiosk)
{
    std::vector<session::Command> commands;
    const ui::Frame frame{state,
                          stage.atlas,
                          stage.index,
                          stage.outcome,
                          stage.listing,
                          stage.sheet,
                          stage.bouquets,
                          stage.unfolded,
                          base::palette(state.theme),
                          fonts_,
                          scale_,
                          memory,
                          commands,
                          &stage.symbols,
                          &stage.poles,
                          stage.duel.picture(),
                          stage.preview ? &*stage.preview : nullptr,
                          &stage.crosstab,
                          &stage.published,
                          [&stage] { return stage.communes(); },
                          &stage.areaWords,
                          stage.preview && !state.duel ? &stage.listingAhead : nullptr,
                          stage.preview && !state.duel ? &stage.stays() : nullptr,
                          kiosk};
    for (const ui::Key key : keys) {
        ui::handleKey(frame, key);
    }
    ui::drawWindow(frame, desk);
    return commands;
}

void Toolkit::draw(render::Renderer& renderer, const scene::Scene& scene, const ui::Desk& desk)
{
    kept_.draw(renderer, scene, desk);
}

} // namespace app
