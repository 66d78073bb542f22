#include "session/reset.h"

namespace session {

layout::Symbols firstSymbols(const model::Dataset& data)
{
    return data.initiatives.size() > static_cast<std::size_t>(layout::kMostDots) ? layout::Symbols::Density
                                                                                 : layout::Symbols::Bouquets;
}

bool hasChoices(const State& state)
{
    const layout::Camera camera = state.flight ? state.flight->to : state.camera;
    return !state.selection.isEmpty() || state.play.active || !(state.timeline == TimeView{}) ||
           state.openRow >= 0 || !state.openPole.empty() || state.networkMonth || state.duel ||
           state.nearby || (state.unfolding.isOpen() && state.unfolding.opening) ||
           !(camera == layout::Camera{});
}

bool hasOwnView(const State& state, const model::Dataset& data)
{
    const State first;
    return state.symbols != firstSymbols(data) || state.measure != first.measure ||
           state.showPoles != first.showPoles || state.colouring != first.colouring ||
           state.barsBy != first.barsBy || !(state.partners == first.partners);
}

void resetView(State& state, const model::Dataset& data)
{
    const State first;
    state.symbols = firstSymbols(data);
    state.measure = first.measure;
    state.showPoles = first.showPoles;
    state.colouring = first.colouring;
    state.barsBy = first.barsBy;
    state.partners = first.partners;
}

} // namespace session
