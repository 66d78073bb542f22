#include "base/language.h"
#include "scene/parts.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

/// One bubble: a ring of exact shares with the number in its hole, or a pie where no number fits.
void addBubble(const Ingredients& in, const layout::BubbleLayout& layout, const layout::Bubble& bubble,
               base::Vec2 at, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const auto radius = static_cast<float>(bubble.radius);
    const float outline = std::min(std::max(1.0F * scale, radius * 0.035F), std::max(0.35F, radius * 0.2F));
    const float thick = std::clamp(radius * 0.34F, 5.2F * scale, 11 * scale);
    const float size = std::clamp(radius * 0.6F, 9.5F * scale, 15 * scale);
    const std::string number = base::formatCount(bubble.count, in.look.language);
    const float width = in.fonts.width(base::Face::Bold, size, number);
    const float cap = in.fonts.metrics(base::Face::Bold, size).capHeight;
    const bool isRing = std::hypot(width, cap) / 2 <= radius - thick - 0.8F * scale;
    const bool isBadge = bubble.city < 0;

    const float inner = isRing ? radius - thick : 0;
    const base::Colour hole = isBadge ? colours.accentSoft : colours.halo;
    if (bubble.shareCount == 1 && !isRing) {
        const auto& share = layout.shares[static_cast<std::size_t>(bubble.firstShare)];
        leaf.discs.push_back(
            {at, radius, base::categoryColour(share.category), outline, colours.dotRing, -1});
        return;
    }
    leaf.discs.push_back(
        {at, radius, isRing ? hole : colours.dotRing, isRing ? thick : outline, colours.dotRing, -1});
    double from = 0;
    for (int s = 0; s < bubble.shareCount; ++s) {
        const auto& share = layout.shares[static_cast<std::size_t>(bubble.firstShare + s)];
        const double to = from + static_cast<double>(share.count) / bubble.count;
        leaf.sectors.push_back({at, isRing ? inner + outline * 0.8F : 0, radius - outline, from,
                                bubble.shareCount == 1 ? from + 1 : to, base::categoryColour(share.category),
                                bubble.shareCount == 1 ? 0 : 0.9F * scale});
        from = to;
    }
    if (isRing) {
        leaf.texts.push_back(
            textAt({at.x - width / 2.0, at.y + cap / 2.0}, number, base::Face::Bold, size, colours.ink));
    }
}

} // namespace

void addBubbles(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    const layout::BubbleLayout& layout = in.symbols->bubbles[viewIndex];
    const base::Vec2 origin = in.sheet.views[viewIndex].originPx;
    const auto add = [&](const layout::Bubble& bubble) {
        const base::Vec2 at = bubble.centre + origin;
        if (bubble.count > 0 && leaf.clip.shrunk(-static_cast<float>(bubble.radius)).contains(at)) {
            addBubble(in, layout, bubble, at, leaf);
        }
    };
    std::for_each(layout.bubbles.begin(), layout.bubbles.end(), add);
    if (layout.badge) {
        add(*layout.badge);
    }
}

void addBubbleHighlight(const Ingredients& in, int row, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const model::Initiative& initiative = in.atlas.data.initiatives[static_cast<std::size_t>(row)];
    for (std::size_t v = 0; v < in.sheet.views.size(); ++v) {
        for (const layout::Bubble& bubble : in.symbols->bubbles[v].bubbles) {
            const base::Vec2 at = bubble.centre + in.sheet.views[v].originPx;
            if (!standsFor(bubble, initiative) || !in.sheet.views[v].map.contains(at)) {
                continue;
            }
            const auto radius = static_cast<float>(bubble.radius);
            const base::Colour colour = row == in.look.openRow ? colours.focus : colours.ink;
            leaf.sectors.push_back({at, radius + 1 * scale, radius + 5.5F * scale, 0, 1, colours.halo});
            leaf.sectors.push_back({at, radius + 1.5F * scale, radius + 4.5F * scale, 0, 1, colour});
        }
    }
}

} // namespace scene
