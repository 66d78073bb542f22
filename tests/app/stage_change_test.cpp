// What a refresh finds to be new decides about everything that is worked out anew, and about what moves.
#include "app/stage.h"
#include "app/stage_change.h"

#include <doctest/doctest.h>

#include <functional>
#include <vector>

namespace {

constexpr base::Rect kRect{0, 0, 1200, 760};

app::Wanted wanted(const session::State& state, double now = 100)
{
    return app::wantedBy(state, kRect, 1, {}, now);
}

app::Changed after(const std::function<void(session::State&)>& change)
{
    session::State state;
    const app::Wanted before = wanted(state);
    change(state);
    return app::changedSince(before, wanted(state));
}

} // namespace

TEST_CASE("A pan or a pointer that moves works out nothing anew")
{
    const app::Changed changed = after([](session::State& state) {
        state.camera.centre = {1e5, 2e5};
        state.hoveredRow = 12;
    });
    CHECK(changed.turn == app::Turn::OnMap);
    CHECK_FALSE(changed.laysOut());
    CHECK_FALSE(changed.setsOut());
    for (const bool one : {changed.selection, changed.order, changed.areaWords, changed.preview,
                           changed.detail, changed.controls, changed.otherPlace}) {
        CHECK_FALSE(one);
    }
}

TEST_CASE("Whatever changes the picture lays it out, and only what has its own things sets them out")
{
    using State = session::State;
    const auto filters = [](State& s) { s.selection.search = "lit"; };
    const auto kinds = [](State& s) { s.symbols = layout::Symbols::Bubbles; };
    const auto bars = [](State& s) { s.barsBy = filter::Facet::Month; };
    const auto colours = [](State& s) { s.colouring = layout::Colouring::Pole; };
    const auto poles = [](State& s) { s.showPoles = true; };
    const std::vector<std::function<void(State&)>> changes{filters, kinds, bars, colours, poles};
    for (std::size_t i = 0; i < changes.size(); ++i) {
        CAPTURE(i);
        CHECK(after(changes[i]).laysOut());
        CHECK(after(changes[i]).setsOut());
    }
    const app::Changed language = after([](State& s) { s.language = base::Language::English; });
    CHECK(language.laysOut());
    CHECK_FALSE(language.setsOut());
}

TEST_CASE(
    "The list is put in order anew for another place to measure from, and for nothing else but a filter")
{
    const auto near = [](session::State& s) {
        s.nearby = session::Nearby{"Autun (71)", {4.3, 46.95}, false};
    };
    CHECK(after(near).order);
    CHECK(after(near).areaWords);
    CHECK_FALSE(after(near).selection);
    CHECK_FALSE(after([](session::State& s) { s.symbols = layout::Symbols::Bars; }).order);
}

TEST_CASE("Pages turn into each other only where both have the same size, and never for a picture on its own")
{
    session::State one;
    session::State two = one;
    two.duel = session::Duel{};
    const app::Wanted map = wanted(one);
    const app::Wanted duel = wanted(two);
    CHECK(app::changedSince(map, map).turn == app::Turn::OnMap);
    CHECK(app::changedSince(map, duel).turn == app::Turn::IntoDuel);
    CHECK(app::changedSince(duel, duel).turn == app::Turn::InDuel);
    CHECK(app::changedSince(duel, map).turn == app::Turn::OutOfDuel);
    CHECK(app::changedSince(duel, map).size); // the one map was not laid out
    CHECK(app::changedSince({}, map).turn == app::Turn::AtOnce);
    CHECK(app::changedSince({}, map).laysOut());
    for (const app::Wanted& before : {map, duel}) {
        for (const session::State& state : {one, two}) {
            CHECK(app::changedSince(before, wanted(state, app::Stage::kArrived)).turn == app::Turn::AtOnce);
            const app::Wanted smaller = app::wantedBy(state, kRect.shrunk(5), 1, {}, 100);
            CHECK(app::changedSince(before, smaller).turn == app::Turn::AtOnce);
        }
    }
}

TEST_CASE("A preview is counted anew when it or the selection changes, and its end clears it")
{
    session::State state;
    state.preview = session::Choice{filter::Facet::Region, "11", {}};
    const app::Wanted before = wanted(state);
    CHECK_FALSE(app::changedSince(before, before).preview);
    session::State other = state;
    other.selection.search = "lit";
    CHECK(app::changedSince(before, wanted(other)).preview);
    other = state;
    other.preview.reset();
    CHECK(app::changedSince(before, wanted(other)).preview);
    CHECK_FALSE(after([](session::State& s) { s.selection.search = "lit"; }).preview);
}
