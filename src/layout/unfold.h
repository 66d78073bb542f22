// « Tout Paris »: the dots of one crowded place spread out over the map, one band a category, so
// that each can be seen and touched: a bar chart made of the dots themselves.
#pragma once

#include "layout/bouquets.h"

#include <vector>

namespace layout {

/// Which place is unfolded.
enum class UnfoldKind { None, Paris, Region, City };
struct UnfoldTarget {
    UnfoldKind kind = UnfoldKind::None;
    int index = -1; ///< of the region or the city
    friend bool operator==(const UnfoldTarget&, const UnfoldTarget&) = default;
};

/// The dots of one category; they fill the band line by line from the left.
struct UnfoldBand {
    int category = -1;
    base::Rect rect;       ///< of the whole band, pixels of the picture
    base::Vec2 threadEnd;  ///< where the thread from the place arrives
    std::vector<Dot> dots; ///< `at` in pixels of the picture
};

struct Unfolded {
    base::Rect card;  ///< pixels; empty when nothing is unfolded
    base::Vec2 place; ///< where the threads come from
    double spine = 0; ///< pixels: where the threads of the Paris inset branch, beside the card; 0: none
    double dotRadius = 0;
    float labelWidth = 0; ///< of the column of names left of the dots
    int count = 0;
    std::vector<UnfoldBand> bands;
};

/// True when the row belongs to the unfolded place.
bool isUnfolded(const model::Atlas& atlas, const UnfoldTarget& target, int row);

/// Spreads the selected rows of the place over the sheet beside the insets. Dots are as large as
/// fits, between 5 and 15 design pixels of radius; all are inside the card.
Unfolded layoutUnfolded(const model::Atlas& atlas, const Sheet& sheet,
                        const std::vector<BouquetLayout>& bouquets, const filter::Outcome& outcome,
                        const UnfoldTarget& target);

/// The unfolded dot within `reachPx` of a pixel, or -1.
int pickUnfolded(const Unfolded& unfolded, base::Vec2 px, double reachPx);

} // namespace layout
