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

RowTally::RowTally(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome)
    : views(atlas, sheet),
      counts(sheet.views.size(), 0),
      totals(sheet.views.size(), 0),
      regions(atlas.data.regions.size(), 0)
{
    for (const View& view : sheet.views) {
        kinds_.push_back({view.kind, view.frame});
    }
    for (int row = 0; row < static_cast<int>(atlas.data.initiatives.size()); ++row) {
        if (const int view = views.of(row); view >= 0) {
            ++totals[static_cast<std::size_t>(view)];
        }
    }
    for (const int row : outcome.rows) {
        const int view = views.of(row);
        ++(view < 0 ? offSheet : counts[static_cast<std::size_t>(view)]);
        const int region = atlas.data.initiatives[static_cast<std::size_t>(row)].region;
        if (region >= 0) {
            ++regions[static_cast<std::size_t>(region)];
        }
    }
}

bool RowTally::isFor(const Sheet& sheet) const
{
    return std::equal(kinds_.begin(), kinds_.end(), sheet.views.begin(), sheet.views.end(),
                      [](const Kind& kind, const View& view) {
                          return kind.kind == view.kind && kind.frame == view.frame;
                      });
}

SymbolLayout layoutSymbols(const model::Atlas& atlas, const Sheet& sheet, const filter::Outcome& outcome,
                           Symbols asked, Measure measure, Colouring colouring, const SymbolLayout* before,
                           const SymbolLayout* end)
{
    const bool isKnown = before != nullptr && before->tally && before->tally->isFor(sheet);
    SymbolLayout layout;
    layout.tally = isKnown ? before->tally : std::make_shared<const RowTally>(atlas, sheet, outcome);
    const auto rows = static_cast<int>(outcome.rows.size());
    const bool mayBeDots = asked == Symbols::Bouquets && rows <= kMostDots;
    const Symbols kind = drawnSymbols(asked, rows, mayBeDots ? placesOf(atlas, outcome) : 0);
    layout.asked = asked;
    layout.kind = kind;
    layout.measure = measure;
    layout.colouring = colouring;
    layout.counts = layout.tally->counts;
    layout.offSheet = layout.tally->offSheet;
    if (kind == Symbols::Bubbles) {
        layout.bubbleCounts = isKnown && before->bubbleCounts && before->colouring == colouring
                                  ? before->bubbleCounts
                                  : std::make_shared<const BubbleCounts>(atlas, outcome, colouring);
        const double unit = bubbleUnit(*layout.bubbleCounts, sheet);
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            layout.bubbles.push_back(layoutBubbles(*layout.bubbleCounts, sheet, static_cast<int>(v), unit));
            if (end != nullptr && v < end->bubbles.size()) {
                standAs(end->bubbles[v], layout.bubbles[v]);
            }
        }
    }
    if (kind == Symbols::Density) {
        int largest = 0;
        for (std::size_t v = 0; v < sheet.views.size(); ++v) {
            // Widths are round numbers: most steps of a zoom leave the cells alone, and all of them
            // those of the insets.
            const bool isSame = isKnown && v < before->hexagons.size() &&
                                before->hexagons[v].widthMetres == hexagonWidth(sheet, sheet.views[v]);
            layout.hexagons.push_back(
                isSame ? rescaled(before->hexagons[v], sheet.views[v])
                       : layoutHexagons(atlas, sheet, static_cast<int>(v), outcome, layout.tally->views));
            for (const Cell& cell : layout.hexagons.back().cells) {
                largest = std::max(largest, cell.count);
            }
        }
        layout.hexagonClasses =
            end != nullptr && end->kind == kind ? end->hexagonClasses : geometricClasses(largest);
    }
    if (kind == Symbols::Choropleth) {
        const bool isSame = isKnown && before->kind == kind && before->measure == measure;
        layout.choropleth =
            isSame
                ? before->choropleth
                : layoutChoropleth(atlas.data, outcome, measure,
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
    if (symbols.kind == Symbols::Choropleth) {
        // The line to the inset ends near the border of the region, which leaves the middle to its figures.
        constexpr double kInside = 50'000; // metres
        constexpr double kMost = 30;       // design pixels
        layouts.front().badge.x -= std::min(kInside * main.pxPerMetre, kMost * sheet.scale);
    }
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
