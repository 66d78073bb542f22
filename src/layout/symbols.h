// The four honest ways to draw the same rows, and what a region's shade may stand for.
#pragma once

#include <cstdint>

namespace layout {

enum class Symbols : std::uint8_t {
    Bouquets,  ///< every row a dot
    Bubbles,   ///< every city a circle
    Density,   ///< hexagons shaded by the rows in them
    Choropleth ///< regions shaded
};
inline constexpr int kSymbolsCount = 4;

enum class Measure : std::uint8_t {
    Count,
    PerMillion ///< rows for a million inhabitants
};

/// What the colour of a dot says.
enum class Colouring : std::uint8_t { Category, Pole };

} // namespace layout
