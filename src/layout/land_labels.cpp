#include "layout/land_labels.h"

#include "layout/label_text.h"
#include "layout/stand_off.h"
#include "layout/territory.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace layout {

namespace {

constexpr double kGoldenAngle = 2.399963229728653;
constexpr int kMostPlaces = 1200;

/// Places from the middle outward, in steps; flatter than round because names are wide.
const std::vector<base::Vec2>& spiral()
{
    static const std::vector<base::Vec2> places = [] {
        std::vector<base::Vec2> made;
        for (int i = 0; i < kMostPlaces; ++i) {
            const double angle = kGoldenAngle * i;
            made.push_back(base::Vec2{std::cos(angle) * 1.3, std::sin(angle)} * std::sqrt(i));
        }
        return made;
    }();
    return places;
}

/// Where a number of points inside the shape was first met.
struct Place {
    int order = 0; ///< among the places tried
    base::Vec2 corner;
};
/// For 0 to 5 points, and from kApart on for those of them whose other corners lie on no land.
using Found = std::array<std::optional<Place>, 12>;
constexpr std::size_t kApart = 6;

class Search {
public:
    Search(const LabelBoard& board, const LandName& name)
        : board_(board), name_(name), shape_(name.layer->shapes[static_cast<std::size_t>(name.index)])
    {
        const double k = board.sheet().main().pxPerMetre;
        middle_ = {name.metres.x * k, -name.metres.y * k};
    }

    /// Looks from the middle outward; top left corners.
    [[nodiscard]] Found run(const Label& label, bool uncut, bool beside, bool apart) const
    {
        Found found;
        const double step = stepOf(label);
        const int reach = placesFor(label);
        for (int i = 0; i < reach && !(found[5] && (!apart || found[kApart + 5])); ++i) {
            const base::Vec2 at = middle_ + spiral()[static_cast<std::size_t>(i)] * step;
            base::Rect box = label.box;
            box.x = static_cast<float>(at.x) - box.width / 2;
            box.y = static_cast<float>(at.y) - box.height / 2;
            if (!board_.isFree(box, name_.margin * board_.scale()) || (uncut && !board_.isUncut(box))) {
                continue;
            }
            if (name_.kind == LabelKind::Region && !board_.isByItself(box, name_.index)) {
                continue;
            }
            const int inside = pointsInside(box);
            if (inside == 0 && (!beside || found[0] || !isBeside(box))) {
                continue;
            }
            for (int least = inside; least > 0 && !found[static_cast<std::size_t>(least)]; --least) {
                found[static_cast<std::size_t>(least)] = Place{i, {box.x, box.y}};
            }
            if (apart && inside >= 3 && !found[kApart + static_cast<std::size_t>(inside)] && isApart(box)) {
                for (int least = inside; least >= 3; --least) {
                    auto& place = found[kApart + static_cast<std::size_t>(least)];
                    place = place ? place : Place{i, {box.x, box.y}};
                }
            }
            if (inside == 0) {
                found[0] = Place{i, {box.x, box.y}};
            }
        }
        return found;
    }

    /// The nearest place off the shape, the label moved there and joined with a line when it needs
    /// one; false when there is none.
    bool runOff(Label& label, bool uncut, int most) const
    {
        const double step = stepOf(label);
        for (int i = 0; i < std::min(placesFor(label), most); ++i) {
            const base::Vec2 at = middle_ + spiral()[static_cast<std::size_t>(i)] * step;
            base::Rect box = label.box;
            box.x = static_cast<float>(at.x) - box.width / 2;
            box.y = static_cast<float>(at.y) - box.height / 2;
            if (board_.isFree(box, name_.margin * board_.scale()) && (!uncut || board_.isUncut(box)) &&
                putOff(board_, name_, label, {box.x, box.y})) {
                return true;
            }
        }
        return false;
    }

    /// Moves a label to a place off its shape; false when it may not stand there.
    static bool putOff(const LabelBoard& board, const LandName& name, Label& label, base::Vec2 corner)
    {
        base::Rect box = label.box;
        box.x = static_cast<float>(corner.x);
        box.y = static_cast<float>(corner.y);
        const auto place = standOff(*name.layer, name.index, box, board.sheet());
        if (!place || (name.kind == LabelKind::Region && !board.isByItself(box, name.index))) {
            return false;
        }
        const float scale = board.scale();
        const bool hasLine = place->gap >= kLineFrom * scale;
        if (hasLine && !board.isOpen(place->edge, place->land)) {
            return false;
        }
        moveTo(label, corner);
        label.isOff = true;
        label.hasLeader = hasLine;
        const base::Vec2 way = place->land - place->edge;
        const double length = std::max(1e-9, base::length(way));
        label.leaderFrom = place->edge + way * (std::min(2.0 * scale, length) / length);
        label.leaderTo = place->land;
        return true;
    }

    /// Of the box's middle and corners; 0 when the middle is outside.
    [[nodiscard]] int pointsInside(const base::Rect& box) const
    {
        const auto isInside = [&](base::Vec2 p) { return shape_.contains(metresOf(p)); };
        if (!isInside(box.centre())) {
            return 0;
        }
        const auto corners = cornersOf(box);
        return 1 + static_cast<int>(std::count_if(corners.begin(), corners.end(), isInside));
    }

private:
    [[nodiscard]] double stepOf(const Label& label) const
    {
        return name_.writings[static_cast<std::size_t>(label.side)].step * board_.scale();
    }

    /// How many places lie as far around the middle as the name may go.
    [[nodiscard]] int placesFor(const Label& label) const
    {
        const float finer = Writing{}.step / name_.writings[static_cast<std::size_t>(label.side)].step;
        return std::min(static_cast<int>(static_cast<float>(name_.reach) * finer), kMostPlaces);
    }

