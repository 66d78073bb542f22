// What the commands of the duel do to a state; used by apply.cpp only.
#pragma once

#include "session/state.h"

#include <optional>
#include <string_view>

namespace session {

/// Puts a comparison on the page; nothing when there is none. It begins at home, and remembers
/// where the map looked before.
void beginDuel(State& state, std::optional<Duel> duel);

/// The one map again, where it looked before.
void endDuel(State& state);

void setDuelSide(State& state, const model::Dataset& data, int side, std::string_view code);
void swapDuel(State& state);
void chooseDuelSide(State& state, int side);

} // namespace session
