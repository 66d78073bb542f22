// Areas drawn on the map, and what a choice would give.
#include "desk_harness.h"
#include "layout/area_shape.h"
#include "session/choice.h"

#include <random>

using namespace hand;
using session::MapTool;

namespace {

void drag(Window& w, const std::vector<base::Vec2>& way)
{
    w.wait(2);
    w.move(way.front());
    w.press();
    for (const base::Vec2 at : way) {
        w.move(at);
    }
    w.release();
}

base::Vec2 placeOf(const Window& w, filter::LonLat at)
{
    return layout::pixelAt(w.stage.atlas.geography, w.stage.sheet.main(), at);
}

constexpr filter::LonLat kLyon{4.835, 45.764};
constexpr filter::LonLat kBrest{-4.486, 48.390};

/// Every listed row is in the area, and every row in it is listed.
void checkListed(const Window& w)
{
    int inside = 0;
    for (const model::Initiative& initiative : w.stage.atlas.data.initiatives) {
        inside += filter::contains(w.state.selection.area, {initiative.lon, initiative.lat}) ? 1 : 0;
    }
    CHECK(static_cast<int>(w.stage.outcome.rows.size()) == inside);
}

/// The pointer rests on the choice; long enough to be shown what it gives.
void restOn(Window& w, base::Vec2 at)
{
    w.move(at);
    w.wait(0.2F);
    w.rest(2);
}

} // namespace

TEST_CASE("A rectangle drawn on the map limits the selection to what lies in it")
{
    for (const Language language : kBoth) {
        Window w(language);
        w.click("area");
        CHECK(w.state.tool == MapTool::Rectangle);
        const base::Vec2 lyon = placeOf(w, kLyon);
        drag(w, {lyon - base::Vec2{60, 50}, lyon, lyon + base::Vec2{40, 70}});
        REQUIRE(w.state.selection.area.outline);
        CHECK(w.state.tool == MapTool::Move);
        CHECK(w.state.camera == layout::Camera{}); // the map has not been dragged along
        CHECK(filter::contains(w.state.selection.area, kLyon));
        CHECK_FALSE(filter::contains(w.state.selection.area, kBrest));
        CHECK(w.stage.outcome.selected > 0);
        checkListed(w);
        w.click("lift-area");
        CHECK(w.state.selection.area.isEmpty());
        CHECK_FALSE(w.has("lift-area"));
    }
}

TEST_CASE("A lasso takes what it goes round")
{
    Window w;
    w.key(Key::Area, 2);
    CHECK(w.state.tool == MapTool::Lasso);
    const base::Vec2 brest = placeOf(w, kBrest);
    drag(w, {brest + base::Vec2{-30, -30}, brest + base::Vec2{40, -30}, brest + base::Vec2{40, 30},
             brest + base::Vec2{-30, 30}});
    REQUIRE(w.state.selection.area.outline);
    CHECK(filter::contains(w.state.selection.area, kBrest));
    CHECK_FALSE(filter::contains(w.state.selection.area, kLyon));
    checkListed(w);
}

TEST_CASE("A radius is as long as the way of the pointer, a click takes 50 km")
{
    Window w;
    w.key(Key::Area, 3);
    const base::Vec2 lyon = placeOf(w, kLyon);
    const double px = w.stage.sheet.main().pxPerMetre * 80000;
    drag(w, {lyon, lyon + base::Vec2{px / 2, 0}, lyon + base::Vec2{px, 0}});
    REQUIRE(w.state.selection.area.circle);
    CHECK(w.state.selection.area.circle->km == doctest::Approx(80).epsilon(0.02));
    CHECK(filter::distanceKm(w.state.selection.area.circle->centre, kLyon) < 2);
    checkListed(w);

    w.key(Key::Area, 3);
    w.click(placeOf(w, kBrest));
    REQUIRE(w.state.selection.area.circle);
    CHECK(w.state.selection.area.circle->km == 50);
    CHECK(w.state.openRow == -1);
    checkListed(w);
}

TEST_CASE("The handle of a circle changes its radius and nothing else")
{
    Window w;
    filter::Area area;
    area.circle = filter::Circle{kLyon, 60};
    w.state.selection.area = area;
    w.rest();
    const base::Vec2 handle = w.at("area-handle");
    const base::Vec2 centre = placeOf(w, kLyon);
    drag(w, {handle, centre + (handle - centre) * 1.5, centre + (handle - centre) * 2});
    REQUIRE(w.state.selection.area.circle);
    CHECK(w.state.selection.area.circle->centre == kLyon);
    CHECK(w.state.selection.area.circle->km == doctest::Approx(120).epsilon(0.02));
    CHECK(w.state.camera == layout::Camera{});
    w.forget();
    w.click(w.at("area-handle")); // a click moves nothing
    CHECK(w.count<session::SetArea>() == 0);
}

