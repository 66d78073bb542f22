#include "app/opening.h"

#include "app/duel_option.h"
#include "app/option_values.h"
#include "app/output.h"
#include "app/selection_options.h"
#include "base/words.h"
#include "session/play.h"
#include "session/reset.h"
#include "session/time_axis.h"
#include "source/load.h"

#include <fmt/format.h>

#include <algorithm>

namespace app {

namespace {

base::Theme themeFrom(const std::string& name)
{
    return name == "dark"       ? base::Theme::Dark
           : name == "contrast" ? base::Theme::Contrast
                                : base::Theme::Light;
}

layout::Symbols symbolsFrom(const std::string& name)
{
    return name == "bubbles"      ? layout::Symbols::Bubbles
           : name == "density"    ? layout::Symbols::Density
           : name == "choropleth" ? layout::Symbols::Choropleth
           : name == "bars"       ? layout::Symbols::Bars
           : name == "matrix"     ? layout::Symbols::Matrix
                                  : layout::Symbols::Bouquets;
}

/// What the window says of a table or a boundary file that is not whole.
std::string noticeFor(const model::Atlas& atlas, base::Language language)
{
    std::string notice;
    if (atlas.leftOut > 0) {
        const base::Word key =
            base::isSingular(atlas.leftOut, language) ? base::Word::LeftOutOne : base::Word::LeftOutMany;
        notice = fmt::format(fmt::runtime(base::word(key, language)),
                             base::formatCount(atlas.leftOut, language), atlas.dataName);
    }
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

} // namespace

Loading startLoading(const Options& options)
{
    return std::async(std::launch::async,
                      [sources = source::Sources{source::defaultGeodata(), options.data, options.regions}] {
                          return source::load(sources);
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
    model::Atlas atlas = std::move(loaded).value();
    warnAbout(atlas);
    Opening opening;
    opening.stage = std::make_unique<Stage>(std::move(atlas), std::move(fonts).value());
    Stage& stage = *opening.stage;
    auto selection = selectionFrom(options.selection, stage.index, stage.atlas.data);
    if (!selection) {
        return selection.error();
    }
    if (!options.flyTo.empty()) {
        auto region = regionToFlyTo(options.flyTo, stage.index, stage.atlas.data);
        if (!region) {
            return region.error();
        }
        opening.flyTo = std::move(region).value();
    }
    session::State& state = opening.state;
    if (!options.duel.empty()) {
        auto duel = duelFrom(options.duel, stage.index, stage.atlas.data);
        if (!duel) {
            return duel.error();
        }
        state.duel = std::move(duel).value();
    }
    state.selection = std::move(selection).value();
    state.language = options.language;
    state.theme = themeFrom(options.theme);
    state.symbols =
        options.symbols.empty() ? session::firstSymbols(stage.atlas.data) : symbolsFrom(options.symbols);
    state.measure = options.measure == "per-million" ? layout::Measure::PerMillion : layout::Measure::Count;
    state.showPoles = options.poles;
    state.colouring = options.colour == "pole" ? layout::Colouring::Pole : layout::Colouring::Category;
    for (const filter::Facet facet : filter::kFacets) {
        state.barsBy = filter::facetName(facet) == options.barsBy ? facet : state.barsBy;
    }
    state.reducedMotion = options.reducedMotion;
    state.notice = noticeFor(stage.atlas, state.language);
    // A facet that is filtered opens, so that its choice can be seen.
    for (const filter::Facet facet : filter::kFacets) {
        state.facetOpen[static_cast<std::size_t>(facet)] |= !state.selection.of(facet).empty();
    }
    if (options.camera) {
        const base::Vec2 origin = stage.atlas.geography.frames[model::kMainland].origin;
        state.camera =
            layout::clamped({base::Vec2{options.camera->x, options.camera->y} - origin, options.camera->zoom},
                            stage.plan.mainland());
        state.detail = layout::detailAt(state.camera.zoom);
    }
    if (options.timelineFrom && options.timelineTo) {
        state.timeline = session::framed(stage.axis, base::firstDay(*options.timelineFrom),
                                         base::lastDay(*options.timelineTo));
    }
    if (options.playAt) {
        session::togglePlay(state, stage.axis, 0);
        session::togglePlay(state, stage.axis, 0);
        state.play.day = std::clamp(base::lastDay(*options.playAt), state.play.first,
                                    std::max(state.play.first, state.play.last));
    }
    return opening;
}

} // namespace app
