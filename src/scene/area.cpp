// The area that the map is limited to: its outline, a faint tint inside, the radius of a circle.
#include "layout/area_shape.h"
#include "scene/parts.h"

#include <cmath>
#include <numbers>

namespace scene {

void addArea(const Ingredients& in, const layout::View& view, Leaf& leaf)
{
    if (in.look.area.isEmpty()) {
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    // Shades say numbers: a tint over them would change what they say.
    const bool isTinted = !in.look.areaIsSight && in.kind() != layout::Symbols::Choropleth;
    for (const auto& ring : layout::ringsOf(in.atlas.geography, view, in.look.area)) {
        if (isTinted) {
            for (const base::Rect& rect : layout::insideOf(ring, leaf.clip)) {
                leaf.boxes.push_back({rect, 0, base::faded(colours.accent, 0.09), 0, {}});
            }
        }
        const auto trace = [&](float width, base::Colour ink) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                leaf.lines.push_back({ring[i], ring[(i + 1) % ring.size()], width * in.sheet.scale, ink});
            }
        };
        if (in.kind() == layout::Symbols::Choropleth) { // shades may be as blue as the line
            trace(4.2F, colours.halo);
        }
        trace(1.6F, colours.accent);
    }
}

namespace {

/// Middle of a label this large outside a ring: at the top, or where fewer dots and names are below it.
base::Vec2 freestPlace(const Ingredients& in, const layout::View& view, const std::vector<base::Vec2>& ring,
                       float width, float size)
{
    base::Vec2 middle;
    for (const base::Vec2 p : ring) {
        middle = middle + p * (1.0 / static_cast<double>(ring.size()));
    }
    const double radius = base::length(ring.front() - middle);
    const auto below = [&](base::Vec2 at) {
        const base::Rect box{static_cast<float>(at.x) - width / 2, static_cast<float>(at.y) - size * 0.6F,
                             width, size * 1.2F};
        const base::Rect near = box.shrunk(-7 * in.sheet.scale);
        int hidden =
            view.map.contains({box.x, box.y}) && view.map.contains({box.right(), box.bottom()}) ? 0 : 1000;
        for (const layout::Dot& dot : in.bouquets.front().dots) {
            hidden += near.contains(dot.at + view.originPx) ? 1 : 0;
        }
        for (const layout::Label& label : in.labels) {
            hidden += box.intersects({label.box.x + static_cast<float>(view.originPx.x),
                                      label.box.y + static_cast<float>(view.originPx.y), label.box.width,
                                      label.box.height})
                          ? 1
                          : 0;
        }
        return hidden;
    };
    constexpr int kPlaces = 24;
    constexpr int kSteps = 3; // outwards
    base::Vec2 best;
    int least = -1;
    for (int i = 0; i < kPlaces * kSteps && least != 0; ++i) { // from the top, to either side in turn
        const int place = i % kPlaces;
        const int step = place % 2 == 0 ? place / 2 : -(place + 1) / 2;
        const double angle = 2 * std::numbers::pi * step / kPlaces;
        const base::Vec2 out{std::sin(angle), -std::cos(angle)};
        const double away = static_cast<double>(size) * 1.3 * (i / kPlaces);
        const base::Vec2 at = middle + base::Vec2{out.x * (radius + width * 0.62 + away),
                                                  out.y * (radius + size * 0.85 + away)};
        if (const int hidden = below(at); least < 0 || hidden < least) {
            least = hidden;
            best = at;
        }
    }
    return best;
}

} // namespace

void addAreaLabel(const Ingredients& in, const layout::View& view, Leaf& leaf)
{
    if (!in.look.area.circle) {
        return;
    }
    filter::Area alone;
    alone.circle = in.look.area.circle;
    const float scale = in.sheet.scale;
    const base::Palette& colours = base::palette(in.look.theme);
    for (const auto& ring : layout::ringsOf(in.atlas.geography, view, alone)) {
        const std::string km = base::formatDistance(alone.circle->km * 1000, in.look.language);
        const float size = 12 * scale;
        const float width = in.fonts.width(base::Face::SemiBold, size, km);
        const base::Vec2 at = freestPlace(in, view, ring, width, size);
        Text text =
            textAt({at.x - width / 2.0, at.y + size * 0.36}, km, base::Face::SemiBold, size, colours.accent);
        text.haloPx = 2.5F * scale;
        text.halo = colours.halo;
        leaf.texts.push_back(std::move(text));
    }
}

} // namespace scene
