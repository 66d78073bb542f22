// Tours as files: what was recorded comes back, whatever the table has become meanwhile.
#include "session/desk.h"
#include "session/random_command.h"
#include "session/tour_file.h"
#include "session/tour_steps.h"

#include <doctest/doctest.h>

#include <string>

namespace {

session::ViewGround ground()
{
    return {world::atlas(), world::index(), world::plan().mainland()};
}

std::string randomText(std::mt19937& random)
{
    static const std::array<std::string, 7> kParts{"é", " {n}", "«", "\"", "\\", "\n", "{top:category} "};
    std::string text;
    for (auto i = random() % 5; i > 0; --i) {
        text += kParts[random() % kParts.size()];
    }
    return text;
}

/// A tour recorded while anything at all was done.
session::Tour randomTour(std::mt19937& random, desk::Desk& desk)
{
    session::Tour tour;
    tour.title = {randomText(random), randomText(random)};
    for (auto scenes = random() % 6; scenes > 0; --scenes) {
        for (int i = 0; i < 5; ++i) {
            desk.give(randomCommand(random));
        }
        session::TourScene scene;
        scene.view = session::viewOf(desk.state);
        if (scene.view.duel) {
            scene.view.duel->before = {}; // is not written
        }
        scene.caption = {randomText(random), randomText(random)};
        scene.notes = {randomText(random), randomText(random)};
        scene.seconds = 2 + static_cast<double>(random() % 1000) / 8;
        tour.scenes.push_back(scene);
    }
    return tour;
}

/// Adding and taking the origin may cost the last bit of a camera.
session::Tour withCamerasOf(session::Tour tour, const session::Tour& other)
{
    for (std::size_t i = 0; i < tour.scenes.size(); ++i) {
        const layout::Camera& camera = other.scenes[i].view.camera;
        const base::Vec2 off = tour.scenes[i].view.camera.centre - camera.centre;
        if (std::hypot(off.x, off.y) < 1e-3) {
            tour.scenes[i].view.camera.centre = camera.centre;
        }
    }
    return tour;
}

session::OpenedTour opened(const std::string& text)
{
    auto read = session::readTour(text, ground());
    REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
    return std::move(read).value();
}

std::string refused(const std::string& text)
{
    const auto read = session::readTour(text, ground());
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message.find('\n') == std::string::npos);
    return read.error().message;
}

std::string tourWith(const std::string& keys)
{
    return R"({"format": "cartovid-tour", "version": 1, )" + keys + "}";
}

std::string withScene(const std::string& keys)
{
    return tourWith(R"("scenes": [{"view": {}}, {"view": {}, )" + keys + "}]");
}

} // namespace

TEST_CASE("a recorded tour comes back as it was, whatever was done before")
{
    std::mt19937 random(71);
    desk::Desk desk;
    for (int i = 0; i < 150; ++i) {
        const session::Tour tour = randomTour(random, desk);
        const std::string text = session::writeTour(tour, world::atlas());
        CAPTURE(text);
        const session::OpenedTour read = opened(text);
        const session::Tour back = withCamerasOf(read.tour, tour);
        CHECK(back == tour);
        CHECK(read.remarks.empty());
        CHECK(session::writeTour(back, world::atlas()) == text);
    }
}

TEST_CASE("a scene that this table cannot show is named, passed over and not lost by saving")
{
    const std::string text = tourWith(
        R"("scenes": [{"view": {"selection": {"category": ["dons"]}}, "caption": {"fr": "un", "en": "one"}},
           {"view": {"selection": {"category": ["masques"]}, "odd": 1}, "notes": {"fr": "deux", "en": ""}},
           {"view": {"card": "FR-9999"}, "seconds": 12}, {"view": {"symbols": "bars"}}])");
    const session::OpenedTour read = opened(text);
    REQUIRE(read.tour.scenes.size() == 4);
    REQUIRE(read.remarks.size() == 2);
    CHECK(read.remarks[0].find("scene 2") != std::string::npos);
    CHECK(read.remarks[0].find("masques") != std::string::npos);
    CHECK(read.remarks[1].find("scene 3") != std::string::npos);
    CHECK(read.remarks[1].find("FR-9999") != std::string::npos);
    CHECK(session::nextScene(read.tour, 0, 1) == 3);
    CHECK(session::nextScene(read.tour, 3, -1) == 0);

    const std::string saved = session::writeTour(read.tour, world::atlas());
    CHECK(saved.find("masques") != std::string::npos);
    CHECK(saved.find("\"odd\": 1") != std::string::npos);
    CHECK(saved.find("deux") != std::string::npos);
    CHECK(saved.find("FR-9999") != std::string::npos);
    CHECK(opened(saved).tour == read.tour);
}

