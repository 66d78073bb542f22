#include "ui/flow.h"

#include <algorithm>

namespace ui {

bool Flow::chip(const std::string& id, std::string_view label, bool on)
{
    const float gap = frame_.px(6);
    const float sides = frame_.px(18);
    const std::string shown = fitted(frame_, Type::Small, width_ - sides, label);
    const float width = std::min(textWidth(frame_, Type::Small, shown) + sides, width_);
    if (!isEmpty_) {
        at_.x += at_.width + gap;
        if (at_.x + width > left_ + width_) {
            at_.x = left_;
            at_.y += at_.height + gap;
        }
    }
    at_.width = width;
    isEmpty_ = false;
    base::Rect rect = at_;
    if (!ImGui::IsRectVisible({rect.x, rect.y}, {rect.right(), rect.bottom()})) {
        return touchArea(frame_, id.c_str(), rect, zone_).clicked; // of thousands, those in sight are drawn
    }
    return button(frame_, id.c_str(), rect, shown, {}, on ? ButtonKind::Strong : ButtonKind::Plain, zone_);
}

} // namespace ui
