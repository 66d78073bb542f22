// Where the marks of a network stand when their places are too close, and where their names stand.
#pragma once

#include "layout/network_page.h"

namespace layout {

/// Marks whose places lie on each other leave them for a list beside, one below the other, on the
/// side where their names have room: towards the nearer edge, where the other places are not, if they can.
void listCrowded(std::vector<NetworkMark>& marks, const std::vector<NetworkNodeText>& texts,
                 const base::Rect& map, float scale, const base::FontSet& fonts);

/// Points along the curve of a link, from edge to edge of its marks: `share` of it from its beginning on.
std::vector<base::Vec2> linkCurve(const NetworkMark& from, const NetworkMark& to, double share = 1);

/// Gives each mark its name, on the side where it lies on nothing and inside the map; off the links, too,
/// where such a place is left.
void nameMarks(std::vector<NetworkMark>& marks, const std::vector<NetworkNodeText>& texts,
               const std::vector<NetworkLink>& links, const base::Rect& map, float scale,
               const base::FontSet& fonts);

} // namespace layout
