// Where the time goes between the start and the first picture, and what a frame costs while the
// map is panned: off-screen, through the same rooms as the window. Prints milliseconds.
// "bench_frames load" prints one number: loading alone, in a fresh process. "bench_frames FILE"
// measures another table; bench/large_table.py makes one. "bench_frames film DIR" draws what a
// viewer sees while kinds change, as numbered pictures; "bench_frames film DIR choices" while
// filter, colouring, measure and bars change, and while the year plays, kind by kind.
#include "app/opening.h"
#include "app/toolkit.h"
#include "render/offscreen.h"
#include "session/play.h"

#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
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
               const ui::Desk& desk, int width, int height, double now = app::Stage::kArrived)
{
    stage.refresh(state, desk.map, 1, now);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::GetIO().DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
    ImGui::NewFrame();
    toolkit.panels(stage, state, desk, {});
    ImGui::Render();
    toolkit.draw(renderer, stage.map(state, width, height, now), desk);
    render::readPixels(1, 1);
}

/// `cpu`: of all threads together; steadier than the clock on the wall where others are at work.
void printSpread(const char* name, std::vector<double> times, std::clock_t cpu)
{
    const double each =
        1000.0 * static_cast<double>(cpu) / CLOCKS_PER_SEC / static_cast<double>(times.size());
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    fmt::print("{:<28} median {:6.2f}   95 % {:6.2f}   worst {:6.2f}   cpu {:6.2f}\n", name, at(0.5),
               at(0.95), at(1), each);
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
    app::Options options;
    options.data = argc == 2 ? argv[1] : "";
    app::Loading loading = app::startLoading(options);
    auto context = render::Offscreen::create();
    fmt::print("{:<28} {:6.1f}\n", "OpenGL context", millisecondsSince(start));
    auto opening = app::openStage(options, std::move(loading));
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

    double now = 1000;
    constexpr std::array kKinds{layout::Symbols::Bars,    layout::Symbols::Choropleth,
                                layout::Symbols::Matrix,  layout::Symbols::Bubbles,
                                layout::Symbols::Density, layout::Symbols::Bouquets};
    if (argc > 2 && std::string_view(argv[1]) == "film") {
        int picture = 0;
        const auto shoot = [&](int frames, double step) {
            for (int i = 0; i < frames; ++i) {
                now += step;
                session::tick(state, now);
                drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
                (void)base::writePng(render::readPixels(kWidth, kHeight),
                                     fmt::format("{}/{:03}.png", argv[2], picture++));
            }
        };
        shoot(1, 1);
        if (argc > 3) {
            const auto choose = [&](const auto& change) {
                now += 1;
                drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
                change();
                drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
                shoot(4, layout::kTravelSeconds / 4);
            };
            for (const layout::Symbols kind : kKinds) {
                state.symbols = kind;
                drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now += 1);
                choose([&] { filter::toggle(state.selection, filter::Facet::Category, "dons"); });
                choose([&] { filter::toggle(state.selection, filter::Facet::Region, "84"); });
                choose([&] { state.selection = {}; });
                choose([&] { state.colouring = layout::Colouring::Pole; });
                choose([&] { state.measure = layout::Measure::PerMillion; });
                choose([&] { state.barsBy = filter::Facet::Month; });
                state.colouring = layout::Colouring::Category;
                state.measure = layout::Measure::Count;
                state.barsBy = filter::Facet::Category;
                now += 1;
                session::togglePlay(state, stage.axis, now);
                shoot(1, 6);
                for (int i = 0; i < 3; ++i) { // frames as they come, then some of them
                    for (int k = 0; k < 10; ++k) {
                        session::tick(state, now += 0.016);
                        drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
                    }
                    shoot(3, 0.016);
                }
                state.play = {};
            }
            return 0;
        }
        for (const layout::Symbols kind : kKinds) {
            now += 1;
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
            state.symbols = kind;
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
            shoot(5, layout::kTravelSeconds / 5);
        }
        now += 1;
        session::togglePlay(state, stage.axis, now);
        shoot(24, 0.5);
        return 0;
    }
    const int frames = stage.index.rowCount() > 10000 ? 30 : 120;
    const auto measure = [&](const char* name, auto change) {
        std::vector<double> times;
        const std::clock_t begin = std::clock();
        for (int i = 0; i < frames; ++i) {
            change(i);
            const auto before = Clock::now();
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight);
            times.push_back(millisecondsSince(before));
        }
        printSpread(name, times, std::clock() - begin);
    };
    const auto chooseCategory = [&](int i) {
        state.selection = {};
        filter::toggle(state.selection, filter::Facet::Category,
                       stage.index.values(filter::Facet::Category)[static_cast<std::size_t>(i % 10)].code);
    };
    for (const auto& [name, kind] :
         {std::pair{"bouquets", layout::Symbols::Bouquets}, std::pair{"bubbles", layout::Symbols::Bubbles},
          std::pair{"density", layout::Symbols::Density},
          std::pair{"choropleth", layout::Symbols::Choropleth}}) {
        fmt::print("{}, {} rows\n", name, stage.index.rowCount());
        state.symbols = kind;
        state.selection = {};
        state.camera = {};
        state.detail = layout::Detail::Country;
        std::vector<double> times;
        for (int i = 0; i < 40; ++i) { // another zoom, the same rows: the layout alone
            state.camera.zoom = 1 + (i % 2) * 0.01;
            const auto before = Clock::now();
            stage.refresh(state, desk.map, 1, app::Stage::kArrived);
            times.push_back(millisecondsSince(before));
        }
        printSpread("  layout after a zoom", times, 0);
        state.camera = {};
        measure("  frame, nothing moves", [](int) {});
        state.camera.zoom = 2.5;
        state.detail = layout::detailAt(2.5);
        measure("  frame while panning", [&](int i) { state.camera.centre = {i * 900.0, i * 700.0}; });
        state.camera = {};
        measure("  frame while zooming", [&](int i) {
            state.camera.zoom = 1 + i * 0.02;
            state.detail = layout::detailAfter(state.detail, state.camera.zoom);
        });
        state.camera = {};
        state.detail = layout::Detail::Country;
        measure("  frame after a filter", chooseCategory);
        times.clear();
        const std::clock_t began = std::clock();
        for (int i = 0; i < frames; ++i) { // ten frames of travel for each choice
            if (i % 10 == 0) {
                chooseCategory(i / 10);
            }
            now += layout::kTravelSeconds / 11;
            const auto before = Clock::now();
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
            times.push_back(millisecondsSince(before));
        }
        printSpread("  frame while dots travel", times, std::clock() - began);
        state.selection = {};
        session::togglePlay(state, stage.axis, now);
        state.play.startTime -= 5; // where days bring many rows
        times.clear();
        const std::clock_t started = std::clock();
        for (int i = 0; i < 2 * frames; ++i) {
            session::tick(state, now += 0.016);
            const auto before = Clock::now();
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
            times.push_back(millisecondsSince(before));
        }
        printSpread("  frame, the year plays", times, std::clock() - started);
        state.play = {};
    }
    state.camera = {};
    now = 2000;
    // Every 34 frames dots are sent elsewhere; each frame is 16 ms after the one before.
    const auto measureMoving = [&](const char* name, auto send) {
        std::vector<double> times;
        const std::clock_t begin = std::clock();
        drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now += 5);
        for (int i = 0; i < 34 * 6; ++i) {
            if (i % 34 == 0) {
                send(i / 34);
            }
            now += 0.016;
            const auto before = Clock::now();
            drawFrame(stage, state, toolkit, *renderer.value(), desk, kWidth, kHeight, now);
            times.push_back(millisecondsSince(before));
        }
        printSpread(name, times, std::clock() - begin);
    };
    state.selection = {};
    measureMoving("moving dots, filters", [&](int i) {
        state.selection = {};
        if (i % 2 == 0) {
            filter::toggle(state.selection, filter::Facet::Category, "dons");
        }
    });
    state.selection = {};
    measureMoving("moving dots, charts", [&](int i) {
        state.symbols = i % 2 == 0 ? layout::Symbols::Bars : layout::Symbols::Matrix;
    });
    measureMoving("moving dots, all kinds",
                  [&](int i) { state.symbols = kKinds[static_cast<std::size_t>(i)]; });
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
