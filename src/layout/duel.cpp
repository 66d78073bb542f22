#include "layout/duel.h"

#include "layout/home_fit.h"
#include "layout/in_sight.h"

#include <algorithm>

namespace layout {

namespace {

using filter::Facet;

constexpr double kNominalPxPerMetre = 0.00078; // the mainland at home in a 1920×1080 window, design pixels
constexpr double kCountryMargin = 0.88;
constexpr double kRegionMargin = 0.84; // of a map that its region may fill: dots stand around places
constexpr float kInsetMargin = 10;     // design pixels around the inset of Paris

float sideMargin(float pageWidth)
{
    return pageWidth < 800 ? 14.F : 22.F;
}

} // namespace

base::Rect DuelPage::bar(int i) const
{
    const float height = bars.height / static_cast<float>(std::max(1, barCount));
    return {bars.x, bars.y + height * static_cast<float>(i), bars.width, height};
}

float DuelPage::barLength(float scale) const
{
    return std::max(0.F, (bars.width - barNames) / 2 - 46 * scale);
}

float duelSentenceSize(float pageWidth)
{
    return pageWidth >= 1000 ? 17.F : 15.F;
}

float duelSentenceWidth(float pageWidth)
{
    return pageWidth - 2 * sideMargin(pageWidth);
}

DuelPage arrangeDuel(const base::Rect& rect, float scale, const DuelNeeds& needs)
{
    const float w = rect.width / scale; // design pixels
    const float h = rect.height / scale;
    const bool low = h < 760;
    const float side = sideMargin(w);
    const float gap = w < 800 ? 12.F : 20.F;
    DuelPage page;
    page.rect = rect;
    page.barCount = needs.bars;
    const auto pixels = [&](float x, float y, float right, float bottom) {
        const float left = std::round(rect.x + x * scale);
        const float top = std::round(rect.y + y * scale);
        return base::Rect{left, top, std::max(0.F, std::round(rect.x + right * scale) - left),
                          std::max(0.F, std::round(rect.y + bottom * scale) - top)};
    };
    float y = low ? 8.F : 12.F;
    if (needs.hasControls) {
        page.controls = pixels(side, y, w - side, y + 34);
        y += low ? 40.F : 46.F;
    }
    const float sentence =
        duelSentenceSize(w) * 1.3F * static_cast<float>(std::max(1, needs.sentenceLines)) + 3;
    page.sentence = pixels(side, y, w - side, y + sentence);
    y += sentence + (low ? 2.F : 8.F);
    const float heading = low ? 34.F : 46.F;
    const float middle = w / 2;
    const float footer = w >= 1300 ? 30.F : 42.F;
    const float row = std::clamp(h * (low ? 0.026F : 0.027F), 14.F, 26.F);
    const float bars = row * static_cast<float>(needs.bars);
    const float title = low ? 20.F : 26.F;
    const float below = title + bars + footer + (low ? 8.F : 18.F);
    const float mapBottom = std::max(y + heading + 64, h - below);
    // Side by side, unless that makes two towers: then one above the other.
    page.isStacked = mapBottom - y - heading > 1.7F * (middle - side);
    const float block = page.isStacked ? (mapBottom - y - gap) / 2 : mapBottom - y;
    for (std::size_t i = 0; i < 2; ++i) {
        const bool first = i == 0;
        const float left = first || page.isStacked ? side : middle + gap / 2;
        const float right = first && !page.isStacked ? middle - gap / 2 : w - side;
        const float top = first || !page.isStacked ? y : y + block + gap;
        page.headings[i] = pixels(left, top, right, top + heading);
        page.maps[i] = pixels(left, top + heading + 4, right, top + block);
    }
    for (base::Rect& map : page.maps) { // of one size to the pixel
        map.width = std::min(page.maps[0].width, page.maps[1].width);
        map.height = std::min(page.maps[0].height, page.maps[1].height);
    }
    y = mapBottom + (low ? 4.F : 8.F);
    page.barTitle = pixels(side, y, w - side, y + title);
    y += title;
    page.bars = pixels(side, y, w - side, y + bars);
    page.barNames = std::min(page.bars.width * 0.36F, 236 * scale);
    page.footer = pixels(0, h - footer, w, h);
    return page;
}

DuelPlan::DuelPlan(const model::Atlas& atlas, const SheetPlan& whole, Facet facet,
                   const std::array<std::string_view, 2>& codes, const filter::Comparison& comparison)
    : plan_(whole.reduced({}, false)), paris_(whole.parisExtent()), regional_(facet == Facet::Region)
{
    if (regional_) {
        for (std::size_t i = 0; i < codes.size(); ++i) {
            const int frame = model::frameOfRegion(codes[i]);
            const model::Frame& land = atlas.geography.frames[static_cast<std::size_t>(frame)];
            const int shape = land.regions.find(codes[i]);
            Side& side = sides_[i];
            side.frame = land.present ? frame : model::kMainland;
            side.land = shape >= 0     ? land.regions.shapes[static_cast<std::size_t>(shape)].extent
                        : land.present ? land.land
                                       : whole.mainland();
            const int paris = atlas.data.findDepartment(model::kInsetDepartments.front());
            const int region =
                paris < 0 ? -1 : atlas.data.departments[static_cast<std::size_t>(paris)].region;
            side.hasParis = !paris_.isEmpty() && region >= 0 &&
                            atlas.data.regions[static_cast<std::size_t>(region)].code == codes[i];
        }
        return;
    }
    // One plan for both maps, so that a place is at the same pixel of each: an inset is there when
    // either side has rows in it.
    std::vector<int> overseas;
    bool paris = false;
    for (const filter::Outcome& side : comparison.sides) {
        for (const int row : side.rows) {
            const int frame = atlas.places[static_cast<std::size_t>(row)].frame;
            if (frame > model::kMainland &&
                std::find(overseas.begin(), overseas.end(), frame) == overseas.end()) {
                overseas.push_back(frame);
            }
            const int department = atlas.data.initiatives[static_cast<std::size_t>(row)].department;
            paris =
                paris ||
                (department >= 0 &&
                 model::isInsetDepartment(atlas.data.departments[static_cast<std::size_t>(department)].code));
        }
    }
    plan_ = whole.reduced(overseas, paris);
    for (Side& side : sides_) {
        side.land = whole.mainland();
        side.hasParis = paris && !paris_.isEmpty();
    }
}

bool DuelPlan::isCompact(const base::Rect& map, float scale) const
{
    return map.width < 420 * scale || map.height < 330 * scale;
}

base::Rect DuelPlan::freeGround(const Side& side, const base::Rect& map, float scale) const
{
    if (!side.hasParis) {
        return map;
    }
    // A strip of its own for the inset, so that it covers nothing.
    const float share = regional_ ? 0.4F : 0.3F; // a country needs the room more than a region
    const float wide = std::clamp(map.width * share, 90 * scale, 300 * scale);
    return {map.x + wide, map.y, std::max(1.F, map.width - wide), map.height};
}

Sheet DuelPlan::regionSheet(const Side& side, const base::Rect& map, float scale, const Camera& camera,
                            double pxPerMetre) const
{
    Sheet sheet;
    sheet.rect = map;
    sheet.scale = scale;
    sheet.homePxPerMetre = kNominalPxPerMetre * scale;
    sheet.footer = {map.x, map.bottom(), map.width, 0};
    View main;
    main.frame = side.frame;
    main.box = map;
    main.map = freeGround(side, map, scale);
    main.pxPerMetre = pxPerMetre * camera.zoom;
    const base::Vec2 at = side.land.centre() + camera.centre;
    const base::Vec2 middle = main.map.centre();
    main.originPx = {middle.x - at.x * main.pxPerMetre, middle.y + at.y * main.pxPerMetre};
    sheet.views.push_back(main);
    if (side.hasParis) {
        const float margin = kInsetMargin * scale;
        sheet.strip = {map.x, map.y, main.map.x - map.x, map.height};
        View inset;
        inset.kind = ViewKind::Paris;
        inset.box.x = sheet.strip.x + margin;
        inset.box.width = sheet.strip.width - 2 * margin;
        // As high as the map at the card's full width, with its title and the note on its scale.
        const float needed = static_cast<float>((inset.box.width - 22 * scale) * paris_.height() /
                                                std::max(1.0, paris_.width())) +
                             static_cast<float>(kInsetTitle + kInsetScaleNote + 21) * scale;
        inset.box.height = std::min(sheet.strip.height - 2 * margin, std::round(needed));
        inset.box.y = sheet.strip.y + margin;
        inset.map = inset.box.shrunk(scale);
        inset.map.y = inset.box.y + static_cast<float>(kInsetTitle) * scale;
        inset.map.height = inset.box.bottom() - static_cast<float>(1 + kInsetScaleNote) * scale - inset.map.y;
        inset.pxPerMetre = std::max(1e-9, std::min((inset.map.width - 20 * scale) / paris_.width(),
                                                   (inset.map.height - 20 * scale) / paris_.height()));
        inset.divisor = main.pxPerMetre / inset.pxPerMetre;
        const base::Vec2 centre = inset.map.centre();
        inset.originPx = {centre.x - paris_.centre().x * inset.pxPerMetre,
                          centre.y + paris_.centre().y * inset.pxPerMetre};
        sheet.parisMetres = paris_.centre();
        sheet.views.push_back(inset);
    }
    return sheet;
}

std::array<Sheet, 2> DuelPlan::arrange(const std::array<base::Rect, 2>& maps, float scale,
                                       const Camera& camera) const
{
    if (!regional_ && !isCompact(maps[0], scale)) {
        return {plan_.arrange(maps[0], scale, camera), plan_.arrange(maps[1], scale, camera)};
    }
    const double margin = regional_ ? kRegionMargin : kCountryMargin;
    double pxPerMetre = INFINITY; // one for both: sizes compare honestly
    for (std::size_t i = 0; i < maps.size(); ++i) {
        const base::Rect free = freeGround(sides_[i], maps[i], scale);
        pxPerMetre = std::min({pxPerMetre, margin * free.width / std::max(1.0, sides_[i].land.width()),
                               margin * free.height / std::max(1.0, sides_[i].land.height())});
    }
    const Camera used = clamped(camera);
    return {regionSheet(sides_[0], maps[0], scale, used, pxPerMetre),
            regionSheet(sides_[1], maps[1], scale, used, pxPerMetre)};
}

std::array<std::vector<base::Rect>, 2> DuelPlan::spareGround(const std::array<DuelHalf, 2>& halves) const
{
    std::array<std::vector<base::Rect>, 2> spare;
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        const Sheet& sheet = halves[side].sheet;
        if (!regional_ || !sheet.strip.isEmpty()) {
            spare[side] = plan_.spareGround(sheet);
            continue;
        }
        const float margin = 14 * sheet.scale;
        const base::Extent& land = sides_[side].land;
        const base::Rect map = sheet.main().map.shrunk(margin);
        const auto west = static_cast<float>(sheet.main().toPx({land.west, land.north}).x) - margin;
        const auto east = static_cast<float>(sheet.main().toPx({land.east, land.south}).x) + margin;
        for (const base::Rect& ground : {base::Rect{map.x, map.y, west - map.x, map.height},
                                         base::Rect{east, map.y, map.right() - east, map.height}}) {
            const bool isFree = std::none_of(sheet.views.begin() + 1, sheet.views.end(),
                                             [&](const View& inset) { return inset.box.intersects(ground); });
            if (isFree && ground.x >= map.x && ground.right() <= map.right()) {
                spare[side].push_back(ground);
            }
        }
    }
    return spare;
}

