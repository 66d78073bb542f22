#include "scene/network.h"

#include "model/frame_projection.h"
#include "scene/attribution.h"
#include "scene/network_time.h"
#include "scene/parts.h"
#include "scene/text_lines.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

using base::Colour;

constexpr int kArcPieces = 28;
constexpr double kBend = 0.13; // of an arc's length
constexpr std::size_t kMostTowns = 3000;

/// What the parts of the usual map ask for, of a page without any.
class AsMap {
public:
    explicit AsMap(const NetworkIngredients& in) : bouquets_(1), in_{in.atlas,  in.page.sheet, bouquets_, labels_,
                                                                    in.fonts, {},            &symbols_}
    {
        in_.look.theme = in.theme;
        in_.look.language = in.language;
        in_.look.poles = in.territories.isShown ? &in.territories : nullptr;
        symbols_.kind = layout::Symbols::Bubbles;
        symbols_.bubbles.resize(1);
    }
    AsMap(const AsMap&) = delete;
    AsMap& operator=(const AsMap&) = delete;

    [[nodiscard]] const Ingredients& ingredients() const { return in_; }
    layout::BubbleLayout& bubbles() { return symbols_.bubbles.front(); }

private:
    std::vector<layout::BouquetLayout> bouquets_;
    std::vector<layout::Label> labels_;
    layout::SymbolLayout symbols_;
    Ingredients in_;
};

double eased(double t)
{
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3 - 2 * t);
}

const model::StandingNode& nodeOf(const NetworkIngredients& in, const layout::NetworkMark& mark)
{
    return in.state.nodes[static_cast<std::size_t>(mark.node)];
}

/// A curve between two marks from edge to edge, as far as `share` of it.
void addArc(const layout::NetworkMark& from, const layout::NetworkMark& to, double share, float width,
            Colour colour, Leaf& leaf)
{
    const base::Vec2 way = to.at - from.at;
    const double length = base::length(way);
    if (length < from.radius + to.radius) {
        return;
    }
    const base::Vec2 control = (from.at + to.at) * 0.5 + base::Vec2{way.y, -way.x} * kBend;
    const auto at = [&](double t) {
        return from.at * ((1 - t) * (1 - t)) + control * (2 * t * (1 - t)) + to.at * (t * t);
    };
    const double first = from.radius / length;
    const double last = first + (1 - to.radius / length - first) * share;
    for (int i = 0; i < kArcPieces; ++i) {
        const double a = first + (last - first) * i / kArcPieces;
        const double b = first + (last - first) * (i + 1) / kArcPieces;
        leaf.lines.push_back({at(a), at(b), width, colour});
    }
}

void addLinks(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    for (const layout::NetworkLink& link : in.page.links) {
        // Opaque: pieces of a translucent line would show where they meet.
        const Colour colour = base::mix(colours.land, colours.accent, in.page.hasHub ? 0.8 : 0.5);
        addArc(in.page.marks[static_cast<std::size_t>(link.from)],
               in.page.marks[static_cast<std::size_t>(link.to)], eased(in.unfolded),
               (in.page.hasHub ? 2.0F : 1.3F) * scale, colour, leaf);
    }
}

/// Threads from marks in a list to their places.
void addThreads(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    for (const layout::NetworkMark& mark : in.page.marks) {
        if (mark.isListed) {
            leaf.lines.push_back({mark.place, mark.at, 0.9F * scale, colours.inkSoft});
            leaf.discs.push_back({mark.place, 2.2F * scale, colours.ink, 0, {}, -1});
        }
    }
}

/// A quiet dot at every town with selected rows, its area by their number.
void addTowns(const NetworkIngredients& in, Leaf& leaf)
{
    const model::Dataset& data = in.atlas.data;
    const layout::View& view = in.page.sheet.main();
    if (data.cities.size() > kMostTowns || !in.atlas.geography.has(view.frame)) {
        return;
    }
    const base::Palette& colours = base::palette(in.theme);
    const base::Vec2 origin = in.atlas.geography.frame(view.frame).origin;
    for (const model::City& city : data.cities) {
        const auto rows = std::ranges::count_if(city.rows, [&](int row) {
            return in.outcome.pass[static_cast<std::size_t>(row)] != 0;
        });
        const bool isMainland = !city.rows.empty() &&
                                in.atlas.places[static_cast<std::size_t>(city.rows.front())].frame == model::kMainland;
        if (rows == 0 || !isMainland) {
            continue;
        }
        const base::Vec2 at = view.toPx(model::projected(view.frame, city.lon, city.lat) - origin);
        const auto radius = static_cast<float>(1.5 * std::sqrt(static_cast<double>(rows))) * in.page.sheet.scale;
        leaf.discs.push_back({at, radius, base::mix(colours.land, colours.bar, 0.62), 0, {}, -1});
    }
}

