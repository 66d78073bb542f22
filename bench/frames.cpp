// Where the time goes between the start and the first picture, and what a frame costs while the
// map is panned: off-screen, through the same rooms as the window. Prints milliseconds.
// "bench_frames load" prints one number: loading alone, in a fresh process.
#include "app/opening.h"
#include "app/toolkit.h"
#include "render/offscreen.h"

#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Draws one frame of the window and waits until its pixels are there.
void drawFrame(app::Stage& stage, session::State& state, app::Toolkit& toolkit, render::Renderer& renderer,
               const ui::Desk& desk, int width, int height)
{
    stage.refresh(state, desk.map, 1, app::Stage::kArrived);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    ImGui::NewFrame();
    toolkit.panels(stage, state, desk, {});
    ImGui::Render();
    renderer.draw(stage.map(state, width, height, app::Stage::kArrived));
    toolkit.submit();
    render::readPixels(1, 1);
}

void printSpread(const char* name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    fmt::print("{:<28} median {:6.2f}   95 % {:6.2f}   worst {:6.2f}\n", name, at(0.5), at(0.95), at(1));
}

} // namespace

int main(int argc, char** argv)
{
    if (argc > 1 && std::string_view(argv[1]) == "load") {
        const auto start = Clock::now();
        const auto atlas = app::startLoading({}).get();
        fmt::print("{:.1f}\n", millisecondsSince(start));
        return atlas ? 0 : 1;
    }
    constexpr int kWidth = 1920;
    constexpr int kHeight = 1080;
    const auto start = Clock::now();
    app::Loading loading = app::startLoading({});
    auto context = render::Offscreen::create();
    fmt::print("{:<28} {:6.1f}\n", "OpenGL context", millisecondsSince(start));
    auto opening = app::openStage({}, std::move(loading));
    if (!opening || !context) {
        fmt::print(stderr, "{}\n", opening ? context.error().message : opening.error().message);
        return 1;
    }
    app::Stage& stage = *opening.value().stage;
    session::State& state = opening.value().state;
    fmt::print("{:<28} {:6.1f}\n", "… data, index, fonts", millisecondsSince(start));
    auto renderer = render::Renderer::create(context.value()->loader(), stage.atlas.geography, stage.fonts);
    if (!renderer || !context.value()->bindTarget(kWidth, kHeight)) {
        return 3;
    }
    fmt::print("{:<28} {:6.1f}\n", "… shaders and land", millisecondsSince(start));
    app::Toolkit toolkit;
    toolkit.useScale(stage.fonts, 1);
    fmt::print("{:<28} {:6.1f}\n", "… toolkit fonts", millisecondsSince(start));
    const ui::Desk desk = ui::arrangeDesk(kWidth, kHeight, 1);
    drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight);
    fmt::print("{:<28} {:6.1f}\n", "… first frame", millisecondsSince(start));

    const auto measure = [&](const char* name, auto change) {
        std::vector<double> times;
        for (int i = 0; i < 120; ++i) {
            change(i);
            const auto before = Clock::now();
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight);
            times.push_back(millisecondsSince(before));
        }
        printSpread(name, times);
    };
    measure("frame, nothing moves", [](int) {});
    state.camera.zoom = 2.5;
    measure("frame while panning", [&](int i) { state.camera.centre = {i * 900.0, i * 700.0}; });
    state.camera = {};
    measure("frame while zooming", [&](int i) { state.camera.zoom = 1 + i * 0.02; });
    state.camera = {};
    measure("frame after a filter", [&](int i) {
        state.selection = {};
        filter::toggle(state.selection, filter::Facet::Category,
                       stage.index.values(filter::Facet::Category)[static_cast<std::size_t>(i % 10)].code);
    });
    state.selection = {};
    const auto duel = [&](const char* name, session::Duel compared) {
        state.duel = std::move(compared);
        state.camera.zoom = 2.5;
        measure(name, [&](int i) { state.camera.centre = {i * 500.0, i * 400.0}; });
        state.duel.reset();
        state.camera = {};
    };
    duel("duel, panning two regions", {filter::Facet::Region, "84", "11", -1, {}});
    duel("duel, panning two categories", {filter::Facet::Category, "dons", "recherche", -1, {}});
    return 0;
}
