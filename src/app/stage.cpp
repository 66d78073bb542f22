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
    const bool isFirst = !evaluated_;
    const bool selectionChanged = isFirst || !(*evaluated_ == selection);
    const bool sizeChanged = !(map == rect_) || scale != scale_;
    const bool kindChanged =
        symbols.asked != state.symbols || symbols.measure != state.measure || state.barsBy != barsBy_;
    const double share = session::unfoldedShare(state.unfolding, now);
    const bool samePlace = state.unfolding.target == unfoldTarget_;
    const bool placeChanged = !samePlace && (unfoldShare_ > 0.01 || share > 0.5);
    const bool isStill = isFirst || sizeChanged || now >= kArrived;
    const bool setsOut = !isStill && (selectionChanged || kindChanged || placeChanged);
    const bool areFew = outcome.rows.size() <= layout::kMostTravellers;

    std::vector<layout::Seat> before;
    if (setsOut && areFew) {
        before = seats(samePlace ? share : unfoldShare_, state.reducedMotion);
    }
    if (setsOut && symbols.asked != state.symbols) {
        exhibits_[static_cast<std::size_t>(symbols.kind)] = Exhibit{bouquets, labels, symbols, zoom_};
    }
    if (selectionChanged) {
        outcome = filter::evaluate(index, selection);
        listing = session::listing(atlas.data, outcome);
        evaluated_ = selection;
    }
    if (!state.play.active) {
        reserved_.reset();
    } else if (!reserved_ || !(reservedFor_ == state.selection)) {
        reserved_ = filter::evaluate(index, state.selection);
        reservedFor_ = state.selection;
    }
    sheet = plan.arrange(map, scale, state.camera);
    const double zoom = sheet.main().pxPerMetre;
    const bool zoomChanged = zoom != zoom_;
    if (selectionChanged || sizeChanged || kindChanged || state.language != language_ ||
        zoomChanged) { // panning moves the origin only
        layOut(state, {selectionChanged, sizeChanged, kindChanged});
    }
    rect_ = map;
    scale_ = scale;
    zoom_ = zoom;
    language_ = state.language;
    barsBy_ = state.barsBy;
    unfolded = layout::layoutUnfolded(atlas, sheet, bouquets, outcome, state.unfolding.target);
    unfoldTarget_ = state.unfolding.target;
    unfoldShare_ = share;
    reducedMotion_ = state.reducedMotion;

    if (isStill) {
        motion_.stop();
        presence_.show(symbols.kind, now, true);
        exhibits_ = {};
    } else if (setsOut && (!zoomChanged || kindChanged || placeChanged)) {
        // A zoom moves the places themselves; dots that a filter moves meanwhile are there at once.
        if (areFew && outcome.rows.size() <= layout::kMostTravellers) {
            motion_.go(before, seats(share, state.reducedMotion), now, state.reducedMotion);
        } else {
            motion_.stop();
        }
        presence_.show(symbols.kind, now, false);
    }
}

