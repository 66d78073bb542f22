// What a choice would make of the map, before it is made: laid out on the places and classes that are on
// screen, so that nothing steps aside and no colour changes its meaning for it.
#pragma once

#include "layout/symbol_layout.h"

#include <vector>

namespace layout {

/// The rows of `after` in the kind that `shown` draws, whatever they would be drawn as: its places, its
/// classes. Of bars and matrix the chart is left to the caller.
SymbolLayout symbolsAhead(const model::Atlas& atlas, const Sheet& sheet, const SymbolLayout& shown,
                          const filter::Outcome& after);

/// The bouquets on screen and, around them or at their own place, a dot for every row of `after` that is
/// not among those of `now`; they touch no other dot. Nothing is added where they would be more than are
/// ever drawn (kMostDots).
std::vector<BouquetLayout> bouquetsAhead(const model::Atlas& atlas, const Sheet& sheet,
                                         std::vector<BouquetLayout> shown, const filter::Outcome& now,
                                         const filter::Outcome& after);

/// The numbers of bars stand clear of the longer one of both, the old or the new: what would go stays in
/// sight.
void clearNumbers(const Chart& shown, Chart& ahead);

} // namespace layout
