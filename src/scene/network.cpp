#include "scene/network.h"

#include "layout/network_names.h"
#include "model/frame_projection.h"
#include "scene/attribution.h"
#include "scene/network_time.h"
#include "scene/parts.h"
#include "scene/text_lines.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace scene {

namespace {

using base::Colour;

constexpr std::size_t kMostTowns = 3000;
constexpr double kDepartmentsFrom = 0.0016; // design pixels a metre: their borders are then of use

/// What the parts of the usual map ask for, of a page without any.
class AsMap {
public:
    explicit AsMap(const NetworkIngredients& in)
        : bouquets_(1), in_{in.atlas, in.page.sheet, bouquets_, labels_, in.fonts, {}, &symbols_}
    {
        in_.look.theme = in.theme;
        in_.look.language = in.language;
        in_.look.detail.departments =
            in.page.view.pxPerMetre / in.page.sheet.scale > kDepartmentsFrom ? 1 : 0;
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

/// The rows are those around its places, not those of its members.
bool isLocal(const NetworkIngredients& in)
{
    return in.atlas.data.networks[static_cast<std::size_t>(in.state.network)].kind == model::kLocalEcosystem;
}

const model::StandingNode& nodeOf(const NetworkIngredients& in, const layout::NetworkMark& mark)
{
    return in.state.nodes[static_cast<std::size_t>(mark.node)];
}

void addLinks(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    for (const layout::NetworkLink& link : in.page.links) {
        // Opaque: pieces of a translucent line would show where they meet.
        const Colour colour = base::mix(colours.land, colours.accent, in.page.hasHub ? 0.8 : 0.5);
        const auto points =
            layout::linkCurve(in.page.marks[static_cast<std::size_t>(link.from)],
                              in.page.marks[static_cast<std::size_t>(link.to)], eased(in.unfolded));
        for (std::size_t i = 0; i + 1 < points.size(); ++i) {
            leaf.lines.push_back({points[i], points[i + 1], (in.page.hasHub ? 2.0F : 1.3F) * scale, colour});
        }
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
            if (!isLocal(in)) { // there the town's bubble stands
                leaf.discs.push_back({mark.place, 2.2F * scale, colours.ink, 0, {}, -1});
            }
        }
    }
}

/// The selected rows of a town by category, as a bubble.
layout::Bubble townBubble(const NetworkIngredients& in, const model::City& city, base::Vec2 at, int count,
                          layout::BubbleLayout& bubbles)
{
    constexpr double kRow = 4.2; // design pixels: radius of one row
    layout::Bubble bubble;
    bubble.city = 0; // any but the badge's -1
    bubble.centre = bubble.anchor = at;
    bubble.radius = kRow * std::sqrt(static_cast<double>(count)) * in.page.sheet.scale;
    bubble.count = count;
    bubble.firstShare = static_cast<int>(bubbles.shares.size());
    std::vector<int> counts(in.atlas.data.categories.size());
    for (const int row : city.rows) {
        if (in.outcome.pass[static_cast<std::size_t>(row)] != 0) {
            ++counts[static_cast<std::size_t>(
                in.atlas.data.initiatives[static_cast<std::size_t>(row)].category)];
        }
    }
    for (std::size_t category = 0; category < counts.size(); ++category) {
        if (counts[category] > 0) {
            bubbles.shares.push_back({static_cast<int>(category), counts[category], false,
                                      counts[category] / static_cast<double>(count)});
        }
    }
    bubble.shareCount = static_cast<int>(bubbles.shares.size()) - bubble.firstShare;
    return bubble;
}

/// Names below the bubbles that are large enough to be looked for, the larger ones first, off each other.
void nameTowns(const NetworkIngredients& in, std::vector<std::pair<const model::City*, layout::Bubble>> towns,
               Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    const float size = 12 * scale;
    const base::Vec2 origin = in.page.sheet.main().originPx;
    std::ranges::stable_sort(towns, std::greater{}, [](const auto& town) { return town.second.radius; });
    std::vector<base::Rect> taken;
    for (const auto& [city, bubble] : towns) {
        const base::Vec2 at = bubble.centre + origin;
        const float width = in.fonts.width(base::Face::SemiBold, size, city->name);
        const base::Rect box{static_cast<float>(at.x) - width / 2, static_cast<float>(at.y + bubble.radius),
                             width, size * 1.2F};
        if (bubble.radius < 9 * scale ||
            std::ranges::any_of(taken, [&](const base::Rect& other) { return other.intersects(box); })) {
            continue;
        }
        const auto r = static_cast<float>(bubble.radius);
        taken.push_back(box);
        taken.push_back({static_cast<float>(at.x) - r, static_cast<float>(at.y) - r, 2 * r, 2 * r});
        Text text = textAt({box.x, box.y + size}, city->name, base::Face::SemiBold, size, colours.label);
        text.haloPx = 2.4F * scale;
        text.halo = colours.halo;
        leaf.texts.push_back(std::move(text));
    }
}

/// Every town with selected rows: a bubble around a local ecosystem, whose rows these are, else a quiet dot,
/// its area by their number.
void addTowns(const NetworkIngredients& in, AsMap& map, Leaf& leaf)
{
    const model::Dataset& data = in.atlas.data;
    const layout::View& view = in.page.sheet.main();
    if (data.cities.size() > kMostTowns || !in.state.isFounded || !in.atlas.geography.has(view.frame)) {
        return; // before the network there was no census of it
    }
    const base::Palette& colours = base::palette(in.theme);
    const base::Vec2 origin = in.atlas.geography.frame(view.frame).origin;
    std::vector<std::pair<const model::City*, layout::Bubble>> towns;
    for (const model::City& city : data.cities) {
        const auto rows = static_cast<int>(std::ranges::count_if(
            city.rows, [&](int row) { return in.outcome.pass[static_cast<std::size_t>(row)] != 0; }));
        const bool isMainland =
            !city.rows.empty() &&
            in.atlas.places[static_cast<std::size_t>(city.rows.front())].frame == model::kMainland;
        if (rows == 0 || !isMainland) {
            continue;
        }
        const base::Vec2 at = view.toPx(model::projected(view.frame, city.lon, city.lat) - origin);
        if (isLocal(in)) {
            map.bubbles().bubbles.push_back(townBubble(in, city, at - view.originPx, rows, map.bubbles()));
            towns.emplace_back(&city, map.bubbles().bubbles.back());
        } else {
            const auto radius =
                static_cast<float>(1.5 * std::sqrt(static_cast<double>(rows))) * in.page.sheet.scale;
            leaf.discs.push_back({at, radius, base::mix(colours.land, colours.bar, 0.62), 0, {}, -1});
        }
    }
    if (isLocal(in)) {
        addBubbles(map.ingredients(), 0, leaf);
        nameTowns(in, std::move(towns), leaf);
        map.bubbles() = {};
    }
}

/// A ring in pieces: what was there.
void addTrace(const layout::NetworkMark& mark, float width, Colour colour, Leaf& leaf)
{
    constexpr int kPieces = 9;
    const auto radius = static_cast<float>(mark.radius);
    for (int i = 0; i < kPieces; ++i) {
        leaf.sectors.push_back(
            {mark.at, radius - width, radius, i / double(kPieces), (i + 0.55) / kPieces, colour});
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
        } else if (text.count == 0 || isLocal(in) || standing.standing == model::Standing::ToCome) {
            const bool isToCome = standing.standing == model::Standing::ToCome;
            leaf.discs.push_back({mark.at, radius, colours.halo, 2.4F * scale,
                                  isToCome ? colours.inkSoft : colours.accent, -1});
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

/// What the symbols mean, on the left; whom the picture owes what, on the right, below where both have no
/// room.
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
        Text text = textAt({at.x + length + 12 * scale, at.y - 1 * scale}, in.words.projection,
                           base::Face::Regular, 10.5F * scale, colours.inkSoft);
        text.haloPx = 2 * scale;
        text.halo = colours.halo;
        leaf.texts.push_back(std::move(text));
    }
}

/// One text of the header.
struct HeaderText {
    const std::string* text;
    base::Face face;
    float size;       ///< design pixels
    std::size_t most; ///< lines
    float after;      ///< design pixels below it
    bool isSoft = false;
};

std::array<HeaderText, 3> headerTexts(const NetworkWords& words)
{
    return {{{&words.title, base::Face::Bold, 26, 2, 4},
             {&words.subtitle, base::Face::Medium, 13, 2, 6, true},
             {&words.text, base::Face::Regular, 13, 4, 0}}};
}

constexpr float kHeaderSide = 24; // design pixels
constexpr float kHeaderLeading = 1.3F;

/// Title, kind and text of a poster.
void addHeader(const NetworkIngredients& in, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.theme);
    const float scale = in.page.sheet.scale;
    float y = in.header.y + 14 * scale;
    for (const HeaderText& part : headerTexts(in.words)) {
        const float size = part.size * scale;
        for (const std::string& line : linesUpTo(in.fonts, part.face, size, *part.text,
                                                 in.header.width - 2 * kHeaderSide * scale, part.most)) {
            y += size * kHeaderLeading;
            leaf.texts.push_back(textAt({in.header.x + kHeaderSide * scale, y - size * 0.28}, line, part.face,
                                        size, part.isSoft ? colours.inkSoft : colours.ink));
        }
        y += part.after * scale;
    }
}

Leaf leafNamed(const char* name, const base::Rect& clip)
{
    Leaf leaf;
    leaf.name = name;
    leaf.clip = clip;
    return leaf;
}

} // namespace

float networkHeaderHeight(const NetworkWords& words, const base::FontSet& fonts, float width, float scale)
{
    float height = 28 * scale;
    for (const HeaderText& part : headerTexts(words)) {
        const auto lines = linesUpTo(fonts, part.face, part.size * scale, *part.text,
                                     width - 2 * kHeaderSide * scale, part.most);
        height += static_cast<float>(lines.size()) * part.size * kHeaderLeading * scale + part.after * scale;
    }
    return std::ceil(height);
}

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
    addTowns(in, map, towns);
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
    for (Leaf* leaf : {&links, &towns, &nodes, &names, &foot}) {
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
