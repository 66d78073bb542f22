// What a frame costs while a large table is read beside it, and how long that takes: off-screen, through the
// same rooms as the window. "bench_live FILE": the shipped table is shown and panned, FILE is read meanwhile
// and takes its place. "bench_live": the shipped table is read again, which is what saving it costs.
#include "app/data_feed.h"
#include "app/opening.h"
#include "app/sources.h"
#include "app/toolkit.h"
#include "model/difference.h"
#include "render/offscreen.h"
#include "session/row_change.h"

#include <backends/imgui_impl_opengl3.h>
#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

constexpr int kWidth = 1920;
constexpr int kHeight = 1080;

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

/// Of this process, MiB: "VmRSS" now, "VmHWM" at most.
double memoryMiB(const std::string& field)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with(field + ":")) {
            return std::stod(line.substr(field.size() + 1)) / 1024;
        }
    }
    return 0;
}

struct Window {
    app::Stage& stage;
    session::State& state;
    app::Toolkit toolkit{};
    render::Renderer& renderer;
    ui::Desk desk = ui::arrangeDesk(kWidth, kHeight, 1);

    /// Draws a frame and waits for its pixels; milliseconds.
    double draw(double now)
    {
        const auto before = Clock::now();
        stage.refresh(state, desk.map, 1, now);
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::GetIO().DisplaySize = {kWidth, kHeight};
        ImGui::NewFrame();
        toolkit.panels(stage, state, desk, {});
        ImGui::Render();
        toolkit.draw(renderer, stage.map(state, kWidth, kHeight, now), desk);
        render::readPixels(1, 1);
        return millisecondsSince(before);
    }
};

void printSpread(const char* name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    const auto at = [&](double share) {
        return times[static_cast<std::size_t>(share * static_cast<double>(times.size() - 1))];
    };
    fmt::print("{:<34} median {:6.2f}   95 % {:6.2f}   99 % {:6.2f}   worst {:6.2f}   ({} frames)\n", name,
               at(0.5), at(0.95), at(0.99), at(1), times.size());
}

} // namespace

int main(int argc, char** argv)
{
    auto context = render::Offscreen::create();
    auto opening = app::openStage({}, app::startLoading({}));
    if (!opening || !context) {
        fmt::print(stderr, "{}\n", opening ? context.error().message : opening.error().message);
        return 1;
    }
    app::Stage& stage = *opening.value().stage;
    session::State& state = opening.value().state;
    auto renderer = render::Renderer::create(context.value()->loader(), stage.atlas.geography, stage.fonts);
    if (!renderer || !context.value()->bindTarget(kWidth, kHeight)) {
        return 3;
    }
    Window window{stage, state, {}, *renderer.value()};
    window.toolkit.memory.table.isPatient = true;
    window.toolkit.useScale(stage.fonts, 1);
    double now = 1000;
    for (int i = 0; i < 10; ++i) {
        window.draw(now += 1);
    }

    app::Options options;
    options.data = argc > 1 ? argv[1] : "";
    app::DataFeed feed(
        [&](source::Progress& progress) {
            source::Sources sources = app::sourcesOf(options);
            sources.progress = &progress;
            return app::DataFeed::Reading{source::reloadTable(sources, stage.atlas.geography), {}, {}};
        },
        stage.atlas.data, [] {});
    const auto start = Clock::now();
    feed.poke();
    std::vector<double> during;
    state.camera.zoom = 2.5;
    state.detail = layout::detailAt(2.5);
    std::optional<app::DataFeed::News> news;
    while (!(news = feed.take())) {
        const auto i = static_cast<double>(during.size() % 120);
        state.camera.centre = {i * 900.0, i * 700.0};
        during.push_back(window.draw(now += 0.016));
        feed.makeReadyFor(*stage.shown());
        const double spare = 1000.0 / 60 - during.back(); // as a screen would have it
        std::this_thread::sleep_for(std::chrono::duration<double, std::milli>(std::max(0.0, spare)));
    }
    const double read = millisecondsSince(start);
    auto* fresh = std::get_if<app::DataFeed::Fresh>(&*news);
    if (fresh == nullptr) {
        const auto* failed = std::get_if<app::DataFeed::Failed>(&*news);
        fmt::print(stderr, "{}\n", failed == nullptr ? "reading was stopped" : failed->error.message);
        return 1;
    }
    const auto before = Clock::now();
    window.toolkit.forgetRows();
    stage.exchange(*fresh->table, fresh->difference.newRowOf, now);
    session::follow(state, {fresh->table->atlas.data, stage.atlas.data, fresh->difference.newRowOf});
    feed.release(std::move(fresh->table));
    const double exchanged = millisecondsSince(before);
    const double first = window.draw(now += 0.016);
    fmt::print("{:<34} {:8.1f} ms\n",
               fmt::format("reading {} rows, panning meanwhile", stage.index.rowCount()), read);
    fmt::print("{:<34} {:8.1f} ms\n", "exchange, on the drawing thread", exchanged);
    fmt::print("{:<34} {:8.1f} ms\n", "the first frame with it", first);
    printSpread("frames while it was read", std::move(during));
    std::vector<double> after;
    for (int i = 0; i < 60; ++i) {
        state.camera.centre = {i * 900.0, i * 700.0};
        after.push_back(window.draw(now += 0.016));
    }
    printSpread("frames after it", std::move(after));
    fmt::print("{:<34} {:8.1f} MiB, at most {:.1f}\n", "memory", memoryMiB("VmRSS"), memoryMiB("VmHWM"));
    return 0;
}
