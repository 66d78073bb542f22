#include "layout/hexagons.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>
#include <utility>

namespace layout {

namespace {

constexpr double kWantedWidth = 17; // design pixels
const double kRowsPerWidth = std::sqrt(0.75);

/// Row and column of the hexagon that contains a point. The cells of a lattice are what lies
/// nearer to one of its points than to any other: for this one, hexagons.
struct Index {
    std::int64_t row = 0;
    std::int64_t column = 0;
};

base::Vec2 centreOf(Index at, double width)
{
    const double shift = (at.row & 1) != 0 ? 0.5 : 0.0;
    return {(static_cast<double>(at.column) + shift) * width,
            static_cast<double>(at.row) * width * kRowsPerWidth};
}

Index indexOf(base::Vec2 metres, double width)
{
    const auto below = static_cast<std::int64_t>(std::floor(metres.y / (width * kRowsPerWidth)));
    Index best;
    double nearest = INFINITY;
    for (const std::int64_t row : {below, below + 1}) {
        const double shift = (row & 1) != 0 ? 0.5 : 0.0;
        const Index at{row, std::llround(metres.x / width - shift)};
        const base::Vec2 off = centreOf(at, width) - metres;
        const double distance = off.x * off.x + off.y * off.y; // its root would cost most of the layout
        if (distance < nearest) {
            nearest = distance;
            best = at;
        }
    }
    return best;
}

} // namespace

double hexagonWidth(const Sheet& sheet, const View& view)
{
    const double wanted = kWantedWidth * sheet.scale / view.pxPerMetre;
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    double best = power;
    for (const double step : {1.0, 1.5, 2.0, 3.0, 5.0, 7.0, 10.0}) {
        const auto off = [&](double width) { return std::abs(std::log(width / wanted)); };
        best = off(step * power) < off(best) ? step * power : best;
    }
    return best;
}

base::Vec2 cellCentre(base::Vec2 metres, double width)
{
    return centreOf(indexOf(metres, width), width);
}

HexagonLayout layoutHexagons(const model::Atlas& atlas, const Sheet& sheet, int viewIndex,
                             const filter::Outcome& outcome, const RowViews& views)
{
    const View& view = sheet.views[static_cast<std::size_t>(viewIndex)];
    const base::Vec2 origin = atlas.geography.frames[static_cast<std::size_t>(view.frame)].origin;
    HexagonLayout layout;
    layout.widthMetres = hexagonWidth(sheet, view);
    struct Counted {
        Index at;
        int count = 0;
    };
    std::vector<Counted> counted;
    std::unordered_map<std::uint64_t, std::size_t> known;
    const bool hasBadge = view.kind == ViewKind::Main && sheet.paris() != nullptr;
    for (const int row : outcome.rows) {
        layout.badgeCount += hasBadge && views.isOfInset(row) ? 1 : 0;
        if (views.of(row) != viewIndex) {
            continue;
        }
        const model::Place& place = atlas.places[static_cast<std::size_t>(row)];
        const Index at = indexOf(origin + base::Vec2{place.point.x, place.point.y}, layout.widthMetres);
        const auto key =
            static_cast<std::uint64_t>(at.row) << 32U ^ (static_cast<std::uint64_t>(at.column) & 0xFFFFFFFFU);
        const auto [it, isNew] = known.try_emplace(key, counted.size());
        if (isNew) {
            counted.push_back({at, 0});
        }
        ++counted[it->second].count;
    }
    std::sort(counted.begin(), counted.end(), [](const Counted& a, const Counted& b) {
        return a.at.row != b.at.row ? a.at.row < b.at.row : a.at.column < b.at.column;
    });
    for (const Counted& cell : counted) {
        const base::Vec2 metres = centreOf(cell.at, layout.widthMetres) - origin;
        layout.cells.push_back({{}, cell.count, metres, cell.at.row, cell.at.column});
    }
    return rescaled(std::move(layout), view);
}

HexagonLayout rescaled(HexagonLayout layout, const View& view)
{
    layout.radius = layout.widthMetres * view.pxPerMetre / std::sqrt(3.0);
    for (Cell& cell : layout.cells) {
        cell.centre = {cell.metres.x * view.pxPerMetre, -cell.metres.y * view.pxPerMetre};
    }
    return layout;
}

const Cell* pickCell(const View& view, const HexagonLayout& layout, base::Vec2 px)
{
    const double apothem = layout.radius * kRowsPerWidth;
    for (const Cell& cell : layout.cells) {
        const base::Vec2 off = px - view.originPx - cell.centre;
        const double x = std::abs(off.x);
        const double y = std::abs(off.y);
        if (std::max(x, 0.5 * x + kRowsPerWidth * y) <= apothem) {
            return &cell;
        }
    }
    return nullptr;
}

} // namespace layout