/// A ring in pieces: what was there.
void addTrace(const layout::NetworkMark& mark, float width, Colour colour, Leaf& leaf)
{
    constexpr int kPieces = 9;
    const auto radius = static_cast<float>(mark.radius);
    for (int i = 0; i < kPieces; ++i) {
        leaf.sectors.push_back({mark.at, radius - width, radius, i / double(kPieces),
                                (i + 0.55) / kPieces, colour});
    }
}

void addNodes(const NetworkIngredients& in, AsMap& map, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    layout::BubbleLayout& bubbles = map.bubbles();
    const base::Vec2 origin = in.page.sheet.main().originPx;
    for (const layout::NetworkMark& mark : in.page.marks) {
        const model::StandingNode& standing = nodeOf(in, mark);
        const layout::NetworkNodeText& text = in.texts[static_cast<std::size_t>(mark.node)];
        const auto radius = static_cast<float>(mark.radius);
        if (standing.standing == model::Standing::Gone) {
            addTrace(mark, 1.8F * scale, colours.inkSoft, leaf);
        } else if (text.count == 0 || standing.standing == model::Standing::ToCome) {
            const bool isToCome = standing.standing == model::Standing::ToCome;
            leaf.discs.push_back({mark.at, isToCome ? std::min(radius, 9 * scale) : radius, colours.halo,
                                  2.4F * scale, isToCome ? colours.inkSoft : colours.accent, -1});
        } else {
            layout::Bubble bubble;
            bubble.city = 0; // any but the badge's -1
            bubble.centre = bubble.anchor = mark.at - origin;
            bubble.radius = mark.radius;
            bubble.count = text.count;
            bubble.firstShare = static_cast<int>(bubbles.shares.size());
            bubble.shareCount = static_cast<int>(text.shares.size());
            bubbles.shares.insert(bubbles.shares.end(), text.shares.begin(), text.shares.end());
            bubbles.bubbles.push_back(bubble);
        }
    }
    addBubbles(map.ingredients(), 0, leaf);
}

void addNames(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const double shown = eased(2 * in.unfolded - 1);
    if (shown <= 0) {
        return;
    }
    const auto ink = [&](Colour colour) { return shown < 1 ? base::faded(colour, shown) : colour; };
    for (const layout::NetworkMark& mark : in.page.marks) {
        const layout::NetworkName& name = mark.name;
        if (name.box.isEmpty()) {
            continue;
        }
        const bool isPast = nodeOf(in, mark).standing == model::Standing::Gone;
        float y = name.box.y;
        const auto write = [&](const std::string& line, base::Face face, float size, Colour colour) {
            y += size * layout::kNodeLeading;
            const float width = in.fonts.width(face, size, line);
            const float x = name.isLeft ? name.box.right() - width : name.box.x;
            Text text = textAt({x, y - size * 0.24}, line, face, size, ink(colour));
            text.haloPx = 2.4F * scale;
            text.halo = ink(colours.halo);
            leaf.texts.push_back(std::move(text));
        };
        for (const std::string& line : name.lines) {
            write(line, base::Face::SemiBold, layout::kNodeNameSize * scale,
                  isPast ? colours.inkSoft : colours.label);
        }
        if (!name.detail.empty()) {
            write(name.detail, base::Face::Regular, layout::kNodeDetailSize * scale, colours.inkSoft);
        }
    }
}

