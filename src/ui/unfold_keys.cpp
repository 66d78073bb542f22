// The keyboard among dots: U spreads a town, then its region, then folds; arrows walk from dot to
// dot where dots stand apart: in an unfolded place and in a chart.
#include "ui/panels.h"

#include <cmath>
#include <utility>
#include <vector>

namespace ui {

namespace {

using layout::UnfoldKind;
using layout::UnfoldTarget;

int regionOf(const Frame& frame, const UnfoldTarget& target)
{
    const model::Dataset& data = frame.atlas.data;
    if (target.kind == UnfoldKind::City) {
        return data.cities[static_cast<std::size_t>(target.index)].region;
    }
    const int paris = data.findDepartment(model::kInsetDepartments.front());
    return paris < 0 ? -1 : data.departments[static_cast<std::size_t>(paris)].region;
}

/// The town of the row that is open or lit; without one, Paris.
UnfoldTarget townToUnfold(const Frame& frame)
{
    const int row = frame.state.openRow >= 0 ? frame.state.openRow : frame.state.hoveredRow;
    const UnfoldTarget paris{UnfoldKind::Paris, -1};
    if (row < 0 || layout::isUnfolded(frame.atlas, paris, row)) {
        return paris;
    }
    return {UnfoldKind::City, frame.atlas.data.initiatives[static_cast<std::size_t>(row)].cityIndex};
}

void unfoldNext(const Frame& frame)
{
    if (layout::isChart(frame.state.symbols) && !frame.state.duel) {
        frame.ask(session::SetSymbols{layout::Symbols::Bouquets}); // a chart has no places: back to the map
    }
    const session::Unfolding& unfolding = frame.state.unfolding;
    if (!unfolding.isOpen() || !unfolding.opening) {
        frame.ask(session::Unfold{townToUnfold(frame)});
        return;
    }
    const int region = unfolding.target.kind == UnfoldKind::Region ? -1 : regionOf(frame, unfolding.target);
    if (region >= 0) {
        frame.ask(session::Unfold{{UnfoldKind::Region, region}});
    } else {
        frame.ask(session::Fold{});
    }
}

/// The dots that stand apart, with their pixels; none on the plain map.
std::vector<std::pair<int, base::Vec2>> walkable(const Frame& frame)
{
    std::vector<std::pair<int, base::Vec2>> dots;
    if (frame.symbols != nullptr && layout::isChart(frame.symbols->kind)) {
        for (const layout::Dot& dot : frame.symbols->chart.dots) {
            dots.emplace_back(dot.row, dot.at);
        }
    } else if (frame.state.unfolding.isOpen()) {
        for (const layout::UnfoldBand& band : frame.unfolded.bands) {
            for (const layout::Dot& dot : band.dots) {
                dots.emplace_back(dot.row, dot.at);
            }
        }
    }
    return dots;
}

/// The nearest dot in a direction, rather straight ahead than aside; the first one without a lit
/// dot among them, -1 where the walk ends.
int neighbour(const std::vector<std::pair<int, base::Vec2>>& dots, int from, base::Vec2 direction)
{
    const base::Vec2* at = nullptr;
    for (const auto& [row, place] : dots) {
        at = row == from ? &place : at;
    }
    if (at == nullptr) {
        return dots.empty() ? -1 : dots.front().first;
    }
    int best = -1;
    double least = INFINITY;
    for (const auto& [row, place] : dots) {
        const base::Vec2 way = place - *at;
        const double ahead = way.x * direction.x + way.y * direction.y;
        const double aside = std::abs(way.x * direction.y - way.y * direction.x);
        if (row != from && ahead > 0.5 && aside <= 3 * ahead && ahead + 2 * aside < least) {
            least = ahead + 2 * aside;
            best = row;
        }
    }
    return best;
}

} // namespace

bool handleDotKey(const Frame& frame, Key key)
{
    if (key == Key::Unfold) {
        unfoldNext(frame);
        return true;
    }
    Memory& memory = frame.memory;
    if (memory.zone != Zone::None || frame.state.openRow >= 0 || frame.state.helpOpen) {
        return false;
    }
    const auto dots = walkable(frame);
    if (dots.empty()) {
        return false;
    }
    base::Vec2 direction;
    switch (key) {
    case Key::Left:
        direction = {-1, 0};
        break;
    case Key::Right:
        direction = {1, 0};
        break;
    case Key::Up:
        direction = {0, -1};
        break;
    case Key::Down:
        direction = {0, 1};
        break;
    case Key::Enter:
    case Key::Space:
        if (memory.walking && frame.state.hoveredRow >= 0) {
            frame.ask(session::OpenCard{frame.state.hoveredRow});
            return true;
        }
        return false;
    default:
        return false;
    }
    const int row = neighbour(dots, frame.state.hoveredRow, direction);
    memory.walking = true;
    if (row >= 0) {
        frame.ask(session::Hover{row, true});
    }
    return true;
}

} // namespace ui
