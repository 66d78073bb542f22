#include "app/render_command.h"

#include "app/opening.h"
#include "app/output.h"
#include "app/toolkit.h"
#include "render/offscreen.h"
#include "session/flight.h"

#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>

namespace app {

namespace {

/// Lets a start on a region or near a commune arrive at once.
void arrive(Stage& stage, session::State& state, const Opening& opening)
{
    const bool reduced = std::exchange(state.reducedMotion, true);
    if (!opening.flyTo.empty()) {
        session::apply(state, session::FlyTo{opening.flyTo}, stage.context(0));
    } else if (opening.fliesNear) {
        session::apply(state, session::SetNearby{state.nearby}, stage.context(0));
    }
    state.reducedMotion = reduced;
}

/// The window as it would look, pointer nowhere.
void drawWindow(Stage& stage, session::State& state, render::Renderer& renderer, const Options& options,
                const Opening& opening, int width, int height)
{
    const auto scale = static_cast<float>(options.scale);
    const ui::Desk desk = ui::arrangeDesk(static_cast<float>(width), static_cast<float>(height), scale,
                                          session::drawerShare(state));
    stage.refresh(state, desk.map, scale, Stage::kArrived);
    arrive(stage, state, opening);
    stage.refresh(state, desk.map, scale, Stage::kArrived);

    Toolkit toolkit;
    toolkit.useScale(stage.fonts, scale);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    // ImGui knows the height of scrolled contents one frame late.
    for (int frame = 0; frame < 2; ++frame) {
        io.DeltaTime = 1.0F / 60;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        toolkit.panels(stage, state, desk, {});
        ImGui::Render();
    }
    stage.controls = toolkit.memory.controlsOnMap;
    stage.refresh(state, desk.map, scale, Stage::kArrived);
    toolkit.draw(renderer, stage.map(state, width, height, Stage::kArrived), desk);
}

/// 0 when the picture is like the reference. Otherwise says how much differs, and marks it in red
/// in a picture beside the one that was written.
int compare(const base::Image& picture, const Options& options)
{
    const std::string& reference = options.reference;
    const auto expected = base::readPng(reference);
    if (!expected) {
        return fail(expected.error());
    }
    const base::ImageDifference difference = base::compareImages(picture, expected.value());
    if (!difference.sameSize) {
        return fail(
            {fmt::format("{} is {} × {} pixels, the picture {} × {}", reference, expected.value().width,
                         expected.value().height, picture.width, picture.height)});
    }
    if (base::isWithinTolerance(difference)) {
        return 0;
    }
    std::string message =
        fmt::format("{} pixels differ from {} ({} allowed), at most {} together in a square of {} pixels "
                    "({} allowed) and {} faintly ({} allowed)",
                    difference.pixels, reference,
                    std::lround(base::kShareAllowed * picture.width * picture.height), difference.worstTile,
                    base::kTileSide, base::kTileAllowed, difference.faintTile, base::kFaintTileAllowed);
    if (!options.out.empty()) {
        std::filesystem::path marked = options.out;
        marked.replace_filename(marked.stem().string() + "-difference.png");
        if (base::writePng(difference.marked, marked)) {
            message += "; see " + marked.string();
        }
    }
    return fail({message});
}

} // namespace

int runRender(const Options& options)
{
    Loading loading = startLoading(options);
    const auto context = render::Offscreen::create();
    auto opening = openStage(options, std::move(loading));
    if (!opening) { // wrong usage comes before a missing driver
        return fail(opening.error());
    }
    if (!context) {
        return fail(context.error());
    }
    Stage& stage = *opening.value().stage;
    session::State& state = opening.value().state;
    const auto renderer =
        render::Renderer::create(context.value()->loader(), stage.atlas.geography, stage.fonts);
    if (!renderer) {
        return fail(renderer.error());
    }
    const int width = static_cast<int>(std::lround(options.width * options.scale));
    const int height = static_cast<int>(std::lround(options.height * options.scale));
    if (const base::Status bound = context.value()->bindTarget(width, height); !bound) {
        return fail(bound.error());
    }
    if (options.ui) {
        drawWindow(stage, state, *renderer.value(), options, opening.value(), width, height);
    } else {
        const auto scale = static_cast<float>(options.scale);
        state.preview.reset(); // nobody points at a picture
        if (!opening.value().flyTo.empty() || opening.value().fliesNear) {
            stage.poster(state, width, height, scale); // a flight needs to know the sheet
            arrive(stage, state, opening.value());
        }
        renderer.value()->draw(stage.poster(state, width, height, scale));
    }
    const base::Image picture = render::readPixels(width, height);
    if (!options.out.empty()) {
        if (const base::Status written = base::writePng(picture, options.out); !written) {
            return fail(written.error());
        }
    }
    const int code = options.reference.empty() ? 0 : compare(picture, options);
    // All is written. Taking the driver and the land apart piece by piece would cost a tenth of
    // the whole time; the system does it at once.
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace app
