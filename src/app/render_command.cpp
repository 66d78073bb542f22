#include "app/render_command.h"

#include "app/kiosk_picture.h"
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
#include <optional>

namespace app {

namespace {

/// The window as it would look, pointer nowhere.
void drawWindow(Stage& stage, session::State& state, render::Renderer& renderer, const Options& options,
                const Opening& opening, int width, int height)
{
    const auto wide = static_cast<float>(width);
    const auto high = static_cast<float>(height);
    std::optional<KioskPicture> kiosk;
    if (!options.kioskShows.empty()) {
        kiosk = kioskPicture(options, stage, state, width, height);
    }
    const float scale =
        kiosk ? kiosk->scale : ui::scaleFor(state, wide, high, static_cast<float>(options.scale));
    const float mapScale = kiosk ? kiosk->mapScale : scale;
    const ui::Desk desk = ui::deskFor(state, wide, high, scale, kiosk ? kiosk->strip : 0);
    stage.refresh(state, desk.map, mapScale, Stage::kArrived, desk.hasControlsOnMap());
    arrive(stage, state, opening);
    stage.refresh(state, desk.map, mapScale, Stage::kArrived, desk.hasControlsOnMap());

    Toolkit toolkit;
    toolkit.useScale(stage.fonts, scale, kiosk.has_value());
    toolkit.memory.keyboard.open = kiosk && kiosk->keyboard;
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    // ImGui knows the height of scrolled contents one frame late.
    for (int frame = 0; frame < 2; ++frame) {
        io.DeltaTime = 1.0F / 60;
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        toolkit.panels(stage, state, desk, {}, kiosk ? &kiosk->face : nullptr);
        ImGui::Render();
    }
    stage.controls = toolkit.memory.controlsOnMap;
    stage.refresh(state, desk.map, mapScale, Stage::kArrived, desk.hasControlsOnMap());
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
base::Status writePixels(const Stage& stage, const session::State& state, int width, int height,
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

namespace {

/// The window, drawn as on a screen: with OpenGL.
base::Status writeWindow(Opening& opening, render::Offscreen& context, const Options& options)
{
    Stage& stage = *opening.stage;
    const PictureOrder order = pictureOrder(options);
    const auto renderer = render::Renderer::create(context.loader(), stage.atlas.geography, stage.fonts);
    if (!renderer) {
        return renderer.error();
    }
    if (base::Status bound = context.bindTarget(order.width, order.height); !bound) {
        return bound;
    }
    drawWindow(stage, opening.state, *renderer.value(), options, opening, order.width, order.height);
    return writePixels(stage, opening.state, order.width, order.height, options.out);
}

/// The picture to publish, or the postcard of the open card: painted without OpenGL.
base::Status writePainted(Opening& opening, const Options& options)
{
    Stage& stage = *opening.stage;
    session::State& state = opening.state;
    render::Painter painter(stage.atlas.geography, stage.fonts);
    if (options.postcard) {
        return state.openRow < 0
                   ? base::Status(usage("--postcard needs --card ID: the view has no open card"))
                   : writePostcard(stage, state, painter, state.openRow,
                                   static_cast<int>(std::lround(scene::kPostcardSide * options.scale)),
                                   options.out);
    }
    const PictureOrder order = pictureOrder(options);
    state.preview.reset(); // nobody points at a picture
    arriveOnPoster(stage, state, opening, order);
    warnOfLeftOut(stage, state, order);
    return writePicture(stage, state, painter, order, options.out);
}

/// A context for the window, none where nothing of it is drawn.
base::Result<std::unique_ptr<render::Offscreen>> contextFor(const Options& options)
{
    if (!drawsWindow(options)) {
        return std::unique_ptr<render::Offscreen>();
    }
    return render::Offscreen::create();
}

} // namespace

int runRender(const Options& options)
{
    Loading loading = startLoading(options);
    const auto context = contextFor(options);
    auto opening = openStage(options, std::move(loading));
    if (!opening) { // wrong usage comes before a missing driver
        return fail(opening.error());
    }
    if (!context) {
        return fail(context.error());
    }
    const base::Status written = context.value() == nullptr
                                     ? writePainted(opening.value(), options)
                                     : writeWindow(opening.value(), *context.value(), options);
    if (!written) {
        return fail(written.error());
    }
    const int code = options.reference.empty() ? 0 : compareWritten(options);
    // All is written. Taking driver and land apart piece by piece would cost a tenth of the whole time; the
    // system does it at once.
    std::fflush(nullptr);
    std::_Exit(code);
}

} // namespace app
