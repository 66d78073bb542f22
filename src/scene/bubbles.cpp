#include "base/language.h"
#include "scene/parts.h"

#include <algorithm>
#include <cmath>

namespace scene {

namespace {

/// One bubble: a ring of exact shares with the number in its hole, or a pie where no number fits.
void addBubble(const Ingredients& in, const layout::BubbleLayout& layout, const layout::Bubble& bubble,
               base::Vec2 at, bool changes, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const auto radius = static_cast<float>(bubble.radius);
    const float outline = std::min(std::max(1.0F * scale, radius * 0.035F), std::max(0.35F, radius * 0.2F));
    const std::string number = base::formatCount(bubble.count, in.look.language);
    const layout::Ring ring = layout::ringOf(bubble.radius, scale, in.fonts, number);
    const double open = bubble.hole ? *bubble.hole : ring.spare >= 0 ? 1 : 0;
    const bool isRing = open > 0.02 && radius > ring.thickness;
    const bool isBadge = bubble.city < 0;
    const auto dimmed = [&](base::Colour colour) {
        return bubble.opacity < 1 ? base::faded(colour, bubble.opacity) : colour;
    };

    const float inner = isRing ? static_cast<float>((radius - ring.thickness) * open) : 0;
    const base::Colour hole = dimmed(isBadge ? colours.accentSoft : colours.halo);
    if (bubble.shareCount == 1 && !isRing) {
        const auto& share = layout.shares[static_cast<std::size_t>(bubble.firstShare)];
        leaf.discs.push_back({at, radius, dimmed(shareColour(share)), 0, {}, -1});
        Disc& disc = leaf.discs.back();
        giveOutline(in, outline, disc);
        disc.ring = dimmed(disc.ring);
        disc.lining = dimmed(disc.lining);
        return;
    }
    // What the shares leave free: the outline, and the lines between them.
    const bool isLined = colours.dotLining.a > 0;
    // Nothing lies below the parts of a bubble that fades: it would grey them.
    const base::Colour gap = bubble.opacity < 1 ? base::Colour{0, 0, 0, 0}
                             : isLined          ? colours.dotLining
                                                : colours.dotRing;
    const float edge = isLined ? outline * 1.7F : outline;
    leaf.discs.push_back({at, radius, gap, outline, dimmed(colours.dotRing), -1});
    if (isRing) {
        leaf.discs.push_back({at, radius - outline, hole, radius - inner - outline, gap, -1});
    }
    double from = 0;
    for (int s = 0; s < bubble.shareCount; ++s) {
        const auto& share = layout.shares[static_cast<std::size_t>(bubble.firstShare + s)];
        const double to = from + share.part;
        leaf.sectors.push_back({at, isRing ? inner + outline * 0.8F : 0, radius - edge, from,
                                bubble.shareCount == 1 ? from + 1 : to, dimmed(shareColour(share)),
                                bubble.shareCount == 1 ? 0 : 0.9F * scale});
        from = to;
    }
    if (!isRing) {
        return;
    }
    const base::Colour ink = numberInk(in, colours.ink, changes);
    const auto write = [&](int count, double opacity) {
        const std::string text = base::formatCount(count, in.look.language);
        const layout::Ring own = layout::ringOf(bubble.radius, scale, in.fonts, text);
        // While the bubble changes, its number fades where the hole has no room for it.
        const double fits = bubble.hole ? std::clamp(1 + own.spare / (3.0 * scale), 0.0, 1.0) * open : open;
        const double shown = fits * opacity;
        if (shown > 0) {
            const float width = in.fonts.width(base::Face::Bold, own.numberSize, text);
            const float cap = in.fonts.metrics(base::Face::Bold, own.numberSize).capHeight;
            leaf.texts.push_back(textAt({at.x - width / 2.0, at.y + cap / 2.0}, text, base::Face::Bold,
                                        own.numberSize, shown < 1 ? base::faded(ink, shown) : ink));
        }
    };
    // Two bubbles that cross-fade do not write over each other.
    const double present = bubble.opacity < 1 ? std::max(0.0, 2 * bubble.opacity - 1) : 1;
    if (bubble.numbers.empty()) {
        write(bubble.count, present);
    }
    for (const layout::ShownNumber& shown : bubble.numbers) {
        write(shown.count, shown.opacity * present);
    }
}

/// What a bubble was before the choice that is shown: pale where it would shrink or go, an outline where
/// it would grow.
void addGhost(const Ingredients& in, const layout::Bubble& bubble, base::Vec2 at, bool isLarger, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const auto radius = static_cast<float>(bubble.radius);
    const float width = 1.2F * in.sheet.scale;
    if (isLarger) {
        leaf.discs.push_back(
            {at, radius, base::faded(colours.ink, 0.1), width, base::faded(colours.ink, 0.5), -1});
    } else if (radius > width) {
        leaf.sectors.push_back({at, radius - width, radius, 0, 1, base::faded(colours.ink, 0.5)});
    }
}

/// The same place's bubble of another layout.
const layout::Bubble* sameOf(const layout::BubbleLayout& layout, const layout::Bubble& bubble)
{
    if (bubble.city < 0) {
        return layout.badge ? &*layout.badge : nullptr;
    }
    const auto same =
        std::find_if(layout.bubbles.begin(), layout.bubbles.end(), [&](const layout::Bubble& other) {
            return bubble.department >= 0 ? other.department == bubble.department : other.city == bubble.city;
        });
    return same == layout.bubbles.end() ? nullptr : &*same;
}

} // namespace

void addBubbles(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    const layout::BubbleLayout& layout = in.drawn().bubbles[viewIndex];
    const base::Vec2 origin = in.sheet.views[viewIndex].originPx;
    const layout::BubbleLayout* before =
        in.look.before != nullptr && viewIndex < in.look.before->bubbles.size()
            ? &in.look.before->bubbles[viewIndex]
            : nullptr;
    const auto add = [&](const layout::Bubble& bubble) {
        const base::Vec2 at = bubble.centre + origin;
        if (bubble.count > 0 && leaf.clip.shrunk(-static_cast<float>(bubble.radius)).contains(at)) {
            const layout::Bubble* was = before == nullptr ? nullptr : sameOf(*before, bubble);
            addBubble(in, layout, bubble, at,
                      before != nullptr && (was == nullptr || was->count != bubble.count), leaf);
        }
    };
    const auto addGhosts = [&](bool larger) {
        const auto addOne = [&](const layout::Bubble& bubble) {
            const base::Vec2 at = bubble.centre + origin;
            const layout::Bubble* after = sameOf(layout, bubble);
            const int count = after == nullptr ? 0 : after->count;
            if (bubble.count != count && (bubble.count > count) == larger &&
                leaf.clip.shrunk(-static_cast<float>(bubble.radius)).contains(at)) {
                addGhost(in, bubble, at, larger, leaf);
            }
        };
        std::for_each(before->bubbles.begin(), before->bubbles.end(), addOne);
        if (before->badge) {
            addOne(*before->badge);
        }
    };
    if (before != nullptr) {
        addGhosts(true);
    }
    std::for_each(layout.bubbles.begin(), layout.bubbles.end(), add);
    if (layout.badge) {
        add(*layout.badge);
    }
    if (before != nullptr) {
        addGhosts(false);
    }
}

void addBubbleHighlight(const Ingredients& in, int row, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    const model::Initiative& initiative = in.atlas.data.initiatives[static_cast<std::size_t>(row)];
    for (std::size_t v = 0; v < in.sheet.views.size(); ++v) {
        for (const layout::Bubble& bubble : in.drawn().bubbles[v].bubbles) {
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
