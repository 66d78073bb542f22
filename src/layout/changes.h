// All that a kind of symbols draws, but dots, names and land, on its way between two layouts of
// the same kind: after a filter, another measure, another colouring, other bars.
#pragma once

#include "layout/exhibits.h"

namespace layout {

/// What a kind laid out, as exhibits. Those of other kinds are empty. `counts`: the year plays.
struct Exhibits {
    Symbols kind = Symbols::Bouquets;
    Exhibit<BubbleTag> bubbles;
    Exhibit<CellTag> cells;
    Exhibit<LeaderTag> leaders;
    Exhibit<BadgeTag> badges;
    Exhibit<NumberTag> numbers; ///< in bubbles and badges
    Exhibit<ChartLabel> labels;
    Exhibit<ChartBar> bars;
    Exhibit<ChartMark> marks;
    Exhibit<ChartLine> lines;
    Exhibit<Colouring> colouring; ///< one thing: how much of their pôle's colour the dots have
};
Exhibits exhibitsOf(const Sheet& sheet, const SymbolLayout& symbols,
                    const std::vector<BouquetLayout>& bouquets, const base::FontSet& fonts,
                    base::Language language, bool counts);

class Changes {
public:
    /// See Passage::go. Exhibits of two kinds do not turn into each other: only the colouring goes on
    /// then.
    void go(const Exhibits& before, const Exhibits& after, double now, bool fades);
    void stop() { *this = {}; }
    [[nodiscard]] bool isMoving(double now) const;
    /// How much of their pôle's colour the dots have, 0 to 1; nothing at rest.
    [[nodiscard]] std::optional<double> poleShare(const Exhibits& target, double now) const;

    /// Brings the layouts, which are `target` at rest, to what they are at `now`.
    void show(const Exhibits& target, const Sheet& sheet, SymbolLayout& symbols,
              std::vector<BouquetLayout>& bouquets, double now) const;

private:
    Passage<BubbleTag> bubbles_;
    Passage<CellTag> cells_;
    Passage<LeaderTag> leaders_;
    Passage<BadgeTag> badges_;
    Passage<NumberTag> numbers_;
    Passage<ChartLabel> labels_;
    Passage<ChartBar> bars_;
    Passage<ChartMark> marks_;
    Passage<ChartLine> lines_;
    Passage<Colouring> colouring_;
};

} // namespace layout
