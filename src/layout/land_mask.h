// Where the mainland is, on a 5 km grid: so that insets can be laid on the sea alone.
#pragma once

#include "base/geometry.h"
#include "model/geography.h"

#include <vector>

namespace layout {

class LandMask {
public:
    /// Rasterises the regions of the mainland frame; a cell is land when its middle row crosses
    /// land or a ring vertex lies in it.
    explicit LandMask(const model::Layer& regions);

    /// True when any land lies in this box of metres from the frame's origin. O(1).
    [[nodiscard]] bool touches(const base::Extent& box) const;

    [[nodiscard]] const base::Extent& extent() const { return extent_; }

private:
    static constexpr double kCellMetres = 5000;
    base::Extent extent_;
    int columns_ = 0;
    int rows_ = 0;
    std::vector<int> sums_; ///< summed-area table of land cells, (columns + 1) × (rows + 1)
};

} // namespace layout
