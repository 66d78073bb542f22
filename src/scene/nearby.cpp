// « Ma commune » on the map: an open ring with four ticks, which hides no dot, and the name where no
// town of the table has it.
#include "model/frame_projection.h"
#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

/// The view that shows a place: the Paris inset has no room for it, the main map always has one.
const layout::View* viewOf(const Ingredients& in, const model::Place& place)
{
    for (const layout::View& view : in.sheet.views) {
        if (view.frame == place.frame && view.kind != layout::ViewKind::Paris) {
            return &view;
        }
    }
    return nullptr;
}

} // namespace

void addNearby(const Ingredients& in, Leaf& leaf)
{
    if (!in.look.nearby || layout::isChart(in.kind())) {
        return;
    }
    const scene::NearbyMark& mark = *in.look.nearby;
    const model::Place place = model::placeOf(in.atlas.geography, mark.at.lon, mark.at.lat);
    const layout::View* view = place.frame < 0 ? nullptr : viewOf(in, place);
    if (view == nullptr) {
        return;
    }
    const base::Vec2 at = view->toPx({place.point.x, place.point.y});
    if (!view->map.contains(at)) {
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const float radius = 9 * scale;
    const auto ticks = [&](float width, base::Colour colour, double from, double to) {
        for (const base::Vec2 way : {base::Vec2{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            leaf.lines.push_back({at + way * from, at + way * to, width, colour});
        }
    };
    ticks(5 * scale, colours.halo, radius - scale, radius + 6.5 * scale);
    ticks(2 * scale, colours.focus, radius, radius + 5 * scale);
    leaf.sectors.push_back({at, radius - 2.5F * scale, radius + 2.5F * scale, 0, 1, colours.halo});
    leaf.sectors.push_back({at, radius - scale, radius + scale, 0, 1, colours.focus});

    const std::string town = mark.name.substr(0, mark.name.rfind(" ("));
    const bool isNamed =
        std::ranges::any_of(in.atlas.data.cities, [&](const model::City& city) { return city.name == town; });
    if (isNamed || view->kind != layout::ViewKind::Main) {
        return;
    }
    const float size = 13 * scale;
    const float room = radius + 8 * scale;
    const float width = in.fonts.width(base::Face::Bold, size, town);
    const bool toTheLeft = at.x + room + width > view->map.right() - 4 * scale;
    Text text = textAt({toTheLeft ? at.x - room - width : at.x + room, at.y + size * 0.36}, town,
                       base::Face::Bold, size, colours.label);
    text.haloPx = 3 * scale;
    text.halo = colours.halo;
    leaf.texts.push_back(std::move(text));
}

} // namespace scene
