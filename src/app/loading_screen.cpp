#include "app/loading_screen.h"

#include "app/toolkit.h"
#include "ui/loading.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <chrono>

namespace app {

namespace {

constexpr double kPatience = 1;    // seconds before anything is shown
constexpr double kStep = 1.0 / 30; // between two pictures

bool isReady(const Loading& loading, double seconds)
{
    return loading.wait_for(std::chrono::duration<double>(seconds)) == std::future_status::ready;
}

/// One picture; true when its button was pressed.
bool drawWith(Toolkit& toolkit, Window& window, const base::FontSet& fonts, const ui::LoadingFace& face)
{
    toolkit.useScale(fonts, window.scale());
    ImGui_ImplOpenGL3_NewFrame();
    window.newToolkitFrame();
    ImGui::NewFrame();
    const bool quits = ui::drawLoading(toolkit.fonts(), face, toolkit.scale());
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    window.swap();
    return quits;
}

} // namespace

bool waitWith(Window& window, const Loading& loading, source::Progress& progress, const Options& options,
              const Ending& ending)
{
    if (isReady(loading, kPatience)) {
        return true;
    }
    const auto fonts = base::FontSet::load();
    if (!fonts) { // openStage() says so
        return true;
    }
    Toolkit toolkit;
    window.connectToolkit();
    bool quits = false;
    while (!quits && !isReady(loading, 0)) {
        window.pump(true, kStep);
        bool escapes = false;
        while (window.hasKeys()) {
            const ui::Key key = window.takeKey();
            escapes = escapes || key == ui::Key::Escape;
        }
        const ui::LoadingFace face{options.theme.value_or(base::Theme::Light),
                                   options.language.value_or(base::Language::French), progress.share,
                                   !options.kiosk};
        if (window.width() > 0 && window.height() > 0) {
            quits = drawWith(toolkit, window, fonts.value(), face);
        }
        const bool leaves = quits || escapes || window.shouldClose();
        quits = ending.isAskedFor() || (leaves && !options.kiosk);
    }
    progress.stops = quits;
    window.disconnectToolkit();
    return !quits;
}

} // namespace app
