// Two facets crossed: how many rows have a value of the one and a value of the other. By the crossfilter
// rule a cell ignores the choices made in these two facets and follows every other filter.
#pragma once

#include "filter/selection.h"

#include <vector>

namespace filter {

struct Crosstab {
    Facet rows = Facet::Pole;
    Facet columns = Facet::Category;
    std::vector<int> cells;        ///< line after line, as Index::values has them; `none` is the last
    std::vector<int> rowTotals;    ///< parallel to Index::values(rows)
    std::vector<int> columnTotals; ///< parallel to Index::values(columns)
    int total = 0;                 ///< every row is in exactly one cell

    [[nodiscard]] int at(std::size_t row, std::size_t column) const
    {
        return cells[row * columnTotals.size() + column];
    }
};

} // namespace filter
