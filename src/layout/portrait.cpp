#include "layout/portrait.h"

#include "layout/home_fit.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr float kInsetMargin = 14;
constexpr float kFooter = 46;       // design pixels, as on the sheet of the whole country
constexpr double kFill = 0.86;      // of the ground: names of towns on the coast need the rest
constexpr double kMostPxPerKm = 18; // a small island is not blown up beyond what its outline can bear

/// Where the inset lies: a card on the left, as high as its land needs at the card's width.
View insetOf(const base::Extent& paris, const base::Rect& strip, float scale)
{
    const float margin = kInsetMargin * scale;
    View inset;
    inset.kind = ViewKind::Paris;
    inset.box.x = strip.x + margin;
    inset.box.y = strip.y + margin;
    inset.box.width = strip.width - 2 * margin;
    const double shape = paris.height() / std::max(1.0, paris.width());
    const float needed = static_cast<float>((inset.box.width - 22 * scale) * shape) +
                         static_cast<float>(kInsetTitle + kInsetScaleNote + 21) * scale;
    inset.box.height = std::min(strip.height - 2 * margin, std::round(needed));
    inset.map = inset.box.shrunk(scale);
    inset.map.y = inset.box.y + static_cast<float>(kInsetTitle) * scale;
    inset.map.height = inset.box.bottom() - static_cast<float>(1 + kInsetScaleNote) * scale - inset.map.y;
    inset.pxPerMetre = std::max(1e-9, std::min((inset.map.width - 20 * scale) / paris.width(),
                                               (inset.map.height - 20 * scale) / paris.height()));
    const base::Vec2 middle = inset.map.centre();
    const base::Vec2 at = paris.centre();
    inset.originPx = {middle.x - at.x * inset.pxPerMetre, middle.y + at.y * inset.pxPerMetre};
    return inset;
}

} // namespace

std::optional<Portrait> portraitOf(const model::Geography& geography, const SheetPlan& plan,
                                   std::string_view regionCode)
{
    Portrait portrait;
    portrait.frame = model::frameOfRegion(regionCode);
    const model::Frame& land = geography.frames[static_cast<std::size_t>(portrait.frame)];
    const int shape = land.regions.find(regionCode);
    if (!land.present || shape < 0) {
        return std::nullopt;
    }
    portrait.land = land.regions.shapes[static_cast<std::size_t>(shape)].extent;
    const base::Extent& paris = plan.parisExtent();
    if (portrait.frame == model::kMainland && !paris.isEmpty() && portrait.land.contains(paris.centre())) {
        portrait.paris = paris;
    }
    return portrait;
}

Sheet arrangePortrait(const Portrait& portrait, base::Rect whole, float scale)
{
    const float footer = std::min(kFooter * scale, whole.height / 4);
    const base::Rect rect{whole.x, whole.y, whole.width, whole.height - footer};
    Sheet sheet;
    sheet.rect = whole;
    sheet.scale = scale;
    sheet.footer = {whole.x, rect.bottom(), whole.width, footer};
    View main;
    main.frame = portrait.frame;
    main.box = main.map = rect;
    if (!portrait.paris.isEmpty()) {
        // Most of the region's rows are in the inset: it gets nearly half of the ground, in a tall picture
        // the upper one.
        const float wide = std::min(rect.width * 0.44F, rect.height);
        sheet.strip = {rect.x, rect.y, wide, rect.height};
        main.map = {rect.x + wide, rect.y, rect.width - wide, rect.height};
    }
    const base::Extent& land = portrait.land;
    main.pxPerMetre =
        std::min({kFill * main.map.width / std::max(1.0, land.width()),
                  kFill * main.map.height / std::max(1.0, land.height()), kMostPxPerKm / 1000 * scale});
    const base::Vec2 middle = main.map.centre();
    const base::Vec2 at = land.centre();
    main.originPx = {middle.x - at.x * main.pxPerMetre, middle.y + at.y * main.pxPerMetre};
    sheet.homePxPerMetre = main.pxPerMetre;
    sheet.views.push_back(main);
    if (!portrait.paris.isEmpty()) {
        sheet.parisMetres = portrait.paris.centre();
        View inset = insetOf(portrait.paris, sheet.strip, scale);
        inset.divisor = sheet.homePxPerMetre / inset.pxPerMetre;
        sheet.views.push_back(inset);
    }
    return sheet;
}

} // namespace layout
