// A table with all that is worked out of it once. Made on any thread; Stage shows it.
#pragma once

#include "filter/engine.h"
#include "filter/index.h"
#include "layout/symbol_layout.h"
#include "model/atlas.h"
#include "model/partner_counts.h"
#include "session/state.h"

#include <optional>
#include <vector>

namespace app {

/// What is on the screen, as far as another table has to be counted and laid out for it.
struct Shown {
    filter::Selection selection;
    std::optional<session::Nearby> nearby; ///< orders the list by the distance from it
    layout::Sheet sheet;
    layout::Symbols symbols = layout::Symbols::Bouquets;
    layout::Measure measure = layout::Measure::Count;
    layout::Colouring colouring = layout::Colouring::Category;
    bool partners = false; ///< threads, or who works with whom in the drawer
};

/// All that takes a time with the rows of a table and depends on what is shown.
struct Ready {
    filter::Selection selection;
    std::optional<session::Nearby> nearby;
    filter::Outcome outcome;
    std::vector<int> listing;
    layout::SymbolLayout symbols;
    std::optional<model::PartnerCounts> partners; ///< while they are shown; nobody in focus
};

/// The rows of the outcome in the order of the list. `order`: all rows so.
std::vector<int> listed(const std::vector<int>& order, const filter::Outcome& rows,
                        const filter::Positions& positions, const std::optional<session::Nearby>& nearby);

/// Who works with whom among the selected rows, nobody in focus. `engine` has selected them, and comes back
/// so; what it gave before is no longer valid.
model::PartnerCounts partnersAmong(const model::Dataset& data, const filter::Index& index,
                                   filter::Engine& engine, const std::vector<int>& rows);

struct LoadedTable {
    explicit LoadedTable(model::Atlas read);
    LoadedTable(const LoadedTable&) = delete;
    LoadedTable& operator=(const LoadedTable&) = delete;

    /// Counts, lists and lays out its rows for what is shown, so that the thread that draws need not.
    void makeReadyFor(const Shown& shown);

    model::Atlas
        atlas; ///< its land is there at a start only; a table that is read again has its frames alone
    filter::Index index;
    filter::Engine engine; ///< nothing is selected away
    session::TimeAxis axis;
    std::vector<int> order; ///< all rows in the order of the list
    std::optional<Ready> ready;
};

} // namespace app
