// Where a rate for a million inhabitants may be said: the population that is known is that of whole
// regions, so that there is none for the rows of an area.
#pragma once

#include "session/state.h"

namespace session {

inline bool mayRate(const filter::Selection& selection)
{
    return selection.area.isEmpty();
}

/// What the shaded regions show: counts where rates would mislead.
inline layout::Measure shownMeasure(const State& state)
{
    return mayRate(state.selection) ? state.measure : layout::Measure::Count;
}

} // namespace session
