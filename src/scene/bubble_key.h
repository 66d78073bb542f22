// The key of the bubbles: whole circles on one base line, the smallest in front, each with a thin line to
// its number. It is a card beside the insets where there is room for it, else a part of the legend's line.
#pragma once

#include "base/font.h"
#include "base/language.h"
#include "base/palette.h"
#include "layout/duel.h"
#include "scene/scene.h"

#include <array>
#include <optional>
#include <vector>

namespace scene {

struct BubbleKey {
    base::Rect card;         ///< pixels of the picture
    std::vector<int> counts; ///< of its circles, from the smallest
    double unit = 0;         ///< radius of one row, pixels
};

/// Counts for a key: the smallest and the largest circle of these maps and round numbers between them, at
/// most `most`, whose radii are at least `leastStepPx` apart. Empty where there is no circle.
std::vector<int> keyCounts(const std::vector<layout::BubbleLayout>& views, std::size_t most,
                           double leastStepPx);

/// The key of a sheet's bubbles in the first of the `spare` grounds (pixels) that has room for it and no
/// bubble; none where there is no such ground. `views`: those whose circles it is for, main first.
std::optional<BubbleKey> bubbleKey(const layout::Sheet& sheet, const std::vector<base::Rect>& spare,
                                   const std::vector<layout::BubbleLayout>& views,
                                   const base::FontSet& fonts);

/// One key for both maps of a duel, on the left one where that has room, else on the right one.
std::array<std::optional<BubbleKey>, 2> duelKeys(const layout::DuelPicture& picture,
                                                 const std::array<std::vector<base::Rect>, 2>& spare,
                                                 const base::FontSet& fonts);

/// Draws it; `scale`: pixels for one design pixel.
void addBubbleKey(const BubbleKey& key, const base::FontSet& fonts, base::Language language,
                  base::Theme theme, float scale, Leaf& leaf);

} // namespace scene
