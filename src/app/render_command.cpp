#include "app/render_command.h"

#include "app/opening.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/picture.h"
#include "app/postcard.h"
#include "app/toolkit.h"
#include "base/file.h"
#include "base/png_writer.h"
#include "render/offscreen.h"
#include "scene/postcard.h"
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

/// The window as it would look, pointer nowhere.
void drawWindow(Stage& stage, session::State& state, render::Renderer& renderer, const Options& options,
                const Opening& opening, int width, int height)
{
    const auto wide = static_cast<float>(width);
    const auto high = static_cast<float>(height);
    const float scale = ui::scaleFor(state, wide, high, static_cast<float>(options.scale));
    const ui::Desk desk = ui::deskFor(state, wide, high, scale);
    stage.refresh(state, desk.map, scale, Stage::kArrived, !desk.stage);
    arrive(stage, state, opening);
    stage.refresh(state, desk.map, scale, Stage::kArrived, !desk.stage);

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
    stage.refresh(state, desk.map, scale, Stage::kArrived, !desk.stage);
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

namespace {

/// The window into a file, its view with it.
base::Status writeWindow(const Stage& stage, const session::State& state, int width, int height,
                         const std::string& path)
{
    base::PngWriter writer(width, height, base::PngAlpha::Opaque, pictureTexts(stage, state));
    writer.add(render::readPixels(width, height).rgba);
    const auto bytes = writer.finish();
    return bytes ? base::writeAtomically(path, bytes.value()) : base::Status(bytes.error());
}

/// Reads the picture again, so that what is compared is what was written.
int compareWritten(const Options& options)
{
    const auto picture = base::readPng(options.out);
    return picture ? compare(picture.value(), options) : fail(picture.error());
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
    const PictureOrder order = pictureOrder(options);
    base::Status written = base::Ok{};
    if (options.postcard) {
        written = state.openRow < 0
                      ? base::Status(usage("--postcard needs --card ID: the view has no open card"))
                      : writePostcard(
                            stage, state, *renderer.value(), context.value()->target(), state.openRow,
                            static_cast<int>(std::lround(scene::kPostcardSide * options.scale)), options.out);
    } else if (options.ui || options.presents) {
        written = context.value()->bindTarget(order.width, order.height);
        if (written) {
            drawWindow(stage, state, *renderer.value(), options, opening.value(), order.width, order.height);
            written = writeWindow(stage, state, order.width, order.height, options.out);
        }
    } else {
        state.preview.reset(); // nobody points at a picture
        arriveOnPoster(stage, state, opening.value(), order);
        written =
            writePicture(stage, state, *renderer.value(), context.value()->target(), order, options.out);
    }
    if (!written) {
        return fail(written.error());
    }
    const int code = options.reference.empty() ? 0 : compareWritten(options);
    // All is written. Taking the driver and the land apart piece by piece would cost a tenth of
    // the whole time; the system does it at once.
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace app
