// Bubbles: one circle a city (in tables of very many places: a department), its area proportional
// to the selected rows there, with one constant for the whole sheet. Positions are pixels from the
// view's origin.
#pragma once

#include "base/font.h"
#include "base/geometry.h"
#include "filter/outcome.h"
#include "layout/bouquets.h"
#include "layout/bubble_counts.h"
#include "layout/symbols.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace layout {

/// A category's part of a bubble; a pôle's where pôles colour.
struct Share {
    int category = -1; ///< or the pôle, -1 for « Hors pôle »
    int count = 0;
    bool isPole = false;
    double part = 0; ///< of the bubble's area, 0 to 1
};

struct Bubble {
    int city = -1;       ///< -1: the badge, which stands for all rows of the Paris inset
    int department = -1; ///< when the bubble stands for a whole department; city: its largest one
    base::Vec2 anchor;   ///< the true place
    base::Vec2 centre;   ///< where it is drawn
    double radius = 0;   ///< pixels, outline included
    int count = 0;
    int firstShare = 0;
    int shareCount = 0;
    double opacity = 1;
    std::optional<double> hole{};       ///< while the bubble changes: how far its ring is open, 0 to 1
    std::uint64_t key = 0;              ///< while it changes: of its exhibit
    std::vector<ShownNumber> numbers{}; ///< while they change; otherwise `count`
};

struct BubbleLayout {
    double unit = 0; ///< radius of one row, pixels: radius² = unit² × count
    std::vector<Bubble> bubbles;
    std::vector<Share> shares;   ///< in category order, bubble after bubble
    std::optional<Bubble> badge; ///< main map only
};

/// The radius of one row for a sheet, pixels. It depends on the table and the window alone, so
/// that neither a filter nor the zoom changes what an area means: the largest bubble stays
/// bearable, and all rows fit into the insets.
double bubbleUnit(const BubbleCounts& counts, const Sheet& sheet);

/// The bubbles of one view; the same view draws a city as with bouquets.
BubbleLayout layoutBubbles(const BubbleCounts& counts, const Sheet& sheet, int viewIndex, double unit);

/// A bubble's ring: its hole has room for the number, or else it is a pie without one.
struct Ring {
    float thickness = 0;  ///< pixels
    float numberSize = 0; ///< pixels
    float spare = 0;      ///< room left around the number, pixels; negative: it does not fit
};
Ring ringOf(double radius, float scale, const base::FontSet& fonts, const std::string& number);

/// True when the bubble counts the initiative; the badge says no.
bool standsFor(const Bubble& bubble, const model::Initiative& initiative);

/// The bubbles as bouquets without dots, for leaders, badge and names.
BouquetLayout asBouquets(const BubbleLayout& bubbles, double scale);

/// A bubble under a pixel.
struct BubbleAt {
    int view = -1; ///< -1: none
    const Bubble* bubble = nullptr;
};
/// The bubble that contains a pixel or is nearest to it within `reachPx`.
BubbleAt pickBubble(const Sheet& sheet, const std::vector<BubbleLayout>& layouts, base::Vec2 px,
                    double reachPx);

} // namespace layout
