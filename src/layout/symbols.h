// The honest ways to draw the same rows, four on the map and two beside it, and what a region's
// shade may stand for.
#pragma once

#include <cstdint>

namespace layout {

enum class Symbols : std::uint8_t {
    Bouquets,   ///< every row a dot
    Bubbles,    ///< every city a circle
    Density,    ///< hexagons shaded by the rows in them
    Choropleth, ///< regions shaded
    Bars,       ///< every row a dot, stacked by a facet
    Matrix      ///< every row a dot in a grid of pôles and categories
};
inline constexpr int kSymbolsCount = 6;

/// True for the kinds that replace the map.
constexpr bool isChart(Symbols kind)
{
    return kind == Symbols::Bars || kind == Symbols::Matrix;
}

enum class Measure : std::uint8_t {
    Count,
    PerMillion ///< rows for a million inhabitants
};

} // namespace layout
