// « Partenaires »: thin arcs from an initiative's town to its partner's, bundled by pair of towns, below the
// dots. They pause under names; those of what is focused stand out, and the others step back.
#include "scene/parts.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace scene {

namespace {

using base::Vec2;

constexpr double kBulge = 0.13;     ///< of the chord
constexpr double kStep = 5;         ///< design pixels from point to point of an arc
constexpr float kAroundNames = 1.5; ///< likewise, left free around a name

/// A town in the picture: where its dots are, else its place.
struct End {
    int view = 0;
    Vec2 at;
};

/// Where towns are drawn, looked up once for a picture.
class Towns {
public:
    explicit Towns(const Ingredients& in) : in_(in), seats_(in.sheet.views.size())
    {
        for (std::size_t v = 0; v < seats_.size() && v < in.bouquets.size(); ++v) {
            seats_[v].resize(in.atlas.data.cities.size());
            if (in.bouquets[v].areDepartments) {
                continue;
            }
            for (const layout::Bouquet& bouquet : in.bouquets[v].bouquets) {
                if (bouquet.city >= 0) {
                    seats_[v][static_cast<std::size_t>(bouquet.city)] =
                        bouquet.centre + in.sheet.views[v].originPx;
                }
            }
        }
    }

    /// Nothing for a town whose frame is missing.
    [[nodiscard]] std::optional<End> of(int city) const
    {
        const int row = in_.atlas.data.cities[static_cast<std::size_t>(city)].rows.front();
        const model::Place& place = in_.atlas.places[static_cast<std::size_t>(row)];
        const int department = in_.atlas.data.initiatives[static_cast<std::size_t>(row)].department;
        const std::string_view code =
            department < 0 ? std::string_view()
                           : in_.atlas.data.departments[static_cast<std::size_t>(department)].code;
        const int view = in_.sheet.viewOf(place, code);
        if (view < 0) {
            return std::nullopt;
        }
        const auto v = static_cast<std::size_t>(view);
        const auto seat = v < seats_.size() && !seats_[v].empty() ? seats_[v][static_cast<std::size_t>(city)]
                                                                  : std::nullopt;
        return End{view, seat.value_or(in_.sheet.views[v].toPx({place.point.x, place.point.y}))};
    }

    /// The end on the main map of a thread that leaves the Paris inset: its badge.
    [[nodiscard]] End outside(const End& end) const
    {
        if (&in_.sheet.views[static_cast<std::size_t>(end.view)] != in_.sheet.paris()) {
            return end;
        }
        const layout::View& main = in_.sheet.main();
        const bool hasBadge = !in_.bouquets.empty() && in_.bouquets.front().hasBadge;
        return {0, hasBadge ? in_.bouquets.front().badge + main.originPx : main.toPx(in_.sheet.parisMetres)};
    }

private:
    const Ingredients& in_;
    std::vector<std::vector<std::optional<Vec2>>> seats_; ///< by view and city
};

/// Rectangles of the picture in which a thread pauses.
std::vector<base::Rect> names(const Ingredients& in)
{
    std::vector<base::Rect> boxes;
    const Vec2 origin = in.sheet.main().originPx;
    for (const layout::Label& label : in.labels) {
        const base::Rect box{label.box.x + static_cast<float>(origin.x),
                             label.box.y + static_cast<float>(origin.y), label.box.width, label.box.height};
        boxes.push_back(box.shrunk(-kAroundNames * in.sheet.scale));
    }
    return boxes;
}

struct Pen {
    float widthPx = 1;
    base::Colour colour;
};

/// A quadratic Bézier curve that bends to the north, in short lines.
void addArc(const Ingredients& in, Vec2 from, Vec2 to, const std::vector<base::Rect>& pauses, const Pen& pen,
            Leaf& leaf)
{
    if (to.x < from.x) {
        std::swap(from, to); // whoever is first, the arc is the same
    }
    const Vec2 chord = to - from;
    const Vec2 bend{from.x + chord.x / 2 + kBulge * chord.y, from.y + chord.y / 2 - kBulge * chord.x};
    const int steps = std::clamp(static_cast<int>(base::length(chord) / (kStep * in.sheet.scale)), 6, 200);
    Vec2 before = from;
    for (int i = 1; i <= steps; ++i) {
        const double t = static_cast<double>(i) / steps;
        const Vec2 next = from * ((1 - t) * (1 - t)) + bend * (2 * t * (1 - t)) + to * (t * t);
        const Vec2 middle = (before + next) * 0.5;
        if (leaf.clip.contains(middle) &&
            std::ranges::none_of(pauses, [&](const base::Rect& box) { return box.contains(middle); })) {
            leaf.lines.push_back({before, next, pen.widthPx, pen.colour});
        }
        before = next;
    }
}

Pen penOf(const Ingredients& in, std::size_t rows, bool isStrong)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const auto width = static_cast<float>(0.8 + 0.55 * std::log2(static_cast<double>(rows)));
    if (isStrong) {
        return {(width + 0.9F) * in.sheet.scale, colours.accent};
    }
    return {width * in.sheet.scale, threadColour(in)};
}

void addThread(const Ingredients& in, const Towns& towns, const std::vector<base::Rect>& pauses,
               const model::TownThread& thread, bool isStrong, Leaf& main, Leaf& insets)
{
    auto from = towns.of(thread.from);
    auto to = towns.of(thread.to);
    if (!from || !to) {
        return;
    }
    if (from->view != to->view) {
        from = towns.outside(*from);
        to = towns.outside(*to);
    }
    const bool isOnMain = from->view == 0 && to->view == 0;
    const auto isHidden = [&](const End& end) { return end.view == 0 && !main.clip.contains(end.at); };
    if (!isOnMain && (isHidden(*from) || isHidden(*to))) {
        return; // it would come out of nowhere, over the insets
    }
    addArc(in, from->at, to->at, isOnMain ? pauses : std::vector<base::Rect>{},
           penOf(in, thread.rows.size(), isStrong), isOnMain ? main : insets);
}

} // namespace

base::Colour threadColour(const Ingredients& in)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const bool isBack = in.look.partners != nullptr && in.look.partners->isFocused;
    return base::mix(colours.land, colours.accent, isBack ? 0.16 : 0.42);
}

void addThreads(const Ingredients& in, Scene& scene)
{
    if (in.look.partners == nullptr) {
        return;
    }
    Leaf main;
    main.name = "threads";
    main.clip = in.sheet.main().map;
    Leaf insets;
    insets.name = "threads of insets";
    insets.clip = {in.sheet.rect.x, in.sheet.rect.y, in.sheet.rect.width,
                   in.sheet.footer.y - in.sheet.rect.y};
    const Towns towns(in);
    const std::vector<base::Rect> pauses = names(in);
    const auto& all = in.look.partners->threads;
    const auto shown = std::min(all.size(), kMostThreads);
    for (std::size_t i = shown; i-- > 0;) { // the thickest lies on top
        addThread(in, towns, pauses, all[i], false, main, insets);
    }
    for (const model::TownThread& thread : in.look.partners->strong) {
        addThread(in, towns, pauses, thread, true, main, insets);
    }
    scene.leaves.push_back(std::move(main));
    scene.leaves.push_back(std::move(insets));
}

} // namespace scene
