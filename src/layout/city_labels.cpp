#include "layout/city_labels.h"

#include "layout/label_text.h"

#include <array>
#include <cmath>
#include <numbers>

namespace layout {

namespace {

constexpr float kLargeSize = 12.5F; // design pixels
constexpr float kSmallSize = 11.5F;
constexpr float kGap = 4;        // between a bouquet and its name
constexpr float kClearlyOwn = 4; // design pixels that other bouquets are further off than the name's own
constexpr float kNewMargin = 1;  // around a name that was not there before

constexpr int kCorners = 12;
constexpr int kAngles = 16;
constexpr int kOffSteps = 14;  // of places with a line
constexpr int kShortSteps = 3; // of those with a short one
constexpr float kClearer = 2;  // design pixels that other dots are further off than a name's own

/// Top left corner of the box at one of the places beside: below, above, right, left, the diagonals,
/// then below and above again, half a word aside.
base::Vec2 cornerAt(int side, base::Vec2 centre, double reach, const base::Rect& box)
{
    const double slant = reach * 0.72;
    const double w = box.width;
    const double h = box.height;
    const std::array<base::Vec2, kCorners> corners{{{-w / 2, reach},
                                                    {-w / 2, -reach - h},
                                                    {reach, -h / 2},
                                                    {-reach - w, -h / 2},
                                                    {slant, slant},
                                                    {-slant - w, slant},
                                                    {slant, -slant - h},
                                                    {-slant - w, -slant - h},
                                                    {-0.75 * w, reach},
                                                    {-0.25 * w, reach},
                                                    {-0.75 * w, -reach - h},
                                                    {-0.25 * w, -reach - h}}};
    return centre + corners[static_cast<std::size_t>(side)];
}

/// The label at one of its places: 0 to 11 beside, then off in sixteen directions, step by step.
Label labelAt(Label label, int side, const PointName& name, float scale)
{
    const double reach = name.radius + kGap * scale;
    label.side = side;
    if (side < kCorners) {
        moveTo(label, cornerAt(side, name.centre, reach, label.box));
        return label;
    }
    const int step = (side - kCorners) / kAngles;
    const double angle = 2 * std::numbers::pi * ((side - kCorners) % kAngles) / kAngles;
    const base::Vec2 way{std::cos(angle), std::sin(angle)};
    const base::Vec2 end = name.centre + way * (reach + (8 + 6 * step) * scale);
    // The box touches the line's end with the side that faces the bouquet.
    moveTo(label, {end.x + (way.x - 1) * label.box.width / 2, end.y + (way.y - 1) * label.box.height / 2});
    label.hasLeader = true;
    label.leaderFrom = name.centre + way * name.radius;
    label.leaderTo = end;
    return label;
}

Label written(const PointName& name, const base::FontSet& fonts)
{
    return shaped(name.kind, name.index, asLines({name.text}), name.face, name.sizePx, fonts);
}

} // namespace

bool stayBeside(LabelBoard& board, const PointName& name, const base::FontSet& fonts)
{
    const Label* before = board.before(name.kind, name.index);
    if (before == nullptr || before->side < 0 || (before->side >= kCorners && !name.mayStandOff)) {
        return false;
    }
    Label label = labelAt(written(name, fonts), before->side, name, board.scale());
    const int city = name.kind == LabelKind::City ? name.index : -1;
    const bool isOwn = board.isNearestOwn(label.box, city) ||
                       (label.hasLeader && board.isOpen(label.leaderFrom, label.leaderTo, city));
    if (!board.isFree(label.box, 0) || !board.isUncut(label.box) || !isOwn ||
        (!label.hasLeader && !board.isCloseToOwn(label.box, city))) {
        return false;
    }
    board.put(std::move(label));
    return true;
}

bool placeBeside(LabelBoard& board, const PointName& name, const base::FontSet& fonts)
{
    // A name that other dots come as near as its own would be taken for theirs: such places are
    // used only after a short line has been tried. A line across other dots comes last; one across nothing
    // says whose name it is even where others are nearer.
    struct Range {
        int first;
        int last;
        bool isClear;
        bool isOpen;
        bool isNearest = true;
    };
    const int off = name.mayStandOff ? 1 : 0;
    const std::array<Range, 6> ranges{{{0, kCorners, true, false},
                                       {kCorners, kCorners + off * kShortSteps * kAngles, false, true},
                                       {0, kCorners, false, false},
                                       {kCorners, kCorners + off * kOffSteps * kAngles, false, true},
                                       {kCorners, kCorners + off * kOffSteps * kAngles, false, true, false},
                                       {kCorners, kCorners + off * kOffSteps * kAngles, false, false}}};
    const Label plain = written(name, fonts);
    const float scale = board.scale();
    const int city = name.kind == LabelKind::City ? name.index : -1;
    for (const bool uncut : {true, false}) {
        for (const Range& range : ranges) {
            for (int side = range.first; side < range.last; ++side) {
                Label label = labelAt(plain, side, name, scale);
                const bool isApart =
                    !range.isClear || board.isFree(label.box, (kGap + kClearer) * scale, city);
                if (isApart && board.isFree(label.box, kNewMargin * scale) &&
                    (!uncut || board.isUncut(label.box)) &&
                    (!range.isNearest || board.isNearestOwn(label.box, city, kClearlyOwn)) &&
                    (label.hasLeader || board.isCloseToOwn(label.box, city)) &&
                    (!range.isOpen || board.isOpen(label.leaderFrom, label.leaderTo, city))) {
                    board.put(std::move(label));
                    return true;
                }
            }
        }
        if (!board.canPan()) {
            return false;
        }
    }
    return false;
}

PointName cityName(const model::Atlas& atlas, const Bouquet& bouquet, bool isLarge, float scale)
{
    const model::City& city = atlas.data.cities[static_cast<std::size_t>(bouquet.city)];
    return {LabelKind::City,
            bouquet.city,
            city.name,
            isLarge ? base::Face::SemiBold : base::Face::Medium,
            (isLarge ? kLargeSize : kSmallSize) * scale,
            bouquet.centre,
            bouquet.radius,
            isLarge};
}

} // namespace layout