Camera DuelPlan::clamped(const Camera& camera) const
{
    if (!regional_) {
        return layout::clamped(camera, plan_.mainland());
    }
    // As far as the larger of the two regions goes from its middle.
    const double x = std::max(sides_[0].land.width(), sides_[1].land.width()) / 2;
    const double y = std::max(sides_[0].land.height(), sides_[1].land.height()) / 2;
    return layout::clamped(camera, {-x, -y, x, y});
}

Camera DuelPlan::zoomedAround(const Sheet& sheet, const Camera& camera, base::Vec2 pointerPx,
                              double factor) const
{
    if (!regional_ && !isCompact(sheet.rect, sheet.scale)) {
        return layout::zoomedAround(plan_, sheet, camera, pointerPx, factor);
    }
    Camera next = camera;
    next.zoom = std::clamp(camera.zoom * factor, kMinZoom, kMaxZoom);
    const double before = sheet.main().pxPerMetre;
    const double after = before * next.zoom / camera.zoom;
    const base::Vec2 off = pointerPx - sheet.main().map.centre();
    next.centre = camera.centre + base::Vec2{off.x, -off.y} * (1 / before - 1 / after);
    return clamped(next);
}

namespace {

/// The same inset on both maps has dots of one size, that of the fuller one.
void matchDots(const model::Atlas& atlas, const filter::Comparison& comparison,
               std::array<DuelHalf, 2>& halves)
{
    const std::size_t views = std::min(halves[0].bouquets.size(), halves[1].bouquets.size());
    for (std::size_t v = 1; v < views; ++v) {
        const double radius = std::min(halves[0].bouquets[v].dotRadius, halves[1].bouquets[v].dotRadius);
        for (std::size_t side = 0; side < halves.size(); ++side) {
            DuelHalf& half = halves[side];
            if (half.bouquets[v].dotRadius > radius) {
                half.bouquets[v] = layoutBouquets(atlas, half.sheet, static_cast<int>(v),
                                                  comparison.sides[side], nullptr, radius);
            }
        }
    }
}

} // namespace

