// The attract loop over the shipped table and over tables that say little.
#include "base/words.h"
#include "session/desk.h"
#include "session/kiosk_attract.h"
#include "session/tour_caption.h"
#include "session/view.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>

using base::Language;
using session::AttractLoop;
using session::AttractStop;

namespace {

session::ComposerGround shippedGround()
{
    return {world::atlas(), world::index(), world::plan()};
}

const AttractLoop& shippedLoop()
{
    static const AttractLoop made(session::View{}, shippedGround(), 1);
    return made;
}

std::vector<std::vector<AttractStop>> roundsOf(const AttractLoop& loop)
{
    std::vector<std::vector<AttractStop>> rounds;
    for (int i = 0; i < loop.size(); ++i) {
        const AttractStop& stop = loop.stop(i);
        if (rounds.empty() || stop.round != rounds.back().front().round) {
            rounds.emplace_back();
        }
        rounds.back().push_back(stop);
    }
    return rounds;
}

double secondsOf(const std::vector<AttractStop>& round)
{
    double sum = 0;
    for (const AttractStop& stop : round) {
        sum += stop.scene.seconds;
    }
    return sum;
}

bool has(const std::vector<AttractStop>& round, const std::function<bool(const session::View&)>& test)
{
    return std::ranges::any_of(round, [&](const AttractStop& stop) { return test(stop.scene.view); });
}

/// A table made of some of the shipped rows.
struct Table {
    model::Atlas atlas;
    std::optional<filter::Index> index;

    explicit Table(const std::function<bool(const model::Initiative&)>& keeps) : atlas(world::atlas())
    {
        std::erase_if(atlas.data.initiatives, [&](const model::Initiative& one) { return !keeps(one); });
        atlas.data.cities.clear();
        model::groupCities(atlas.data);
        index.emplace(atlas.data);
    }
    [[nodiscard]] session::ComposerGround ground() const { return {atlas, *index, world::plan()}; }
};

} // namespace

TEST_CASE("Every round of the attract loop lasts 60 to 90 s and tells what the map is about")
{
    const auto rounds = roundsOf(shippedLoop());
    CHECK(rounds.size() == static_cast<std::size_t>(session::kAttractRounds));
    const auto& categories = world::index().values(filter::Facet::Category);
    const auto most = std::ranges::max_element(categories, {}, &filter::FacetValue::total)->code;
    const auto least = std::ranges::min_element(categories, {}, &filter::FacetValue::total)->code;
    for (const auto& round : rounds) {
        CAPTURE(round.front().round);
        CHECK(secondsOf(round) >= 60);
        CHECK(secondsOf(round) <= 90);
        CHECK(round.front().scene.view == session::View{});
        CHECK(has(round, [&](const session::View& view) {
            return view.selection.has(filter::Facet::Category, most);
        }));
        CHECK(has(round, [&](const session::View& view) { // the rarest kind
            return view.selection.has(filter::Facet::Category, least) && view.openRow >= 0;
        }));
        CHECK(has(round,
                  [](const session::View& view) { return view.unfolded.kind == layout::UnfoldKind::Paris; }));
        CHECK(has(round, [](const session::View& view) { // a story from overseas
            return view.openRow >= 0 &&
                   world::atlas()
                       .data.regions[static_cast<std::size_t>(world::initiative(view.openRow).region)]
                       .overseas;
        }));
        for (std::size_t i = 0; i < round.size(); ++i) {
            for (std::size_t k = 0; k < i; ++k) {
                CHECK_FALSE(round[i].scene.view == round[k].scene.view); // nothing twice
            }
        }
    }
}

