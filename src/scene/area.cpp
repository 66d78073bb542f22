// The area that the map is limited to: its outline, a faint tint inside, the radius of a circle.
#include "layout/area_shape.h"
#include "scene/parts.h"

#include <algorithm>

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
        const base::Vec2 top =
            *std::min_element(ring.begin(), ring.end(), [](base::Vec2 a, base::Vec2 b) { return a.y < b.y; });
        Text text =
            textAt({top.x - width / 2.0, top.y - 5 * scale}, km, base::Face::SemiBold, size, colours.accent);
        text.haloPx = 2.5F * scale;
        text.halo = colours.halo;
        leaf.texts.push_back(std::move(text));
    }
}

} // namespace scene
