#include "layout/symbol_layout.h"

#include "layout/row_views.h"

#include <algorithm>
#include <unordered_map>

namespace layout {

namespace {

/// Cities with selected rows.
int placesOf(const model::Atlas& atlas, const filter::Outcome& outcome)
{
    std::vector<char> seen(atlas.data.cities.size(), 0);
    int places = 0;
    for (const int row : outcome.rows) {
        char& mark =
            seen[static_cast<std::size_t>(atlas.data.initiatives[static_cast<std::size_t>(row)].cityIndex)];
        places += mark == 0 ? 1 : 0;
        mark = 1;
    }
    return places;
}

/// Bubbles take the places that they have in another layout of more rows.
void standAs(const BubbleLayout& other, BubbleLayout& layout)
{
    std::unordered_map<int, base::Vec2> places;
    const auto spotOf = [](const Bubble& bubble) {
        return bubble.department >= 0 ? bubble.department : bubble.city;
    };
    for (const Bubble& bubble : other.bubbles) {
        places[spotOf(bubble)] = bubble.centre;
    }
    for (Bubble& bubble : layout.bubbles) {
        const auto place = places.find(spotOf(bubble));
        bubble.centre = place == places.end() ? bubble.centre : place->second;
    }
}

} // namespace

SymbolLayout layoutSymbols(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                           Symbols asked, Measure measure, Colouring colouring, const SymbolLayout* end)
{
    SymbolLayout layout;
    const auto rows = static_cast<int>(outcome.rows.size());
    const bool mayBeDots = asked == Symbols::Bouquets && rows <= kMostDots;
    const Symbols kind = drawnSymbols(asked, rows, mayBeDots ? placesOf(atlas, outcome) : 0);
    layout.asked = asked;
    layout.kind = kind;
    layout.measure = measure;
    layout.colouring = colouring;
    layout.counts.assign(sheet.views.size(), 0);
    const RowViews views(atlas, sheet);
    for (const int row : outcome.rows) {
        const int view = views.of(row);
        ++(view < 0 ? layout.offSheet : layout.counts[static_cast<std::size_t>(view)]);
    }
    if (kind == Symbols::Bubbles) {
        const BubbleCounts counts(atlas, outcome, colouring);
        const double unit = bubbleUnit(counts, sheet);
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            layout.bubbles.push_back(layoutBubbles(counts, sheet, static_cast<int>(v), unit));
            if (end != nullptr && v < end->bubbles.size()) {
                standAs(end->bubbles[v], layout.bubbles[v]);
            }
        }
    }
    if (kind == Symbols::Density) {
        int largest = 0;
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            layout.hexagons.push_back(layoutHexagons(atlas, sheet, static_cast<int>(v), outcome, views));
            for (const Cell& cell : layout.hexagons.back().cells) {
                largest = std::max(largest, cell.count);
            }
        }
        layout.hexagonClasses =
            end != nullptr && end->kind == kind ? end->hexagonClasses : geometricClasses(largest);
    }
    if (kind == Symbols::Choropleth) {
        layout.choropleth =
            layoutChoropleth(atlas.data, outcome, measure,
                             end != nullptr && end->kind == kind ? &end->choropleth.classes : nullptr);
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
    const int count = symbols.hexagons.empty() ? 0 : symbols.hexagons.front().badgeCount;
    layouts.front().hasBadge = symbols.kind == Symbols::Density && count > 0;
    layouts.front().badge = {sheet.parisMetres.x * main.pxPerMetre, -sheet.parisMetres.y * main.pxPerMetre};
    layouts.front().badgeRadius =
        layouts.front().hasBadge ? badgeRadius(count, sheet.scale) : 3 * sheet.scale;
    layouts.front().badgeCount = count;
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
