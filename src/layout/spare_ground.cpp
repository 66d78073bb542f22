// Ground beside the insets that nothing needs, for a key of its own: above, below and between them,
// and right of the last one. On the insets' strip all of it may be used, else only what is sea.
#include "layout/home_fit.h"
#include "layout/scale_bar.h"
#include "layout/sheet.h"

#include <algorithm>

namespace layout {

namespace {

// Design pixels.
constexpr float kMargin = 14; // as the insets keep from the sheet's edges
constexpr float kGap = 8;     // and from each other
constexpr float kLeastWidth = 64;
constexpr float kMostWidth = 260;
constexpr float kLeastHeight = 44;

class Search {
public:
    Search(const Sheet& sheet, const LandMask& mask) : sheet_(sheet), mask_(mask), bar_(scaleBarPlace(sheet))
    {
    }

    /// As wide as there is room from a corner on; nothing where that is too little.
    void add(float x, float y, float height)
    {
        const float step = 6 * sheet_.scale;
        for (float width = kMostWidth * sheet_.scale; width >= kLeastWidth * sheet_.scale; width -= step) {
            const base::Rect rect{x, y, width, height};
            if (isFree(rect)) {
                found.push_back(rect);
                return;
            }
        }
    }

    std::vector<base::Rect> found;

private:
    [[nodiscard]] bool isFree(const base::Rect& rect) const
    {
        const base::Rect& ground = sheet_.strip.isEmpty() ? sheet_.main().map : sheet_.strip;
        const base::Rect room = rect.shrunk(-kGap * 0.9F * sheet_.scale);
        const bool isInside = rect.x >= ground.x && rect.y >= ground.y && room.right() <= ground.right() &&
                              rect.bottom() <= ground.bottom();
        const bool isBesideInsets =
            std::none_of(sheet_.views.begin() + 1, sheet_.views.end(),
                         [&](const View& inset) { return inset.box.intersects(room); });
        return isInside && rect.height >= kLeastHeight * sheet_.scale && isBesideInsets &&
               !bar_.intersects(rect) && (!sheet_.strip.isEmpty() || !touchesLand(rect));
    }

    [[nodiscard]] bool touchesLand(const base::Rect& rect) const
    {
        const base::Rect r = rect.shrunk(-static_cast<float>(kInsetClear) * sheet_.scale);
        const base::Vec2 southWest = sheet_.main().toMetres({r.x, r.bottom()});
        const base::Vec2 northEast = sheet_.main().toMetres({r.right(), r.y});
        return mask_.touches({southWest.x, southWest.y, northEast.x, northEast.y});
    }

    const Sheet& sheet_;
    const LandMask& mask_;
    base::Rect bar_;
};

} // namespace

std::vector<base::Rect> SheetPlan::spareGround(const Sheet& sheet) const
{
    std::vector<base::Rect> column; // the insets at the left edge, from above
    for (const View& view : sheet.views) {
        if (view.kind != ViewKind::Main && view.box.x < sheet.rect.x + (kMargin + 1) * sheet.scale) {
            column.push_back(view.box);
        }
    }
    if (column.empty()) {
        return {};
    }
    std::sort(column.begin(), column.end(),
              [](const base::Rect& a, const base::Rect& b) { return a.y < b.y; });
    const float gap = kGap * sheet.scale;
    const float margin = kMargin * sheet.scale;
    Search search(sheet, mask_);
    float y = sheet.rect.y + margin;
    for (const base::Rect& box : column) {
        search.add(box.x, y, box.y - gap - y);
        y = box.bottom() + gap;
    }
    search.add(column.front().x, y, sheet.footer.y - margin - y);
    const View& last = *std::find_if(sheet.views.rbegin(), sheet.views.rend(), [&](const View& view) {
        return view.kind != ViewKind::Paris; // at least the main view
    });
    if (last.kind != ViewKind::Main) {
        search.add(last.box.right() + gap, last.box.y, last.box.height);
        search.add(last.box.right() + gap, last.box.y, scaleBarPlace(sheet).y - gap - last.box.y);
    }
    return std::move(search.found);
}

} // namespace layout
