#include "app/opening.h"

#include "app/option_values.h"
#include "app/output.h"
#include "app/shared_table.h"
#include "app/sources.h"
#include "app/tour_option.h"
#include "app/view_option.h"
#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "session/play.h"
#include "session/reset.h"
#include "session/wording.h"
#include "source/load.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

constexpr float kReadAndPlaced = 0.85F; ///< of the work; the rest is counting

/// What the window says of a table or a boundary file that is not whole.
std::string noticeFor(const model::Atlas& atlas, base::Language language)
{
    std::string notice = session::leftOutText(atlas, language);
    std::string missing;
    for (const model::Frame& frame : atlas.geography.frames) {
        if (!frame.present) {
            const int region =
                atlas.data.findRegion(model::kFrames[static_cast<std::size_t>(frame.spec)].regionCode);
            missing += missing.empty() ? "" : ", ";
            missing += region < 0 ? "?" : atlas.data.regions[static_cast<std::size_t>(region)].name;
        }
    }
    if (!missing.empty()) {
        notice += notice.empty() ? "" : " ";
        notice += fmt::format(fmt::runtime(base::word(base::Word::MissingInsets, language)), missing);
    }
    return notice;
}

/// The code of the one region of the mainland that --fly-to names; anything else would leave the
/// map where it is without a word.
base::Result<std::string> regionToFlyTo(const std::string& typed, const filter::Index& index,
                                        const model::Dataset& data)
{
    const auto codes = filter::parseCodes(index, data, filter::Facet::Region, typed);
    if (!codes) { // it names the facet's own option
        constexpr std::string_view kOwn = "--region";
        return base::Error{"--fly-to" + codes.error().message.substr(kOwn.size()), base::Exit::Usage};
    }
    if (codes.value().size() != 1) {
        return usage(fmt::format("--fly-to: \"{}\" is more than one region; write one", typed));
    }
    const std::string& code = codes.value().front();
    if (model::frameOfRegion(code) != model::kMainland) {
        return usage(fmt::format("--fly-to: {} has its inset, which is always in sight; "
                                 "write a region of the mainland, as in 76",
                                 data.regions[static_cast<std::size_t>(data.findRegion(code))].name));
    }
    return code;
}

/// FACET:CODE, or two of them: a cell of a matrix.
base::Result<std::optional<session::Choice>> choiceToPreview(const std::string& typed,
                                                             const filter::Index& index)
{
    std::vector<std::pair<filter::Facet, std::string>> parts;
    for (const std::string& part : typed.empty() ? std::vector<std::string>{} : base::split(typed, ',')) {
        const std::size_t colon = part.find(':');
        const auto* const facet =
            std::ranges::find(filter::kFacets, part.substr(0, colon), filter::facetName);
        const std::string code = colon == std::string::npos ? std::string() : part.substr(colon + 1);
        if (facet == filter::kFacets.end() || index.findValue(*facet, code) < 0) {
            return usage(fmt::format("--preview: \"{}\" is not FACET:CODE, as in category:dons", part));
        }
        parts.emplace_back(*facet, code);
    }
    if (parts.size() > 2 || (parts.size() == 2 && parts[0].first == parts[1].first)) {
        return usage(fmt::format("--preview: \"{}\" is neither a choice nor two of different facets", typed));
    }
    if (parts.empty()) {
        return std::optional<session::Choice>{};
    }
    session::Choice choice{parts[0].first, parts[0].second};
    if (parts.size() == 2) {
        choice.second = parts[1];
    }
    return std::optional(choice);
}

} // namespace

bool drawsWindow(const Options& options)
{
    return options.command == Command::Viewer ||
           (options.command == Command::Render && !options.postcard && (options.ui || options.presents));
}

Loading startLoading(const Options& options, source::Progress* progress, SharedTable* shared)
{
    source::Sources sources = sourcesOf(options);
    sources.meshes = drawsWindow(options);
    sources.progress = progress;
    return std::async(std::launch::async, [sources, shared]() -> base::Result<std::unique_ptr<LoadedTable>> {
        auto read = shared != nullptr ? shared->load(sources) : source::load(sources);
        if (!read) {
            return read.error();
        }
        if (sources.progress != nullptr) {
            sources.progress->share = kReadAndPlaced;
        }
        return std::make_unique<LoadedTable>(std::move(read).value());
    });
}

