#include "app/stage.h"

#include "base/icons.h"
#include "base/words.h"
#include "layout/bars.h"
#include "layout/matrix.h"
#include "session/play.h"
#include "session/time_axis.h"
#include "session/wording.h"

namespace app {

namespace {

/// « mars », and with its year where the axis holds more than one.
std::string monthName(const session::TimeAxis& axis, std::string_view code, base::Language language)
{
    const auto date = base::parseDate(code);
    if (!date) {
        return std::string(code);
    }
    std::string name(base::monthShort(date->month, language));
    if (!axis.isEmpty() && base::dateOfDay(axis.first).year != base::dateOfDay(axis.last).year) {
        name += " " + std::to_string(date->year);
    }
    return name;
}

} // namespace

Stage::Stage(model::Atlas loaded, base::FontSet files)
    : atlas(std::move(loaded)),
      fonts(std::move(files)),
      index(atlas.data),
      plan(atlas.geography),
      axis(session::axisOf(index))
{
}

void Stage::refresh(const session::State& state, const base::Rect& map, float scale, double now)
{
    const filter::Selection selection = session::effectiveSelection(state);
    const bool selectionChanged = !evaluated_ || !(*evaluated_ == selection);
    if (selectionChanged) {
        outcome = filter::evaluate(index, selection);
        listing = session::listing(atlas.data, outcome);
        evaluated_ = selection;
    }
    const bool sizeChanged = !(map == rect_) || scale != scale_;
    sheet = plan.arrange(map, scale, state.camera);
    const double zoom = sheet.main().pxPerMetre;
    const bool kindChanged =
        symbols.kind != state.symbols || symbols.measure != state.measure || state.barsBy != barsBy_;
    const bool languageChanged = state.language != language_;
    if (selectionChanged || sizeChanged || kindChanged || languageChanged ||
        zoom != zoom_) { // panning moves the origin only
        layOut(state, {selectionChanged, sizeChanged, kindChanged}, now);
    }
    rect_ = map;
    scale_ = scale;
    zoom_ = zoom;
    language_ = state.language;
    barsBy_ = state.barsBy;
    unfolded = layout::layoutUnfolded(atlas, sheet, bouquets, outcome, state.unfolding.target);
}

void Stage::layOut(const session::State& state, Changes changed, double now)
{
    symbols = layout::layoutSymbols(atlas, sheet, outcome, state.symbols, state.measure);
    symbols.chart = chartOf(state);
    if (state.symbols != layout::Symbols::Bouquets) {
        bouquets = layout::standIns(sheet, symbols);
    } else if (changed.selection || changed.size || changed.kind) {
        bouquets.clear();
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            bouquets.push_back(layout::layoutBouquets(atlas, sheet, static_cast<int>(v), outcome));
        }
    } else {
        bouquets.front() = layout::layoutBouquets(atlas, sheet, 0, outcome);
    }
    // A zoom moves the places themselves; only a change of the selection sends dots travelling.
    const bool travels =
        changed.selection && !changed.size && !changed.kind && sheet.main().pxPerMetre == zoom_;
    motion_.retarget(bouquets, now, travels, state.reducedMotion);
    if (layout::isChart(state.symbols)) {
        labels.clear();
    } else if (state.symbols == layout::Symbols::Density || state.symbols == layout::Symbols::Choropleth) {
        labels = layout::layoutRegionLabels(
            atlas, sheet, scene::regionTexts(atlas, symbols, outcome, state.selection, state.language),
            layout::disksOf(sheet, symbols), fonts);
    } else {
        labels = layout::layoutLabels(atlas, sheet, bouquets.front(), fonts);
    }
}