TEST_CASE("An area drawn in an inset selects overseas")
{
    Window w;
    const auto inset =
        std::find_if(w.stage.sheet.views.begin(), w.stage.sheet.views.end(),
                     [](const layout::View& view) { return view.kind == layout::ViewKind::Overseas; });
    REQUIRE(inset != w.stage.sheet.views.end());
    w.key(Key::Area);
    const base::Rect map = inset->map.shrunk(2);
    drag(w, {{map.x, map.y}, map.centre(), {map.right() - 1.0, map.bottom() - 1.0}});
    REQUIRE(w.state.selection.area.outline);
    CHECK(w.stage.outcome.selected > 0);
    for (const int row : w.stage.outcome.rows) {
        CHECK(w.stage.atlas.places[static_cast<std::size_t>(row)].frame == inset->frame);
    }
}

TEST_CASE("Escape puts the tool away, a drag that has begun leaves no area")
{
    Window w;
    w.key(Key::Area);
    w.key(Key::Escape);
    CHECK(w.state.tool == MapTool::Move);
    w.key(Key::Area);
    const base::Vec2 lyon = placeOf(w, kLyon);
    w.move(lyon);
    w.press();
    w.move(lyon + base::Vec2{90, 90});
    w.key(Key::Escape);
    w.release();
    CHECK(w.state.selection.area.isEmpty());
    w.key(Key::Area);
    w.click(lyon); // a rectangle of nothing
    CHECK(w.state.selection.area.isEmpty());
    CHECK(w.state.openRow == -1);
}

TEST_CASE("Only what I see follows the map once it rests, until it is ended")
{
    Window w;
    w.click("area");
    w.click("in-sight");
    REQUIRE(w.state.onlyInSight);
    REQUIRE(w.state.selection.area.outline);
    const filter::Area home = w.state.selection.area;
    const int all = w.stage.outcome.selected;
    checkListed(w);
    w.wheel(placeOf(w, kLyon), 6);
    CHECK(w.state.selection.area == home); // not yet
    CHECK(w.memory.wakeIn.has_value());    // a frame will come although nothing happens
    w.wait(0.5F);
    w.rest(3);
    CHECK_FALSE(w.state.selection.area == home);
    CHECK(w.stage.outcome.selected < all);
    CHECK_FALSE(w.memory.wakeIn.has_value()); // and none after it
    checkListed(w);
    w.click("in-sight");
    CHECK_FALSE(w.state.onlyInSight);
    CHECK(w.state.selection.area.isEmpty());
}

TEST_CASE("From a card, the initiatives around its place are two clicks away")
{
    Window w;
    w.state.openRow = w.someDot(40).row;
    w.rest();
    w.click("radius-25");
    REQUIRE(w.state.selection.area.circle);
    CHECK(w.state.selection.area.circle->km == 25);
    checkListed(w);
    w.click("radius-25");
    CHECK(w.state.selection.area.isEmpty());
}

TEST_CASE("Charts and duels put the tools of the map away")
{
    Window w;
    w.key(Key::Area);
    w.key(Key::Symbols5);
    CHECK(w.state.tool == MapTool::Move);
    CHECK_FALSE(w.has("area"));
    w.key(Key::Area);
    CHECK(w.state.tool == MapTool::Move);
    w.key(Key::Symbols1);
    w.key(Key::Area);
    w.key(Key::Duel);
    CHECK(w.state.tool == MapTool::Move);
}

TEST_CASE("A choice shows what it would give after a short rest, and not a frame longer")
{
    for (const Language language : kBoth) {
        Window w(language);
        const base::Vec2 at = w.choices(Facet::Category)[2].centre();
        w.move(at);
        CHECK_FALSE(w.state.preview);
        CHECK(w.memory.wakeIn.has_value());
        restOn(w, at);
        REQUIRE(w.state.preview);
        CHECK(w.state.preview->code == w.stage.index.values(Facet::Category)[2].code);
        REQUIRE(w.stage.preview);
        const int told = w.stage.preview->selected;
        CHECK_FALSE(w.memory.wakeIn.has_value());
        w.move(w.desk.map.centre());
        CHECK_FALSE(w.state.preview);
        CHECK_FALSE(w.stage.preview);
        restOn(w, at);
        w.click(at);
        CHECK_FALSE(w.state.preview); // made: its undoing is no news
        CHECK(w.stage.outcome.selected == told);
        w.wait(0.5F);
        w.rest(3);
        CHECK_FALSE(w.state.preview);
    }
}

TEST_CASE("The keyboard shows what a choice would give as the pointer does")
{
    Window w;
    w.focus("choice", 3);
    w.wait(0.2F);
    w.rest(2);
    REQUIRE(w.state.preview);
    CHECK(w.state.preview->code == w.stage.index.values(Facet::Category)[3].code);
    w.key(Key::Escape);
    CHECK_FALSE(w.state.preview);
}