/// What the symbols mean, on the left; whom the picture owes what, on the right, below where both have no room.
void addFoot(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const base::Rect& foot = in.page.parts.footer;
    const float size = 10.5F * scale;
    const float left = foot.x + 12 * scale;
    const float right = foot.right() - 12 * scale;
    leaf.ground = colours.panel;
    float y = foot.y + 17 * scale;
    for (const std::string& line :
         linesUpTo(in.fonts, base::Face::Regular, size, in.words.legend, right - left, 2)) {
        leaf.texts.push_back(textAt({left, y}, line, base::Face::Regular, size, colours.inkSoft));
        y += 14 * scale;
    }
    y = std::max(y, foot.y + 35 * scale);
    for (const std::string& line :
         attributionLines(in.fonts, attribution(in.atlas, in.language), size, right - left)) {
        if (y > foot.bottom() - 2 * scale) {
            break;
        }
        leaf.texts.push_back(textAt({right - in.fonts.width(base::Face::Regular, size, line), y}, line,
                                    base::Face::Regular, size, colours.inkSoft));
        y += 14 * scale;
    }
}

void addScale(const NetworkIngredients& in, const AsMap& map, Leaf& leaf)
{
    const float scale = in.page.sheet.scale;
    const base::Rect& rect = in.page.parts.map;
    const base::Vec2 at{rect.x + 16.0 * scale, rect.bottom() - 12.0 * scale};
    const float length = addScaleBar(map.ingredients(), at, 110 * scale, leaf);
    if (!in.words.projection.empty()) {
        const base::Palette& colours = base::palette(in.theme);
        Text text = textAt({at.x + length + 12 * scale, at.y - 1 * scale}, in.words.projection, base::Face::Regular,
                           10.5F * scale, colours.inkSoft);
        text.haloPx = 2 * scale;
        text.halo = colours.halo;
        leaf.texts.push_back(std::move(text));
    }
}

/// Title, kind and text of a poster.
void addHeader(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const float left = in.header.x + 24 * scale;
    const float room = in.header.width - 48 * scale;
    float y = in.header.y + 40 * scale;
    const auto write = [&](const std::string& text, base::Face face, float size, Colour ink, std::size_t most) {
        for (const std::string& line : linesUpTo(in.fonts, face, size * scale, text, room, most)) {
            leaf.texts.push_back(textAt({left, y}, line, face, size * scale, ink));
            y += size * 1.3F * scale;
        }
    };
    write(in.words.title, base::Face::Bold, 26, colours.ink, 2);
    y -= 8 * scale;
    write(in.words.subtitle, base::Face::Medium, 14, colours.inkSoft, 1);
    y += 2 * scale;
    write(in.words.text, base::Face::Regular, 13, colours.ink, 4);
}

Leaf leafNamed(const char* name, const base::Rect& clip)
{
    Leaf leaf;
    leaf.name = name;
    leaf.clip = clip;
    return leaf;
}

} // namespace

Scene buildNetwork(const NetworkIngredients& in, int width, int height)
{
    const base::Palette& colours = base::palette(in.theme);
    const layout::NetworkParts& parts = in.page.parts;
    AsMap map(in);
    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.background = colours.panel;
    Leaf sea = leafNamed("sea", parts.map);
    sea.ground = colours.sea;
    Leaf land = leafNamed("land", parts.map);
    land.maps.push_back(landOf(map.ingredients(), in.page.sheet.main()));
    addPoleBands(map.ingredients(), 0, land);
    scene.leaves.push_back(std::move(sea));
    scene.leaves.push_back(std::move(land));
    scene.still = scene.leaves.size();
    Leaf towns = leafNamed("towns with initiatives", parts.map);
    addTowns(in, towns);
    Leaf links = leafNamed("links", parts.map);
    addLinks(in, links);
    addThreads(in, links);
    Leaf nodes = leafNamed("network", parts.map);
    addNodes(in, map, nodes);
    Leaf names = leafNamed("names", parts.map);
    addNames(in, names);
    addScale(in, map, names);
    Leaf foot = leafNamed("meaning of the symbols", parts.footer);
    addFoot(in, foot);
    for (Leaf* leaf : {&towns, &links, &nodes, &names, &foot}) {
        scene.leaves.push_back(std::move(*leaf));
    }
    if (!in.time.isEmpty()) {
        scene.leaves.push_back(timeLeaf(in));
    }
    if (!in.words.title.empty()) {
        Leaf header = leafNamed("title", in.header);
        addHeader(in, header);
        scene.leaves.push_back(std::move(header));
    }
    return scene;
}

} // namespace scene
