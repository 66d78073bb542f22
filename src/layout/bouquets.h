// Bouquets: every initiative its own dot, the dots of a city packed around it, bouquets that
// would collide pushed apart. Positions are pixels from the view's origin, so that panning only
// shifts them and nothing has to be laid out again.
#pragma once

#include "base/geometry.h"
#include "filter/outcome.h"
#include "layout/sheet.h"
#include "model/atlas.h"

#include <optional>
#include <vector>

namespace layout {

struct Dot {
    int row = -1;       ///< index of the initiative
    base::Vec2 at;      ///< pixels from View::originPx
    double size = 1;    ///< of the full radius; less while the dot comes or goes
    double opacity = 1; ///< 0 to 1, likewise
};

struct Bouquet {
    int city = -1;
    base::Vec2 anchor; ///< the city's true place, pixels from View::originPx
    base::Vec2 centre; ///< where its dots are
    double radius = 0; ///< of the circle around its dots, outlines included
    int firstDot = 0;
    int dotCount = 0;

    /// True when the dots stand so far from the place that a leader is due.
    [[nodiscard]] bool isDisplaced(double dotRadius) const
    {
        return base::length(centre - anchor) > radius + 1.5 * dotRadius;
    }
};

/// The line from a place to its bouquet, as it is while things move.
struct Leader {
    int city = -1;
    base::Vec2 anchor; ///< pixels from View::originPx
    base::Vec2 centre; ///< likewise
    double opacity = 1;
};

/// A number that is written in a symbol while one gives way to another; none is made up between.
struct ShownNumber {
    int count = 0;
    double opacity = 1;
};

/// The bouquets of one view.
struct BouquetLayout {
    double dotRadius = 0; ///< pixels, outline included
    std::vector<Bouquet> bouquets;
    std::vector<Dot> dots;
    bool hasBadge = false; ///< the main map carries one badge for the rows of the Paris inset
    base::Vec2 badge;      ///< pixels from View::originPx
    double badgeRadius = 0;
    int badgeCount = 0;
    double badgeOpacity = 1;
    bool isBadgeMoving = false; ///< drawn even where a bubble stands in for it: it goes or comes
    std::optional<std::vector<ShownNumber>> badgeNumbers; ///< while they change; otherwise badgeCount
    bool areDepartments = false; ///< each bouquet stands for a department: no town's name belongs to it
    std::optional<std::vector<Leader>> leaders; ///< while things move; otherwise of displaced bouquets
    bool isSolid = false; ///< bouquets are discs without dots (bubbles): names keep off all of it
};

/// Radius of the badge that carries a number on the main map, pixels: 13.5 design pixels, more for
/// numbers of over three digits.
double badgeRadius(int count, float scale);

/// Dot radius in pixels for a view, outline included; grows slowly with the zoom.
double dotRadius(const Sheet& sheet, const View& view);

/// From dot to dot of one bouquet, middle to middle, pixels.
double dotSpacing(double dotRadius, float scale);

/// Lays out the selected rows of a view. A row is drawn in exactly one view. `reserved`: rows that
/// keep a slot, shown or not, so that dots stay where they are while others come (the year plays).
/// `mostRadius`: dots no larger than this, pixels.
BouquetLayout layoutBouquets(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                             const filter::Outcome& outcome, const filter::Outcome* reserved = nullptr,
                             double mostRadius = INFINITY);

/// The row of the dot nearest to a point and nearer to its edge than `reach`, which shrinks to that
/// distance; -1 when none is.
int nearestDot(const std::vector<Dot>& dots, double dotRadius, base::Vec2 point, double& reach);

/// The nearest dot within `reachPx` of a pixel, or -1: the row. Only dots inside their view's
/// map rectangle count.
int pickDot(const Sheet& sheet, const std::vector<BouquetLayout>& layouts, base::Vec2 px, double reachPx);

/// Where a row's dot is, in pixels of the picture; false when it is not drawn.
bool findDot(const Sheet& sheet, const std::vector<BouquetLayout>& layouts, int row, base::Vec2& px);

} // namespace layout
