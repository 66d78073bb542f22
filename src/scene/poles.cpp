// The pôles in the picture: what a dot's colour says, the bands inside the outlines of their
// territories, and their names at their seats.
#include "scene/parts.h"

namespace scene {

namespace {

constexpr float kCasing = 1.2F; // on either side, where shades lie below

bool isNear(const base::Rect& clip, base::Vec2 a, base::Vec2 b)
{
    return std::max(a.x, b.x) >= clip.x && std::min(a.x, b.x) <= clip.right() &&
           std::max(a.y, b.y) >= clip.y && std::min(a.y, b.y) <= clip.bottom();
}

void addBand(const layout::PoleBand& band, base::Vec2 origin, float width, base::Colour colour, Leaf& leaf)
{
    const base::Rect seen = leaf.clip.shrunk(-width);
    for (std::size_t i = 0; i + 1 < band.points.size(); ++i) {
        const base::Vec2 from = band.points[i] + origin;
        const base::Vec2 to = band.points[i + 1] + origin;
        if (isNear(seen, from, to)) {
            leaf.lines.push_back({from, to, width, colour});
        }
    }
}

} // namespace

base::Colour dotColour(const Ingredients& in, const model::Initiative& initiative)
{
    const bool byPole = in.look.colouring == layout::Colouring::Pole;
    const double share = in.look.poleShare.value_or(byPole ? 1 : 0);
    return base::mix(base::categoryColour(initiative.category), base::poleColour(initiative.pole), share);
}

base::Colour shareColour(const layout::Share& share)
{
    return share.isPole ? base::poleColour(share.category) : base::categoryColour(share.category);
}

base::Colour signColour(const Ingredients& in, int category)
{
    const double share = in.look.poleShare.value_or(in.look.colouring == layout::Colouring::Pole ? 1 : 0);
    return base::mix(base::categoryColour(category), base::neutralMark(in.look.theme), share);
}

int poleOfRegion(const Ingredients& in, std::string_view code)
{
    const int region = in.look.poles == nullptr ? -1 : in.atlas.data.findRegion(code);
    return region < 0 ? -1 : in.look.poles->ofRegions[static_cast<std::size_t>(region)];
}

void addPoleBands(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    if (in.look.poles == nullptr || viewIndex >= in.look.poles->bands.size()) {
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    const base::Vec2 origin = in.sheet.views[viewIndex].originPx;
    const float width = layout::kPoleBandPx * in.sheet.scale;
    const auto& bands = in.look.poles->bands[viewIndex];
    if (in.kind() == layout::Symbols::Choropleth) {
        for (const layout::PoleBand& band : bands) {
            addBand(band, origin, width + 2 * kCasing * in.sheet.scale, colours.halo, leaf);
        }
    }
    for (const layout::PoleBand& band : bands) {
        addBand(band, origin, width, base::poleEdge(in.look.theme, band.pole), leaf);
    }
}

Box poleSwatch(const Ingredients& in, int pole, const base::Rect& rect)
{
    const base::Colour edge = base::poleEdge(in.look.theme, pole);
    const bool isOutline = in.kind() == layout::Symbols::Choropleth;
    return {rect, 2 * in.sheet.scale,
            isOutline ? base::palette(in.look.theme).halo : base::poleTint(in.look.theme, pole),
            layout::kPoleBandPx * in.sheet.scale * 0.8F, edge};
}

void addSeats(const Ingredients& in, Leaf& leaf)
{
    if (in.look.poles == nullptr) {
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    const base::Vec2 origin = in.sheet.main().originPx;
    const float scale = in.sheet.scale;
    for (const layout::PlacedSeat& seat : in.look.poles->seats) {
        if (!layout::isShown(seat, in.sheet, in.look.covered)) {
            continue; // a cut name is worse than none
        }
        if (seat.hasLeader) {
            const base::Vec2 end{std::clamp<double>(seat.seat.x, seat.box.x, seat.box.right()),
                                 std::clamp<double>(seat.seat.y, seat.box.y, seat.box.bottom())};
            // In the pôle's colour, so that a name beside a neighbour's land is not read as its name.
            leaf.lines.push_back({seat.seat + origin, end + origin, 3.2F * scale, colours.halo});
            leaf.lines.push_back(
                {seat.seat + origin, end + origin, 1.5F * scale, base::poleEdge(in.look.theme, seat.pole)});
        }
        base::Rect swatch = seat.swatch;
        swatch.x += static_cast<float>(origin.x);
        swatch.y += static_cast<float>(origin.y);
        leaf.boxes.push_back({swatch.shrunk(-1.5F * scale), 3 * scale, colours.halo, 0, {}});
        leaf.boxes.push_back(poleSwatch(in, seat.pole, swatch));
        Text text = textAt(seat.at + origin, seat.name, base::Face::Bold, seat.sizePx, colours.label);
        text.haloPx = 2.4F * scale;
        text.halo = colours.halo;
        leaf.texts.push_back(std::move(text));
    }
}

} // namespace scene
