#include "layout/label_board.h"

#include "layout/paris_leader.h"
#include "layout/scale_bar.h"

#include <algorithm>
#include <cmath>

namespace layout {

namespace {

constexpr float kEdge = 3;          // design pixels between a label and the map's edge
constexpr float kCoveredMargin = 3; // and a control
constexpr float kBetween = 2;       // between two labels, and twice that on the line
constexpr int kSmallRival = 8;      // bouquets down to so many times smaller are rivals of a name
constexpr float kMuchNearer = 14;   // that is so much nearer to them than to its own
constexpr float kCloseToOwn = 10;   // between a name without a line and the next of its own dots
constexpr float kZoomAgain = 1.2F;  // this much zoom, and a label that has gone may return at once
constexpr float kZoomSoon = 1.06F;  // or this much, and
constexpr int kLayoutsSoon = 3;     // so many layouts

base::Rect shifted(base::Rect rect, base::Vec2 by)
{
    rect.x += static_cast<float>(by.x);
    rect.y += static_cast<float>(by.y);
    return rect;
}

/// From a box to a circle's edge, pixels; negative where the box reaches in.
double distanceTo(const base::Rect& box, base::Vec2 centre, double radius)
{
    const double dx = centre.x - std::clamp(centre.x, double{box.x}, double{box.right()});
    const double dy = centre.y - std::clamp(centre.y, double{box.y}, double{box.bottom()});
    return std::sqrt(dx * dx + dy * dy) - radius;
}

std::uint64_t keyOf(LabelKind kind, int index)
{
    return static_cast<std::uint64_t>(kind) << 32U | static_cast<std::uint32_t>(index);
}

} // namespace

std::vector<base::Rect> coveredParts(const Sheet& sheet, const std::vector<base::Rect>& controls)
{
    std::vector<base::Rect> rects;
    for (const View& view : sheet.views) {
        if (view.kind != ViewKind::Main) {
            rects.push_back(view.box);
        }
    }
    rects.push_back(scaleBarPlace(sheet));
    rects.insert(rects.end(), controls.begin(), controls.end());
    for (base::Rect& rect : rects) {
        rect = rect.shrunk(-kCoveredMargin * sheet.scale);
    }
    return rects;
}

bool isShown(const Label& label, const Sheet& sheet, const std::vector<base::Rect>& covered)
{
    const base::Rect box = shifted(label.box, sheet.main().originPx);
    const base::Rect seen = sheet.main().map.shrunk(kEdge * sheet.scale);
    if (box.x < seen.x || box.y < seen.y || box.right() > seen.right() || box.bottom() > seen.bottom()) {
        return false;
    }
    return std::none_of(covered.begin(), covered.end(),
                        [&](const base::Rect& r) { return r.intersects(box); });
}

LabelBoard::LabelBoard(const Sheet& sheet, const LabelWishes& wishes, LabelMemory* memory)
    : sheet_(sheet), memory_(memory), covered_(coveredParts(sheet, wishes.covered))
{
    const View& view = sheet.main();
    const base::Vec2 back = view.originPx * -1;
    for (base::Rect& rect : covered_) {
        rect = shifted(rect, back);
    }
    clip_ = shifted(view.map, back);
    // A hair less, so that rounding cannot put a label on the wrong side of isShown().
    seen_ = clip_.shrunk((kEdge + 0.05F) * sheet.scale);
    for (const base::Rect& box : wishes.taken) {
        obstacles_.addBox(box);
    }
    canPan_ = view.pxPerMetre > sheet.homePxPerMetre * 1.0001;
    remembers_ = memory != nullptr && memory->pxPerMetre > 0 && memory->sheet == sheet.rect &&
                 memory->scale == sheet.scale;
    if (remembers_) {
        for (const Label& label : memory->labels) {
            before_.emplace(keyOf(label.kind, label.index), &label);
        }
    }
}

void LabelBoard::keepOff(const BouquetLayout& bouquets)
{
    const float scale = sheet_.scale;
    isSolid_ = bouquets.isSolid;
    bouquets_ = &bouquets;
    for (const Bouquet& bouquet : bouquets.bouquets) {
        rivals_.push_back({bouquet.centre, bouquet.radius, bouquet.dotCount, bouquet.city});
        if (bouquets.isSolid) {
            keepOff(bouquet.centre, bouquet.radius + 1.5 * scale, bouquet.city);
        }
        for (int i = bouquet.firstDot; !bouquets.isSolid && i < bouquet.firstDot + bouquet.dotCount; ++i) {
            keepOff(bouquets.dots[static_cast<std::size_t>(i)].at, bouquets.dotRadius + 1.5 * scale,
                    bouquet.city);
        }
    }
    if (bouquets.hasBadge) {
        keepOff(bouquets.badge, bouquets.badgeRadius + 2 * scale);
        rivals_.push_back({bouquets.badge, bouquets.badgeRadius, bouquets.badgeCount, -1});
    }
    std::stable_sort(rivals_.begin(), rivals_.end(),
                     [](const Rival& a, const Rival& b) { return a.count > b.count; });
    if (const auto leader = parisLeader(sheet_, bouquets, {})) {
        const base::Vec2 origin = sheet_.main().originPx;
        keepOffLine(leader->from - origin, leader->to - origin);
    }
}

bool LabelBoard::isOpen(base::Vec2 from, base::Vec2 to, int exceptCity) const
{
    const int steps = static_cast<int>(std::ceil(base::length(to - from) / (2.0 * sheet_.scale)));
    for (int i = 0; i <= steps; ++i) {
        const base::Vec2 at = from + (to - from) * (steps == 0 ? 0.0 : static_cast<double>(i) / steps);
        if (!isFree({static_cast<float>(at.x), static_cast<float>(at.y), 0, 0}, sheet_.scale, exceptCity)) {
            return false;
        }
    }
    return true;
}

void LabelBoard::keepOffLine(base::Vec2 from, base::Vec2 to)
{
    const double step = 3.0 * sheet_.scale;
    const int steps = static_cast<int>(std::ceil(base::length(to - from) / step));
    for (int i = 0; i <= steps; ++i) {
        keepOff(from + (to - from) * (steps == 0 ? 0 : static_cast<double>(i) / steps), 2.0 * sheet_.scale);
    }
}

bool LabelBoard::isNearestOwn(const base::Rect& box, int city, float clearly) const
{
    const auto own =
        std::find_if(rivals_.begin(), rivals_.end(), [&](const Rival& rival) { return rival.city == city; });
    if (city < 0 || own == rivals_.end()) {
        return true;
    }
    const double near = distanceTo(box, own->centre, own->radius) + clearly * sheet_.scale;
    for (const Rival& rival : rivals_) {
        const bool isLarge = 2 * rival.count >= own->count;
        if (!isLarge && (isSolid_ || kSmallRival * rival.count < own->count)) {
            break; // a disc says by its size what a name belongs to; the rest are smaller still
        }
        const double lead = isLarge ? 0 : kMuchNearer * sheet_.scale;
        if (rival.city != city && distanceTo(box, rival.centre, rival.radius) + lead <= near) {
            return false;
        }
    }
    return true;
}

bool LabelBoard::isCloseToOwn(const base::Rect& box, int city) const
{
    if (city < 0 || bouquets_ == nullptr || isSolid_) {
        return true; // a place on the rim of a disc is close to it
    }
    const auto& all = bouquets_->bouquets;
    const auto own = std::find_if(all.begin(), all.end(), [&](const Bouquet& b) { return b.city == city; });
    if (own == all.end()) {
        return true;
    }
    const auto first = bouquets_->dots.begin() + own->firstDot;
    return std::any_of(first, first + own->dotCount, [&](const auto& dot) {
        return distanceTo(box, dot.at, bouquets_->dotRadius) < kCloseToOwn * sheet_.scale;
    });
}

bool LabelBoard::isUncut(const base::Rect& box) const
{
    if (!clip_.intersects(box)) {
        return canPan_; // a pan may bring it in
    }
    return box.x >= seen_.x && box.y >= seen_.y && box.right() <= seen_.right() &&
           box.bottom() <= seen_.bottom() &&
           std::none_of(covered_.begin(), covered_.end(),
                        [&](const base::Rect& r) { return r.intersects(box); });
}

const Label* LabelBoard::before(LabelKind kind, int index) const
{
    const auto it = before_.find(keyOf(kind, index));
    return it == before_.end() ? nullptr : it->second;
}

base::Vec2 LabelBoard::carried(base::Vec2 px) const
{
    return remembers_ ? px * (sheet_.main().pxPerMetre / memory_->pxPerMetre) : px;
}

bool LabelBoard::mayCome(LabelKind kind, int index)
{
    const double now = sheet_.main().pxPerMetre;
    if (!remembers_ || memory_->pxPerMetre == now) { // the camera rests: nothing can flicker
        return true;
    }
    const auto it = std::find_if(memory_->gone.begin(), memory_->gone.end(),
                                 [&](const auto& g) { return g.kind == kind && g.index == index; });
    if (it == memory_->gone.end()) {
        return true;
    }
    const double ratio = std::max(now / it->pxPerMetre, it->pxPerMetre / now);
    if (ratio >= kZoomAgain || (ratio >= kZoomSoon && it->layouts >= kLayoutsSoon)) {
        return true;
    }
    heldBack_ = true;
    return false;
}

bool LabelBoard::isByItself(const base::Rect& box, int region) const
{
    constexpr float kBlock = 9; // design pixels: less than a line between two names looks like one block
    const base::Rect around = box.shrunk(-kBlock * scale());
    return std::none_of(labels_.begin(), labels_.end(), [&](const Label& label) {
        return label.kind == LabelKind::Region && label.index != region && around.intersects(label.box);
    });
}

void LabelBoard::put(Label label)
{
    placed_.emplace(keyOf(label.kind, label.index), labels_.size());
    addBox(label, labels_.size());
    labels_.push_back(std::move(label));
}

/// Owners of labels' boxes come after those of dots, which are cities.
int LabelBoard::ownerOf(std::size_t label)
{
    return (1 << 30) + static_cast<int>(label);
}

void LabelBoard::addBox(const Label& label, std::size_t at)
{
    obstacles_.addBox(label.box.shrunk(-kBetween * sheet_.scale), ownerOf(at)); // two names are not one
    if (label.isOff && label.hasLeader) {
        keepOffLine(label.leaderFrom, label.leaderTo);
    }
}

const Label* LabelBoard::placed(LabelKind kind, int index) const
{
    const auto it = placed_.find(keyOf(kind, index));
    return it == placed_.end() ? nullptr : &labels_[it->second];
}

bool LabelBoard::isFreeFor(const Label& placed, const base::Rect& box, float margin) const
{
    return obstacles_.isFree(box.shrunk(-margin), ownerOf(placed_.at(keyOf(placed.kind, placed.index))));
}

void LabelBoard::replace(const Label& placed, Label by)
{
    const std::size_t at = placed_.at(keyOf(placed.kind, placed.index));
    addBox(by, at); // the box before stays taken for this layout: it is nearly the same
    labels_[at] = std::move(by);
}

bool LabelBoard::has(LabelKind kind, int index) const
{
    return placed_.count(keyOf(kind, index)) > 0;
}

std::vector<Label> LabelBoard::finish()
{
    if (memory_ == nullptr) {
        return std::move(labels_);
    }
    const double now = sheet_.main().pxPerMetre;
    std::vector<LabelMemory::Gone> gone;
    if (remembers_ && memory_->pxPerMetre != now) { // what a filter takes away may come back at once
        for (LabelMemory::Gone& past : memory_->gone) {
            past.layouts += 1;
            const double ratio = now / past.pxPerMetre;
            if (!has(past.kind, past.index) && ratio < kZoomAgain && ratio > 1 / kZoomAgain) {
                gone.push_back(past);
            }
        }
        for (const Label& label : memory_->labels) {
            if (!has(label.kind, label.index)) {
                gone.push_back({label.kind, label.index, now, 0});
            }
        }
    }
    before_.clear(); // it points into what is replaced now
    *memory_ = {sheet_.rect, sheet_.scale, now, labels_, std::move(gone), heldBack_};
    return std::move(labels_);
}

} // namespace layout