base::Result<Opening> openStage(const Options& options, Loading loading)
{
    auto fonts = base::FontSet::load();
    if (!fonts) {
        return fonts.error();
    }
    auto loaded = loading.get();
    if (!loaded) {
        return loaded.error();
    }
    warnAbout(loaded.value()->atlas);
    Opening opening;
    opening.stage = std::make_unique<Stage>(std::move(*loaded.value()), std::move(fonts).value());
    Stage& stage = *opening.stage;
    session::ViewGround ground{stage.atlas, stage.index, stage.plan.mainland()};
    session::State& state = opening.state;
    session::SavedView saved;
    saved.view.symbols = session::firstSymbols(stage.atlas.data);
    if (!options.view.empty()) {
        if (options.command == Command::Viewer) { // said in the window
            ground.language = options.language.value_or(base::Language::French);
        }
        auto opened = openView(options.view, ground);
        if (opened) {
            saved = std::move(opened).value();
        } else if (options.command == Command::Viewer) { // there is somebody to read it
            // A terminal is told in English, as by every other command.
            warn(openView(options.view, {stage.atlas, stage.index, ground.land}).error().message);
            opening.notice = [path = options.view, &stage, land = ground.land](base::Language language) {
                const auto again = openView(path, {stage.atlas, stage.index, land, language});
                return base::written(base::Word::ViewRefused, language,
                                     again ? std::string() : again.error().message);
            };
        } else {
            return opened.error();
        }
    }
    auto view = viewFrom(options, std::move(saved.view), ground);
    if (!view) {
        return view.error();
    }
    auto preview = choiceToPreview(options.preview, stage.index);
    if (!preview) {
        return preview.error();
    }
    if (!options.flyTo.empty()) {
        auto region = regionToFlyTo(options.flyTo, stage.index, stage.atlas.data);
        if (!region) {
            return region.error();
        }
        opening.flyTo = std::move(region).value();
    }
    opening.fliesNear = !options.near.empty() && !options.camera && opening.flyTo.empty();
    state.reducedMotion = true; // nothing flies before there is a window
    session::show(state, view.value(), stage.context(0));
    state.reducedMotion = options.reducedMotion;
    state.largeText = options.largeText;
    state.detail = layout::detailAt(state.camera.zoom);
    if (base::Status taken = takeTour(options, stage, state); !taken) {
        return taken.error();
    }
    state.preview = std::move(preview).value();
    opening.notice = [refused = opening.notice, &stage, ofTour = state.notice](base::Language language) {
        const std::string first = refused ? refused(language) : ofTour;
        const std::string rows = noticeFor(stage.atlas, language);
        return first + (first.empty() || rows.empty() ? "" : " ") + rows;
    };
    state.notice = opening.notice(state.language);
    if (options.playAt) {
        session::togglePlay(state, stage.axis, 0);
        session::togglePlay(state, stage.axis, 0);
        state.play.day = std::clamp(base::lastDay(*options.playAt), state.play.first,
                                    std::max(state.play.first, state.play.last));
    }
    return opening;
}

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

void arriveOnPoster(Stage& stage, session::State& state, const Opening& opening, const PictureOrder& order)
{
    if (!opening.flyTo.empty() || opening.fliesNear) {
        stage.poster(state, order.width, order.height, order.scale); // a flight needs to know the sheet
        arrive(stage, state, opening);
    }
}

PictureOrder pictureOrder(const Options& options)
{
    if (options.pixels) {
        return {options.pixels->width, options.pixels->height,
                static_cast<float>(session::pictureScale(*options.pixels)), options.transparent};
    }
    return {static_cast<int>(std::lround(options.width * options.scale)),
            static_cast<int>(std::lround(options.height * options.scale)), static_cast<float>(options.scale),
            options.transparent};
}

} // namespace app
