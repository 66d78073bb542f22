#include "scene/parts.h"

#include <set>
#include <utility>

namespace scene {

namespace {

/// Cells that a choice would empty: an outline, and little of their shade.
void addEmptied(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::HexagonLayout& before = in.look.before->hexagons[viewIndex];
    std::set<std::pair<std::int64_t, std::int64_t>> kept;
    for (const layout::Cell& cell : in.drawn().hexagons[viewIndex].cells) {
        kept.insert({cell.row, cell.column});
    }
    const auto radius = static_cast<float>(before.radius);
    const base::Rect seen = leaf.clip.shrunk(-radius);
    for (const layout::Cell& cell : before.cells) {
        const base::Vec2 at = cell.centre + in.sheet.views[viewIndex].originPx;
        if (seen.contains(at) && !kept.contains({cell.row, cell.column})) {
            leaf.hexagons.push_back({at, radius, base::faded(colours.ink, 0.05), 0.8F * in.sheet.scale,
                                     base::faded(colours.ink, 0.3)});
        }
    }
}

} // namespace

void addHexagons(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::HexagonLayout& layout = in.drawn().hexagons[viewIndex];
    const layout::Classes& classes = in.symbols->hexagonClasses;
    const base::Vec2 origin = in.sheet.views[viewIndex].originPx;
    const auto radius = static_cast<float>(layout.radius);
    const base::Rect seen = leaf.clip.shrunk(-radius);
    if (in.look.before != nullptr && viewIndex < in.look.before->hexagons.size()) {
        addEmptied(in, viewIndex, leaf);
    }
    for (const layout::Cell& cell : layout.cells) {
        const base::Vec2 at = cell.centre + origin;
        if (seen.contains(at)) {
            const base::Colour fill =
                cell.shade ? base::shadeAt(in.look.theme, *cell.shade)
                           : base::shadeColour(in.look.theme, classes.of(cell.count), classes.count());
            const base::Colour edge = base::mix(fill, colours.dotRing, 0.45);
            const bool isWhole = cell.opacity >= 1;
            leaf.hexagons.push_back({at, radius, isWhole ? fill : base::faded(fill, cell.opacity),
                                     0.8F * in.sheet.scale,
                                     isWhole ? edge : base::faded(edge, cell.opacity)});
        }
    }
}

} // namespace scene
