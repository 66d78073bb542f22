#include "app/stage.h"

#include "base/icons.h"
#include "base/words.h"
#include "session/play.h"
#include "session/time_axis.h"
#include "session/wording.h"

namespace app {

Stage::Stage(model::Atlas loaded, base::FontSet files)
    : atlas(std::move(loaded)),
      fonts(std::move(files)),
      index(atlas.data),
      plan(atlas.geography),
      axis(session::axisOf(index)),
      duel(atlas, index, plan, fonts)
{
}

void Stage::refresh(const session::State& state, const base::Rect& map, float scale, double now,
                    bool hasControls)
{
    const filter::Selection selection = session::effectiveSelection(state);
    const bool selectionChanged = !evaluated_ || !(*evaluated_ == selection);
    if (selectionChanged) {
        outcome = filter::evaluate(index, selection);
        listing = session::listing(atlas.data, outcome);
        evaluated_ = selection;
    }
    if (state.duel) {
        duel.refresh(state, selection, map, scale, hasControls);
        sheet = duel.picture()->halves[0].sheet;
        bouquets = duel.picture()->halves[0].bouquets;
        unfolded = {};
        rect_ = {}; // the one map is laid out anew when the duel ends
        return;
    }
    duel.clear();
    const bool sizeChanged = !(map == rect_) || scale != scale_;
    sheet = plan.arrange(map, scale, state.camera);
    const double zoom = sheet.main().pxPerMetre;
    const bool kindChanged = symbols.kind != state.symbols || symbols.measure != state.measure;
    const bool languageChanged = state.language != language_;
    if (selectionChanged || sizeChanged || kindChanged || languageChanged ||
        zoom != zoom_) { // panning moves the origin only
        layOut(state, {selectionChanged, sizeChanged, kindChanged}, now);
    }
    rect_ = map;
    scale_ = scale;
    zoom_ = zoom;
    language_ = state.language;
    unfolded = layout::layoutUnfolded(atlas, sheet, bouquets, outcome, state.unfolding.target);
}

void Stage::layOut(const session::State& state, Changes changed, double now)
{
    symbols = layout::layoutSymbols(atlas, sheet, outcome, state.symbols, state.measure);
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
    if (state.symbols == layout::Symbols::Density || state.symbols == layout::Symbols::Choropleth) {
        labels = layout::layoutRegionLabels(
            atlas, sheet, scene::regionTexts(atlas, symbols, outcome, state.selection, state.language),
            layout::disksOf(sheet, symbols), fonts);
    } else {
        labels = layout::layoutLabels(atlas, sheet, bouquets.front(), fonts);
    }
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
    if (state.duel) {
        return duel.scene(state, session::effectiveSelection(state), width, height, {});
    }
    if (!motion_.isMoving(now)) {
        return scene::buildMap(ingredients(state, bouquets, now), width, height);
    }
    const std::vector<layout::BouquetLayout> shown = motion_.at(now);
    return scene::buildMap(ingredients(state, shown, now), width, height);
}

scene::Scene Stage::poster(const session::State& state, int width, int height, float scale)
{
    const scene::PosterPlan parts = scene::arrangePoster(width, height, scale);
    if (state.duel) {
        const base::Rect page{0, 62 * scale, static_cast<float>(width),
                              static_cast<float>(height) - 62 * scale};
        refresh(state, page, scale, kArrived, false);
        return duel.scene(state, session::effectiveSelection(state), width, height,
                          std::string(base::word(base::Word::AppTitle, state.language)));
    }
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
    return {atlas, listing, plan, sheet, now, axis, duel.plan()};
}

} // namespace app
