// « Ma commune » on the map: an open ring with four ticks, which hides no dot, and the name where no
// town of the table has it.
#include "model/frame_projection.h"
#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

void addMark(const Ingredients& in, const layout::View& view, base::Vec2 at, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const float radius = (view.kind == layout::ViewKind::Main ? 9.F : 6.F) * scale;
    const auto ticks = [&](float width, base::Colour colour, double from, double to) {
        for (const base::Vec2 way : {base::Vec2{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            leaf.lines.push_back({at + way * from, at + way * to, width, colour});
        }
    };
    ticks(5 * scale, colours.halo, radius - scale, radius + 6.5 * scale);
    ticks(2 * scale, colours.focus, radius, radius + 5 * scale);
    leaf.sectors.push_back({at, radius - 2.5F * scale, radius + 2.5F * scale, 0, 1, colours.halo});
    leaf.sectors.push_back({at, radius - scale, radius + scale, 0, 1, colours.focus});
}

void addName(const Ingredients& in, const layout::View& view, base::Vec2 at, Leaf& leaf)
{
    const std::string& name = in.look.nearby->name;
    const std::string town = name.substr(0, name.rfind(" ("));
    if (std::ranges::any_of(in.atlas.data.cities,
                            [&](const model::City& city) { return city.name == town; })) {
        return; // the map writes it
    }
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const float size = 13 * scale;
    const float room = 17 * scale;
    const float width = in.fonts.width(base::Face::Bold, size, town);
    const bool toTheLeft = at.x + room + width > view.map.right() - 4 * scale;
    Text text = textAt({toTheLeft ? at.x - room - width : at.x + room, at.y + size * 0.36}, town,
                       base::Face::Bold, size, colours.label);
    text.haloPx = 3 * scale;
    text.halo = colours.halo;
    leaf.texts.push_back(std::move(text));
}

} // namespace

void addNearby(const Ingredients& in, Leaf& leaf)
{
    if (!in.look.nearby || layout::isChart(in.kind())) {
        return;
    }
    const filter::LonLat point = in.look.nearby->at;
    const model::Place place = model::placeOf(in.atlas.geography, point.lon, point.lat);
    for (const layout::View& view : in.sheet.views) {
        const base::Vec2 at = view.toPx({place.point.x, place.point.y});
        if (view.frame != place.frame || !view.map.contains(at)) {
            continue;
        }
        addMark(in, view, at, leaf);
        if (view.kind == layout::ViewKind::Main) {
            addName(in, view, at, leaf);
        }
    }
}

} // namespace scene
