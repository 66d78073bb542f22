#include "app/viewer.h"

#include "app/errands.h"
#include "app/opening.h"
#include "app/output.h"
#include "app/toolkit.h"
#include "app/window.h"
#include "render/renderer.h"
#include "render/target.h"
#include "session/history.h"
#include "session/play.h"
#include "session/wording.h"

#include <GLFW/glfw3.h>
#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>
#include <malloc.h>

namespace app {

namespace {

constexpr int kFramesAfterEvent = 3; // ImGui settles hover and scroll over this many frames

/// True for what changes the list of saved views, an undone removal among it.
bool changesViews(const session::Command& command)
{
    return std::holds_alternative<session::SaveView>(command) ||
           std::holds_alternative<session::RenameView>(command) ||
           std::holds_alternative<session::RemoveView>(command) ||
           std::holds_alternative<session::RestoreView>(command) ||
           std::holds_alternative<session::Undo>(command);
}

class Viewer {
public:
    Viewer(Stage& stage, session::State& state, Window& window, render::Renderer& renderer, Errands errands)
        : stage_(stage), state_(state), window_(window), renderer_(renderer), errands_(std::move(errands))
    {
    }

    /// Runs until the window is closed.
    void run(const std::string& flyTo, bool fliesNear)
    {
        window_.connectToolkit();
        std::string region = flyTo;
        bool goesNear = fliesNear;
        int due = kFramesAfterEvent;
        while (!window_.shouldClose()) {
            const bool sleeps = due <= 0;
            const double before = glfwGetTime();
            const std::optional<double> wake = toolkit_.memory.wakeIn;
            window_.pump(sleeps, wake.value_or(0));
            if (window_.takeActivity()) {
                due = kFramesAfterEvent;
            } else if (sleeps && wake && glfwGetTime() >= before + *wake) {
                due = 1; // what waited for a rest of the pointer or the map
            }
            if (due <= 0 || window_.width() <= 0 || window_.height() <= 0) {
                due = std::min(due, 0); // minimised: wait for the next event
                continue;
            }
            const bool moving = drawFrame();
            if (--due == 0 && !settled_) {
                settled_ = true;
                malloc_trim(0); // what loading and the shader compiler have freed goes back to the system
            }
            if (!region.empty()) {
                session::apply(state_, session::FlyTo{std::exchange(region, {})},
                               stage_.context(glfwGetTime()));
                due = kFramesAfterEvent;
            }
            if (std::exchange(goesNear, false)) {
                session::apply(state_, session::SetNearby{state_.nearby}, stage_.context(glfwGetTime()));
                due = kFramesAfterEvent;
            }
            if (moving) {
                due = std::max(due, 1);
            }
        }
        window_.disconnectToolkit();
    }

private:
    /// Draws one frame; true when another one is due because something moves or has changed.
    bool drawFrame()
    {
        const double now = glfwGetTime();
        const bool flying = session::tick(state_, now);
        const int width = window_.width();
        const int height = window_.height();
        toolkit_.useScale(stage_.fonts, window_.scale());
        const ui::Desk desk = ui::arrangeDesk(static_cast<float>(width), static_cast<float>(height),
                                              toolkit_.scale(), session::drawerShare(state_));
        stage_.refresh(state_, desk.map, toolkit_.scale(), now);

        ImGui_ImplOpenGL3_NewFrame();
        window_.newToolkitFrame();
        ImGui::NewFrame();
        ui::Memory& memory = toolkit_.memory;
        memory.canUndo = history_.canUndo();
        memory.canRedo = history_.canRedo();
        memory.canRestore = errands_.canRestore();
        if (state_.viewsOpen && !viewsListed_) {
            memory.savedViews = errands_.savedViews();
        }
        viewsListed_ = state_.viewsOpen;
        auto commands = toolkit_.panels(stage_, state_, desk, window_.takeKeys());
        ImGui::Render();
        for (std::string& path : window_.takeDrops()) {
            commands.emplace_back(session::OpenView{std::move(path)});
        }

        // What was asked for shows in this very frame on the map, in the next in the panels.
        for (const session::Command& command : commands) {
            viewsListed_ = viewsListed_ && !changesViews(command);
            if (!errands_.run(command, history_, now)) {
                session::perform(state_, history_, command, stage_.context(now));
            }
        }
        stage_.controls = toolkit_.memory.controlsOnMap;
        stage_.refresh(state_, desk.map, toolkit_.scale(), now);
        render::bindWindow();
        toolkit_.draw(renderer_, stage_.map(state_, width, height, now), desk);
        window_.showCross(toolkit_.memory.wantsCross);
        window_.setTitle(title());
        window_.swap();
        return flying || state_.flight.has_value() || stage_.isMoving(now) || !commands.empty();
    }

    [[nodiscard]] std::string title() const
    {
        return fmt::format(
            "{} · cartovid",
            session::totalText(stage_.outcome, session::effectiveSelection(state_), state_.language));
    }

    Stage& stage_;
    session::State& state_;
    Window& window_;
    render::Renderer& renderer_;
    Errands errands_;
    session::History history_;
    Toolkit toolkit_;
    bool settled_ = false;
    bool viewsListed_ = false;
};

} // namespace

int runViewer(const Options& options)
{
    const TableFile table = tableFileOf(options);
    Loading loading = startLoading(options);
    const auto window = Window::open("cartovid");
    auto opening = openStage(options, std::move(loading));
    if (!opening) { // wrong usage comes before a missing display
        return fail(opening.error());
    }
    if (!window) {
        return fail(window.error());
    }
    Stage& stage = *opening.value().stage;
    const auto loader = [](const char* name) { return glfwGetProcAddress(name); };
    const auto renderer = render::Renderer::create(loader, stage.atlas.geography, stage.fonts);
    if (!renderer) {
        return fail(renderer.error());
    }
    Viewer viewer(stage, opening.value().state, *window.value(), *renderer.value(),
                  {stage,
                   opening.value().state,
                   *window.value(),
                   *renderer.value(),
                   table,
                   {options.data, options.regions}});
    viewer.run(opening.value().flyTo, opening.value().fliesNear);
    return static_cast<int>(base::Exit::Done);
}

} // namespace app
