// What a state remembers of rows and towns, after the table has been read again: the same initiatives under
// their new numbers. Selections hold codes and need nothing.
#pragma once

#include "model/dataset.h"
#include "session/history.h"

#include <vector>

namespace session {

struct RowChange {
    const model::Dataset& before;
    const model::Dataset& after;
    const std::vector<int>& newRowOf; ///< for each row of before its row now; -1: it has gone

    /// -1 for a row that has gone, and for none.
    [[nodiscard]] int row(int old) const;
    /// The town of that name in that department; -1 when no row names it any more.
    [[nodiscard]] int city(int old) const;
};

/// A card whose row has gone closes, a town without rows folds back.
void follow(View& view, const RowChange& change);
void follow(Tour& tour, const RowChange& change);
/// The pointer points at nothing until it moves.
void follow(State& state, const RowChange& change);

} // namespace session
