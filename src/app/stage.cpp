#include "app/stage.h"

#include "base/icons.h"
#include "base/words.h"
#include "session/play.h"
#include "session/time_axis.h"
#include "session/wording.h"

#include <utility>

namespace app {

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
    const bool kindChanged = symbols.asked != state.symbols || symbols.measure != state.measure ||
                             symbols.colouring != state.colouring || poles.isShown != state.showPoles;
    const bool languageChanged = state.language != language_;
    if (selectionChanged || sizeChanged || kindChanged || languageChanged ||
        zoom != zoom_) { // panning moves the origin only
        layOut(state, {selectionChanged, sizeChanged, kindChanged}, now);
    }
    const bool controlsChanged = controls_ != controls;
    if (selectionChanged || sizeChanged || kindChanged || languageChanged || controlsChanged ||
        zoom != zoom_ || state.detail != detail_ || (memory_.heldBack && !state.flight)) {
        const bool animate = !sizeChanged && !kindChanged && !controlsChanged && now < kArrived;
        // Home always looks the same, whatever way the camera came.
        const bool isHome = state.camera == layout::Camera{} && (zoom != zoom_ || controlsChanged);
        if (sizeChanged || kindChanged || languageChanged || isHome || now >= kArrived) {
            memory_ = {};
        }
        nameThings(state, now, animate);
        const layout::View* paris = sheet.paris();
        if (selectionChanged || sizeChanged || kindChanged || languageChanged || paris == nullptr ||
            !isSameInset(*paris)) {
            layOutInsetNames(); // a zoom of the main map leaves the inset alone
        }
    }
    detailFade_.retarget(state.detail, now, !sizeChanged && now < kArrived);
    detail_ = state.detail;
    controls_ = controls;
    rect_ = map;
    scale_ = scale;
    zoom_ = zoom;
    language_ = state.language;
    unfolded = layout::layoutUnfolded(atlas, sheet, bouquets, outcome, state.unfolding.target);
}

void Stage::layOut(const session::State& state, Changes changed, double now)
{
    symbols = layout::layoutSymbols(atlas, sheet, outcome, state.symbols, state.measure, state.colouring);
    if (symbols.kind != layout::Symbols::Bouquets) {
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
}

void Stage::nameThings(const session::State& state, double now, bool animate)
{
    layOutPoles(state); // their names come first
    layout::LabelWishes wishes{state.detail, {}, controls};
    for (const layout::PlacedSeat& seat : poles.seats) {
        wishes.taken.push_back(seat.box);
    }
    if (symbols.kind == layout::Symbols::Density || symbols.kind == layout::Symbols::Choropleth) {
        labels = layout::layoutRegionLabels(
            atlas, sheet, scene::regionTexts(atlas, symbols, outcome, state.selection, state.language),
            layout::disksOf(sheet, symbols), bouquets.front(), fonts, wishes, &memory_);
    } else {
        labels = layout::layoutLabels(atlas, sheet, bouquets.front(), fonts, wishes, &memory_);
    }
    labelFade_.retarget(labels, now, animate);
}

void Stage::layOutPoles(const session::State& state)
{
    const std::vector<layout::PlacedSeat> before = std::move(poles.seats);
    poles = {};
    if (state.showPoles) {
        const bool hasCells = symbols.kind == layout::Symbols::Density;
        poles = layout::layoutPoles(atlas, sheet, outcome, bouquets.front(),
                                    hasCells ? layout::disksOf(sheet, symbols) : std::vector<layout::Disk>{},
                                    fonts, controls, before);
    }
}

bool Stage::isSameInset(const layout::View& paris) const
{
    return paris.pxPerMetre == insetView_.pxPerMetre && paris.map.width == insetView_.map.width &&
           paris.map.height == insetView_.map.height &&
           paris.originPx - base::Vec2{paris.map.x, paris.map.y} ==
               insetView_.originPx - base::Vec2{insetView_.map.x, insetView_.map.y};
}

void Stage::layOutInsetNames()
{
    insetNames.clear();
    insetView_ = sheet.paris() == nullptr ? layout::View{} : *sheet.paris();
    for (std::size_t v = 0; v < sheet.views.size(); ++v) {
        if (&sheet.views[v] != sheet.paris()) {
            continue;
        }
        std::vector<layout::Disk> cells;
        if (symbols.kind == layout::Symbols::Density) {
            for (const layout::Cell& cell : symbols.hexagons[v].cells) {
                cells.push_back({cell.centre, symbols.hexagons[v].radius});
            }
        }
        insetNames = layout::layoutInsetNames(atlas, sheet, bouquets[v], cells, fonts);
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
                                      const std::vector<layout::BouquetLayout>& shown,
                                      const std::vector<layout::Label>& names, double now) const
{
    scene::Look look;
    look.theme = state.theme;
    look.language = state.language;
    look.hoveredRow = state.hoveredRow;
    look.openRow = state.openRow;
    look.detail = detailFade_.at(now);
    look.covered = controls;
    look.colouring = state.colouring;
    look.insetNames = &insetNames;
    look.poles = poles.isShown ? &poles : nullptr;
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
    return {atlas, sheet, shown, names, fonts, std::move(look), &symbols};
}

scene::Scene Stage::map(const session::State& state, int width, int height, double now) const
{
    std::vector<layout::Label> names;
    if (labelFade_.isMoving(now)) {
        names = labels;
        labelFade_.apply(names, now);
    }
    const auto& shownNames = names.empty() ? labels : names;
    if (!motion_.isMoving(now)) {
        return scene::buildMap(ingredients(state, bouquets, shownNames, now), width, height);
    }
    const std::vector<layout::BouquetLayout> shown = motion_.at(now);
    return scene::buildMap(ingredients(state, shown, shownNames, now), width, height);
}

scene::Scene Stage::poster(const session::State& state, int width, int height, float scale)
{
    const scene::PosterPlan parts = scene::arrangePoster(width, height, scale);
    // What the window has on it is put aside: a picture must not move its names.
    const layout::LabelMemory memory = std::exchange(memory_, {});
    const std::vector<base::Rect> buttons = std::exchange(controls, {});
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
                 category, category < 0 ? std::string_view{} : base::icons::forCategory(values[i].code),
                 facet == filter::Facet::Pole ? atlas.data.findPole(values[i].code) : -2});
        }
        words.blocks.push_back(std::move(block));
    }
    words.notes.emplace_back(base::word(base::Word::LegendPublished, language));
    scene::Scene poster =
        scene::buildPoster(ingredients(state, bouquets, labels, kArrived), parts, words, width, height);
    memory_ = memory;
    controls = buttons;
    return poster;
}

session::Context Stage::context(double now) const
{
    return {atlas, listing, plan, sheet, now, axis};
}

} // namespace app
