#include "session/row_change.h"

#include <algorithm>

namespace session {

namespace {

void follow(layout::UnfoldTarget& target, const RowChange& change)
{
    if (target.kind != layout::UnfoldKind::City) {
        return; // regions are in the code lists
    }
    target.index = change.city(target.index);
    if (target.index < 0) {
        target = {};
    }
}

} // namespace

int RowChange::row(int old) const
{
    return old < 0 ? -1 : newRowOf[static_cast<std::size_t>(old)];
}

int RowChange::city(int old) const
{
    const model::City& was = before.cities[static_cast<std::size_t>(old)];
    const auto now = std::ranges::find_if(after.cities, [&](const model::City& city) {
        return city.name == was.name && city.department == was.department;
    });
    return now == after.cities.end() ? -1 : static_cast<int>(now - after.cities.begin());
}

void follow(View& view, const RowChange& change)
{
    view.openRow = change.row(view.openRow);
    follow(view.unfolded, change);
}

void follow(Tour& tour, const RowChange& change)
{
    for (TourScene& scene : tour.scenes) {
        follow(scene.view, change);
    }
}

void follow(State& state, const RowChange& change)
{
    state.hoveredRow = -1;
    state.openRow = change.row(state.openRow);
    state.pickedFrom = change.row(state.pickedFrom);
    for (int& row : state.picked) {
        row = change.row(row);
    }
    std::erase(state.picked, -1);
    std::ranges::sort(state.picked);
    follow(state.unfolding.target, change);
    if (!state.unfolding.isOpen()) {
        state.unfolding = {};
    }
    if (state.tour) {
        follow(state.tour->tour, change);
    }
}

} // namespace session
