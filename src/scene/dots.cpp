#include "base/icons.h"
#include "base/language.h"
#include "base/text.h"
#include "scene/parts.h"

#include <algorithm>

namespace scene {

namespace {

constexpr float kPictogram = 1.3F; // size of the sign for the dot's radius

constexpr double kDropped = 0.2; // of a dot that a choice would drop

/// The row is not selected, but would be.
bool isComing(const Ingredients& in, int row)
{
    return in.look.stays != nullptr && (*in.look.stays)[static_cast<std::size_t>(row)] == 2;
}

/// How much of a dot is left while a choice is shown before it is made.
double shareOf(const Ingredients& in, int row)
{
    return in.look.stays == nullptr || (*in.look.stays)[static_cast<std::size_t>(row)] != 0 ? 1 : kDropped;
}

/// What a choice would leave of the Paris inset, where it would change that; else -1.
int countAfterInParis(const Ingredients& in)
{
    for (std::size_t v = 0; in.look.countsAfter != nullptr && v < in.sheet.views.size(); ++v) {
        if (&in.sheet.views[v] == in.sheet.paris() && (*in.look.countsAfter)[v] != countBefore(in, v)) {
            return (*in.look.countsAfter)[v];
        }
    }
    return -1;
}

Disc discFor(const Ingredients& in, const layout::Dot& dot, const layout::View& view, double radius)
{
    return dotDisc(in, dot.row, dot.at + view.originPx, radius, dot.opacity);
}

/// A dot larger, with a glow around it.
void addGlowing(const Ingredients& in, Disc disc, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const float scale = in.sheet.scale;
    Disc glow = disc;
    glow.radiusPx += 3.5F * scale;
    glow.fill = disc.row == in.look.openRow ? colours.focus : colours.halo;
    glow.ringPx = 1.2F * scale;
    glow.ring = disc.row == in.look.openRow ? colours.halo : colours.dotRing;
    leaf.discs.push_back(glow);
    leaf.discs.push_back(disc);
}

} // namespace

base::Colour numberInk(const Ingredients& in, base::Colour ink, bool changes)
{
    constexpr double kBefore = 0.38;
    if (in.look.before != nullptr) {
        return changes ? base::palette(in.look.theme).accent : ink;
    }
    return in.look.stays == nullptr ? ink : base::faded(ink, kBefore);
}

int countBefore(const Ingredients& in, std::size_t view)
{
    return in.look.before == nullptr ? in.countOf(view) : in.look.before->counts[view];
}

void addPictogram(const Ingredients& in, const Disc& disc, double share, Leaf& leaf)
{
    if (share <= 0 || disc.row < 0) {
        return;
    }
    const model::Initiative& initiative = in.atlas.data.initiatives[static_cast<std::size_t>(disc.row)];
    const auto category = static_cast<std::size_t>(initiative.category);
    const std::string_view glyph = base::icons::forCategory(in.atlas.data.categories[category].code);
    const float size = disc.radiusPx * kPictogram;
    const float width = in.fonts.width(base::Face::Icons, size, glyph);
    // The icons fill their em square, whose middle is at the height of half an em above descent.
    const base::LineMetrics metrics = in.fonts.metrics(base::Face::Icons, size);
    const base::Colour ink = base::inkOn(dotColour(in, initiative));
    leaf.texts.push_back(
        textAt({disc.centre.x - width / 2.0, disc.centre.y + (metrics.ascent - metrics.descent) / 2.0},
               std::string(glyph), base::Face::Icons, size, share < 1 ? base::faded(ink, share) : ink));
}

void giveOutline(const Ingredients& in, float ringPx, Disc& disc)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const bool isLined = colours.dotLining.a > 0;
    if (isLined) { // a small dot must keep some of its fill
        ringPx = std::min(ringPx, std::max(0.6F * in.sheet.scale, disc.radiusPx * 0.22F));
    }
    disc.ring = colours.dotRing;
    disc.ringPx = isLined ? ringPx * 0.75F : ringPx; // both together take little more than one
    disc.lining = colours.dotLining;
    disc.liningPx = isLined ? ringPx * 0.65F : 0;
}

base::Colour dotColour(const Ingredients& in, int row)
{
    return dotColour(in, in.atlas.data.initiatives[static_cast<std::size_t>(row)]);
}

Disc dotDisc(const Ingredients& in, int row, base::Vec2 centre, double radius, double opacity)
{
    Disc disc;
    disc.centre = centre;
    disc.radiusPx = static_cast<float>(radius);
    disc.fill = dotColour(in, row);
    giveOutline(in, std::max(1.0F * in.sheet.scale, disc.radiusPx * 0.17F), disc);
    disc.row = row;
    if (isComing(in, row)) { // hollow, in its own colour
        disc.ring = disc.fill;
        disc.ringPx = std::max(1.3F * in.sheet.scale, disc.radiusPx * 0.36F);
        disc.liningPx = 0;
        disc.fill = base::palette(in.look.theme).halo;
    }
    opacity *= shareOf(in, row);
    if (opacity < 1) {
        disc.fill = base::faded(disc.fill, opacity);
        disc.ring = base::faded(disc.ring, opacity);
        disc.lining = base::faded(disc.lining, opacity);
    }
    return disc;
}

Text textAt(base::Vec2 at, std::string utf8, base::Face face, float sizePx, base::Colour colour)
{
    Text text;
    text.at = at;
    text.utf8 = utf8.find('\'') == std::string::npos ? std::move(utf8) : base::typeset(utf8);
    text.face = face;
    text.sizePx = sizePx;
    text.colour = colour;
    return text;
}

