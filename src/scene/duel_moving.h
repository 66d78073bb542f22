// What of a duel's page is on its way between two layouts, instead of at rest.
#pragma once

#include "layout/seats.h"

#include <array>
#include <vector>

namespace scene {

struct DuelMoving {
    /// One row of the mirrored bars: how long its sides are, of the longest there can be, and what
    /// is written behind them.
    struct Row {
        std::array<double, 2> lengths{};
        std::array<double, 2> opacities{1, 1};
        std::array<std::vector<layout::ShownNumber>, 2> numbers;
    };
    std::vector<Row> rows;          ///< parallel to DuelWords::bars
    std::vector<layout::Seat> dots; ///< of both maps, drawn above them instead of the dots at rest
};

} // namespace scene
