// The area that the map is limited to: its outline, a faint tint inside, the radius of a circle.
#include "layout/area_shape.h"
#include "scene/parts.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace scene {

namespace {

/// A name that the outline pauses under, and how much of the name there is.
struct Pause {
    base::Rect box; ///< pixels of the picture
    double opacity = 1;
};

/// The names that lie on a view.
std::vector<Pause> pausesOf(const Ingredients& in, const layout::View& view)
{
    std::vector<Pause> pauses;
    const auto add = [&](base::Rect box, double opacity) {
        box.x += static_cast<float>(view.originPx.x);
        box.y += static_cast<float>(view.originPx.y);
        pauses.push_back({box.shrunk(-1.5F * in.sheet.scale), opacity});
    };
    if (view.kind == layout::ViewKind::Main) {
        const std::vector<base::Rect> covered = layout::coveredParts(in.sheet, in.look.covered);
        for (const layout::Label& label : in.labels) {
            if (layout::isShown(label, in.sheet, covered)) {
                add(label.box, label.opacity);
            }
        }
        for (std::size_t i = 0; in.look.poles != nullptr && i < in.look.poles->seats.size(); ++i) {
            add(in.look.poles->seats[i].box, 1);
        }
    } else if (view.kind == layout::ViewKind::Paris && in.look.insetNames != nullptr) {
        for (const layout::InsetName& name : *in.look.insetNames) {
            add(name.box, 1);
        }
    }
    return pauses;
}

/// The part of a line, as shares of its way, that lies in a box; nothing of it: from >= to.
struct Span {
    double from = 0;
    double to = 1;
};
Span insideBox(base::Vec2 from, base::Vec2 to, const base::Rect& box)
{
    Span span;
    const auto cut = [&](double at, double way, double low, double high) {
        if (std::abs(way) < 1e-9) {
            span.to = at < low || at > high ? -1 : span.to;
            return;
        }
        const double a = (low - at) / way;
        const double b = (high - at) / way;
        span.from = std::max(span.from, std::min(a, b));
        span.to = std::min(span.to, std::max(a, b));
    };
    cut(from.x, to.x - from.x, box.x, box.right());
    cut(from.y, to.y - from.y, box.y, box.bottom());
    return span;
}

/// A line that pauses under names: gone under one that is there, as pale as the rest of one that comes.
void addPausing(const Line& line, const std::vector<Pause>& pauses, std::size_t first,
                std::vector<Line>& lines)
{
    for (std::size_t i = first; i < pauses.size(); ++i) {
        const Span span = insideBox(line.from, line.to, pauses[i].box);
        if (span.from >= span.to) {
            continue;
        }
        const base::Vec2 way = line.to - line.from;
        const base::Vec2 in = line.from + way * span.from;
        const base::Vec2 out = line.from + way * span.to;
        if (span.from > 0) {
            addPausing({line.from, in, line.widthPx, line.colour}, pauses, i + 1, lines);
        }
        if (pauses[i].opacity < 1) {
            const base::Colour rest = base::faded(line.colour, 1 - pauses[i].opacity);
            addPausing({in, out, line.widthPx, rest}, pauses, i + 1, lines);
        }
        if (span.to < 1) {
            addPausing({out, line.to, line.widthPx, line.colour}, pauses, i + 1, lines);
        }
        return;
    }
    lines.push_back(line);
}

} // namespace

void addArea(const Ingredients& in, const layout::View& view, Leaf& leaf)
{
    if (in.look.area.isEmpty()) {
        return;
    }
    const base::Palette& colours = base::palette(in.look.theme);
    // Shades say numbers: a tint over them would change what they say.
    const bool isTinted = !in.look.areaIsSight && in.kind() != layout::Symbols::Choropleth;
    const std::vector<Pause> pauses = pausesOf(in, view);
    for (const auto& ring : layout::ringsOf(in.atlas.geography, view, in.look.area)) {
        if (isTinted) {
            for (const base::Rect& rect : layout::insideOf(ring, leaf.clip)) {
                leaf.boxes.push_back({rect, 0, base::faded(colours.accent, 0.09), 0, {}});
            }
        }
        const auto trace = [&](float width, base::Colour ink) {
            for (std::size_t i = 0; i < ring.size(); ++i) {
                addPausing({ring[i], ring[(i + 1) % ring.size()], width * in.sheet.scale, ink}, pauses, 0,
                           leaf.lines);
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
