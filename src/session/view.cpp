#include "session/view.h"

#include "session/flight.h"
#include "session/network_steps.h"

namespace session {

namespace {

/// What is unfolded or about to be; a place that folds back is as good as folded.
layout::UnfoldTarget unfoldedPlace(const Unfolding& unfolding)
{
    return unfolding.opening ? unfolding.target : layout::UnfoldTarget{};
}

void showPlace(State& state, const layout::UnfoldTarget& place, const Context& context)
{
    if (place == unfoldedPlace(state.unfolding)) {
        return;
    }
    if (place.kind == layout::UnfoldKind::None) {
        fold(state.unfolding, context.now, state.reducedMotion);
    } else {
        unfold(state.unfolding, place, context.now, state.reducedMotion);
    }
}

void showCamera(State& state, const View& view, bool otherSheet, const Context& context)
{
    state.flight.reset();
    // Between the one map and a duel there is no way to fly: their cameras mean different things.
    if (state.reducedMotion || otherSheet) {
        state.camera = view.camera;
    } else if (!(state.camera == view.camera)) {
        state.flight = plannedFlight(state.camera, view.camera, context.now);
    }
    state.detail = layout::detailAfter(state.detail, state.camera.zoom);
}

} // namespace

View viewOf(const State& state)
{
    View view{state.selection,
              state.language,
              state.theme,
              state.symbols,
              state.measure,
              state.colouring,
              state.barsBy,
              state.showPoles,
              state.flight ? state.flight->to : state.camera,
              state.duel,
              unfoldedPlace(state.unfolding),
              state.timeline,
              state.drawer,
              state.table,
              state.crosstab,
              state.nearby,
              state.viewExtras,
              state.openRow,
              state.networkMonth,
              state.openPole,
              state.partners};
    if (view.duel) {
        view.duel->choosing = -1; // an open chooser is a menu
    }
    return view;
}

void show(State& state, const View& view, const Context& context)
{
    const bool otherSheet = state.duel.has_value() != view.duel.has_value();
    state.onlyInSight = state.onlyInSight && view.selection.area == state.selection.area;
    state.preview.reset();
    state.selection = view.selection;
    state.language = view.language;
    state.theme = view.theme;
    state.symbols = view.symbols;
    state.measure = view.measure;
    state.colouring = view.colouring;
    state.barsBy = view.barsBy;
    state.showPoles = view.showPoles;
    state.duel = view.duel;
    state.timeline = view.timeline;
    state.drawer = view.drawer;
    state.table = view.table;
    state.crosstab = view.crosstab;
    state.partners = view.partners;
    state.nearby = view.nearby;
    state.viewExtras = view.extras;
    state.openRow = view.openRow;
    state.networkMonth = view.networkMonth;
    settleNetworkPage(state, context.atlas.data);
    state.openPole = view.openPole;
    state.play = {};
    showCamera(state, view, otherSheet, context);
    showPlace(state, view.unfolded, context);
    // A facet that is filtered opens, so that its choice can be seen.
    for (const filter::Facet facet : filter::kFacets) {
        state.facetOpen[static_cast<std::size_t>(facet)] |= !state.selection.of(facet).empty();
    }
}

} // namespace session