void addDots(const Ingredients& in, std::size_t viewIndex, Leaf& leaf)
{
    const base::Palette& colours = base::palette(in.look.theme);
    const layout::View& view = in.sheet.views[viewIndex];
    const layout::BouquetLayout& bouquets = in.bouquets[viewIndex];
    const float scale = in.sheet.scale;
    const base::Rect seen = leaf.clip.shrunk(-static_cast<float>(bouquets.dotRadius));

    const auto addLeader = [&](const layout::Leader& leader) {
        const bool isElsewhere =
            in.look.unfolded != nullptr &&
            isUnfolded(in.atlas, in.look.unfoldTarget,
                       in.atlas.data.cities[static_cast<std::size_t>(leader.city)].rows.front());
        if (isElsewhere || leader.opacity <= 0) {
            return;
        }
        const double opacity = leader.opacity * (in.look.stays == nullptr ? 1 : 0.35); // of a preview
        const base::Colour ink = opacity < 1 ? base::faded(colours.leader, opacity) : colours.leader;
        const base::Vec2 place = leader.anchor + view.originPx;
        leaf.lines.push_back({place, leader.centre + view.originPx, 0.9F * scale, ink});
        leaf.discs.push_back({place, 1.6F * scale, ink, 0, {}, -1});
    };
    if (bouquets.leaders) {
        std::for_each(bouquets.leaders->begin(), bouquets.leaders->end(), addLeader);
    } else {
        for (const layout::Bouquet& bouquet : bouquets.bouquets) {
            addLeader({bouquet.city, bouquet.anchor, bouquet.centre,
                       bouquet.isDisplaced(bouquets.dotRadius) ? 1.0 : 0.0});
        }
    }
    for (const layout::Dot& dot : bouquets.dots) {
        if (in.look.dotsElsewhere) {
            break;
        }
        const bool elsewhere =
            in.look.unfolded != nullptr && isUnfolded(in.atlas, in.look.unfoldTarget, dot.row);
        if (!elsewhere && seen.contains(dot.at + view.originPx)) {
            leaf.discs.push_back(discFor(in, dot, view, bouquets.dotRadius * dot.size));
            if (view.kind == layout::ViewKind::Main) {
                const double share = isComing(in, dot.row) ? 0 : dot.opacity * shareOf(in, dot.row);
                addPictogram(in, leaf.discs.back(), in.look.detail.pictograms * share, leaf);
            }
        }
    }
    if (bouquets.hasBadge && (!bouquets.isSolid || bouquets.isBadgeMoving)) {
        const base::Vec2 at = bouquets.badge + view.originPx;
        const auto dimmed = [](base::Colour colour, double opacity) {
            return opacity < 1 ? base::faded(colour, opacity) : colour;
        };
        const double present = bouquets.badgeOpacity;
        leaf.discs.push_back({at, static_cast<float>(bouquets.badgeRadius), dimmed(colours.badge, present),
                              1.5F * scale, dimmed(colours.halo, present), -1});
        const base::Colour ink =
            in.look.countsAfter == nullptr ? numberInk(in, colours.onBadge) : colours.onBadge;
        const auto write = [&](const std::string& number, double opacity) {
            if (opacity <= 0) {
                return;
            }
            const float most = 1.7F * static_cast<float>(bouquets.badgeRadius);
            const float full = in.fonts.width(base::Face::Bold, 11.5F * scale, number);
            const float size = 11.5F * scale * std::min(1.F, most / full);
            const float width = in.fonts.width(base::Face::Bold, size, number);
            const float cap = in.fonts.metrics(base::Face::Bold, size).capHeight;
            leaf.texts.push_back(textAt({at.x - width / 2.0, at.y + cap / 2.0}, number, base::Face::Bold,
                                        size, dimmed(ink, opacity)));
        };
        const base::Language language = in.look.language;
        if (const int after = countAfterInParis(in); after >= 0) {
            write("→" + base::formatCount(after, language), present);
        } else if (!bouquets.badgeNumbers) {
            write(base::formatCount(bouquets.badgeCount, language), present);
        } else {
            for (const layout::ShownNumber& number : *bouquets.badgeNumbers) {
                write(base::formatCount(number.count, language), number.opacity * present);
            }
        }
    }
}

void addHighlights(const Ingredients& in, Leaf& leaf)
{
    addNearby(in, leaf);
    for (const int row : {in.look.openRow, in.look.hoveredRow}) {
        if (row >= 0 && layout::isChart(in.kind())) {
            const layout::Chart& chart = in.drawn().chart;
            for (const layout::Dot& dot : chart.dots) {
                if (dot.row == row) {
                    addGlowing(in, dotDisc(in, row, dot.at, chart.dotRadius * 1.45), leaf);
                }
            }
            continue;
        }
        if (row < 0 || (in.look.unfolded != nullptr && isUnfolded(in.atlas, in.look.unfoldTarget, row))) {
            continue;
        }
        if (in.kind() == layout::Symbols::Bubbles) {
            addBubbleHighlight(in, row, leaf);
        } else if (in.kind() != layout::Symbols::Bouquets) {
            addPlaceHighlight(in, row, leaf);
        }
        for (std::size_t v = 0; v < in.sheet.views.size(); ++v) {
            for (const layout::Dot& dot : in.bouquets[v].dots) {
                if (dot.row != row || !in.sheet.views[v].map.contains(dot.at + in.sheet.views[v].originPx)) {
                    continue;
                }
                const Disc disc = discFor(in, dot, in.sheet.views[v], in.bouquets[v].dotRadius * 1.45);
                addGlowing(in, disc, leaf);
                addPictogram(in, disc, v == 0 ? in.look.detail.pictograms : 0, leaf);
            }
        }
    }
}

} // namespace scene
