// Badges and the numbers in badges and bubbles as exhibits; see exhibits.h.
#include "layout/exhibits.h"

#include <algorithm>

namespace layout {

namespace {

/// Where a number's presence becomes seen: the old one has gone before the new one comes.
double numberOpacity(double presence)
{
    return std::max(0.0, 2 * presence - 1);
}

} // namespace

Exhibit<BadgeTag> badgeExhibit(const Sheet& sheet, const std::vector<BouquetLayout>& bouquets)
{
    Exhibit<BadgeTag> things{2, 0, {}, {}, {}}; // opacity, radius
    for (std::size_t v = 0; v < bouquets.size(); ++v) {
        const BouquetLayout& layout = bouquets[v];
        if (layout.hasBadge && !layout.isSolid) {
            const auto numbers = things.add(v, {v, layout.badge * (1 / sheet.views[v].pxPerMetre)});
            numbers[0] = layout.badgeOpacity;
            numbers[1] = layout.badgeRadius;
        }
    }
    return things;
}

void showBadges(const Exhibit<BadgeTag>& things, const Sheet& sheet, std::vector<BouquetLayout>& bouquets)
{
    for (BouquetLayout& layout : bouquets) {
        layout.hasBadge = layout.hasBadge && layout.isSolid;
    }
    for (std::size_t i = 0; i < things.size(); ++i) {
        const BadgeTag& tag = things.tags[i];
        if (tag.view < bouquets.size()) {
            BouquetLayout& layout = bouquets[tag.view];
            layout.hasBadge = true;
            layout.isBadgeMoving = true;
            layout.badge = tag.metres * sheet.views[tag.view].pxPerMetre;
            layout.badgeOpacity = things.of(i)[0];
            layout.badgeRadius = things.of(i)[1];
        }
    }
}

Exhibit<NumberTag> numberExhibit(const Exhibit<BubbleTag>& bubbles,
                                 const std::vector<BouquetLayout>& bouquets, bool counts)
{
    Exhibit<NumberTag> things{1, 0, {}, {}, {}};
    const auto add = [&](std::uint64_t holder, bool isBadge, int count) {
        // Finalizer of MurmurHash3 (Appleby 2011): a key for holder and number together.
        std::uint64_t key = (holder << 1U | (isBadge ? 1U : 0U)) +
                            (counts ? 0 : static_cast<std::uint64_t>(count) * 0x9E3779B97F4A7C15U);
        key = (key ^ key >> 33U) * 0xFF51AFD7ED558CCDU;
        key = (key ^ key >> 33U) * 0xC4CEB9FE1A85EC53U;
        things.add(key ^ key >> 33U, {holder, isBadge, count});
    };
    for (std::size_t i = 0; i < bubbles.size(); ++i) {
        add(bubbles.keys[i], false, bubbles.tags[i].bubble.count);
    }
    for (std::size_t v = 0; v < bouquets.size(); ++v) {
        if (bouquets[v].hasBadge && !bouquets[v].isSolid) {
            add(v, true, bouquets[v].badgeCount);
        }
    }
    return things;
}

void showNumbers(const Exhibit<NumberTag>& things, SymbolLayout& symbols,
                 std::vector<BouquetLayout>& bouquets)
{
    std::vector<Bubble*> bubbles;
    for (BubbleLayout& layout : symbols.bubbles) {
        for (Bubble& bubble : layout.bubbles) {
            bubbles.push_back(&bubble);
        }
        if (layout.badge) {
            bubbles.push_back(&*layout.badge);
        }
    }
    const auto before = [](const Bubble* bubble, std::uint64_t key) { return bubble->key < key; };
    std::sort(bubbles.begin(), bubbles.end(),
              [](const Bubble* a, const Bubble* b) { return a->key < b->key; });
    for (Bubble* bubble : bubbles) {
        bubble->numbers.clear();
    }
    for (BouquetLayout& layout : bouquets) {
        if (layout.hasBadge && (!layout.isSolid || layout.isBadgeMoving)) {
            layout.badgeNumbers.emplace();
        }
    }
    for (std::size_t i = 0; i < things.size(); ++i) {
        const NumberTag& tag = things.tags[i];
        const ShownNumber number{tag.count, numberOpacity(things.of(i)[0])};
        if (tag.isBadge) {
            if (tag.holder < bouquets.size() && bouquets[tag.holder].badgeNumbers) {
                bouquets[tag.holder].badgeNumbers->push_back(number);
            }
            continue;
        }
        const auto holder = std::lower_bound(bubbles.begin(), bubbles.end(), tag.holder, before);
        if (holder != bubbles.end() && (*holder)->key == tag.holder) {
            (*holder)->numbers.push_back(number);
        }
    }
}

} // namespace layout
