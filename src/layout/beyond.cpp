#include "layout/beyond.h"

#include "layout/in_sight.h"

namespace layout {

int rowsBeyond(const Sheet& sheet, const std::vector<BouquetLayout>& bouquets, const SymbolLayout* symbols,
               const std::vector<std::uint8_t>* stays)
{
    const auto isOut = [&](base::Vec2 at) { return !isInSight(sheet, 0, at + sheet.main().originPx); };
    const Symbols kind = symbols == nullptr ? Symbols::Bouquets : symbols->kind;
    int beyond = 0;
    if (kind == Symbols::Bouquets) {
        for (const Dot& dot : bouquets.front().dots) {
            const bool goes = stays != nullptr && (*stays)[static_cast<std::size_t>(dot.row)] == 0;
            beyond += !goes && isOut(dot.at) ? 1 : 0;
        }
    } else if (kind == Symbols::Bubbles) {
        for (const Bubble& bubble : symbols->bubbles.front().bubbles) {
            beyond += isOut(bubble.centre) ? bubble.count : 0;
        }
    } else if (kind == Symbols::Density) {
        for (const Cell& cell : symbols->hexagons.front().cells) {
            beyond += isOut(cell.centre) ? cell.count : 0;
        }
    }
    return beyond;
}

base::Extent mainlandExtent(const model::Atlas& atlas, std::span<const int> rows)
{
    base::Extent extent;
    for (const int row : rows) {
        const model::Place& place = atlas.places[static_cast<std::size_t>(row)];
        if (place.frame == model::kMainland) {
            extent.include(base::Vec2{place.point.x, place.point.y});
        }
    }
    return extent;
}

} // namespace layout