void Stage::layOut(const session::State& state, Changes changed)
{
    symbols = layout::layoutSymbols(atlas, sheet, outcome, state.symbols, state.measure);
    symbols.chart = chartOf(state);
    if (symbols.kind != layout::Symbols::Bouquets) {
        bouquets = layout::standIns(sheet, symbols);
    } else if (changed.selection || changed.size || changed.kind) {
        bouquets.clear();
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            bouquets.push_back(layout::layoutBouquets(atlas, sheet, static_cast<int>(v), outcome,
                                                      reserved_ ? &*reserved_ : nullptr));
        }
    } else {
        bouquets.front() =
            layout::layoutBouquets(atlas, sheet, 0, outcome, reserved_ ? &*reserved_ : nullptr);
    }
    if (layout::isChart(symbols.kind)) {
        labels.clear();
    } else if (symbols.kind == layout::Symbols::Density || symbols.kind == layout::Symbols::Choropleth) {
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

std::vector<layout::Seat> Stage::seats(double share, bool dissolved) const
{
    return layout::seatsOf(
        {atlas, sheet, outcome, bouquets, symbols, unfolded.bands.empty() ? nullptr : &unfolded, share},
        dissolved);
}

std::vector<layout::Seat> Stage::seatsAt(const session::State& state, double now) const
{
    const double share = session::unfoldedShare(state.unfolding, now);
    if (!motion_.isMoving(now)) { // with many rows there are no travellers
        return outcome.rows.size() <= layout::kMostTravellers || state.unfolding.isOpen()
                   ? seats(share, reducedMotion_)
                   : std::vector<layout::Seat>{};
    }
    return motion_.at(seats(share, reducedMotion_), now);
}

scene::Scene Stage::inKind(const session::State& state, int width, int height, double now) const
{
    const std::vector<layout::Seat> shown = seatsAt(state, now);
    if (layout::isChart(symbols.kind)) {
        layout::SymbolLayout moved = symbols;
        moved.chart.dots.clear();
        for (const layout::Seat& seat : shown) {
            const double size = moved.chart.dotRadius > 0 ? seat.radius / moved.chart.dotRadius : 1;
            moved.chart.dots.push_back({seat.row, seat.at, size, seat.opacity});
        }
        scene::Ingredients in = ingredients(state, bouquets, now);
        in.symbols = &moved;
        return scene::buildMap(in, width, height);
    }
    std::vector<layout::BouquetLayout> moved = bouquets;
    for (layout::BouquetLayout& view : moved) {
        view.dots.clear();
    }
    for (const layout::Seat& seat : shown) {
        if (seat.view >= 0 && static_cast<std::size_t>(seat.view) < moved.size()) {
            layout::BouquetLayout& view = moved[static_cast<std::size_t>(seat.view)];
            view.dots.push_back({seat.row,
                                 seat.at - sheet.views[static_cast<std::size_t>(seat.view)].originPx,
                                 seat.radius / view.dotRadius, seat.opacity});
        }
    }
    return scene::buildMap(ingredients(state, moved, now), width, height);
}

scene::Scene Stage::betweenKinds(const session::State& state, int width, int height, double now) const
{
    std::vector<scene::Presented> pictures;
    for (std::size_t k = 0; k < exhibits_.size(); ++k) {
        const auto kind = static_cast<layout::Symbols>(k);
        const double presence = presence_.of(kind, now);
        if (!exhibits_[k] || kind == symbols.kind || presence <= 0) {
            continue;
        }
        const Exhibit& was = *exhibits_[k];
        scene::Ingredients in = ingredients(state, was.bouquets, now);
        in.look.dotsElsewhere = true;
        in.look.unfolded = nullptr;
        pictures.push_back({{atlas, sheet, was.bouquets, was.labels, fonts, std::move(in.look), &was.symbols},
                            presence,
                            was.zoom != zoom_});
    }
    scene::Ingredients in = ingredients(state, bouquets, now);
    in.look.dotsElsewhere = true;
    pictures.push_back({std::move(in), presence_.of(symbols.kind, now), false});
    return scene::buildTransit(pictures, seatsAt(state, now), state.reducedMotion, width, height);
}

scene::Scene Stage::map(const session::State& state, int width, int height, double now) const
{
    const bool isOpen = state.unfolding.isOpen();
    const bool travels = motion_.isMoving(now) && (layout::hasDots(symbols.kind) || isOpen);
    if (presence_.isMoving(now) || (travels && isOpen)) {
        return betweenKinds(state, width, height, now);
    }
    if (travels) {
        return inKind(state, width, height, now);
    }
    scene::Ingredients in = ingredients(state, bouquets, now);
    std::vector<layout::Seat> places;
    if (isOpen) {
        places = seats(session::unfoldedShare(state.unfolding, now), true);
        in.look.unfoldedSeats = &places;
    }
    return scene::buildMap(in, width, height);
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
    scene::Ingredients in = ingredients(state, bouquets, kArrived);
    const std::vector<layout::Seat> places =
        in.look.unfolded != nullptr ? seats(1, true) : std::vector<layout::Seat>{};
    in.look.unfoldedSeats = &places;
    return scene::buildPoster(in, parts, words, width, height);
}

session::Context Stage::context(double now) const
{
    return {atlas, listing, plan, sheet, now, axis};
}

} // namespace app
