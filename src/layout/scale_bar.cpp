#include "layout/scale_bar.h"

#include <algorithm>

namespace layout {

base::Rect scaleBarPlace(const Sheet& sheet)
{
    const float scale = sheet.scale;
    const float bottom = sheet.footer.y - 12 * scale;
    const float height = 24 * scale;
    float left = sheet.main().map.x + 16 * scale;
    for (const View& view : sheet.views) {
        if (view.kind != ViewKind::Main && view.box.bottom() > bottom - 30 * scale &&
            view.box.right() > sheet.main().map.x) {
            left = std::max(left, view.box.right() + 18 * scale);
        }
    }
    return {left, bottom - height, kScaleBarMost * scale, height + 2 * scale};
}

} // namespace layout
