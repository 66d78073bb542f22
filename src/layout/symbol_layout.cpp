#include "layout/symbol_layout.h"

#include <algorithm>

namespace layout {

SymbolLayout layoutSymbols(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                           Symbols kind, Measure measure, Colouring colouring)
{
    SymbolLayout layout;
    layout.kind = kind;
    layout.measure = measure;
    layout.colouring = colouring;
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
            layout.bubbles.push_back(
                layoutBubbles(atlas, sheet, static_cast<int>(v), outcome, unit, colouring));
        }
    }
    if (kind == Symbols::Density) {
        int largest = 0;
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            layout.hexagons.push_back(layoutHexagons(atlas, sheet, static_cast<int>(v), outcome));
            for (const Cell& cell : layout.hexagons.back().cells) {
                largest = std::max(largest, cell.count);
            }
        }
        layout.hexagonClasses = geometricClasses(largest);
    }
    if (kind == Symbols::Choropleth) {
        layout.choropleth = layoutChoropleth(atlas.data, outcome, measure);
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
    if (symbols.kind == Symbols::Bubbles || sheet.paris() == nullptr) {
        return layouts;
    }
    // Density keeps the badge for the rows of the inset; in the choropleth they are part of their
    // region's shade, and only the inset's place is marked.
    const View& main = sheet.main();
    layouts.front().hasBadge = symbols.kind == Symbols::Density;
    layouts.front().badge = {sheet.parisMetres.x * main.pxPerMetre, -sheet.parisMetres.y * main.pxPerMetre};
    layouts.front().badgeRadius = (layouts.front().hasBadge ? 13.5 : 3) * sheet.scale;
    layouts.front().badgeCount = symbols.hexagons.empty() ? 0 : symbols.hexagons.front().badgeCount;
    return layouts;
}

std::vector<Disk> disksOf(const Sheet& sheet, const SymbolLayout& symbols)
{
    std::vector<Disk> disks;
    if (sheet.paris() != nullptr) {
        const BouquetLayout main = standIns(sheet, symbols).front();
        disks.push_back({main.badge, main.badgeRadius + 2 * sheet.scale});
    }
    if (!symbols.hexagons.empty()) {
        for (const Cell& cell : symbols.hexagons.front().cells) {
            disks.push_back({cell.centre, symbols.hexagons.front().radius});
        }
    }
    return disks;
}

} // namespace layout
