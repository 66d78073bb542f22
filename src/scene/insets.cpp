#include "base/words.h"
#include "scene/parts.h"

#include <fmt/format.h>

#include <cmath>

namespace scene {

namespace {

std::string insetName(const Ingredients& in, const layout::View& view)
{
    if (view.kind == layout::ViewKind::Paris) {
        return std::string(base::word(base::Word::ParisInset, in.look.language));
    }
    const auto& spec = model::kFrames[static_cast<std::size_t>(view.frame)];
    const int region = in.atlas.data.findRegion(spec.regionCode);
    return region < 0 ? std::string(spec.code) : in.atlas.data.regions[static_cast<std::size_t>(region)].name;
}

/// « échelle ÷ 4 » when the inset is not drawn at the mainland's scale, else nothing.
std::string scaleNote(const Ingredients& in, const layout::View& view)
{
    const bool larger = view.divisor < 1;
    const double factor = larger ? 1 / view.divisor : view.divisor;
    if (factor < 1.05) {
        return {};
    }
    const double tenths = std::round(factor * 10) / 10;
    const int decimals = larger || std::abs(tenths - std::round(tenths)) < 0.05 ? 0 : 1;
    const base::Word key = larger ? base::Word::ScaleMultiplied : base::Word::ScaleDivided;
    return fmt::format(fmt::runtime(base::word(key, in.look.language)),
                       base::formatDecimal(factor, decimals, in.look.language));
}

void addCard(const Ingredients& in, std::size_t viewIndex, Scene& scene)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View& view = in.sheet.views[viewIndex];
    const float scale = in.sheet.scale;
    const std::string name = insetName(in, view);

    Leaf card;
    card.name = "inset " + name;
    card.clip = view.box;
    card.boxes.push_back({view.box, 4 * scale, colours.insetPaper, 1 * scale, colours.insetBorder});
    Leaf map;
    map.name = card.name + ", land and dots";
    map.clip = view.map;
    map.maps.push_back(landOf(in, view));
    addDots(in, viewIndex, map);

    const auto count = static_cast<long long>(in.bouquets[viewIndex].dots.size());
    const std::string number = base::formatCount(count, in.look.language);
    const float pad = 8 * scale;
    const float room = view.box.width - 2 * pad;
    float size = 12.5F * scale;
    const float numberWidth = in.fonts.width(base::Face::SemiBold, size, number);
    const float nameWidth = in.fonts.width(base::Face::SemiBold, size, name);
    if (nameWidth + numberWidth + pad > room) { // narrow card: a smaller title before a cut one
        size = std::max(8.5F * scale, size * room / (nameWidth + numberWidth + pad));
    }
    const float baseline = view.map.y - 7 * scale;
    Leaf title;
    title.name = card.name + ", title";
    title.clip = view.box;
    title.texts.push_back(
        textAt({view.box.x + pad, baseline}, name, base::Face::SemiBold, size, colours.ink));
    title.texts.push_back(
        textAt({view.box.right() - pad - in.fonts.width(base::Face::SemiBold, size, number), baseline},
               number, base::Face::SemiBold, size, count > 0 ? colours.ink : colours.inkFaint));
    if (const std::string note = scaleNote(in, view); !note.empty()) {
        Text text = textAt({view.box.x + pad, view.box.bottom() - 6 * scale}, note, base::Face::Regular,
                           10 * scale, colours.inkSoft);
        text.haloPx = 2 * scale;
        text.halo = colours.insetPaper;
        title.texts.push_back(std::move(text));
    }
    scene.leaves.push_back(std::move(card));
    scene.leaves.push_back(std::move(map));
    scene.leaves.push_back(std::move(title));
}

} // namespace

void addInsets(const Ingredients& in, Scene& scene)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View* paris = in.sheet.paris();
    if (paris != nullptr) {
        const layout::BouquetLayout& main = in.bouquets.front();
        const base::Vec2 badge = main.badge + in.sheet.main().originPx;
        if (in.sheet.main().map.contains(badge)) {
            Leaf leaf;
            leaf.name = "Paris leader";
            leaf.clip = in.sheet.rect;
            const base::Vec2 from{paris->box.right(), paris->box.centre().y};
            const base::Vec2 whole = badge - from;
            const double distance = base::length(whole);
            if (distance > main.badgeRadius) {
                leaf.lines.push_back({from, from + whole * (1 - main.badgeRadius / distance),
                                      1.2F * in.sheet.scale, colours.leader});
            }
            // Below the dots, so that it never crosses one.
            scene.leaves.insert(scene.leaves.begin() + 2, std::move(leaf));
        }
    }
    if (!in.sheet.strip.isEmpty()) {
        Leaf strip;
        strip.name = "inset strip";
        strip.clip = in.sheet.strip;
        strip.boxes.push_back({in.sheet.strip, 0, colours.sea, 0, {}});
        scene.leaves.push_back(std::move(strip));
    }
    for (std::size_t v = 1; v < in.sheet.views.size(); ++v) {
        addCard(in, v, scene);
    }
}

} // namespace scene
