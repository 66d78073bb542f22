#include "scene/parts.h"

namespace scene {

void addHexagons(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::HexagonLayout& layout = in.symbols->hexagons[viewIndex];
    const layout::Classes& classes = in.symbols->hexagonClasses;
    const base::Vec2 origin = in.sheet.views[viewIndex].originPx;
    const auto radius = static_cast<float>(layout.radius);
    const base::Rect seen = leaf.clip.shrunk(-radius);
    for (const layout::Cell& cell : layout.cells) {
        const base::Vec2 at = cell.centre + origin;
        if (seen.contains(at)) {
            const base::Colour fill =
                base::shadeColour(in.look.theme, classes.of(cell.count), classes.count());
            leaf.hexagons.push_back(
                {at, radius, fill, 0.8F * in.sheet.scale, base::mix(fill, colours.dotRing, 0.45)});
        }
    }
}

} // namespace scene
