#include "model/difference.h"
#include "session/row_change.h"

#include <doctest/doctest.h>

namespace {

/// Rows of one category in towns of one department, by id and town.
model::Dataset table(const std::vector<std::pair<std::string, std::string>>& rows)
{
    model::Dataset data;
    data.categories.push_back({"dons", "Dons", "Donations", 0, ""});
    data.departments.push_back({"69", "Rhône", 0, 0});
    for (const auto& [id, town] : rows) {
        model::Initiative row;
        row.id = id;
        row.city = town;
        row.category = 0;
        row.department = 0;
        data.initiatives.push_back(std::move(row));
    }
    model::groupCities(data);
    return data;
}

int townOf(const model::Dataset& data, const std::string& id)
{
    for (const model::Initiative& row : data.initiatives) {
        if (row.id == id) {
            return row.cityIndex;
        }
    }
    return -1;
}

const model::Dataset kBefore = table({{"A", "Lyon"}, {"B", "Bron"}, {"C", "Lyon"}});
const model::Dataset kAfter = table({{"Z", "Arnas"}, {"C", "Lyon"}, {"A", "Lyon"}});
const model::Difference kDifference = model::difference(kBefore, kAfter);
const session::RowChange kChange{kBefore, kAfter, kDifference.newRowOf};

} // namespace

TEST_CASE("An open card, picked rows and an unfolded town stay those of the same initiatives")
{
    session::State state;
    state.openRow = 0;
    state.picked = {0, 1, 2};
    state.pickedFrom = 2;
    state.hoveredRow = 1;
    state.unfolding.target = {layout::UnfoldKind::City, townOf(kBefore, "A")};
    session::follow(state, kChange);
    CHECK(state.openRow == 2);
    CHECK(state.picked == std::vector<int>{1, 2});
    CHECK(state.pickedFrom == 1);
    CHECK(state.hoveredRow == -1);
    CHECK(state.unfolding.target == layout::UnfoldTarget{layout::UnfoldKind::City, townOf(kAfter, "A")});
}

TEST_CASE("The card of a row that has gone closes, a town without rows folds back")
{
    session::State state;
    state.openRow = 1;
    state.unfolding.target = {layout::UnfoldKind::City, townOf(kBefore, "B")};
    session::follow(state, kChange);
    CHECK(state.openRow == -1);
    CHECK_FALSE(state.unfolding.isOpen());
}

TEST_CASE("A region stays unfolded, and what says nothing of rows stays as it is")
{
    session::State state;
    state.selection.search = "masque";
    state.camera.zoom = 3;
    state.unfolding.target = {layout::UnfoldKind::Region, 5};
    const session::State before = state;
    session::follow(state, kChange);
    CHECK(state == before);
}

TEST_CASE("One step back and one forth bring back the same initiatives")
{
    session::State state;
    state.openRow = 1;
    session::History history;
    const session::View first = session::viewOf(state);
    session::View second = first;
    second.openRow = 2;
    second.selection.search = "a";
    history.note(session::SetSearch{"a"}, session::Moment(first), second, 1);
    history.follow(kChange);
    const auto back = history.undo(session::Moment(second));
    REQUIRE(back);
    CHECK(back->view.openRow == -1);
    history.follow(kChange); // what waits to be done again follows as well
    const auto again = history.redo(*back);
    REQUIRE(again);
    CHECK(again->view.openRow == 1);
}

TEST_CASE("Scenes of the tour in hand show the same initiatives")
{
    session::State state;
    state.tour.emplace();
    state.tour->tour.scenes.resize(2);
    state.tour->tour.scenes[0].view.openRow = 2;
    state.tour->tour.scenes[1].view.openRow = 1;
    session::follow(state, kChange);
    CHECK(state.tour->tour.scenes[0].view.openRow == 1);
    CHECK(state.tour->tour.scenes[1].view.openRow == -1);
}
