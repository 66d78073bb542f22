// The parts of the interface's state that change the map's pixels.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "layout/seats.h"

#include <string>
#include <vector>

namespace scene {

struct Look {
    base::Theme theme = base::Theme::Light;
    base::Language language = base::Language::French;
    int hoveredRow = -1;                        ///< its dot is drawn large
    int openRow = -1;                           ///< its dot carries a ring
    std::vector<std::string> chosenRegions;     ///< codes; when any, the other regions are quiet
    const layout::Unfolded* unfolded = nullptr; ///< a place spread over the map
    layout::UnfoldTarget unfoldTarget;
    double unfoldedShare = 0; ///< 0 folded, 1 open
    std::string unfoldedTitle;
    const std::vector<layout::Seat>* unfoldedSeats = nullptr; ///< where its dots are, by row
    bool dotsElsewhere = false;         ///< the dots are on their way and drawn above the whole map
    std::vector<std::string> bandNames; ///< short names of the categories
};

} // namespace scene
