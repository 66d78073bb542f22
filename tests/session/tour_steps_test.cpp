// Showing, playing and putting together a tour: what a presenter's remote may count on.
#include "session/desk.h"
#include "session/history.h"
#include "session/random_command.h"
#include "session/tour_composer.h"
#include "session/tour_steps.h"
#include "session/view.h"

#include <doctest/doctest.h>

using desk::Desk;

namespace {

session::TourState composed()
{
    session::TourState tour;
    tour.tour = session::composeMobilisation({world::atlas(), world::index(), world::plan()});
    return tour;
}

Desk withTour()
{
    Desk desk;
    desk.give(session::SetTour{composed()});
    return desk;
}

/// Lets the clock run as the viewer does.
void run(Desk& desk, double seconds)
{
    for (const double end = desk.now + seconds; desk.now < end; desk.now += 0.05) {
        session::tick(desk.state, desk.now);
        if (const auto due = session::dueInTour(desk.state, desk.now)) {
            desk.give(*due);
        }
    }
}

} // namespace

TEST_CASE("a tour in hand changes nothing on the map until its first scene is shown")
{
    Desk desk;
    desk.give(session::SetSearch{"masque"});
    const session::View before = session::viewOf(desk.state);
    desk.give(session::SetTour{composed()});
    CHECK(session::viewOf(desk.state) == before);
    CHECK(session::shownScene(desk.state) == nullptr);
}

TEST_CASE("a scene shows its view in the presenter's language and theme, within 1.2 seconds")
{
    Desk desk = withTour();
    desk.give(session::SetLanguage{base::Language::English});
    desk.give(session::SetTheme{base::Theme::Contrast});
    const int count = static_cast<int>(desk.state.tour->tour.scenes.size());
    for (int at = 0; at < count; ++at) {
        desk.give(session::ShowScene{at});
        CHECK((!desk.state.flight || desk.state.flight->duration <= 1.2));
        CHECK(session::isOnScene(desk.state));
        desk.now += 1.2;
        session::tick(desk.state, desk.now);
        CHECK_FALSE(desk.state.flight.has_value());
        session::View wanted = desk.state.tour->tour.scenes[static_cast<std::size_t>(at)].view;
        wanted.language = base::Language::English;
        wanted.theme = base::Theme::Contrast;
        CHECK(session::viewOf(desk.state) == wanted);
    }
}

TEST_CASE("next at the last scene and back at the first one stay where they are")
{
    Desk desk = withTour();
    const int last = static_cast<int>(desk.state.tour->tour.scenes.size()) - 1;
    desk.give(session::ShowScene{last + 1});
    CHECK(desk.state.tour->at == last);
    desk.give(session::ShowScene{-1});
    CHECK(desk.state.tour->at == 0);
    desk.give(session::SetTour{session::TourState{}});
    desk.give(session::ShowScene{0});
    desk.give(session::PlayTour{true});
    CHECK_FALSE(desk.state.tour->playing);
    CHECK(desk.state.tour->at == -1);
}

TEST_CASE("a playing tour goes on after each scene's seconds and stops at its end")
{
    Desk desk = withTour();
    for (session::TourScene& scene : desk.state.tour->tour.scenes) {
        scene.seconds = 3;
    }
    desk.give(session::PlayTour{true});
    CHECK(desk.state.tour->at == 0);
    CHECK(session::tourWakesIn(desk.state, desk.now) == doctest::Approx(3));
    run(desk, 2.5);
    CHECK(desk.state.tour->at == 0);
    run(desk, 1);
    CHECK(desk.state.tour->at == 1);
    run(desk, 60);
    CHECK(desk.state.tour->at == 5);
    CHECK_FALSE(desk.state.tour->playing);
    CHECK_FALSE(session::tourWakesIn(desk.state, desk.now).has_value());
    desk.give(session::PlayTour{true}); // from the end: once more
    CHECK(desk.state.tour->at == 0);
}

TEST_CASE("a black sheet holds the clock, and the next scene lifts it")
{
    Desk desk = withTour();
    desk.give(session::PlayTour{true});
    desk.give(session::BlankSheet{true});
    run(desk, 30);
    CHECK(desk.state.tour->at == 0);
    CHECK(desk.state.tour->blank);
    desk.give(session::ShowScene{1});
    CHECK_FALSE(desk.state.tour->blank);
}

TEST_CASE("a caption holds only while the map shows what it counts")
{
    Desk desk = withTour();
    desk.give(session::ShowScene{0});
    CHECK(session::isOnScene(desk.state));
    desk.give(session::ToggleChoice{filter::Facet::Category, "dons"});
    CHECK_FALSE(session::isOnScene(desk.state));
    desk.give(session::ToggleChoice{filter::Facet::Category, "dons"});
    CHECK(session::isOnScene(desk.state));
    desk.give(session::StartDuel{});
    CHECK_FALSE(session::isOnScene(desk.state));
}