void layoutDuelSymbols(const model::Atlas& atlas, const filter::Comparison& comparison, Symbols kind,
                       std::array<DuelHalf, 2>& halves)
{
    for (const filter::Outcome& outcome : comparison.sides) { // too many dots on one side: none on both
        kind = drawnSymbols(kind, static_cast<int>(outcome.rows.size()), 0);
    }
    const std::array<BubbleCounts, 2> counts{BubbleCounts(atlas, comparison.sides[0], Colouring::Category),
                                             BubbleCounts(atlas, comparison.sides[1], Colouring::Category)};
    const double unit =
        std::min(bubbleUnit(counts[0], halves[0].sheet), bubbleUnit(counts[1], halves[1].sheet));
    for (std::size_t side = 0; side < halves.size(); ++side) {
        DuelHalf& half = halves[side];
        const filter::Outcome& outcome = comparison.sides[side];
        half.symbols = layoutSymbols(atlas, half.sheet, outcome, Symbols::Bouquets, Measure::Count);
        half.bouquets.clear();
        for (std::size_t v = 0; v < half.sheet.views.size(); ++v) {
            if (kind == Symbols::Bubbles) {
                half.symbols.bubbles.push_back(
                    layoutBubbles(counts[side], half.sheet, static_cast<int>(v), unit));
            } else {
                half.bouquets.push_back(layoutBouquets(atlas, half.sheet, static_cast<int>(v), outcome));
            }
        }
        if (kind == Symbols::Bubbles) {
            half.symbols.kind = Symbols::Bubbles;
            half.bouquets = standIns(half.sheet, half.symbols);
            continue;
        }
        BouquetLayout& main = half.bouquets.front();
        if (main.hasBadge && main.badgeCount == 0) { // the inset's place alone
            main.hasBadge = false;
            main.badgeRadius = 3 * half.sheet.scale;
        }
    }
    if (kind != Symbols::Bubbles) {
        matchDots(atlas, comparison, halves);
    }
}

Unseen unseenRows(const model::Atlas& atlas, const DuelHalf& half, const filter::Outcome& outcome)
{
    Unseen unseen;
    for (const int row : outcome.rows) {
        const int department = atlas.data.initiatives[static_cast<std::size_t>(row)].department;
        const auto& code = atlas.data.departments[static_cast<std::size_t>(department)].code;
        unseen.overseas += half.sheet.viewOf(atlas.places[static_cast<std::size_t>(row)], code) < 0 ? 1 : 0;
    }
    for (std::size_t v = 0; v < half.bouquets.size(); ++v) {
        const View& view = half.sheet.views[v];
        for (const Dot& dot : half.bouquets[v].dots) {
            unseen.beyond += isInSight(half.sheet, v, dot.at + view.originPx) ? 0 : 1;
        }
        if (half.symbols.kind == Symbols::Bubbles) {
            for (const Bubble& bubble : half.symbols.bubbles[v].bubbles) {
                unseen.beyond += isInSight(half.sheet, v, bubble.centre + view.originPx) ? 0 : bubble.count;
            }
        }
    }
    return unseen;
}

} // namespace layout
