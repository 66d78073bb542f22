#include "app/viewer.h"

#include "app/opening.h"
#include "app/output.h"
#include "app/outside.h"
#include "app/toolkit.h"
#include "app/window.h"
#include "base/words.h"
#include "export/rows.h"
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

using base::Word;

class Viewer {
public:
    Viewer(Stage& stage, session::State& state, Window& window, render::Renderer& renderer)
        : stage_(stage), state_(state), window_(window), renderer_(renderer)
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
            window_.pump(due <= 0);
            if (window_.takeActivity()) {
                due = kFramesAfterEvent;
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
        const auto commands = toolkit_.panels(stage_, state_, desk, window_.takeKeys());
        ImGui::Render();

        // What was asked for shows in this very frame on the map, in the next in the panels.
        for (const session::Command& command : commands) {
            if (const auto* open = std::get_if<session::OpenSource>(&command)) {
                openSource(open->row);
            } else if (const auto* save = std::get_if<session::ExportSelection>(&command)) {
                exportSelection(save->kind);
            } else {
                session::perform(state_, history_, command, stage_.context(now));
            }
        }
        stage_.controls = toolkit_.memory.controlsOnMap;
        stage_.refresh(state_, desk.map, toolkit_.scale(), now);
        render::bindWindow();
        toolkit_.draw(renderer_, stage_.map(state_, width, height, now), desk);
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

    void notify(Word key, const std::string& value)
    {
        state_.notice = fmt::format(fmt::runtime(base::word(key, state_.language)), value);
    }

    void openSource(int row)
    {
        if (row < 0) {
            return;
        }
        const std::string& url = stage_.atlas.data.initiatives[static_cast<std::size_t>(row)].sourceUrl;
        if (const base::Status opened = openAddress(url); !opened) {
            notify(Word::LinkFailed, opened.error().message);
        }
    }

    void exportSelection(session::ExportKind kind)
    {
        const char* extension = kind == session::ExportKind::Png   ? ".png"
                                : kind == session::ExportKind::Csv ? ".csv"
                                                                   : ".geojson";
        const auto path = exportPath(stage_.outcome.selected, extension);
        const base::Status saved = kind == session::ExportKind::Png
                                       ? exportPicture(path)
                                       : exporter::writeRows(stage_.atlas.data, stage_.outcome.rows, path);
        if (saved) {
            notify(Word::ExportDone, path.string());
        } else {
            notify(Word::ExportFailed, saved.error().message);
        }
    }

    base::Status exportPicture(const std::filesystem::path& path)
    {
        constexpr int kWidth = 3840;
        constexpr int kHeight = 2160;
        session::State still = state_;
        still.hoveredRow = -1;
        render::Target target;
        if (base::Status bound = target.bind(kWidth, kHeight); !bound) {
            return bound;
        }
        renderer_.draw(stage_.poster(still, kWidth, kHeight, 2));
        return base::writePng(render::readPixels(kWidth, kHeight), path);
    }

    Stage& stage_;
    session::State& state_;
    Window& window_;
    render::Renderer& renderer_;
    session::History history_;
    Toolkit toolkit_;
    bool settled_ = false;
};

} // namespace

int runViewer(const Options& options)
{
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
    Viewer viewer(stage, opening.value().state, *window.value(), *renderer.value());
    viewer.run(opening.value().flyTo, opening.value().fliesNear);
    return static_cast<int>(base::Exit::Done);
}

} // namespace app