    [[nodiscard]] base::Vec2 metresOf(base::Vec2 px) const
    {
        const double k = board_.sheet().main().pxPerMetre;
        return {px.x / k, -px.y / k};
    }

    static std::array<base::Vec2, 4> cornersOf(const base::Rect& box)
    {
        return {{{box.x, box.y}, {box.right(), box.y}, {box.x, box.bottom()}, {box.right(), box.bottom()}}};
    }

    /// No corner and no side's middle lies on other land.
    [[nodiscard]] bool isApart(const base::Rect& box) const
    {
        for (int i = 0; i < 9; ++i) {
            const base::Vec2 p =
                metresOf({box.x + box.width * (i % 3) / 2.0, box.y + box.height * (i / 3) / 2.0});
            if (!shape_.contains(p)) {
                const int at = shapeAt(*name_.layer, p);
                if (at >= 0 && at != name_.index) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The box touches the shape and no other: the rest of it lies on the sea or abroad.
    [[nodiscard]] bool isBeside(const base::Rect& box) const
    {
        std::array<base::Vec2, 15> points;
        for (std::size_t i = 0; i < points.size(); ++i) {
            points[i] = metresOf({box.x + box.width * static_cast<double>(i % 5) / 4,
                                  box.y + box.height * static_cast<double>(i / 5) / 2});
        }
        const auto isOn = [&](base::Vec2 p) { return shape_.contains(p); };
        if (std::none_of(points.begin(), points.end(), isOn)) {
            return false; // nearly always, and the other shapes need not be asked
        }
        return std::all_of(points.begin(), points.end(), [&](base::Vec2 p) {
            const int at = shapeAt(*name_.layer, p);
            return at < 0 || at == name_.index;
        });
    }

    const LabelBoard& board_;
    const LandName& name_;
    base::Vec2 middle_;
    BandedShape shape_;
};

Label labelFor(const LandName& name, int writing, const base::FontSet& fonts)
{
    const Writing& w = name.writings[static_cast<std::size_t>(writing)];
    Label label = shaped(name.kind, name.index, w.lines, w.face, w.sizePx, fonts);
    label.side = writing;
    return label;
}

} // namespace

bool stayOnLand(LabelBoard& board, const LandName& name, const base::FontSet& fonts)
{
    const Label* before = board.before(name.kind, name.index);
    if (before == nullptr || before->side < 0 || before->side >= static_cast<int>(name.writings.size())) {
        return false;
    }
    Label label = labelFor(name, before->side, fonts);
    const base::Vec2 centre = board.carried(before->box.centre());
    moveTo(label, {centre.x - label.box.width / 2.0, centre.y - label.box.height / 2.0});
    if (before->isOff && !Search::putOff(board, name, label, {label.box.x, label.box.y})) {
        return false;
    }
    if (!board.isFree(label.box, 0) || !board.isUncut(label.box)) {
        return false;
    }
    board.put(std::move(label));
    return true;
}

void improveOnLand(LabelBoard& board, const LandName& name, const base::FontSet& fonts)
{
    constexpr float kClearer = 2; // design pixels more than a new name needs: better, and then worse
                                  // again would flicker
    const Label* now = board.placed(name.kind, name.index);
    if (now == nullptr || board.before(name.kind, name.index) == nullptr ||
        now->side == name.attempts.front().writing) {
        return;
    }
    const Search search(board, name);
    for (const Attempt& attempt : name.attempts) {
        if (attempt.inside < 5 || attempt.writing == now->side) {
            return; // what it has is the best
        }
        Label label = labelFor(name, attempt.writing, fonts);
        const base::Vec2 centre = now->box.centre();
        moveTo(label, {centre.x - label.box.width / 2.0, centre.y - label.box.height / 2.0});
        if (board.isFreeFor(*now, label.box, (name.margin + kClearer) * board.scale()) &&
            board.isUncut(label.box) && search.pointsInside(label.box) == 5) {
            board.replace(*now, std::move(label));
            return;
        }
    }
}

bool placeOnLand(LabelBoard& board, const LandName& name, const base::FontSet& fonts)
{
    const Search search(board, name);
    std::vector<std::optional<Label>> written(name.writings.size());
    for (const bool uncut : {true, false}) {
        std::vector<std::optional<Found>> found(name.writings.size());
        for (const Attempt& attempt : name.attempts) {
            const auto w = static_cast<std::size_t>(attempt.writing);
            if (!written[w]) {
                written[w] = labelFor(name, attempt.writing, fonts);
            }
            Label& label = *written[w];
            if (attempt.inside < 0) {
                if (search.runOff(label, uncut, attempt.reach)) {
                    board.put(std::move(label));
                    return true;
                }
                continue;
            }
            if (!found[w]) {
                const auto isAsked = [&](auto test) {
                    return std::any_of(name.attempts.begin(), name.attempts.end(), [&](const Attempt& a) {
                        return a.writing == attempt.writing && test(a);
                    });
                };
                found[w] = search.run(label, uncut, isAsked([](const Attempt& a) { return a.inside == 0; }),
                                      isAsked([](const Attempt& a) { return a.apart; }));
            }
            const auto& place =
                (*found[w])[(attempt.apart ? kApart : 0U) + static_cast<std::size_t>(attempt.inside)];
            if (place && place->order < attempt.reach) {
                moveTo(label, place->corner);
                board.put(std::move(label));
                return true;
            }
        }
        if (!board.canPan()) {
            return false;
        }
    }
    return false;
}

} // namespace layout
