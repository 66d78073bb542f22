// What has changed between two tables of the same census: rows are the same when their id is, wherever they
// stand.
#pragma once

#include "model/dataset.h"

#include <vector>

namespace model {

struct Difference {
    std::vector<int> added;    ///< rows of the new table, ascending
    std::vector<int> removed;  ///< rows of the old one, ascending
    std::vector<int> changed;  ///< rows of the new table with another cell, ascending
    std::vector<int> newRowOf; ///< for each row of the old table its row in the new one; -1: it has gone

    [[nodiscard]] bool isEmpty() const { return added.empty() && removed.empty() && changed.empty(); }
};

/// Both with the same code lists, ids unique in each. A row that only stands elsewhere has not changed.
Difference difference(const Dataset& before, const Dataset& after);

/// True when every cell that a table can hold is the same; not the line it stands on.
bool haveSameCells(const Initiative& a, const Initiative& b);

} // namespace model
