#include "session/duel_steps.h"

#include <utility>

namespace session {

void beginDuel(State& state, std::optional<Duel> duel)
{
    if (!duel) {
        return;
    }
    duel->before = state.duel ? state.duel->before : state.camera;
    state.duel = std::move(duel);
    state.camera = {};
    state.flight.reset();
    state.unfolding = {};
}

void endDuel(State& state)
{
    if (!state.duel) {
        return;
    }
    state.camera = state.duel->before;
    state.flight.reset();
    state.duel.reset();
}

void setDuelSide(State& state, const model::Dataset& data, int side, std::string_view code)
{
    if (!state.duel || !isDuelChoice(data, state.duel->facet, code)) {
        return;
    }
    Duel& duel = *state.duel;
    duel.choosing = -1;
    std::string& own = side == 0 ? duel.left : duel.right;
    std::string& other = side == 0 ? duel.right : duel.left;
    if (other == code) {
        std::swap(own, other);
    } else {
        own = code;
    }
}

void swapDuel(State& state)
{
    if (state.duel) {
        std::swap(state.duel->left, state.duel->right);
        state.duel->choosing = -1;
    }
}

void chooseDuelSide(State& state, int side)
{
    if (state.duel) {
        state.duel->choosing = state.duel->choosing == side ? -1 : side;
    }
}

} // namespace session
