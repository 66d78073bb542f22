#include "app/tour_option.h"

#include "app/option_values.h"
#include "app/output.h"
#include "base/file.h"
#include "base/written.h"
#include "session/tour_composer.h"
#include "session/tour_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace app {

namespace {

std::string lined(const std::vector<std::string>& remarks)
{
    return fmt::format("{}", fmt::join(remarks, "; "));
}

} // namespace

base::Result<TakenTour> tourNamed(const std::string& nameOrPath, const Stage& stage)
{
    TakenTour taken;
    if (auto composed = session::composedTour(nameOrPath, {stage.atlas, stage.index, stage.plan})) {
        if (composed->scenes.empty()) {
            return base::Error{fmt::format("the tour \"{}\" has nothing to show of this table", nameOrPath)};
        }
        taken.state.tour = std::move(*composed);
        return taken;
    }
    const auto text = base::readFile(nameOrPath, session::kTourBytes);
    if (!text) {
        return text.error();
    }
    auto read = session::readTour(text.value(), {stage.atlas, stage.index, stage.plan.mainland()});
    if (!read) {
        return base::Error{fmt::format("{}: {}", nameOrPath, read.error().message)};
    }
    taken.state.tour = std::move(read.value().tour);
    taken.state.path = nameOrPath;
    for (const std::string& remark : read.value().remarks) {
        taken.remarks.push_back(fmt::format("{}: {}", nameOrPath, remark));
    }
    return taken;
}

base::Status takeTour(const Options& options, Stage& stage, session::State& state)
{
    if (options.tour.empty()) {
        return base::Ok{};
    }
    const bool isViewer = options.command == Command::Viewer; // there is somebody to read it
    auto taken = tourNamed(options.tour, stage);
    if (!taken) {
        if (!isViewer) {
            return taken.error();
        }
        warn(taken.error().message);
        state.notice = base::written(base::Word::TourRefused, state.language, taken.error().message);
        return base::Ok{};
    }
    for (const std::string& remark : taken.value().remarks) {
        warn(remark);
    }
    if (!taken.value().remarks.empty()) {
        state.notice = base::written(base::Word::TourPartly, state.language, lined(taken.value().remarks));
    }
    state.tour = std::move(taken.value().state);
    state.toursOpen = !options.presents && options.scene == 0;
    const session::Tour& tour = state.tour->tour;
    const auto count = static_cast<int>(tour.scenes.size());
    const bool shows = options.presents || options.scene > 0;
    if (options.scene > count || (shows && session::nextScene(tour, -1, 1) < 0)) {
        const std::string problem =
            options.scene > count
                ? fmt::format("--scene {}: the tour \"{}\" has {}", options.scene, options.tour, count)
                : fmt::format("the tour \"{}\" has no scene that this table can show", options.tour);
        if (!isViewer) {
            return options.scene > count ? usage(problem) : base::Error{problem};
        }
        warn(problem);
        state.notice = problem;
        return base::Ok{};
    }
    if (shows) {
        state.tour->presenting = options.presents;
        const bool reduced =
            std::exchange(state.reducedMotion, true); // nothing flies before there is a window
        session::apply(state, session::ShowScene{std::max(1, options.scene) - 1}, stage.context(0));
        state.reducedMotion = reduced;
        state.detail = layout::detailAt(state.camera.zoom);
    }
    return base::Ok{};
}

} // namespace app
