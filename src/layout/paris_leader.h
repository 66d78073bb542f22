// The line that ties the Paris inset to its place on the main map.
#pragma once

#include "layout/labels.h"

#include <optional>

namespace layout {

struct Segment {
    base::Vec2 from; ///< on the inset's edge, pixels of the picture
    base::Vec2 to;   ///< at the edge of the badge
};

/// The line, from the point of the inset's edge, rather a high one, from which it meets the fewest dots and
/// names; none while the place is out of sight or there is no inset.
std::optional<Segment> parisLeader(const Sheet& sheet, const BouquetLayout& main,
                                   const std::vector<Label>& labels);

} // namespace layout
