// Where every selected row's dot is in the picture, whatever is drawn: on the map, in a chart, in
// an unfolded place; and for symbols that hold no dots, the part of the symbol that stands for it.
// What travels between two pictures travels between two lists of seats.
#pragma once

#include "layout/symbol_layout.h"
#include "layout/unfold.h"

#include <vector>

namespace layout {

struct Seat {
    int row = -1;
    base::Vec2 at;     ///< pixels of the picture
    double radius = 0; ///< pixels
    double opacity = 1;
    int view = -1;         ///< whose bouquets hold the dot; -1: none
    bool isRaised = false; ///< in the unfolded place, above its card
};

/// One picture's layouts, as they are at rest.
struct SeatPlan {
    const model::Atlas& atlas;
    const Sheet& sheet;
    const filter::Outcome& outcome;
    const std::vector<BouquetLayout>& bouquets;
    const SymbolLayout& symbols;
    const Unfolded* unfolded = nullptr; ///< a place spread out, by `share`
    double share = 0;
};

/// True for kinds that draw a row as a dot.
constexpr bool hasDots(Symbols kind)
{
    return kind == Symbols::Bouquets || isChart(kind);
}

/// The seats of all selected rows, by row. In a bubble a row sits in its category's part of the
/// ring, in a hexagon inside it, in a shaded region at its place. A seat that is off the sheet or
/// under an inset has no opacity; nor, with `dissolved`, one in a symbol without dots.
std::vector<Seat> seatsOf(const SeatPlan& plan, bool dissolved);

} // namespace layout