layout::Chart Stage::chartOf(const session::State& state) const
{
    if (!layout::isChart(state.symbols)) {
        return {};
    }
    layout::ChartWords words;
    words.language = state.language;
    words.total = base::word(base::Word::ChartTotal, state.language);
    for (const filter::Facet facet : filter::kFacets) {
        auto& names = words.names[static_cast<std::size_t>(facet)];
        for (const filter::FacetValue& value : index.values(facet)) {
            names.push_back(facet == filter::Facet::Month && value.code != filter::kNone
                                ? monthName(axis, value.code, state.language)
                                : session::choiceLabel(atlas.data, facet, value.code, state.language));
        }
    }
    base::Rect ground = sheet.rect;
    ground.height = sheet.footer.y - ground.y;
    const layout::ChartInput in{atlas.data, index, outcome, state.selection,
                                fonts,      words, ground,  sheet.scale};
    return state.symbols == layout::Symbols::Bars ? layout::layoutBars(in, state.barsBy)
                                                  : layout::layoutMatrix(in);
}

std::string Stage::unfoldedTitle(const session::State& state) const
{
    const layout::UnfoldTarget& target = state.unfolding.target;
    switch (target.kind) {
    case layout::UnfoldKind::Region:
        return atlas.data.regions[static_cast<std::size_t>(target.index)].name;
    case layout::UnfoldKind::City:
        return atlas.data.cities[static_cast<std::size_t>(target.index)].name;
    case layout::UnfoldKind::Paris:
    case layout::UnfoldKind::None:
        break;
    }
    return std::string(base::word(base::Word::AllParis, state.language));
}

scene::Ingredients Stage::ingredients(const session::State& state,
                                      const std::vector<layout::BouquetLayout>& shown, double now) const
{
    scene::Look look;
    look.theme = state.theme;
    look.language = state.language;
    look.hoveredRow = state.hoveredRow;
    look.openRow = state.openRow;
    look.chosenRegions = state.selection.of(filter::Facet::Region);
    if (state.unfolding.isOpen()) {
        look.unfolded = &unfolded;
        look.unfoldTarget = state.unfolding.target;
        look.unfoldedShare = session::unfoldedShare(state.unfolding, now);
        look.unfoldedTitle = unfoldedTitle(state);
        for (const model::Category& category : atlas.data.categories) {
            look.bandNames.push_back(
                session::choiceLabel(atlas.data, filter::Facet::Category, category.code, state.language));
        }
    }
    return {atlas, sheet, shown, labels, fonts, std::move(look), &symbols};
}

scene::Scene Stage::map(const session::State& state, int width, int height, double now) const
{
    if (!motion_.isMoving(now)) {
        return scene::buildMap(ingredients(state, bouquets, now), width, height);
    }
    const std::vector<layout::BouquetLayout> shown = motion_.at(now);
    return scene::buildMap(ingredients(state, shown, now), width, height);
}

scene::Scene Stage::poster(const session::State& state, int width, int height, float scale)
{
    const scene::PosterPlan parts = scene::arrangePoster(width, height, scale);
    refresh(state, parts.sheet, scale, kArrived);
    const base::Language language = state.language;
    scene::PosterWords words;
    words.title = base::word(base::Word::AppTitle, language);
    const filter::Selection selection = session::effectiveSelection(state);
    words.total = session::totalText(outcome, selection, language);
    words.sentence = session::sentence(atlas.data, selection, language);
    for (const filter::Facet facet : {filter::Facet::Category, filter::Facet::Pole}) {
        scene::LegendBlock block;
        block.title = session::facetTitle(facet, language);
        const auto& values = index.values(facet);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const int category =
                facet == filter::Facet::Category ? atlas.data.findCategory(values[i].code) : -1;
            block.rows.push_back(
                {session::choiceLabel(atlas.data, facet, values[i].code, language),
                 outcome.count(facet, static_cast<int>(i)), values[i].total, values[i].publishedCount,
                 category, category < 0 ? std::string_view{} : base::icons::forCategory(values[i].code)});
        }
        words.blocks.push_back(std::move(block));
    }
    words.notes.emplace_back(base::word(base::Word::LegendPublished, language));
    return scene::buildPoster(ingredients(state, bouquets, kArrived), parts, words, width, height);
}

session::Context Stage::context(double now) const
{
    return {atlas, listing, plan, sheet, now, axis};
}

} // namespace app
