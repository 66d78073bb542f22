// Chips, one after the other, in the next line where the width has no room: names and choices of which there
// may be two or fifty.
#pragma once

#include "ui/widgets.h"

#include <string>
#include <string_view>

namespace ui {

class Flow {
public:
    Flow(const Frame& frame, float left, float width, float y, Zone zone)
        : frame_(frame), zone_(zone), left_(left), width_(width), at_{left, y, 0, frame.px(28)}
    {
    }

    /// True when it was pressed. A label wider than the line is shortened.
    bool chip(const std::string& id, std::string_view label, bool on);

    /// Where the last line ends, pixels; where the first would begin while there is no chip.
    [[nodiscard]] float bottom() const { return isEmpty_ ? at_.y : at_.bottom(); }

private:
    const Frame& frame_;
    Zone zone_;
    float left_;
    float width_;
    base::Rect at_;
    bool isEmpty_ = true;
};

} // namespace ui