TEST_CASE("scenes are added after the one at hand, moved, and taken out")
{
    Desk desk;
    const auto add = [&](const char* search) {
        desk.give(session::SetSearch{search});
        desk.give(session::AddScene{});
    };
    const auto order = [&] {
        std::string text;
        for (const session::TourScene& scene : desk.state.tour->tour.scenes) {
            text += scene.view.selection.search;
        }
        return text;
    };
    add("a");
    add("b");
    add("c");
    CHECK(order() == "abc");
    CHECK_FALSE(desk.state.tour->isSaved);
    desk.give(session::ShowScene{0});
    add("d");
    CHECK(order() == "adbc");
    CHECK(desk.state.tour->at == 1);
    desk.give(session::MoveScene{0, 3});
    CHECK(order() == "dbca");
    CHECK(desk.state.tour->at == 0);
    desk.give(session::MoveScene{0, 9});
    CHECK(order() == "dbca");
    desk.give(session::RemoveScene{1});
    CHECK(order() == "dca");
    desk.give(session::RemoveScene{7});
    CHECK(order() == "dca");
    session::TourScene edited;
    edited.caption = {"un", "one"};
    edited.seconds = 1e9;
    desk.give(session::SetScene{2, edited});
    CHECK(desk.state.tour->tour.scenes[2].caption[0] == "un");
    CHECK(desk.state.tour->tour.scenes[2].seconds == session::kMostSceneSeconds);
    CHECK(order() == "dca"); // its view stays
}

TEST_CASE("a tour holds no more scenes than a file may")
{
    Desk desk;
    for (std::size_t i = 0; i < session::kMostScenes + 5; ++i) {
        desk.give(session::AddScene{});
    }
    CHECK(desk.state.tour->tour.scenes.size() == session::kMostScenes);
}

TEST_CASE("Escape leads out of a tour step by step")
{
    Desk desk = withTour();
    desk.state.toursOpen = true;
    desk.state.tour->presenting = true;
    desk.give(session::PlayTour{true});
    desk.give(session::BlankSheet{true});
    desk.give(session::Back{});
    CHECK_FALSE(desk.state.tour->blank);
    CHECK(desk.state.tour->presenting);
    desk.give(session::Back{});
    CHECK_FALSE(desk.state.tour->presenting);
    CHECK_FALSE(desk.state.tour->playing);
    desk.give(session::Back{});
    CHECK_FALSE(desk.state.toursOpen);
    CHECK(desk.state.tour->at == 0);
    desk.give(session::Back{});
    CHECK(desk.state.tour->at == -1);
    CHECK(desk.state.tour.has_value()); // still in hand
}

TEST_CASE("undo brings a removed scene back, in the order in which things were done")
{
    Desk desk;
    session::History history;
    const auto give = [&](const session::Command& command) {
        desk.now += 5;
        session::perform(desk.state, history, command, desk.context());
        desk.refresh();
    };
    give(session::AddScene{});
    give(session::ToggleChoice{filter::Facet::Category, "dons"});
    give(session::AddScene{});
    give(session::ToggleChoice{filter::Facet::Category, "recherche"});
    const session::Tour before = desk.state.tour->tour;
    give(session::RemoveScene{0});
    CHECK(desk.state.tour->tour.scenes.size() == 1);
    give(session::Undo{});
    CHECK(desk.state.tour->tour == before);
    CHECK(desk.state.selection.of(filter::Facet::Category).size() == 2);
    give(session::Undo{});
    CHECK(desk.state.selection.of(filter::Facet::Category).size() == 1);
    CHECK(desk.state.tour->tour == before);
    give(session::Undo{});
    CHECK(desk.state.tour->tour.scenes.size() == 1);
    give(session::Redo{});
    CHECK(desk.state.tour->tour == before);
    CHECK_FALSE(desk.state.tour->isSaved);
}

TEST_CASE("whatever is done, the scene at hand is one of the tour")
{
    std::mt19937 random(3);
    Desk desk;
    session::History history;
    for (int i = 0; i < 4000; ++i) {
        const int at = static_cast<int>(random() % 8) - 1;
        const std::array<session::Command, 12> commands{
            session::AddScene{},
            session::RemoveScene{at},
            session::MoveScene{at, static_cast<int>(random() % 8) - 1},
            session::ShowScene{at},
            session::PlayTour{random() % 2 == 0},
            session::BlankSheet{random() % 2 == 0},
            session::Undo{},
            session::Redo{},
            session::Back{},
            session::SetScene{at, {}},
            random() % 50 == 0 ? session::SetTour{composed()} : session::SetTour{desk.state.tour},
            randomCommand(random)};
        desk.now += 0.3;
        session::tick(desk.state, desk.now);
        session::perform(desk.state, history, commands[random() % commands.size()], desk.context());
        if (const auto due = session::dueInTour(desk.state, desk.now)) {
            session::perform(desk.state, history, *due, desk.context());
        }
        if (desk.state.tour) {
            const int count = static_cast<int>(desk.state.tour->tour.scenes.size());
            CHECK(desk.state.tour->at >= -1);
            CHECK(desk.state.tour->at < count);
            CHECK((!desk.state.tour->playing || desk.state.tour->at >= 0));
        }
        if (i % 20 == 0) {
            desk.refresh();
        }
    }
}
