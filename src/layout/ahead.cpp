#include "layout/ahead.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <unordered_map>

namespace layout {

namespace {

constexpr double kRowHeight = 0.86602540378443865; // sin 60°, of the dots' lattice
constexpr int kMostRings = 60;                     // around a place; then a dot is put where there is none

/// Where dots of one size are, so that another can be kept off them.
class Ground {
public:
    explicit Ground(double spacing) : spacing_(spacing) {}

    void add(base::Vec2 at) { cells_[keyOf(cellOf(at.x), cellOf(at.y))].push_back(at); }

    [[nodiscard]] bool isFree(base::Vec2 at) const
    {
        for (std::int64_t dx = -1; dx <= 1; ++dx) {
            for (std::int64_t dy = -1; dy <= 1; ++dy) {
                const auto cell = cells_.find(keyOf(cellOf(at.x) + dx, cellOf(at.y) + dy));
                if (cell != cells_.end() &&
                    std::any_of(cell->second.begin(), cell->second.end(), [&](base::Vec2 other) {
                        return base::length(other - at) < spacing_ * (1 - 1e-6);
                    })) {
                    return false;
                }
            }
        }
        return true;
    }

private:
    [[nodiscard]] std::int64_t cellOf(double along) const
    {
        return static_cast<std::int64_t>(std::floor(along / spacing_));
    }
    static std::int64_t keyOf(std::int64_t x, std::int64_t y) { return x * 1'000'003 + y; }

    double spacing_;
    std::unordered_map<std::int64_t, std::vector<base::Vec2>> cells_;
};

/// The seats of the lattice through `origin` that are `ring` steps from it, nearest to `middle` first.
std::vector<base::Vec2> ringOf(base::Vec2 origin, base::Vec2 middle, double spacing, int ring)
{
    std::vector<base::Vec2> seats;
    for (int row = -ring; row <= ring; ++row) {
        for (int column = -ring; column <= ring; ++column) {
            if (std::max({std::abs(row), std::abs(column), std::abs(row + column)}) == ring) {
                seats.push_back(origin +
                                base::Vec2{(column + row * 0.5) * spacing, row * kRowHeight * spacing});
            }
        }
    }
    const auto order = [&](base::Vec2 at) { return std::round(base::length(at - middle) * 1e6); };
    std::stable_sort(seats.begin(), seats.end(),
                     [&](base::Vec2 a, base::Vec2 b) { return order(a) < order(b); });
    return seats;
}

/// Seats dots that come one after the other.
class Seater {
public:
    Seater(const View& view, const BouquetLayout& layout, float scale)
        : view_(view), layout_(layout), spacing_(dotSpacing(layout.dotRadius, scale)), ground_(spacing_)
    {
        for (const Dot& dot : layout.dots) {
            ground_.add(dot.at);
        }
    }

    void seat(const std::vector<int>& rows, base::Vec2 origin, base::Vec2 middle, std::vector<Dot>& dots)
    {
        auto row = rows.begin();
        for (int ring = 0; ring < kMostRings && row != rows.end(); ++ring) {
            for (const base::Vec2 at : ringOf(origin, middle, spacing_, ring)) {
                if (row != rows.end() && isRoom(at)) {
                    put(*row++, at, dots);
                }
            }
        }
        for (; row != rows.end(); ++row) {
            put(*row, middle, dots);
        }
    }

private:
    void put(int row, base::Vec2 at, std::vector<Dot>& dots)
    {
        ground_.add(at);
        dots.push_back({row, at, 1, 1});
    }
    [[nodiscard]] bool isRoom(base::Vec2 at) const
    {
        const bool isBelowBadge =
            layout_.hasBadge && base::length(at - layout_.badge) < layout_.badgeRadius + layout_.dotRadius;
        const bool isCut =
            view_.kind != ViewKind::Main &&
            !view_.map.shrunk(static_cast<float>(layout_.dotRadius)).contains(at + view_.originPx);
        return !isBelowBadge && !isCut && ground_.isFree(at);
    }

