#include "app/toolkit.h"

#include "app/frame.h"
#include "ui/panels.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <utility>

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
    if (scale == scale_ && forKiosk == forKiosk_) {
        return;
    }
    scale_ = scale;
    forKiosk_ = forKiosk;
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

void Toolkit::startOver()
{
    const bool records = memory.recordAreas;
    const bool patient = memory.table.isPatient;
    memory = {};
    memory.recordAreas = records;
    memory.table.isPatient = patient;
    kept_.forget();
    ImGui::ClearActiveID();
    ImGui::ClosePopupsOverWindow(nullptr, false);
    ImGuiIO& io = ImGui::GetIO();
    io.ClearInputCharacters();
    io.ClearInputKeys();
    std::ranges::fill(io.MouseDown, false);
    io.MousePos = {-FLT_MAX, -FLT_MAX}; // no finger, no tip
    for (ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        window->Scroll = {0, 0};
        window->ScrollTarget = {FLT_MAX, FLT_MAX};
        window->StateStorage.Clear();
    }
}

void Toolkit::forgetRows()
{
    memory.list = {};
    memory.listItem = memory.keyboardRow = memory.cardOf = -1;
    memory.completing = {};
    memory.beyond = {};
    memory.table.order = {}; // waits for a column that is being ranked
    memory.table.keyboardRow = memory.table.scrolledTo = memory.table.openRow = -1;
    memory.table.copied = false;
    memory.tour.filled.clear();
    memory.tour.counted.clear();
    memory.walking = false;
    memory.sight = {};
}

void Toolkit::rebuild(const base::FontSet& files)
{
    if (backend_) {
        // Not DestroyDeviceObjects: after it, ImGui 1.86 still believes in the size of its old buffers, and
        // the panels are gone.
        ImGui_ImplOpenGL3_Shutdown();
        backend_ = false;
        useScale(files, std::exchange(scale_, 0.F),
                 forKiosk_); // the picture of the letters went with their textures
    }
}

std::vector<session::Command> Toolkit::panels(Stage& stage, const session::State& state, const ui::Desk& desk,
                                              const std::vector<ui::Key>& keys, const ui::KioskFace* kiosk,
                                              const ui::DataNews* data)
{
    std::vector<session::Command> commands;
    ui::Frame frame = frameOf(stage, state, fonts_, scale_, memory, commands, kiosk);
    frame.data = data;
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
