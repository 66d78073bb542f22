// What each kind lays out as things with keys and numbers (see passage.h), and back: symbols whose
// numbers lie between two layouts. Places are offsets from a point of the land, so that a map that
// is moved or zoomed meanwhile takes everything along.
#pragma once

#include "layout/passage.h"
#include "layout/symbol_layout.h"

#include <vector>

namespace layout {

/// Bubbles; a number for the area of each colour, so that a ring's parts grow and shrink with it.
struct BubbleTag {
    std::size_t view = 0;
    bool isBadge = false;
    base::Vec2 metres; ///< of its place, from the view's origin, y down
    Bubble bubble;     ///< city, department and count
};
Exhibit<BubbleTag> bubbleExhibit(const Sheet& sheet, const SymbolLayout& symbols, const base::FontSet& fonts,
                                 base::Language language);
/// Replaces the bubbles of `symbols`.
void showBubbles(const Exhibit<BubbleTag>& things, const Sheet& sheet, SymbolLayout& symbols);

/// The badge of the main map, where it is no bubble: it keeps its place.
struct BadgeTag {
    std::size_t view = 0;
    base::Vec2 metres; ///< as above
};
Exhibit<BadgeTag> badgeExhibit(const Sheet& sheet, const std::vector<BouquetLayout>& bouquets);
/// Sets the badges of `bouquets`.
void showBadges(const Exhibit<BadgeTag>& things, const Sheet& sheet, std::vector<BouquetLayout>& bouquets);

/// The numbers in bubbles and badges. One that changes fades, then the new one comes; with `counts` the
/// new one is there at once (the year plays).
struct NumberTag {
    std::uint64_t holder = 0; ///< key of its bubble; of a badge: its view
    bool isBadge = false;     ///< of the main map, where it is no bubble
    int count = 0;
};
Exhibit<NumberTag> numberExhibit(const Exhibit<BubbleTag>& bubbles,
                                 const std::vector<BouquetLayout>& bouquets, bool counts);
/// Writes them into the bubbles that showBubbles has made, and into the badges.
void showNumbers(const Exhibit<NumberTag>& things, SymbolLayout& symbols,
                 std::vector<BouquetLayout>& bouquets);

/// Hexagons; they keep their cell, and move along the ramp of shades.
struct CellTag {
    std::size_t view = 0;
    base::Vec2 metres; ///< as above
    double width = 0;  ///< of the grid, metres
    Cell cell;
};
Exhibit<CellTag> cellExhibit(const Sheet& sheet, const SymbolLayout& symbols);
/// Replaces the cells of `symbols`.
void showCells(const Exhibit<CellTag>& things, const Sheet& sheet, SymbolLayout& symbols);

/// Leaders from places to their bouquets or bubbles.
struct LeaderTag {
    std::size_t view = 0;
    base::Vec2 metres; ///< as above
    int city = -1;
};
Exhibit<LeaderTag> leaderExhibit(const Sheet& sheet, const std::vector<BouquetLayout>& bouquets);
/// Sets the leaders of `bouquets`.
void showLeaders(const Exhibit<LeaderTag>& things, const Sheet& sheet, std::vector<BouquetLayout>& bouquets);

/// The parts of bars and matrix but their dots, which are seats (see seats.h). A number that changes
/// gives way to the new one, which comes when the dots below it have gone; with `counts` it travels
/// with the end of its bar and counts (the year plays).
Exhibit<ChartLabel> chartLabelExhibit(const Chart& chart, bool counts);
Exhibit<ChartBar> chartBarExhibit(const Chart& chart);
Exhibit<ChartMark> chartMarkExhibit(const Chart& chart);
Exhibit<ChartLine> chartLineExhibit(const Chart& chart);
/// Replaces one part of `chart`.
void showChartLabels(const Exhibit<ChartLabel>& things, Chart& chart);
void showChartBars(const Exhibit<ChartBar>& things, Chart& chart);
void showChartMarks(const Exhibit<ChartMark>& things, Chart& chart);
void showChartLines(const Exhibit<ChartLine>& things, Chart& chart);

} // namespace layout
