// Names of regions with a number below them: the labels of shaded maps.
#pragma once

#include "layout/labels.h"

#include <string>
#include <vector>

namespace layout {

struct RegionText {
    int shape = -1; ///< in the mainland's regions
    std::string name;
    std::string value;      ///< in strong type below the name
    std::string note;       ///< below the value, may be empty: « n = 75 »
    bool needsName = false; ///< the value means nothing without the name: all or nothing
};

/// A circle that labels keep off, pixels from View::originPx.
struct Disk {
    base::Vec2 centre;
    double radius = 0;
};

/// Places name and number inside each region, off the disks and off each other. Where the name
/// finds no room the number stands alone, unless it needs the name; then it leaves its region
/// before it is left out.
std::vector<Label> layoutRegionLabels(const model::Atlas& atlas, const Sheet& sheet,
                                      const std::vector<RegionText>& texts, const std::vector<Disk>& disks,
                                      const base::FontSet& fonts);

} // namespace layout
