#include "app/tour_option.h"

#include "app/file_reasons.h"
#include "app/option_values.h"
#include "app/output.h"
#include "base/file.h"
#include "base/words.h"
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

base::Result<TakenTour> tourNamed(const std::string& nameOrPath, const Stage& stage, base::Language language)
{
    TakenTour taken;
    if (auto composed = session::composedTour(nameOrPath, {stage.atlas, stage.index, stage.plan})) {
        if (composed->scenes.empty()) {
            return base::Error{base::written(base::Word::TourNothing, language, nameOrPath)};
        }
        taken.state.tour = std::move(*composed);
        return taken;
    }
    const auto text = base::readFile(nameOrPath, session::kTourBytes);
    if (!text) {
        const std::string why =
            language == base::Language::English ? std::string() : whyNotRead(nameOrPath, language);
        return why.empty() ? text.error() : base::Error{why, text.error().exit};
    }
    auto read = session::readTour(text.value(), {stage.atlas, stage.index, stage.plan.mainland(), language});
    if (!read) {
        return base::Error{
            base::written(base::Word::NoteLabelled, language, nameOrPath, read.error().message)};
    }
    taken.state.tour = std::move(read.value().tour);
    taken.state.path = nameOrPath;
    for (const std::string& remark : read.value().remarks) {
        taken.remarks.push_back(base::written(base::Word::NoteLabelled, language, nameOrPath, remark));
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
        const auto said = tourNamed(options.tour, stage, state.language); // as the window speaks
        state.notice = base::written(base::Word::TourRefused, state.language,
                                     said ? std::string() : said.error().message);
        return base::Ok{};
    }
    for (const std::string& remark : taken.value().remarks) {
        warn(remark);
    }
    if (!taken.value().remarks.empty()) {
        if (isViewer && state.language != base::Language::English) {
            taken = tourNamed(options.tour, stage, state.language); // its scenes say their faults likewise
        }
        if (taken && !taken.value().remarks.empty()) {
            state.notice =
                base::written(base::Word::TourPartly, state.language, lined(taken.value().remarks));
        }
        if (!taken) { // it went meanwhile
            return base::Ok{};
        }
    }
    state.tour = std::move(taken.value().state);
    state.toursOpen = !options.presents && options.scene == 0;
    const session::Tour& tour = state.tour->tour;
    const auto count = static_cast<int>(tour.scenes.size());
    const bool shows = options.presents || options.scene > 0;
    if (options.scene > count || (shows && session::nextScene(tour, -1, 1) < 0)) {
        const auto problemIn = [&](base::Language language) {
            return options.scene > count
                       ? base::written(base::Word::TourHasFewer, language, options.scene, options.tour, count)
                       : base::written(base::Word::TourNoScene, language, options.tour);
        };
        const std::string problem = problemIn(base::Language::English);
        if (!isViewer) {
            return options.scene > count ? usage(problem) : base::Error{problem};
        }
        warn(problem);
        state.notice = problemIn(state.language);
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