TEST_CASE("A place that the keyboard was left at fades nothing while the pointer is about")
{
    Window w;
    w.focus("choice", 3);
    w.wait(0.2F);
    w.rest(2);
    REQUIRE(w.state.preview);
    w.move(w.desk.map.centre());
    CHECK_FALSE(w.state.preview);
    restOn(w, w.choices(Facet::Category)[1].centre());
    REQUIRE(w.state.preview);
    CHECK(w.state.preview->code == w.stage.index.values(Facet::Category)[1].code);
    restOn(w, w.desk.map.centre());
    CHECK_FALSE(w.state.preview);
}

TEST_CASE("Months and the names of bars are previewed as well")
{
    Window w;
    restOn(w, w.at("2020-04"));
    REQUIRE(w.state.preview);
    CHECK(w.state.preview->facet == Facet::Month);
    w.key(Key::Symbols5);
    REQUIRE_FALSE(w.stage.symbols.chart.targets.empty());
    const auto& target = w.stage.symbols.chart.targets.front();
    restOn(w, target.rect.centre());
    REQUIRE(w.state.preview);
    CHECK(w.state.preview->code == target.choices[0].second);
}

TEST_CASE("A cell of the matrix shows what it would give, and the click gives it")
{
    Window w;
    w.key(Key::Symbols6);
    w.rest();
    const auto& targets = w.stage.symbols.chart.targets;
    const auto target = std::ranges::find_if(
        targets, [](const layout::ChartTarget& one) { return one.choices.size() == 2 && one.count > 3; });
    REQUIRE(target != targets.end());
    const int count = target->count;
    const base::Vec2 at = target->rect.centre();
    restOn(w, at);
    REQUIRE(w.state.preview);
    REQUIRE(w.state.preview->second);
    REQUIRE(w.stage.preview);
    CHECK(w.stage.preview->selected == count);
    w.click(at);
    CHECK(w.stage.outcome.selected == count);
}

TEST_CASE("What a preview tells is what the click gives, in 1 000 states by chance")
{
    Window w;
    app::Stage& stage = w.stage;
    std::mt19937 random(9305);
    const auto someChoice = [&] {
        const Facet facet = filter::kFacets[random() % filter::kFacets.size()];
        const auto& values = stage.index.values(facet);
        session::Choice choice{facet, values[random() % values.size()].code};
        const Facet other = filter::kFacets[random() % filter::kFacets.size()];
        if (random() % 2 == 0 && other != facet) { // a cell of a matrix
            const auto& others = stage.index.values(other);
            choice.second = std::pair{other, others[random() % others.size()].code};
        }
        return choice;
    };
    session::State state;
    state.symbols = layout::Symbols::Choropleth; // the quickest to lay out
    for (int i = 0; i < 1000; ++i) {
        if (random() % 12 == 0) {
            state.selection = {};
        }
        const session::Choice before = someChoice();
        filter::toggle(state.selection, before.facet, before.code);
        if (random() % 6 == 0) {
            state.selection.search = random() % 2 == 0 ? "masque" : "";
        }
        if (random() % 6 == 0) {
            state.selection.area = {};
            state.selection.area.circle =
                filter::Circle{{2.0 + random() % 5, 44.0 + random() % 5}, 50.0 + random() % 400};
        }
        state.preview = someChoice();
        stage.refresh(state, w.desk.map, 1, app::Stage::kArrived);
        REQUIRE(stage.preview);
        const filter::Preview told = *stage.preview;
        state.selection = session::afterChoice(state.selection, *state.preview);
        state.preview.reset();
        stage.refresh(state, w.desk.map, 1, app::Stage::kArrived);
        REQUIRE_FALSE(stage.preview);
        REQUIRE(told.selected == stage.outcome.selected);
        REQUIRE(told.timeline.months == stage.outcome.timeline.months);
        REQUIRE(told.timeline.days == stage.outcome.timeline.days);
        for (const Facet facet : filter::kFacets) {
            for (std::size_t v = 0; v < stage.index.values(facet).size(); ++v) {
                const int value = static_cast<int>(v);
                REQUIRE(told.count(facet, value) == stage.outcome.count(facet, value));
            }
        }
    }
}

TEST_CASE("A choice without a result stays in its place, says why and can be clicked all the same")
{
    for (const Language language : kBoth) {
        Window w(language);
        const auto before = w.choices(Facet::Category);
        w.state.selection.search = "hydravion";
        w.rest();
        REQUIRE(w.stage.outcome.selected < 5);
        const auto after = w.choices(Facet::Category);
        REQUIRE(after.size() == before.size());
        std::size_t zero = 0;
        while (zero < after.size() && w.stage.outcome.count(Facet::Category, static_cast<int>(zero)) > 0) {
            ++zero;
        }
        REQUIRE(zero < after.size());
        CHECK(after[zero] == before[zero]);
        w.click(after[zero].centre());
        CHECK(w.state.selection.of(Facet::Category).size() == 1);
    }
}