    const View& view_;
    const BouquetLayout& layout_;
    double spacing_;
    Ground ground_;
};

std::vector<int> comingTo(const model::City& city, const filter::Outcome& now, const filter::Outcome& after)
{
    std::vector<int> rows;
    std::copy_if(city.rows.begin(), city.rows.end(), std::back_inserter(rows), [&](int row) {
        const auto i = static_cast<std::size_t>(row);
        return after.pass[i] != 0 && now.pass[i] == 0;
    });
    return rows;
}

} // namespace

SymbolLayout symbolsAhead(const model::Atlas& atlas, const Sheet& sheet, const SymbolLayout& shown,
                          const filter::Outcome& after)
{
    const bool hasClasses = !shown.hexagonClasses.lower.empty() || !shown.choropleth.classes.lower.empty() ||
                            !shown.bubbles.empty();
    SymbolLayout layout = layoutSymbols(atlas, sheet, after, shown.kind, shown.measure, shown.colouring,
                                        nullptr, hasClasses ? &shown : nullptr);
    layout.asked = shown.asked;
    if (layout.kind != shown.kind) { // more dots than are drawn
        layout.kind = shown.kind;
        layout.bubbles.clear();
    }
    return layout;
}

std::vector<BouquetLayout> bouquetsAhead(const model::Atlas& atlas, const Sheet& sheet,
                                         std::vector<BouquetLayout> shown, const filter::Outcome& now,
                                         const filter::Outcome& after)
{
    if (after.rows.size() > static_cast<std::size_t>(kMostDots)) {
        return shown;
    }
    for (std::size_t v = 0; v < shown.size(); ++v) {
        const View& view = sheet.views[v];
        BouquetLayout& layout = shown[v];
        std::unordered_map<int, std::size_t> bouquetOf;
        for (std::size_t b = 0; b < layout.bouquets.size(); ++b) {
            bouquetOf[layout.bouquets[b].city] = b;
        }
        Seater seater(view, layout, sheet.scale);
        std::vector<Dot> dots;
        for (std::size_t c = 0; c < atlas.data.cities.size(); ++c) {
            const model::City& city = atlas.data.cities[c];
            const std::vector<int> coming = comingTo(city, now, after);
            if (coming.empty()) {
                continue;
            }
            const auto& department = atlas.data.departments[static_cast<std::size_t>(city.department)];
            const model::Place& place = atlas.places[static_cast<std::size_t>(city.rows.front())];
            if (sheet.viewOf(place, department.code) != static_cast<int>(v)) {
                continue;
            }
            base::Vec2 middle{place.point.x * view.pxPerMetre, -place.point.y * view.pxPerMetre};
            base::Vec2 origin = middle;
            if (const auto known = bouquetOf.find(static_cast<int>(c)); known != bouquetOf.end()) {
                const Bouquet& bouquet = layout.bouquets[known->second];
                middle = bouquet.centre;
                origin = layout.dots[static_cast<std::size_t>(bouquet.firstDot)].at;
            }
            seater.seat(coming, origin, middle, dots);
        }
        layout.dots.insert(layout.dots.end(), dots.begin(), dots.end());
    }
    return shown;
}

void clearNumbers(const Chart& shown, Chart& ahead)
{
    for (ChartLabel& label : ahead.labels) {
        const auto was = std::find_if(shown.labels.begin(), shown.labels.end(), [&](const ChartLabel& other) {
            return other.key == label.key && other.face == label.face && other.sizePx == label.sizePx;
        });
        if (was == shown.labels.end() || label.face != base::Face::SemiBold) {
            continue; // a name stays where it is
        }
        if (std::abs(was->at.y - label.at.y) < 0.5) { // a lying bar
            label.at.x = std::max(label.at.x, was->at.x);
        } else {
            label.at.y = std::min(label.at.y, was->at.y);
        }
    }
}

} // namespace layout
