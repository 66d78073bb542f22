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
        struct Bar {
            double length = 0;
            double opacity = 1;
            std::vector<layout::ShownNumber> numbers;
        };
        std::array<std::vector<Bar>, 2> sides; ///< two bars where one fades out and another in
    };
    std::vector<Row> rows;          ///< parallel to DuelWords::bars
    std::vector<layout::Seat> dots; ///< of both maps, drawn above them instead of the dots at rest
};

} // namespace scene
