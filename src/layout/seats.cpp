#include "layout/seats.h"

#include "layout/in_sight.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace layout {

namespace {

constexpr double kTurn = 6.283185307179586;
constexpr double kSmall = 3; ///< design pixels: radius of a dot that becomes part of a symbol

Seat seatIn(const SeatPlan& plan, int view, int row, base::Vec2 at, double radius)
{
    const bool isHidden = view < 0 || !isInSight(plan.sheet, static_cast<std::size_t>(view), at, radius);
    return {row, at, radius, isHidden ? 0.0 : 1.0, view, false};
}

int viewOfRow(const SeatPlan& plan, int row)
{
    const auto& initiative = plan.atlas.data.initiatives[static_cast<std::size_t>(row)];
    const auto& department = plan.atlas.data.departments[static_cast<std::size_t>(initiative.department)];
    return plan.sheet.viewOf(plan.atlas.places[static_cast<std::size_t>(row)], department.code);
}

void addBouquetSeats(const SeatPlan& plan, std::vector<Seat>& seats)
{
    for (std::size_t v = 0; v < plan.sheet.views.size() && v < plan.bouquets.size(); ++v) {
        for (const Dot& dot : plan.bouquets[v].dots) {
            seats.push_back(seatIn(plan, static_cast<int>(v), dot.row, dot.at + plan.sheet.views[v].originPx,
                                   plan.bouquets[v].dotRadius));
        }
    }
}

/// Rows of a city follow each other round the ring, as its categories do.
void addBubbleSeats(const SeatPlan& plan, std::vector<Seat>& seats)
{
    for (std::size_t v = 0; v < plan.symbols.bubbles.size(); ++v) {
        for (const Bubble& bubble : plan.symbols.bubbles[v].bubbles) {
            const base::Vec2 middle = bubble.centre + plan.sheet.views[v].originPx;
            const double radius = std::min(kSmall * plan.sheet.scale, bubble.radius * 0.5);
            const double reach = bubble.count > 1 ? bubble.radius * 0.68 : 0;
            int placed = 0;
            const bool isCity = bubble.department < 0;
            for (const int row : isCity ? plan.atlas.data.cities[static_cast<std::size_t>(bubble.city)].rows
                                        : plan.outcome.rows) {
                const auto at = static_cast<std::size_t>(row);
                if (plan.outcome.pass[at] != 0 &&
                    (isCity || standsFor(bubble, plan.atlas.data.initiatives[at]))) {
                    const double turn = (placed++ + 0.5) / std::max(1, bubble.count) * kTurn;
                    seats.push_back(
                        seatIn(plan, static_cast<int>(v), row,
                               middle + base::Vec2{std::sin(turn) * reach, -std::cos(turn) * reach}, radius));
                }
            }
        }
    }
}

/// In a spiral around the hexagon's middle (Vogel 1979: equal areas, golden angle).
void addHexagonSeats(const SeatPlan& plan, std::vector<Seat>& seats)
{
    std::map<std::pair<int, std::pair<double, double>>, int> placed;
    for (const int row : plan.outcome.rows) {
        const int index = viewOfRow(plan, row);
        if (index < 0) {
            seats.push_back({row, plan.sheet.rect.centre(), 0, 0, -1, false});
            continue;
        }
        const View& view = plan.sheet.views[static_cast<std::size_t>(index)];
        const HexagonLayout& hexagons = plan.symbols.hexagons[static_cast<std::size_t>(index)];
        const model::Place& place = plan.atlas.places[static_cast<std::size_t>(row)];
        const base::Vec2 centre = cellCentre({place.point.x, place.point.y}, hexagons.widthMetres);
        const int before = placed[{index, {centre.x, centre.y}}]++;
        const double reach = hexagons.radius * std::min(0.62, 0.12 * std::sqrt(before));
        const double angle = before * 2.399963229728653;
        seats.push_back(
            seatIn(plan, index, row,
                   view.toPx(centre) + base::Vec2{std::cos(angle) * reach, std::sin(angle) * reach},
                   std::min(kSmall * plan.sheet.scale, hexagons.radius * 0.3)));
    }
}

void addPlaceSeats(const SeatPlan& plan, std::vector<Seat>& seats)
{
    for (const int row : plan.outcome.rows) {
        const int index = viewOfRow(plan, row);
        if (index < 0) {
            seats.push_back({row, plan.sheet.rect.centre(), 0, 0, -1, false});
            continue;
        }
        const model::Place& place = plan.atlas.places[static_cast<std::size_t>(row)];
        const View& view = plan.sheet.views[static_cast<std::size_t>(index)];
        seats.push_back(
            seatIn(plan, index, row, view.toPx({place.point.x, place.point.y}), kSmall * plan.sheet.scale));
    }
}

Seat* findSeat(std::vector<Seat>& seats, int row)
{
    const auto it = std::lower_bound(seats.begin(), seats.end(), row,
                                     [](const Seat& seat, int wanted) { return seat.row < wanted; });
    return it == seats.end() || it->row != row ? nullptr : &*it;
}

} // namespace

std::vector<Seat> seatsOf(const SeatPlan& plan, bool dissolved)
{
    std::vector<Seat> seats;
    seats.reserve(plan.outcome.rows.size());
    switch (plan.symbols.kind) {
    case Symbols::Bouquets:
        addBouquetSeats(plan, seats);
        break;
    case Symbols::Bubbles:
        addBubbleSeats(plan, seats);
        break;
    case Symbols::Density:
        addHexagonSeats(plan, seats);
        break;
    case Symbols::Choropleth:
        addPlaceSeats(plan, seats);
        break;
    case Symbols::Bars:
    case Symbols::Matrix:
        for (const Dot& dot : plan.symbols.chart.dots) {
            seats.push_back({dot.row, dot.at, plan.symbols.chart.dotRadius, 1, -1, false});
        }
        break;
    }
    std::sort(seats.begin(), seats.end(), [](const Seat& a, const Seat& b) { return a.row < b.row; });
    if (dissolved && !hasDots(plan.symbols.kind)) {
        for (Seat& seat : seats) {
            seat.opacity = 0;
        }
    }
    if (plan.unfolded != nullptr) {
        for (const UnfoldBand& band : plan.unfolded->bands) {
            for (const Dot& dot : band.dots) {
                Seat* seat = findSeat(seats, dot.row);
                if (seat == nullptr) { // drawn nowhere else: it opens where it stands
                    continue;
                }
                seat->at = seat->at + (dot.at - seat->at) * plan.share;
                seat->radius += (plan.unfolded->dotRadius - seat->radius) * plan.share;
                seat->opacity += (1 - seat->opacity) * plan.share;
                seat->isRaised = true;
            }
        }
    }
    return seats;
}

} // namespace layout
