// A table with all that is worked out of it once. Made on any thread; Stage shows it.
#pragma once

#include "filter/engine.h"
#include "filter/index.h"
#include "model/atlas.h"
#include "session/state.h"

#include <vector>

namespace app {

struct LoadedTable {
    explicit LoadedTable(model::Atlas read);
    LoadedTable(const LoadedTable&) = delete;
    LoadedTable& operator=(const LoadedTable&) = delete;

    model::Atlas atlas; ///< its land is there at a start only; a table that is read again comes without
    filter::Index index;
    filter::Engine engine; ///< nothing is selected away
    session::TimeAxis axis;
    std::vector<int> order; ///< all rows in the order of the list
};

} // namespace app
