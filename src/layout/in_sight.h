// Whether a point of a view can be seen: inside the view's frame and, on the main map, beside the
// insets that lie on it. One rule for dots on their way and for the rows that a legend counts.
#pragma once

#include "layout/sheet.h"

#include <algorithm>

namespace layout {

/// `px`: pixels of the picture; a symbol `radius` pixels wide is in sight while some of it is inside
/// the frame and its middle lies under no inset.
inline bool isInSight(const Sheet& sheet, std::size_t view, base::Vec2 px, double radius = 0)
{
    const View& own = sheet.views[view];
    return own.map.shrunk(-static_cast<float>(radius)).contains(px) &&
           (own.kind != ViewKind::Main ||
            std::none_of(sheet.views.begin() + 1, sheet.views.end(),
                         [&](const View& inset) { return inset.box.contains(px); }));
}

} // namespace layout
