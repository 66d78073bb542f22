// Two choices of one facet side by side. Each side counts the selection with the choices of that
// facet replaced by its own: all other facets, the search and the dates hold on both sides, and
// what else is chosen in the duel's own facet plays no part.
#pragma once

#include "filter/outcome.h"

#include <array>

namespace filter {

/// The selection of one side.
Selection sideSelection(const Selection& selection, Facet facet, std::string_view code);

struct Comparison {
    std::array<Outcome, 2> sides; ///< left, right

    [[nodiscard]] int count(int side) const { return sides[static_cast<std::size_t>(side)].selected; }
    /// The count beside a value of a facet on one side: the usual crossfilter rule, so that a bar
    /// says what choosing it would give.
    [[nodiscard]] int count(int side, Facet facet, int value) const
    {
        return sides[static_cast<std::size_t>(side)].count(facet, value);
    }
    /// The largest count of a facet on either side, at least 1: the one scale of all bars.
    [[nodiscard]] int largest(Facet facet) const;
};

Comparison compare(const Index& index, const Selection& selection, Facet facet, std::string_view left,
                   std::string_view right);

} // namespace filter
