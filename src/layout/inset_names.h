// Names of the departments in the inset of Paris: inside their land where dots leave room.
#pragma once

#include "base/font.h"
#include "layout/bouquets.h"
#include "layout/region_labels.h"

#include <string>
#include <vector>

namespace layout {

struct InsetName {
    std::string department;       ///< code
    std::vector<LabelLine> lines; ///< pixels from View::originPx
    base::Rect box;
    float sizePx = 0;
};

inline constexpr base::Face kInsetNameFace = base::Face::SemiBold;

/// The name of each department in one line, in two, or its code alone (« 92 »): the first of these
/// that lies in its land, at most reaching out of the four departments, off the symbols and the ends of
/// their leaders. One that finds no room is left out. `bouquets`, `disks`: what the view draws.
std::vector<InsetName> layoutInsetNames(const model::Atlas& atlas, const Sheet& sheet,
                                        const BouquetLayout& bouquets, const std::vector<Disk>& disks,
                                        const base::FontSet& fonts);

} // namespace layout
