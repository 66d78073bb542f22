#include "ui/desk.h"

#include <algorithm>
#include <cmath>

namespace ui {

Desk arrangeDesk(float width, float height, float scale)
{
    const float w = width / scale; // design pixels
    const float h = height / scale;
    Desk desk;
    desk.compact = w < 1500;
    desk.kindsAbove = w >= 1240;
    const auto rect = [&](float x, float y, float right, float bottom) {
        return base::Rect{std::round(x * scale), std::round(y * scale),
                          std::round(right * scale) - std::round(x * scale),
                          std::round(bottom * scale) - std::round(y * scale)};
    };
    const float top = desk.compact ? 60.F : 66.F;
    desk.top = rect(0, 0, w, top);
    if (h > w) { // portrait: the map above, what is touched below
        const float mapBottom = top + (h - top) * 0.54F;
        const float months = std::min(110.F, h * 0.1F);
        const float middle = w * 0.48F;
        desk.map = rect(0, top, w, mapBottom);
        desk.months = rect(0, mapBottom, w, mapBottom + months);
        desk.facets = rect(0, mapBottom + months, middle, h);
        desk.list = rect(middle, mapBottom + months, w, h);
        return desk;
    }
    const float left = std::min(desk.compact ? 310.F : 340.F, w * 0.26F);
    const float right = std::min(desk.compact ? 298.F : 396.F, w * 0.28F);
    const float months = std::clamp(h * 0.125F, 92.F, 132.F);
    desk.facets = rect(0, top, left, h);
    desk.list = rect(w - right, top, w, h);
    desk.map = rect(left, top, w - right, h - months);
    desk.months = rect(left, h - months, w - right, h);
    return desk;
}

} // namespace ui
