// What is drawn besides, or instead of, bouquets: the layout of the chosen kind for the whole
// sheet, and the counts that are the same for every kind.
#pragma once

#include "layout/bubble_counts.h"
#include "layout/bubbles.h"
#include "layout/chart.h"
#include "layout/choropleth.h"
#include "layout/hexagons.h"
#include "layout/region_labels.h"
#include "layout/row_views.h"
#include "layout/symbols.h"

#include <memory>
#include <vector>

namespace layout {

/// What the selected rows decide alone, wherever the camera is: one pass over the table.
struct RowTally {
    RowTally(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome);

    /// Whether it was made for a sheet of the same views.
    [[nodiscard]] bool isFor(const Sheet& sheet) const;

    RowViews views;
    std::vector<int> counts; ///< selected rows of each view
    std::vector<int> totals; ///< rows of each view before any filter
    int offSheet = 0;
    std::vector<int> regions; ///< selected rows of each region, parallel to Dataset::regions

private:
    struct Kind {
        ViewKind kind;
        int frame;
    };
    std::vector<Kind> kinds_; ///< of the sheet's views
};

struct SymbolLayout {
    Symbols kind = Symbols::Bouquets;  ///< what is drawn
    Symbols asked = Symbols::Bouquets; ///< what was asked for
    Measure measure = Measure::Count;
    Colouring colouring = Colouring::Category;
    std::vector<int> counts;             ///< selected rows of each view, parallel to Sheet::views
    int offSheet = 0;                    ///< selected rows whose inset is missing
    std::vector<BubbleLayout> bubbles;   ///< parallel to Sheet::views; empty for other kinds
    std::vector<HexagonLayout> hexagons; ///< the same
    Classes hexagonClasses;
    Choropleth choropleth;
    Chart chart; ///< bars and matrix only; see bars.h, matrix.h
    std::shared_ptr<const RowTally> tally;
    std::shared_ptr<const BubbleCounts> bubbleCounts; ///< bubbles only
};

/// Lays out the selected rows in one kind, or in what stands in for it (drawnSymbols). Bouquets have their
/// own layout; of them only the counts are filled in. `before`: a layout of the same rows, whatever was
/// asked and wherever the camera was; what the camera leaves alone is taken from it. `end`: while the year
/// plays, what will be laid out at its end: classes and places are those of it, so that nothing is pushed
/// aside and no colour changes its meaning meanwhile.
SymbolLayout layoutSymbols(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                           Symbols asked, Measure measure, Colouring colouring = Colouring::Category,
                           const SymbolLayout* before = nullptr, const SymbolLayout* end = nullptr);

/// The bouquets that stand in for another kind: places of names, badge and leaders, no dots.
std::vector<BouquetLayout> standIns(const Sheet& sheet, const SymbolLayout& symbols);

/// What names of the main view keep off in density and choropleth.
std::vector<Disk> disksOf(const Sheet& sheet, const SymbolLayout& symbols);

} // namespace layout
