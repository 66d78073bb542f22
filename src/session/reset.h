// What the button « Réinitialiser » takes back: first what was chosen and where the map was moved,
// then, pressed once more, how it is shown. Language, theme and motion are the user's own.
#pragma once

#include "session/state.h"

namespace session {

/// The symbols that a table opens with: dots, or hexagons for one too large for dots.
layout::Symbols firstSymbols(const model::Dataset& data);

/// Filters, dates, search, a commune to measure from, a card, a duel, an unfolded place or a moved map: what
/// goes first.
bool hasChoices(const State& state);

/// Symbols, measure, territories, colours or bars other than those of the start: what goes then.
bool hasOwnView(const State& state, const model::Dataset& data);

/// Back to the symbols and colours that the table is opened with.
void resetView(State& state, const model::Dataset& data);

} // namespace session
