#include "scene/transit.h"

#include "scene/parts.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace scene {

namespace {

/// Everything of a leaf but its ground and its land, `opacity` times as strong.
void fadeShapes(Leaf& leaf, double opacity)
{
    const auto fade = [&](base::Colour& colour) { colour = base::faded(colour, opacity); };
    for (Box& box : leaf.boxes) {
        fade(box.fill);
        fade(box.border);
    }
    for (Line& line : leaf.lines) {
        fade(line.colour);
    }
    for (Disc& disc : leaf.discs) {
        fade(disc.fill);
        fade(disc.ring);
        fade(disc.lining);
    }
    for (Text& text : leaf.texts) {
        fade(text.colour);
        fade(text.halo);
    }
    for (Sector& sector : leaf.sectors) {
        fade(sector.colour);
    }
    for (Hexagon& hexagon : leaf.hexagons) {
        fade(hexagon.fill);
        fade(hexagon.border);
    }
}

void dropShapes(Leaf& leaf)
{
    leaf.boxes.clear();
    leaf.lines.clear();
    leaf.discs.clear();
    leaf.texts.clear();
    leaf.sectors.clear();
    leaf.hexagons.clear();
}

/// Ground, boxes and land move towards one colour: cheaper than drawing anything over them.
void tint(Leaf& leaf, base::Colour towards, double share)
{
    const auto mixed = [&](base::Colour& colour) {
        const auto alpha = colour.a;
        colour = base::mix(colour, towards, share);
        colour.a = alpha;
    };
    if (leaf.ground) {
        mixed(*leaf.ground);
    }
    for (Box& box : leaf.boxes) {
        mixed(box.fill);
        mixed(box.border);
    }
    for (MapPart& part : leaf.maps) {
        for (Fill& fill : part.fills) {
            mixed(fill.colour);
            mixed(fill.hatch);
        }
        for (Border& border : part.borders) {
            mixed(border.colour);
        }
    }
}

/// The land of `part` on its way to that of `other`: same territories, other colours. Borders that
/// only one of them has come and go.
void mixLand(MapPart& part, const MapPart& other, double share)
{
    for (std::size_t i = 0; i < part.fills.size() && i < other.fills.size(); ++i) {
        Fill& fill = part.fills[i];
        const Fill& to = other.fills[i];
        fill.colour = base::mix(fill.colour, to.colour, share);
        if (to.hatchPx > 0 && fill.hatchPx <= 0) {
            fill.hatch = base::faded(to.hatch, share);
            fill.hatchPx = to.hatchPx;
        } else if (fill.hatchPx > 0 && to.hatchPx <= 0) {
            fill.hatch = base::faded(fill.hatch, 1 - share);
        }
    }
    const auto same = [](const Border& a, const Border& b) { return a.layer == b.layer && a.arc == b.arc; };
    // Both lists run through the layers in one order, so that one pass finds the pairs.
    std::vector<Border> borders;
    auto to = other.borders.begin();
    for (const Border& border : part.borders) {
        const auto found =
            std::find_if(to, other.borders.end(), [&](const Border& b) { return same(b, border); });
        Border mixed = border;
        if (found == other.borders.end()) {
            mixed.colour = base::faded(border.colour, 1 - share);
        } else {
            for (; to != found; ++to) {
                Border comes = *to;
                comes.colour = base::faded(comes.colour, share);
                borders.push_back(comes);
            }
            mixed.colour = base::mix(border.colour, to->colour, share);
            mixed.widthPx += static_cast<float>((to->widthPx - border.widthPx) * share);
            ++to;
        }
        borders.push_back(mixed);
    }
    for (; to != other.borders.end(); ++to) {
        Border comes = *to;
        comes.colour = base::faded(comes.colour, share);
        borders.push_back(comes);
    }
    part.borders = std::move(borders);
}

bool endsWith(std::string_view text, std::string_view end)
{
    return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

Leaf* findLeaf(Scene& scene, std::string_view name)
{
    const auto it = std::find_if(scene.leaves.begin(), scene.leaves.end(),
                                 [&](const Leaf& leaf) { return leaf.name == name; });
    return it == scene.leaves.end() ? nullptr : &*it;
}

/// Grounds change colour in so many steps, dots and symbols in every frame: the land is then drawn
/// once a step and kept for the frames between, and the eye follows the dots.
constexpr double kGroundSteps = 12;

struct Layer {
    const Presented* presented = nullptr;
    Scene scene;
    double weight = 0;  ///< in the mix of grounds
    double symbols = 0; ///< opacity
    bool isChart = false;
};

bool isLast(const Leaf& leaf)
{
    return leaf.name == "footer" || leaf.name == "scale and sources" ||
           leaf.name == "meaning of the symbols" || leaf.name == "unfolded place" ||
           leaf.name == "highlights";
}

/// The maps on the sheet as one: the land mixed, the symbols of each above it.
/// `titles`: whose titles are shown; `share`: of the maps among all pictures, in
/// steps, `presence`: without.
void composeMaps(std::vector<Layer*>& maps, double share, double presence, base::Colour panel, Scene& titles,
                 Scene& scene)
{
    Layer& first = *maps.front();
    double weight = first.weight;
    bool isGround = true; // what comes before all dots may be kept from frame to frame
    for (Leaf& leaf : first.scene.leaves) {
        if (isLast(leaf)) {
            continue;
        }
        const bool isTitle = endsWith(leaf.name, ", title");
        if (Leaf* title = isTitle ? findLeaf(titles, leaf.name) : nullptr) {
            leaf = *title;
        }
        const bool isMap = !leaf.maps.empty();
        const bool isSymbols = leaf.name == "dots and names" || endsWith(leaf.name, ", dots");
        if (leaf.name == "Paris leader" || isSymbols) {
            isGround = false;
        }
        std::vector<Leaf> others;
        weight = first.weight;
        for (std::size_t k = 1; k < maps.size(); ++k) {
            Leaf* other = isSymbols || isMap ? findLeaf(maps[k]->scene, leaf.name) : nullptr;
            weight += maps[k]->weight;
            if (other == nullptr || weight <= 0) {
                continue;
            }
            for (std::size_t part = 0; part < leaf.maps.size() && part < other->maps.size(); ++part) {
                mixLand(leaf.maps[part], other->maps[part], maps[k]->weight / weight);
            }
            if (isSymbols && maps[k]->symbols > 0) {
                Leaf above = *other;
                above.maps.clear();
                fadeShapes(above, maps[k]->symbols);
                others.push_back(std::move(above));
            }
        }
        tint(leaf, panel, 1 - share);
        if (isSymbols) {
            if (first.symbols > 0) {
                fadeShapes(leaf, first.symbols);
            } else {
                dropShapes(leaf);
            }
        } else if (isTitle || leaf.name == "Paris leader" || leaf.name == "inset strip") {
            fadeShapes(leaf, layout::symbolOpacity(isGround ? share : presence, false));
        }
        scene.leaves.push_back(std::move(leaf));
        scene.still += isGround ? 1 : 0;
        for (Leaf& above : others) {
            scene.leaves.push_back(std::move(above));
        }
    }
}

void addSeats(const Ingredients& in, const std::vector<layout::Seat>& seats, bool raised, double opacity,
              Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    for (const layout::Seat& seat : seats) {
        const double shown = std::min(1.0, seat.opacity) * opacity;
        if (seat.isRaised != raised || shown <= 0.004 || seat.radius < 0.2) {
            continue;
        }
        Disc disc = dotDisc(in, seat.row, seat.at, seat.radius, shown);
        if (seat.row == in.look.openRow || seat.row == in.look.hoveredRow) {
            Disc glow = disc;
            glow.radiusPx += 3.5F * scale;
            glow.fill = base::faded(seat.row == in.look.openRow ? colours.focus : colours.halo, shown);
            glow.ringPx = 1.2F * scale;
            leaf.discs.push_back(glow);
        }
        leaf.discs.push_back(disc);
    }
}

} // namespace

Scene buildTransit(const std::vector<Presented>& pictures, const Travel& travel, int width, int height)
{
    const bool fades = travel.fades;
    const Ingredients& last = pictures.back().picture;
    const base::Palette& colours = base::palette(last.look.theme);
    std::vector<Layer> layers;
    double sum = 0;
    double dots = 1; // opacity of the dots: they are what the symbols without dots are not
    for (const Presented& presented : pictures) {
        Layer layer;
        layer.presented = &presented;
        layer.scene = buildMap(presented.picture, width, height);
        layer.weight = presented.presence * presented.presence * (3 - 2 * presented.presence);
        layer.symbols = layout::symbolOpacity(presented.presence, fades);
        layer.isChart = layout::isChart(presented.picture.kind());
        if (!layout::hasDots(presented.picture.kind()) && !fades) {
            dots = std::min(dots, 1 - layer.symbols);
        }
        layer.symbols = presented.isStale ? 0 : layer.symbols;
        sum += layer.weight;
        layers.push_back(std::move(layer));
    }
    if (sum <= 0) { // what comes where there was nothing has the whole ground
        layers.back().weight = 1;
        sum = 1;
    }
    std::vector<Layer*> maps;
    double mapWeight = 0;
    double mapPresence = 0;
    for (Layer& layer : layers) {
        const double weight = layer.weight / sum;
        layer.weight = std::round(weight * kGroundSteps) / kGroundSteps;
        if (!layer.isChart) {
            mapPresence += weight;
            mapWeight += layer.weight;
            maps.push_back(&layer);
        }
    }
    std::stable_sort(maps.begin(), maps.end(), [](const Layer* a, const Layer* b) {
        return a->presented->picture.kind() < b->presented->picture.kind(); // no order of their own
    });

    Scene scene;
    scene.width = width;
    scene.height = height;
    scene.background = colours.panel;
    scene.stillLasts = true;
    const base::Rect ground = last.sheet.rect;
    const base::Rect above{ground.x, ground.y, ground.width, last.sheet.footer.y - ground.y};
    // What is written fades from old to new before its picture does.
    Scene end = layers.back().scene;
    travel.tags.apply(end, travel.now, travel.tags.isMoving(travel.now) ? openingCard(last) : std::nullopt);
    Scene gone; // titles of the map that a chart takes the place of
    for (const Layer& layer : layers) {
        if (!layers.back().isChart || !layer.presented->isTitled) {
            continue;
        }
        for (const Leaf& leaf : layer.scene.leaves) {
            if (endsWith(leaf.name, ", title")) {
                gone.leaves.push_back(leaf);
            }
        }
        travel.tags.apply(gone, travel.now);
    }
    Scene& titles = layers.back().isChart ? gone : end;
    if (maps.empty()) {
        Leaf paper;
        paper.name = "paper";
        paper.clip = ground;
        paper.ground = colours.panel;
        scene.leaves.push_back(std::move(paper));
    } else {
        composeMaps(maps, mapWeight, mapPresence, colours.panel, titles, scene);
    }
    for (Layer& layer : layers) {
        Leaf* chart = layer.isChart && layer.symbols > 0 ? findLeaf(layer.scene, "chart") : nullptr;
        if (chart != nullptr) {
            chart->ground.reset();
            fadeShapes(*chart, layer.symbols);
            scene.leaves.push_back(std::move(*chart));
        }
    }
    Leaf travelling;
    travelling.name = "travelling dots";
    travelling.clip = above;
    addSeats(last, travel.seats, false, dots, travelling);
    scene.leaves.push_back(std::move(travelling));
    Leaf raised;
    raised.name = "unfolded dots";
    raised.clip = above;
    const double share = last.look.unfolded == nullptr ? 0 : last.look.unfoldedShare;
    addSeats(last, travel.seats, true, dots + (1 - dots) * share, raised);
    for (Leaf& leaf : end.leaves) {
        if (isLast(leaf) && leaf.name != "highlights") {
            const bool isCard = leaf.name == "unfolded place";
            scene.leaves.push_back(std::move(leaf));
            if (isCard) {
                scene.leaves.push_back(std::move(raised));
                raised = {};
            }
        }
    }
    if (!raised.discs.empty()) {
        scene.leaves.push_back(std::move(raised));
    }
    return scene;
}

} // namespace scene
