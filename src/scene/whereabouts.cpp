// Where one is, on a part of the map that would say nothing: the nearest towns with symbols, an arrow
// towards each and its distance.
#include "scene/parts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace scene {

namespace {

// Design pixels.
constexpr float kSize = 13; // of the letters
constexpr float kArrow = 15;
constexpr float kFromEdge = 22;
constexpr std::size_t kMost = 3;
constexpr double kApart = std::numbers::pi / 3; // between two directions

struct Town {
    const layout::Bouquet* bouquet = nullptr;
    base::Vec2 way; ///< pixels, from the middle of the map
};

bool saysNothing(const Ingredients& in)
{
    const layout::View& main = in.sheet.main();
    const std::vector<base::Rect> covered = layout::coveredParts(in.sheet, in.look.covered);
    const auto& bouquets = in.bouquets.front().bouquets;
    return (in.kind() == layout::Symbols::Bouquets || in.kind() == layout::Symbols::Bubbles) &&
           std::none_of(bouquets.begin(), bouquets.end(),
                        [&](const layout::Bouquet& bouquet) {
                            return main.map.shrunk(-static_cast<float>(bouquet.radius))
                                .contains(bouquet.centre + main.originPx);
                        }) &&
           std::none_of(in.labels.begin(), in.labels.end(), [&](const layout::Label& label) {
               return layout::isShown(label, in.sheet, covered);
           });
}

/// « 24 km »: tenths of what is far away say nothing.
std::string distanceText(double metres, base::Language language)
{
    return base::formatDistance(metres < 10e3 ? metres : std::round(metres / 1000) * 1000, language);
}

/// The nearest towns, no two in the same direction.
std::vector<Town> nearestTowns(const Ingredients& in)
{
    const layout::View& main = in.sheet.main();
    std::vector<Town> all;
    for (const layout::Bouquet& bouquet : in.bouquets.front().bouquets) {
        if (bouquet.city >= 0) {
            all.push_back({&bouquet, bouquet.anchor + main.originPx - main.map.centre()});
        }
    }
    std::sort(all.begin(), all.end(),
              [](const Town& a, const Town& b) { return base::length(a.way) < base::length(b.way); });
    std::vector<Town> kept;
    for (const Town& town : all) {
        const auto isApart = [&](const Town& other) {
            const double across = town.way.x * other.way.y - town.way.y * other.way.x;
            const double along = town.way.x * other.way.x + town.way.y * other.way.y;
            return std::abs(std::atan2(across, along)) >= kApart;
        };
        if (kept.size() < kMost && std::all_of(kept.begin(), kept.end(), isApart)) {
            kept.push_back(town);
        }
    }
    return kept;
}

void addArrow(base::Vec2 middle, base::Vec2 to, float scale, base::Colour ink, Leaf& leaf)
{
    const base::Vec2 across{-to.y, to.x};
    const double half = kArrow / 2 * scale;
    const base::Vec2 tip = middle + to * half;
    leaf.lines.push_back({middle - to * half, tip, 1.6F * scale, ink});
    for (const double side : {-1.0, 1.0}) {
        leaf.lines.push_back(
            {tip, tip - to * (half * 0.8) + across * (side * half * 0.6), 1.6F * scale, ink});
    }
}

} // namespace

void addWhereabouts(const Ingredients& in, Leaf& leaf)
{
    if (in.bouquets.empty() || !saysNothing(in)) {
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View& main = in.sheet.main();
    const float scale = in.sheet.scale;
    for (const Town& town : nearestTowns(in)) {
        const auto& city = in.atlas.data.cities[static_cast<std::size_t>(town.bouquet->city)];
        const double distance = base::length(town.way);
        const std::string text =
            city.name + ", " + distanceText(distance / main.pxPerMetre, in.look.language);
        const float width = in.fonts.width(base::Face::Medium, kSize * scale, text) + (kArrow + 7) * scale;
        // Towards the town, as far as the frame lets it stand whole.
        const base::Vec2 to = town.way * (1 / std::max(1.0, distance));
        const double roomX = main.map.width / 2 - width / 2 - kFromEdge * scale;
        const double roomY = main.map.height / 2 - (kSize + kFromEdge) * scale;
        const double reach =
            std::min(roomX / std::max(1e-3, std::abs(to.x)), roomY / std::max(1e-3, std::abs(to.y)));
        if (roomX < 0 || roomY < 0) {
            continue;
        }
        const base::Vec2 at = main.map.centre() + to * (reach * 0.6);
        const double left = at.x - width / 2;
        addArrow({left + kArrow / 2 * scale, at.y}, to, scale, colours.leader, leaf);
        leaf.texts.push_back(textAt({left + (kArrow + 7) * scale, at.y + kSize * 0.36 * scale}, text,
                                    base::Face::Medium, kSize * scale, colours.label));
    }
}

} // namespace scene
