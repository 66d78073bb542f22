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

/// Places name and number inside each region, off the disks, off each other and off the Paris
/// inset's leader. Small type and three lines come before a number that stands alone, and a number
/// alone before one that leaves its region. Seats of the wishes come first.
std::vector<Label> layoutRegionLabels(const model::Atlas& atlas, const Sheet& sheet,
                                      const std::vector<RegionText>& texts, const std::vector<Disk>& disks,
                                      const BouquetLayout& bouquets, const base::FontSet& fonts,
                                      const LabelWishes& wishes = {}, LabelMemory* memory = nullptr);

/// Writes the numbers and notes of these texts into labels that were placed with wider ones; they
/// stay centred on them.
void rewriteNumbers(std::vector<Label>& labels, const std::vector<RegionText>& texts,
                    const base::FontSet& fonts);

} // namespace layout
