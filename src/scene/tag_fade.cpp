#include "scene/tag_fade.h"

#include <algorithm>
#include <functional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace scene {

namespace {

constexpr std::string_view kCard = "unfolded place";

/// One number for all that a shape is.
class Sum {
public:
    template<class... Values>
    Sum& add(const Values&... values)
    {
        (mix(std::hash<Values>{}(values)), ...);
        return *this;
    }
    Sum& add(base::Colour colour) { return add(int{colour.r}, int{colour.g}, int{colour.b}, int{colour.a}); }
    Sum& add(base::Vec2 at) { return add(at.x, at.y); }
    Sum& add(const base::Rect& rect) { return add(rect.x, rect.y, rect.width, rect.height); }
    [[nodiscard]] std::uint64_t value() const { return sum_; }

private:
    void mix(std::uint64_t part) // as hash_combine of Boost
    {
        sum_ ^= part + 0x9E3779B97F4A7C15U + (sum_ << 6U) + (sum_ >> 2U);
    }
    std::uint64_t sum_ = 0;
};

void addTo(Sum& sum, const Box& box)
{
    sum.add(1).add(box.rect).add(box.fill).add(box.border).add(box.radiusPx, box.borderPx);
}
void addTo(Sum& sum, const Line& line)
{
    sum.add(2).add(line.from).add(line.to).add(line.colour).add(line.widthPx);
}
void addTo(Sum& sum, const Hexagon& hexagon)
{
    sum.add(3).add(hexagon.centre).add(hexagon.fill).add(hexagon.border).add(hexagon.radiusPx);
}
void addTo(Sum& sum, const Disc& disc)
{
    sum.add(4)
        .add(disc.centre)
        .add(disc.fill)
        .add(disc.ring)
        .add(disc.lining)
        .add(disc.radiusPx, disc.ringPx);
}
void addTo(Sum& sum, const Sector& sector)
{
    sum.add(5).add(sector.centre).add(sector.colour).add(sector.outerPx, sector.fromTurn, sector.toTurn);
}
void addTo(Sum& sum, const Text& text)
{
    sum.add(6).add(text.at).add(text.colour).add(text.halo).add(text.utf8, static_cast<int>(text.face));
    sum.add(text.sizePx);
}

template<class Shape>
void fade(Shape& shape, double opacity)
{
    const auto each = [&](auto&... colours) { ((colours = base::faded(colours, opacity)), ...); };
    if constexpr (requires { shape.border; }) {
        each(shape.fill, shape.border);
    } else if constexpr (requires { shape.lining; }) {
        each(shape.fill, shape.ring, shape.lining);
    } else if constexpr (requires { shape.halo; }) {
        each(shape.colour, shape.halo);
    } else {
        each(shape.colour);
    }
}

/// The leaf's list of shapes of this kind.
template<class Shape>
std::vector<Shape>& listOf(Leaf& leaf, const Shape&)
{
    return std::get<std::vector<Shape>&>(
        std::tie(leaf.boxes, leaf.lines, leaf.hexagons, leaf.discs, leaf.sectors, leaf.texts));
}

bool isDotOfRow(const Disc& disc)
{
    return disc.row >= 0;
}

/// The shapes of the leaves with these names.
template<class Leaves>
layout::Exhibit<TagShape> exhibitOf(const Leaves& leaves, const std::vector<std::string>& names)
{
    layout::Exhibit<TagShape> things;
    std::unordered_map<std::uint64_t, int> seen; // two shapes alike are two things
    for (const Leaf& leaf : leaves) {
        if (std::find(names.begin(), names.end(), leaf.name) == names.end()) {
            continue;
        }
        const auto add = [&](const auto& shape) {
            Sum sum;
            sum.add(leaf.name);
            addTo(sum, shape);
            const int before = seen[sum.value()]++;
            things.add(before == 0 ? sum.value() : sum.add(before).value(), {leaf.name, leaf.clip, shape});
        };
        std::for_each(leaf.boxes.begin(), leaf.boxes.end(), add);
        std::for_each(leaf.lines.begin(), leaf.lines.end(), add);
        std::for_each(leaf.hexagons.begin(), leaf.hexagons.end(), add);
        for (const Disc& disc : leaf.discs) {
            if (!isDotOfRow(disc)) {
                add(disc);
            }
        }
        std::for_each(leaf.sectors.begin(), leaf.sectors.end(), add);
        std::for_each(leaf.texts.begin(), leaf.texts.end(), add);
    }
    return things;
}

} // namespace

