#include "layout/symbol_layout.h"

namespace layout {

SymbolLayout layoutSymbols(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                           Symbols kind, Measure measure)
{
    SymbolLayout layout;
    layout.kind = kind;
    layout.measure = measure;
    layout.counts.assign(sheet.views.size(), 0);
    for (const int row : outcome.rows) {
        const model::Initiative& initiative = atlas.data.initiatives[static_cast<std::size_t>(row)];
        const auto& department = atlas.data.departments[static_cast<std::size_t>(initiative.department)];
        const int view = sheet.viewOf(atlas.places[static_cast<std::size_t>(row)], department.code);
        ++(view < 0 ? layout.offSheet : layout.counts[static_cast<std::size_t>(view)]);
    }
    if (kind == Symbols::Bubbles) {
        const double unit = bubbleUnit(atlas, sheet);
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            layout.bubbles.push_back(layoutBubbles(atlas, sheet, static_cast<int>(v), outcome, unit));
        }
    }
    return layout;
}

std::vector<BouquetLayout> standIns(const Sheet& sheet, const SymbolLayout& symbols)
{
    std::vector<BouquetLayout> layouts;
    for (const BubbleLayout& bubbles : symbols.bubbles) {
        layouts.push_back(asBouquets(bubbles, sheet.scale));
    }
    layouts.resize(sheet.views.size());
    return layouts;
}

} // namespace layout
