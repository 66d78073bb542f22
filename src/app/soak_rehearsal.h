// Every kind of act that a kiosk knows, once: what the soak does before it begins to count memory. Fonts,
// shader variants, pictures that are kept and buffers for the largest window come with the first of each.
#pragma once

#include "session/commands.h"

#include <vector>

namespace app {

/// What a visitor may do, in an order that meets every kind of symbols in every theme and language, with
/// drawers, card, duel, unfolded Paris, play and search in between. Drawn at each window size in turn.
std::vector<session::Command> soakRehearsal();

} // namespace app
