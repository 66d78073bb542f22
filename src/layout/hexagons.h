// Density: rows counted in hexagons. The grid is fixed on the ground (Lambert-93, in the insets
// their own projection) and has a round width, so that it stays still while the map is moved.
#pragma once

#include "base/geometry.h"
#include "filter/outcome.h"
#include "layout/row_views.h"
#include "model/atlas.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace layout {

struct Cell {
    base::Vec2 centre; ///< pixels from View::originPx
    int count = 0;
    base::Vec2 metres;    ///< the centre in the view's frame
    std::int64_t row = 0; ///< in the grid
    std::int64_t column = 0;
    double opacity = 1;
    std::optional<double> shade{}; ///< while the cell changes: place on the ramp, see base::shadeAt
};

struct HexagonLayout {
    double widthMetres = 0;  ///< from flat side to flat side; corners are at the top and below
    double radius = 0;       ///< pixels, middle to corner
    std::vector<Cell> cells; ///< of at least one row, from south to north, then west to east
    int badgeCount = 0;      ///< main map: rows of the Paris inset
};

/// The width of a view's hexagons, metres: the round number (1, 1.5, 2, 3, 5 or 7 × 10ⁿ) that is
/// nearest to 17 design pixels.
double hexagonWidth(const Sheet& sheet, const View& view);

/// The hexagons of one view.
HexagonLayout layoutHexagons(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                             const filter::Outcome& outcome, const RowViews& views);

/// The same cells in a view whose scale has changed, but not the width that `hexagonWidth` gives.
HexagonLayout rescaled(HexagonLayout layout, const View& view);

/// The middle of the hexagon that contains a point; metres, hexagons of this width.
base::Vec2 cellCentre(base::Vec2 metres, double width);

/// The cell under a pixel of a view, or nullptr.
const Cell* pickCell(const View& view, const HexagonLayout& layout, base::Vec2 px);

} // namespace layout
