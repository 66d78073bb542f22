#include "layout/exhibits.h"

#include "base/language.h"
#include "base/palette.h"

#include <cmath>

namespace layout {

namespace {

/// Keys of things in different views differ.
std::uint64_t keyIn(std::size_t view, std::uint64_t key)
{
    return static_cast<std::uint64_t>(view) << 60U | key;
}

double scaleOf(const Sheet& sheet, std::size_t view)
{
    return sheet.views[view].pxPerMetre;
}

// Numbers of a bubble after its opacity: its offset, what is open of its hole, then its areas.
constexpr std::size_t kOffset = 1;
constexpr std::size_t kHole = 3;
constexpr std::size_t kAreas = 4;
constexpr std::size_t kMostParts = 64; // categories, then « Hors pôle » and pôles
constexpr std::size_t kPoles = 32;     // where they begin

std::size_t areaOf(const Share& share)
{
    const auto part = static_cast<std::size_t>(share.category + (share.isPole ? 1 : 0));
    return kAreas + (share.isPole ? kPoles + part % (kMostParts - kPoles) : part % kPoles);
}

Share shareOf(std::size_t area)
{
    Share share;
    share.isPole = area >= kAreas + kPoles;
    share.category =
        share.isPole ? static_cast<int>(area - kAreas - kPoles) - 1 : static_cast<int>(area - kAreas);
    return share;
}

void showBubble(const Exhibit<BubbleTag>& things, std::size_t thing, const Sheet& sheet, BubbleLayout& layout)
{
    const BubbleTag& tag = things.tags[thing];
    const auto numbers = things.of(thing);
    Bubble bubble = tag.bubble;
    bubble.anchor = tag.metres * scaleOf(sheet, tag.view);
    bubble.centre = bubble.anchor + base::Vec2{numbers[kOffset], numbers[kOffset + 1]};
    bubble.opacity = numbers[0];
    bubble.hole = numbers[kHole];
    bubble.key = things.keys[thing];
    bubble.firstShare = static_cast<int>(layout.shares.size());
    double area = 0;
    for (std::size_t n = kAreas; n < numbers.size(); ++n) {
        area += numbers[n];
    }
    bubble.radius = std::sqrt(area);
    for (std::size_t n = kAreas; n < numbers.size(); ++n) {
        if (numbers[n] > 1e-3 * area) {
            Share share = shareOf(n);
            share.part = numbers[n] / area;
            layout.shares.push_back(share);
        }
    }
    bubble.shareCount = static_cast<int>(layout.shares.size()) - bubble.firstShare;
    if (bubble.radius < 0.3) {
        return;
    }
    if (tag.isBadge) {
        layout.badge = bubble;
    } else {
        layout.bubbles.push_back(bubble);
    }
}

} // namespace

Exhibit<BubbleTag> bubbleExhibit(const Sheet& sheet, const SymbolLayout& symbols, const base::FontSet& fonts,
                                 base::Language language)
{
    Exhibit<BubbleTag> things{kAreas + kMostParts, kHole - kOffset, {}, {}, {}};
    for (std::size_t v = 0; v < symbols.bubbles.size(); ++v) {
        const BubbleLayout& layout = symbols.bubbles[v];
        const auto add = [&](const Bubble& bubble, bool isBadge) {
            if (bubble.count <= 0) {
                return;
            }
            const int spot = bubble.department >= 0 ? bubble.department : bubble.city;
            const auto key = static_cast<std::uint64_t>(bubble.department >= 0 ? 1 : 0) << 40U |
                             static_cast<std::uint32_t>(isBadge ? -1 : spot);
            const auto numbers =
                things.add(keyIn(v, key), {v, isBadge, bubble.anchor * (1 / scaleOf(sheet, v)), bubble});
            numbers[0] = bubble.opacity;
            const base::Vec2 offset = bubble.centre - bubble.anchor;
            numbers[kOffset] = offset.x;
            numbers[kOffset + 1] = offset.y;
            const Ring ring =
                ringOf(bubble.radius, sheet.scale, fonts, base::formatCount(bubble.count, language));
            numbers[kHole] = bubble.hole ? *bubble.hole : ring.spare >= 0 ? 1 : 0;
            for (int s = 0; s < bubble.shareCount; ++s) {
                const Share& share = layout.shares[static_cast<std::size_t>(bubble.firstShare + s)];
                numbers[areaOf(share)] += bubble.radius * bubble.radius * share.part;
            }
        };
        for (const Bubble& bubble : layout.bubbles) {
            add(bubble, false);
        }
        if (layout.badge) {
            add(*layout.badge, true);
        }
    }
    return things;
}

void showBubbles(const Exhibit<BubbleTag>& things, const Sheet& sheet, SymbolLayout& symbols)
{
    if (things.size() > 0) { // in a duel that draws bouquets they are on their way out
        symbols.bubbles.resize(sheet.views.size());
    }
    for (BubbleLayout& layout : symbols.bubbles) {
        layout.bubbles.clear();
        layout.shares.clear();
        layout.badge.reset();
    }
    for (std::size_t i = 0; i < things.size(); ++i) {
        if (things.tags[i].view < symbols.bubbles.size()) {
            showBubble(things, i, sheet, symbols.bubbles[things.tags[i].view]);
        }
    }
}

Exhibit<CellTag> cellExhibit(const Sheet& sheet, const SymbolLayout& symbols)
{
    Exhibit<CellTag> things{2, 1, {}, {}, {}};
    const Classes& classes = symbols.hexagonClasses;
    for (std::size_t v = 0; v < symbols.hexagons.size(); ++v) {
        const HexagonLayout& layout = symbols.hexagons[v];
        // Two widths that the grid may have are half an octave apart.
        const auto grid =
            static_cast<std::uint64_t>(std::llround(std::log2(std::max(1.0, layout.widthMetres)) * 4)) &
            0xFFU;
        for (const Cell& cell : layout.cells) {
            const auto part = [](std::int64_t index) {
                return static_cast<std::uint64_t>(index + (1 << 25)) & 0x3FFFFFFU;
            };
            const std::uint64_t key = grid << 52U | part(cell.row) << 26U | part(cell.column);
            const auto numbers = things.add(
                keyIn(v, key), {v, cell.centre * (1 / scaleOf(sheet, v)), layout.widthMetres, cell});
            numbers[0] = cell.opacity;
            numbers[1] = cell.shade ? *cell.shade : base::shadePlace(classes.of(cell.count), classes.count());
        }
    }
    return things;
}

void showCells(const Exhibit<CellTag>& things, const Sheet& sheet, SymbolLayout& symbols)
{
    for (HexagonLayout& layout : symbols.hexagons) {
        layout.cells.clear();
    }
    for (std::size_t i = 0; i < things.size(); ++i) {
        const CellTag& tag = things.tags[i];
        if (tag.view >= symbols.hexagons.size() || tag.width != symbols.hexagons[tag.view].widthMetres) {
            continue; // of a grid that a zoom has replaced
        }
        Cell cell = tag.cell;
        cell.centre = tag.metres * scaleOf(sheet, tag.view);
        cell.opacity = things.of(i)[0];
        cell.shade = things.of(i)[1];
        symbols.hexagons[tag.view].cells.push_back(cell);
    }
}

Exhibit<LeaderTag> leaderExhibit(const Sheet& sheet, const std::vector<BouquetLayout>& bouquets)
{
    // Opacity, offset, and how much of a leader there is: none to a bouquet at its place.
    Exhibit<LeaderTag> things{4, 2, {}, {}, {}};
    for (std::size_t v = 0; v < bouquets.size(); ++v) {
        const auto add = [&](int city, base::Vec2 anchor, base::Vec2 centre, double share) {
            const auto numbers = things.add(keyIn(v, static_cast<std::uint32_t>(city)),
                                            {v, anchor * (1 / scaleOf(sheet, v)), city});
            numbers[1] = centre.x - anchor.x;
            numbers[2] = centre.y - anchor.y;
            numbers[3] = share;
        };
        if (bouquets[v].leaders) {
            for (const Leader& leader : *bouquets[v].leaders) {
                add(leader.city, leader.anchor, leader.centre, leader.opacity);
            }
            continue;
        }
        for (const Bouquet& bouquet : bouquets[v].bouquets) {
            add(bouquet.city, bouquet.anchor, bouquet.centre,
                bouquet.isDisplaced(bouquets[v].dotRadius) ? 1 : 0);
        }
    }
    return things;
}

void showLeaders(const Exhibit<LeaderTag>& things, const Sheet& sheet, std::vector<BouquetLayout>& bouquets)
{
    for (BouquetLayout& layout : bouquets) {
        layout.leaders.emplace();
    }
    for (std::size_t i = 0; i < things.size(); ++i) {
        const LeaderTag& tag = things.tags[i];
        const auto numbers = things.of(i);
        if (tag.view < bouquets.size()) {
            const base::Vec2 anchor = tag.metres * scaleOf(sheet, tag.view);
            bouquets[tag.view].leaders->push_back(
                {tag.city, anchor, anchor + base::Vec2{numbers[1], numbers[2]}, numbers[0] * numbers[3]});
        }
    }
}

} // namespace layout