void TagFade::go(const std::vector<Leaf>& before, const std::vector<Leaf>& after, double now)
{
    const auto has = [](const std::vector<Leaf>& leaves, const std::string& name) {
        return std::any_of(leaves.begin(), leaves.end(), [&](const Leaf& l) { return l.name == name; });
    };
    // What only one of them has comes and goes with its picture; while that goes it is as it was.
    std::vector<Leaf> from = before;
    std::vector<Leaf> to = after;
    std::vector<Kept> kept;
    for (const Leaf& leaf : before) {
        if (leaf.name != kCard && !has(after, leaf.name)) {
            kept.push_back({leaf, now});
            to.push_back(leaf);
        }
    }
    for (Kept& old : kept_) {
        if (has(before, old.leaf.name) || now >= old.since + layout::kTravelSeconds) {
            continue;
        }
        from.push_back(old.leaf);
        if (!has(after, old.leaf.name)) {
            to.push_back(old.leaf);
            kept.push_back(std::move(old));
        }
    }
    kept_ = std::move(kept);
    names_ = {std::string(kCard)}; // the one that may come and go
    for (const Leaf& leaf : to) {
        if (leaf.name != kCard && has(from, leaf.name)) {
            names_.push_back(leaf.name);
        }
    }
    const auto hasLines = [](const std::vector<Leaf>& leaves) {
        const auto card =
            std::find_if(leaves.begin(), leaves.end(), [](const Leaf& leaf) { return leaf.name == kCard; });
        return card != leaves.end() && !card->lines.empty();
    };
    const bool opens =
        (has(from, std::string(kCard)) && !hasLines(from)) || (has(to, std::string(kCard)) && !hasLines(to));
    fadesThreads_ = !opens && (fadesThreads_ || !isMoving(now));
    if (!fadesThreads_) {
        for (std::vector<Leaf>* leaves : {&from, &to}) {
            for (Leaf& leaf : *leaves) {
                if (leaf.name == kCard) {
                    leaf.lines.clear();
                }
            }
        }
    }
    passage_.go(exhibitOf(from, names_), exhibitOf(to, names_), now, false);
}

void TagFade::apply(Scene& scene, double now, const std::optional<OpeningCard>& card) const
{
    if (!isMoving(now)) {
        return;
    }
    const double share = fadesThreads_ ? 1 : card ? card->share : 0;
    std::vector<Line> threads;
    for (Leaf& leaf : scene.leaves) {
        if (leaf.name == kCard && !fadesThreads_ && card) {
            threads = std::exchange(leaf.lines, {});
            leaf.boxes = card->whole.boxes;
            leaf.texts = card->whole.texts;
            std::erase_if(leaf.discs, [](const Disc& disc) { return !isDotOfRow(disc); });
            leaf.discs.insert(leaf.discs.end(), card->whole.discs.begin(), card->whole.discs.end());
        }
    }
    const layout::Exhibit<TagShape> shown = passage_.at(exhibitOf(scene.leaves, names_), now);
    std::unordered_map<std::string, std::vector<Disc>> dots;
    for (Leaf& leaf : scene.leaves) {
        if (std::find(names_.begin(), names_.end(), leaf.name) == names_.end()) {
            continue;
        }
        leaf.boxes.clear();
        leaf.lines.clear();
        leaf.hexagons.clear();
        std::erase_if(leaf.discs, [](const Disc& disc) { return !isDotOfRow(disc); });
        dots[leaf.name] = std::exchange(leaf.discs, {}); // they lie above
        leaf.sectors.clear();
        leaf.texts.clear();
    }
    const auto leafOf = [&](const TagShape& tag) -> Leaf* {
        const auto named = [&](std::string_view name) {
            return std::find_if(scene.leaves.begin(), scene.leaves.end(),
                                [&](const Leaf& leaf) { return leaf.name == name; });
        };
        auto leaf = named(tag.leaf);
        if (leaf == scene.leaves.end() && tag.leaf != kCard) {
            return nullptr;
        }
        if (leaf == scene.leaves.end()) {
            Leaf gone;
            gone.name = tag.leaf;
            gone.clip = tag.clip;
            auto above = named("unfolded dots");
            above = above == scene.leaves.end() ? named("highlights") : above;
            leaf = scene.leaves.insert(above, std::move(gone));
        }
        return &*leaf;
    };
    for (std::size_t i = 0; i < shown.size(); ++i) {
        // The old has gone before the new comes: letters over letters cannot be read. A card is there
        // before what lies on it.
        const double presence = shown.of(i)[0];
        const bool isCard = std::holds_alternative<Box>(shown.tags[i].shape) && shown.tags[i].leaf == kCard;
        const double own = isCard ? std::min(1.0, 2 * presence) : std::max(0.0, 2 * presence - 1);
        const double opacity = shown.tags[i].leaf == kCard ? own * share : own;
        Leaf* leaf = opacity <= 0 ? nullptr : leafOf(shown.tags[i]);
        if (leaf == nullptr) {
            continue;
        }
        std::visit(
            [&](auto shape) {
                if (opacity < 1) {
                    fade(shape, opacity);
                }
                listOf(*leaf, shape).push_back(std::move(shape));
            },
            shown.tags[i].shape);
    }
    for (Leaf& leaf : scene.leaves) {
        if (leaf.name == kCard) {
            leaf.lines.insert(leaf.lines.end(), threads.begin(), threads.end());
        }
        if (const auto known = dots.find(leaf.name); known != dots.end()) {
            leaf.discs.insert(leaf.discs.end(), known->second.begin(), known->second.end());
        }
    }
}

} // namespace scene