TEST_CASE("The loop goes on for a quarter of an hour before it repeats itself")
{
    const auto rounds = roundsOf(shippedLoop());
    for (std::size_t i = 1; i < rounds.size(); ++i) {
        CHECK_FALSE(rounds[i] == rounds[i - 1]);
    }
    std::set<std::string> captions;
    double seconds = 0;
    for (int i = 0; i < shippedLoop().size(); ++i) {
        captions.insert(session::captionOf(shippedLoop().stop(i).scene, {world::atlas(), world::index()},
                                           Language::French));
        seconds += shippedLoop().stop(i).scene.seconds;
    }
    CHECK(captions.size() >= 45);
    std::set<int> cards;
    for (int i = 0; i < shippedLoop().size(); ++i) {
        cards.insert(shippedLoop().stop(i).scene.view.openRow);
    }
    CHECK(cards.size() >= 25); // stories from overseas and rare items are others every round
    CHECK(seconds >= 720);
    CHECK(shippedLoop().stop(shippedLoop().size()) == shippedLoop().stop(0)); // without end
    CHECK(shippedLoop().stop(2147483647).scene.seconds > 0);
    CHECK(shippedLoop().stop(-1) == shippedLoop().stop(0));
}

TEST_CASE("A stop stays as long as its words take, and its caption is true in both languages")
{
    for (int i = 0; i < shippedLoop().size(); ++i) {
        const AttractStop& stop = shippedLoop().stop(i);
        CAPTURE(i);
        const double seconds = stop.scene.seconds;
        CHECK(((seconds >= 6 && seconds <= 8) || (seconds >= 12 && seconds <= 15)));
        CHECK((stop.scene.view.openRow < 0 || seconds >= 6));
        CHECK(shippedLoop().stopMs(i) == std::lround(seconds * 1000));
        CHECK(filter::evaluate(world::index(), stop.scene.view.selection).selected > 0);
        for (const Language language : {Language::French, Language::English}) {
            const std::string text =
                session::captionOf(stop.scene, {world::atlas(), world::index()}, language);
            CAPTURE(text);
            CHECK_FALSE(text.empty());
            CHECK(text.find('{') == std::string::npos);
            CHECK(text.find("– ") == std::string::npos); // a field without a value
            CHECK_FALSE(base::word(stop.call, language).empty());
        }
    }
    CHECK(session::stopSeconds(0) == 6);
    CHECK(session::stopSeconds(30) == 8);
    CHECK(session::stopSeconds(31) >= 12);
    CHECK(session::stopSeconds(10'000) == 15);
    CHECK(session::stopSeconds(-4) == 6);
}

TEST_CASE("No call to touch speaks of dots where none are drawn, and all calls have their turn")
{
    std::set<base::Word> calls;
    for (int i = 0; i < shippedLoop().size(); ++i) {
        const AttractStop& stop = shippedLoop().stop(i);
        calls.insert(stop.call);
        if (stop.call == base::Word::KioskTouchDot) {
            CHECK(stop.scene.view.symbols == layout::Symbols::Bouquets);
        }
    }
    CHECK(calls.size() == 4);
    CHECK(shippedLoop().stop(0).call == base::Word::KioskTouch);
}

TEST_CASE("The same table and seed give the same loop, another seed another")
{
    const AttractLoop again(session::View{}, shippedGround(), 1);
    const AttractLoop other(session::View{}, shippedGround(), 2);
    REQUIRE(again.size() == shippedLoop().size());
    bool differs = other.size() != again.size();
    for (int i = 0; i < again.size(); ++i) {
        CHECK(again.stop(i) == shippedLoop().stop(i));
        differs = differs || !(other.stop(i) == again.stop(i));
    }
    CHECK(differs);
}

TEST_CASE("A table with little or nothing in it still has a loop")
{
    for (const auto& [keeps, least] :
         std::vector<std::pair<std::function<bool(const model::Initiative&)>, std::size_t>>{
             {[](const model::Initiative&) { return false; }, 1},
             {[](const model::Initiative& one) { return one.line == 2; }, 1},
             {[](const model::Initiative& one) { return one.line < 12; }, 3},
             {[](const model::Initiative& one) { return one.category == 0; }, 4}}) {
        const Table table(keeps);
        CAPTURE(table.atlas.data.initiatives.size());
        const AttractLoop loop(session::View{}, table.ground(), 5);
        for (const auto& round : roundsOf(loop)) {
            CHECK(round.size() >= least);
            CHECK(secondsOf(round) <= 90);
        }
        for (int i = 0; i < loop.size(); ++i) {
            CHECK(loop.stopMs(i) >= 6'000);
        }
    }
}

TEST_CASE("A tour of one's own is shown in its order, without what this table cannot show")
{
    session::Tour tour;
    for (const double seconds : {3.0, 20.0, 9.0}) {
        session::TourScene scene;
        scene.seconds = seconds;
        tour.scenes.push_back(scene);
    }
    tour.scenes[1].unread = "{}";
    const AttractLoop loop(tour, session::View{}, shippedGround(), 1);
    REQUIRE(loop.size() == 2);
    CHECK(loop.stopMs(0) == 3'000);
    CHECK(loop.stopMs(1) == 9'000);
    CHECK(loop.stopMs(2) == 3'000);
    tour.scenes.resize(2);
    tour.scenes[0].unread = "{}";
    CHECK(AttractLoop(tour, session::View{}, shippedGround(), 1).size() == shippedLoop().size());
}

TEST_CASE("A finger takes over exactly where the camera is, in the middle of a flight")
{
    desk::Desk desk;
    desk.state.language = Language::English;
    desk.state.theme = base::Theme::Dark;
    int flights = 0;
    for (int i = 0; i < shippedLoop().size(); ++i) {
        session::showStop(desk.state, shippedLoop().stop(i), desk.context());
        CHECK(desk.state.language == Language::English);
        CHECK(desk.state.theme == base::Theme::Dark);
        CHECK(desk.state.facetOpen == session::State{}.facetOpen);
        if (!desk.state.flight) {
            continue;
        }
        ++flights;
        CHECK(desk.state.flight->duration <= 1.2);
        desk.now += desk.state.flight->duration * 0.4;
        session::State seen = desk.state;
        session::tick(seen, desk.now);
        const session::State before = desk.state;
        session::freeze(desk.state, desk.now);
        CHECK_FALSE(desk.state.flight);
        CHECK(desk.state.camera == seen.camera);
        CHECK(desk.state.detail == seen.detail);
        CHECK(desk.state.selection == before.selection);
        CHECK(desk.state.openRow == before.openRow);
        const layout::Camera camera = desk.state.camera;
        session::tick(desk.state, desk.now + 10);
        CHECK(desk.state.camera == camera); // and it stays there
    }
    CHECK(flights >= 20);
}

TEST_CASE("Touching a tour or a year that plays stops it where it is")
{
    desk::Desk desk;
    desk.give(session::TogglePlay{});
    desk.now += 5;
    session::freeze(desk.state, desk.now);
    CHECK(desk.state.play.active);
    CHECK_FALSE(desk.state.play.running);
    const int day = desk.state.play.day;
    CHECK(day > desk.state.play.first);
    session::tick(desk.state, desk.now + 3);
    CHECK(desk.state.play.day == day);
    desk.state.tour.emplace().playing = true;
    session::freeze(desk.state, desk.now);
    CHECK_FALSE(desk.state.tour->playing);
}

TEST_CASE("After a reset nothing of the visit can be called back")
{
    desk::Desk desk;
    const session::State start = desk.state;
    session::History history;
    session::perform(desk.state, history, session::SetSearch{"un nom"}, desk.context());
    session::perform(desk.state, history, session::SetLargeText{true}, desk.context());
    session::perform(desk.state, history, session::SetTheme{base::Theme::Contrast}, desk.context());
    CHECK(desk.state.largeText);
    CHECK(history.canUndo());
    session::startOver(desk.state, history, start);
    CHECK(desk.state == start);
    CHECK_FALSE(history.canUndo());
    CHECK_FALSE(history.canRedo());
}