TEST_CASE("what a later version has added to a tour is not lost by saving it here")
{
    const std::string text = tourWith(
        R"("music": "none", "title": {"fr": "a", "en": "b", "de": "c"}, "scenes": [{"view": {"tilt": 30,
           "title": "ma vue"}, "fade": true, "caption": {"de": "d"}}])");
    const session::OpenedTour read = opened(text);
    const std::string saved = session::writeTour(read.tour, world::atlas());
    for (const char* kept : {"music", "\"c\"", "\"tilt\": 30", "ma vue", "fade", "\"d\""}) {
        CAPTURE(kept);
        CHECK(saved.find(kept) != std::string::npos);
    }
    CHECK(opened(saved).tour == read.tour);
}

TEST_CASE("a value that is no such thing is refused with its scene, its key and what is wanted")
{
    CHECK(refused(withScene(R"("seconds": "huit")")) ==
          R"(scene 2: seconds is "huit"; a number from 2 to 600 is wanted)");
    CHECK(refused(withScene(R"("seconds": 0)")).find("scene 2: seconds is 0") == 0);
    CHECK(refused(withScene(R"("caption": "oui")")).find("scene 2: caption is \"oui\"") == 0);
    CHECK(refused(withScene(R"("notes": {"en": 3})")).find("scene 2: notes.en is 3") == 0);
    CHECK(refused(tourWith(R"("scenes": [{}])")) == "scene 1: it has no \"view\"");
    CHECK(refused(tourWith(R"("scenes": [4])")) == "scene 1: an object is wanted");
    CHECK(refused(tourWith(R"("scenes": {})")).find("scenes is {}") == 0);
    CHECK(refused(tourWith(R"("title": [])")).find("title is []") == 0);
    const std::string longText(session::kMostTourText + 1, 'a');
    CHECK(refused(withScene(R"("notes": {"fr": ")" + longText + R"("})")).find("scene 2: notes.fr") == 0);
}

TEST_CASE("a file that is no tour says so, and nothing of it is shown")
{
    CHECK(refused("") == "it is no JSON, or was cut short");
    CHECK(refused(R"({"format": "cartovid-view", "version": 1})").find("it is no tour") == 0);
    CHECK(refused(R"([1, 2])").find("it is no tour") == 0);
    CHECK(refused(R"({"format": "cartovid-tour"})").find("version") != std::string::npos);
    CHECK(refused(R"({"format": "cartovid-tour", "version": 2})").find("newer cartovid") !=
          std::string::npos);
    CHECK(refused(std::string(session::kTourBytes + 1, ' ')) == "it is too large for a tour");
    CHECK(refused(tourWith("\"scenes\": " + std::string(5000, '[') + std::string(5000, ']'))) ==
          "its JSON is nested too deeply for a tour");
    std::string many = "{\"view\": {}}";
    for (std::size_t i = 0; i < session::kMostScenes; ++i) {
        many += ", {\"view\": {}}";
    }
    CHECK(refused(tourWith("\"scenes\": [" + many + "]")).find("200 scenes at most") != std::string::npos);
    const std::string whole = session::writeTour(opened(withScene(R"("seconds": 3)")).tour, world::atlas());
    for (std::size_t size = 0; size + 2 < whole.size(); size += 7) {
        CHECK_FALSE(session::readTour(whole.substr(0, size), ground()).ok());
    }
}

TEST_CASE("a caption's unknown field is reported with its scene and its language")
{
    const session::OpenedTour read =
        opened(withScene(R"("caption": {"fr": "{n} oui", "en": "{nn} and {top:colour}"})"));
    REQUIRE(read.remarks.size() == 2);
    CHECK(read.remarks[0] == "scene 2: caption.en: {nn} is no field; it is shown as typed");
    CHECK(read.remarks[1].find("{top:colour}") != std::string::npos);
}

TEST_CASE("the title of a tour is found without reading its scenes")
{
    const auto title = session::titleOfTour(tourWith(R"("title": {"fr": "Oui", "en": "Yes"}, "scenes": 4)"));
    REQUIRE(title.has_value());
    CHECK((*title)[0] == "Oui");
    CHECK((*title)[1] == "Yes");
    CHECK_FALSE(session::titleOfTour(R"({"format": "cartovid-view", "version": 1})").has_value());
    CHECK_FALSE(session::titleOfTour("{").has_value());
}
