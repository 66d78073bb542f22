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

/// With more rows than this, dots of a readable size no longer fit the sheet.
inline constexpr int kMostDots = 5000;
/// With more places than this, bouquets find no room around theirs.
inline constexpr int kMostBouquets = 1000;

/// What is drawn when a kind is asked for: too many rows or places for dots become bubbles, and
/// the legend says so.
constexpr Symbols drawnSymbols(Symbols asked, int rows, int places)
{
    return asked == Symbols::Bouquets && (rows > kMostDots || places > kMostBouquets) ? Symbols::Bubbles
                                                                                      : asked;
}

enum class Measure : std::uint8_t {
    Count,
    PerMillion ///< rows for a million inhabitants
};

/// What the colour of a dot says.
enum class Colouring : std::uint8_t { Category, Pole };

} // namespace layout
