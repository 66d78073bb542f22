// Names of regions with a number below them: the labels of shaded maps.
#pragma once

#include "layout/labels.h"

#include <string>
#include <vector>

namespace layout {

struct RegionText {
    int shape = -1; ///< in the mainland's regions
    std::string name;
    std::string value; ///< may be empty
};

/// A circle that labels keep off, pixels from View::originPx.
struct Disk {
    base::Vec2 centre;
    double radius = 0;
};

/// Places name and number inside each region, off the disks and off each other. Where the name
/// finds no room the number stands alone; a number leaves its region before it is left out.
std::vector<Label> layoutRegionLabels(const model::Atlas& atlas, const Sheet& sheet,
                                      const std::vector<RegionText>& texts, const std::vector<Disk>& disks,
                                      const base::FontSet& fonts);

} // namespace layout
