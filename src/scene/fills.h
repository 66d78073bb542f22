// What regions are filled with, as an exhibit: after a filter their colours mix from old to new.
#pragma once

#include "layout/passage.h"
#include "scene/build.h"

#include <vector>

namespace scene {

/// The fills of all regions as they are drawn, parallel to Dataset::regions.
std::vector<RegionFill> regionFills(const Ingredients& in);

layout::Exhibit<RegionFill> fillExhibit(const std::vector<RegionFill>& fills);

/// Back from numbers; `hatchPx`: hatchStep of the sheet.
std::vector<RegionFill> fillsOf(const layout::Exhibit<RegionFill>& things, float hatchPx);

/// Distance between two lines of a hatch, pixels.
float hatchStep(float scale);

} // namespace scene
