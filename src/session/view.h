// What a saved view, a step of undo and a copied command have in common: the part of a state that
// says what is shown. Menus, cards in passing, the pointer and flights are not in it.
#pragma once

#include "session/commands.h"

namespace session {

/// What a state shows, or will show once it has arrived.
View viewOf(const State& state);

/// Shows a view: the camera flies there, a place unfolds, what is in passing (menus, play) stops.
void show(State& state, const View& view, const Context& context);

} // namespace session
