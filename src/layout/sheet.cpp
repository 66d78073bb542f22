#include "layout/sheet.h"

#include "layout/home_fit.h"

#include <algorithm>
#include <array>
#include <optional>

namespace layout {

namespace {

/// Design pixels that the legend and the sources need at a width: one line and one, two or three.
double footerHeight(double width)
{
    return width >= 800 ? 46 : width >= 440 ? 60 : 94;
}

double smooth(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

} // namespace

const View* Sheet::paris() const
{
    const auto it =
        std::find_if(views.begin(), views.end(), [](const View& v) { return v.kind == ViewKind::Paris; });
    return it == views.end() ? nullptr : &*it;
}

int Sheet::viewOf(const model::Place& place, std::string_view departmentCode) const
{
    const bool wantsParis = model::isInsetDepartment(departmentCode);
    for (std::size_t i = 0; i < views.size(); ++i) {
        const View& view = views[i];
        if (view.frame == place.frame &&
            (view.kind == ViewKind::Paris) == (wantsParis && paris() != nullptr)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

SheetPlan::SheetPlan(const model::Geography& geography)
    : geography_(&geography), mask_(geography.frames[model::kMainland].regions)
{
    const model::Layer& departments = geography.frames[model::kMainland].departments;
    for (const model::Shape& commune : geography.frames[model::kMainland].communes.shapes) {
        paris_.include(commune.extent);
    }
    for (const std::string_view code : model::kInsetDepartments) {
        const int shape = departments.find(code);
        if (shape >= 0 && geography.frames[model::kMainland].communes.shapes.empty()) {
            paris_.include(departments.shapes[static_cast<std::size_t>(shape)].extent);
        }
    }
    for (int frame = 1; frame < static_cast<int>(geography.frames.size()); ++frame) {
        if (geography.frames[static_cast<std::size_t>(frame)].present) {
            overseas_.push_back(frame);
        }
    }
}

SheetPlan SheetPlan::reduced(const std::vector<int>& overseasFrames, bool paris) const
{
    SheetPlan plan = *this;
    std::erase_if(plan.overseas_, [&](int frame) {
        return std::find(overseasFrames.begin(), overseasFrames.end(), frame) == overseasFrames.end();
    });
    if (!paris) {
        plan.paris_ = {};
    }
    plan.hasFooter_ = false;
    plan.cached_.reset();
    return plan;
}

std::vector<InsetLand> SheetPlan::overseasLands() const
{
    std::vector<InsetLand> lands;
    for (const int frame : overseas_) {
        lands.push_back({geography_->frames[static_cast<std::size_t>(frame)].land,
                         model::kFrames[static_cast<std::size_t>(frame)].scaleDivisor});
    }
    return lands;
}

Sheet SheetPlan::arrange(base::Rect whole, float scale, const Camera& wanted) const
{
    const float footer = hasFooter_ ? static_cast<float>(footerHeight(whole.width / scale)) * scale : 0;
    const base::Rect rect{whole.x, whole.y, whole.width, std::max(1.F, whole.height - footer)};
    const base::Vec2 size{rect.width / scale, rect.height / scale};
    if (!cached_ || cachedSize_ != size) {
        cached_ = std::make_shared<const HomeFit>(
            fitHome(mask_, paris_, overseasLands(), size.x, size.y, hasFooter_));
        cachedSize_ = size;
    }
    const HomeFit& home = *cached_;
    const Camera camera = clamped(wanted, mask_.extent());
    Sheet sheet;
    sheet.rect = whole;
    sheet.footer = {whole.x, rect.bottom(), whole.width, whole.bottom() - rect.bottom()};
    sheet.scale = scale;
    sheet.homePxPerMetre = home.scale * scale;
    const auto toPx = [&](const Box& b) {
        return base::Rect{rect.x + static_cast<float>(b.x) * scale, rect.y + static_cast<float>(b.y) * scale,
                          static_cast<float>(b.width) * scale, static_cast<float>(b.height) * scale};
    };

    View main;
    main.box = main.map = rect;
    main.pxPerMetre = sheet.homePxPerMetre * camera.zoom;
    // The camera's point sits where home has the frame's origin, and moves to the middle of the
    // ground beside the strip as the map is zoomed.
    const base::Vec2 homePx{rect.x + home.origin.x * scale, rect.y + home.origin.y * scale};
    base::Rect free = rect;
    const base::Rect strip = toPx(home.strip);
    if (home.strip.width < rect.width / scale - 1) {
        free = {strip.right(), rect.y, rect.right() - strip.right(), rect.height};
    } else if (!strip.isEmpty()) {
        free.height = strip.y - rect.y;
    }
    const base::Vec2 anchor = homePx + (free.centre() - homePx) * smooth((camera.zoom - 1) / 0.8);
    main.originPx = {anchor.x - camera.centre.x * main.pxPerMetre,
                     anchor.y + camera.centre.y * main.pxPerMetre};
    sheet.views.push_back(main);

    const float clear = static_cast<float>(kInsetClear) * scale;
    const auto coversLand = [&](const Box& box) {
        const base::Rect r = toPx(box).shrunk(-clear);
        const base::Vec2 southWest = main.toMetres({r.x, r.bottom()});
        const base::Vec2 northEast = main.toMetres({r.right(), r.y});
        return mask_.touches({southWest.x, southWest.y, northEast.x, northEast.y});
    };
    const HomeFit::Cards& sea = home.onSea;
    const bool landBelow = std::any_of(sea.overseas.begin(), sea.overseas.end(), coversLand) ||
                           (sea.paris && coversLand(*sea.paris));
    const HomeFit::Cards& cards = landBelow ? home.inStrip : home.onSea;

    const auto addInset = [&](ViewKind kind, int frame, const Box& box, const base::Extent& land,
                              double mostPxPerMetre) {
        View view;
        view.kind = kind;
        view.frame = frame;
        view.box = toPx(box);
        view.map = view.box.shrunk(scale);
        view.map.y = view.box.y + static_cast<float>(kInsetTitle) * scale;
        // The mainland's scale where it fits; a small window shrinks the inset. An inset at
        // another scale says so in a line of its own, which costs height in turn.
        const auto fit = [&](double note, double pad) {
            return std::max(1e-9, // in the tiniest windows nothing is left
                            std::min((view.box.width - pad * scale) / land.width(),
                                     (view.box.height - (kInsetTitle + note + pad) * scale) / land.height()));
        };
        const double pad = kind == ViewKind::Paris ? 24 : 10;
        double pxPerMetre = std::min(mostPxPerMetre, fit(0, pad));
        view.divisor = sheet.homePxPerMetre / pxPerMetre;
        double note = 0;
        if (view.hasOwnScale()) {
            note = kInsetScaleNote;
            pxPerMetre = std::min(mostPxPerMetre, fit(note, pad));
            view.divisor = sheet.homePxPerMetre / pxPerMetre;
        }
        view.map.height = view.box.bottom() - static_cast<float>(1 + note) * scale - view.map.y;
        view.pxPerMetre = pxPerMetre;
        const base::Vec2 middle = view.map.centre();
        const base::Vec2 at = land.centre();
        view.originPx = {middle.x - at.x * pxPerMetre, middle.y + at.y * pxPerMetre};
        sheet.views.push_back(view);
    };
    for (std::size_t i = 0; i < cards.overseas.size(); ++i) {
        const int frame = overseas_[i];
        addInset(ViewKind::Overseas, frame, cards.overseas[i],
                 geography_->frames[static_cast<std::size_t>(frame)].land,
                 sheet.homePxPerMetre / model::kFrames[static_cast<std::size_t>(frame)].scaleDivisor);
    }
    if (cards.paris) {
        sheet.parisMetres = paris_.centre();
        addInset(ViewKind::Paris, model::kMainland, *cards.paris, paris_, INFINITY);
    }
    if (landBelow) {
        sheet.strip = strip;
        sheet.views.front().map = free;
    }
    return sheet;
}

Camera zoomedAround(const SheetPlan& plan, const Sheet& sheet, const Camera& camera, base::Vec2 pointerPx,
                    double factor)
{
    const base::Vec2 fixed = sheet.main().toMetres(pointerPx);
    Camera next = camera;
    next.zoom = std::clamp(camera.zoom * factor, kMinZoom, kMaxZoom);
    // The anchor moves with the zoom; where the point lands with an unmoved centre tells by how
    // much the centre has to give.
    const Sheet moved = plan.arrange(sheet.rect, sheet.scale, next);
    const base::Vec2 landed = moved.main().toMetres(pointerPx);
    const base::Vec2 used = clamped(next, plan.mainland()).centre;
    next.centre = used + (fixed - landed);
    return clamped(next, plan.mainland());
}

Camera framing(const SheetPlan& plan, const Sheet& sheet, const base::Extent& extent)
{
    // Always the ground beside the strip, for there the camera's point lies: deep in the country
    // the insets have land below them for sure.
    const base::Rect free =
        plan.arrange(sheet.rect, sheet.scale, {plan.mainland().centre(), kMaxZoom}).main().map;
    const double margin = 0.82;
    const double pxPerMetre = margin * std::min(free.width / std::max(1.0, extent.width()),
                                                free.height / std::max(1.0, extent.height()));
    return clamped({extent.centre(), pxPerMetre / sheet.homePxPerMetre}, plan.mainland());
}

} // namespace layout
