// Choices side by side on one ground, one of them on: the switch that map, charts and drawer share.
#pragma once

#include "ui/frame.h"

#include <string_view>
#include <vector>

namespace ui {

struct Segment {
    std::string_view label;
    bool on = false;
    std::string_view icon{}; ///< instead of the label, which is then told beside the pointer
};
struct Corner { ///< where a row of segments ends, pixels
    float right = 0;
    float y = 0;
    float height = 0;
    float cell = 36; ///< width of an icon, design pixels
};
struct Switched {
    float left = 0;   ///< where the row begins
    int clicked = -1; ///< the segment that was chosen and was not on
};

/// Draws them, from the corner to the left.
Switched segmented(const Frame& frame, const char* id, const std::vector<Segment>& segments, Corner corner,
                   Zone zone);

/// The room that they take.
float segmentsWidth(const Frame& frame, const std::vector<Segment>& segments, float cell = Corner{}.cell);

} // namespace ui
