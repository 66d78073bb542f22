// The parts of the interface's state that change the map's pixels.
#pragma once

#include "base/language.h"
#include "base/palette.h"

#include <string>
#include <vector>

namespace scene {

struct Look {
    base::Theme theme = base::Theme::Light;
    base::Language language = base::Language::French;
    int hoveredRow = -1;                    ///< its dot is drawn large
    int openRow = -1;                       ///< its dot carries a ring
    std::vector<std::string> chosenRegions; ///< codes; when any, the other regions are quiet
};

} // namespace scene
