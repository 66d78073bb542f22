// The sheet: where the mainland and its six insets lie in the picture, at any size and zoom.
// Insets stay on the sea at home; when the camera brings land under them, they get a strip of
// their own and the main map is clipped beside it: an inset never covers land or data.
#pragma once

#include "base/geometry.h"
#include "layout/camera.h"
#include "layout/land_mask.h"
#include "model/atlas.h"

#include <memory>
#include <string_view>
#include <vector>

namespace layout {

enum class ViewKind { Main, Overseas, Paris };

/// One map on the sheet.
struct View {
    ViewKind kind = ViewKind::Main;
    int frame = model::kMainland;
    base::Rect box;      ///< card with its title; the whole map area for the main view
    base::Rect map;      ///< where land and dots are drawn, pixels
    base::Vec2 originPx; ///< pixel of the frame's origin
    double pxPerMetre = 1;
    double divisor = 1; ///< how many times smaller than the mainland at home (Guyane: 4)

    /// True when the map is not at the mainland's home scale, which its card then says.
    [[nodiscard]] bool hasOwnScale() const
    {
        return kind != ViewKind::Main && (divisor > 1.05 || divisor < 0.95);
    }
    [[nodiscard]] base::Vec2 toPx(base::Vec2 metres) const
    {
        return {originPx.x + metres.x * pxPerMetre, originPx.y - metres.y * pxPerMetre};
    }
    [[nodiscard]] base::Vec2 toMetres(base::Vec2 px) const
    {
        return {(px.x - originPx.x) / pxPerMetre, (originPx.y - px.y) / pxPerMetre};
    }
};

struct Sheet {
    base::Rect rect;         ///< the whole sheet, pixels
    float scale = 1;         ///< pixels for one design pixel
    std::vector<View> views; ///< main first, then the insets present
    base::Rect footer;       ///< for the sources, below all maps
    base::Rect strip;        ///< the insets' own ground; empty while they lie on open sea
    double homePxPerMetre = 1;
    base::Vec2 parisMetres; ///< middle of the Paris inset's land, mainland frame

    [[nodiscard]] const View& main() const { return views.front(); }
    [[nodiscard]] const View* paris() const;
    /// The view that draws a row at this place; -1 when its frame is missing.
    [[nodiscard]] int viewOf(const model::Place& place, std::string_view departmentCode) const;
};

struct HomeFit;
struct InsetLand;

/// What does not change with the camera; made once for a geography.
class SheetPlan {
public:
    explicit SheetPlan(const model::Geography& geography);

    /// Lays the sheet out in `rect` (pixels) at `scale` pixels a design pixel.
    [[nodiscard]] Sheet arrange(base::Rect rect, float scale, const Camera& camera) const;

    /// Ground beside the insets of such a sheet that nothing needs, the quietest first: rectangles, pixels.
    [[nodiscard]] std::vector<base::Rect> spareGround(const Sheet& sheet) const;

    [[nodiscard]] const base::Extent& mainland() const { return mask_.extent(); }
    [[nodiscard]] const base::Extent& parisExtent() const { return paris_; } ///< empty: no inset

    /// The same land with only some of its insets, and without a footer: one map of several.
    [[nodiscard]] SheetPlan reduced(const std::vector<int>& overseasFrames, bool paris) const;

private:
    [[nodiscard]] std::vector<InsetLand> overseasLands() const;

    const model::Geography* geography_;
    LandMask mask_;
    base::Extent paris_;
    std::vector<int> overseas_; ///< frames present
    bool hasFooter_ = true;
    // The home fit depends on the size alone and is asked for on every frame of a pan.
    mutable std::shared_ptr<const HomeFit> cached_;
    mutable base::Vec2 cachedSize_;
};

/// The camera that keeps the point under `pointerPx` where it is while the zoom changes.
Camera zoomedAround(const SheetPlan& plan, const Sheet& sheet, const Camera& camera, base::Vec2 pointerPx,
                    double factor);

/// The camera that shows an extent (metres, mainland frame) as large as fits.
Camera framing(const SheetPlan& plan, const Sheet& sheet, const base::Extent& extent);

} // namespace layout
