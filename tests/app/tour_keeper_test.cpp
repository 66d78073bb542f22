// Tours on the disk: what was put together is there again, whatever happens to the window.
#include "../base/temporary_folder.h"
#include "app/opening.h"
#include "app/tour_keeper.h"
#include "app/tour_option.h"
#include "session/tour_steps.h"

#include <doctest/doctest.h>

#include <string>

namespace {

/// A desk in a home folder of its own.
class Home {
public:
    explicit Home(app::Options options = {}) : home_("HOME", folder.path().string())
    {
        auto opened = app::openStage(options, app::startLoading(options));
        REQUIRE_MESSAGE(opened.ok(), (opened.ok() ? std::string() : opened.error().message));
        opening_ = std::move(opened).value();
        stage().refresh(state(), {300, 60, 1180, 860}, 1, app::Stage::kArrived);
        keeper.emplace(stage(), state());
    }
    app::Stage& stage() { return *opening_.stage; }
    session::State& state() { return opening_.state; }
    void give(const session::Command& command)
    {
        if (!keeper->run(command, history, now)) {
            session::perform(state(), history, command, stage().context(now));
        }
        keeper->rest(now);
    }
    void pass(double seconds)
    {
        now += seconds;
        keeper->rest(now);
    }

    TemporaryFolder folder;
    session::History history;
    std::optional<app::TourKeeper> keeper;
    double now = 10;

private:
    EnvironmentVariable home_;
    app::Opening opening_;
};

} // namespace

TEST_CASE("a tour that is put together saves itself after a moment, and again after each change")
{
    Home home;
    CHECK_FALSE(home.keeper->wakesIn(home.now).has_value());
    home.give(session::AddScene{});
    CHECK_FALSE(home.state().tour->isSaved);
    REQUIRE(home.keeper->wakesIn(home.now).has_value());
    home.pass(app::TourKeeper::kRest + 0.1);
    CHECK(home.state().tour->isSaved);
    CHECK_FALSE(home.keeper->wakesIn(home.now).has_value());
    const std::string first = home.folder.get("cartovid-tour-1.json");
    CHECK(first.find("\"cartovid-tour\"") != std::string::npos);
    home.give(session::SetTourTitle{{"Ma visite", "My tour"}});
    home.pass(app::TourKeeper::kRest + 0.1);
    CHECK(home.folder.get("cartovid-tour-1.json").find("Ma visite") != std::string::npos);
    CHECK(home.folder.count() == 1);
    home.give(session::Undo{});
    home.pass(app::TourKeeper::kRest + 0.1);
    CHECK(home.folder.get("cartovid-tour-1.json") == first);
}

TEST_CASE("a composed tour is written only once it has been changed, into a file of its own")
{
    Home home;
    home.give(session::OpenTour{"mobilisation"});
    REQUIRE(home.state().tour.has_value());
    CHECK(home.state().toursOpen);
    home.give(session::ShowScene{2});
    home.pass(10);
    CHECK(home.keeper->mayClose());
    CHECK(home.folder.count() == 0);
    home.give(session::RemoveScene{2});
    CHECK(home.keeper->mayClose());
    CHECK(home.folder.count() == 1);
    const auto listed = home.keeper->tours();
    REQUIRE(listed.size() == 4);
    CHECK(listed[0].path == "mobilisation");
    CHECK(listed[1].path == "regions");
    CHECK(listed[2].path == "twenty-years");
    CHECK(listed[3].path == (home.folder / "cartovid-tour-1.json").string());
    CHECK(listed[3].title == "La mobilisation en six étapes");
}

TEST_CASE("opening another tour saves the one in hand first")
{
    Home home;
    home.give(session::AddScene{});
    home.give(session::OpenTour{"regions"});
    CHECK(home.folder.count() == 1);
    CHECK(home.state().tour->path.empty());
    home.give(session::OpenTour{(home.folder / "cartovid-tour-1.json").string()});
    CHECK(home.state().tour->tour.scenes.size() == 1);
    CHECK(home.state().tour->isSaved);
    home.give(session::AddScene{});
    home.give(session::SetTour{session::TourState{}});
    CHECK(home.state().tour->tour.scenes.empty());
    const auto read = app::tourNamed((home.folder / "cartovid-tour-1.json").string(), home.stage());
    REQUIRE(read.ok());
    CHECK(read.value().state.tour.scenes.size() == 2);
}

TEST_CASE("a tour that cannot be written is said once, stays in hand and, asked twice, lets the window close")
{
    Home home;
    home.give(session::AddScene{});
    home.state().tour->path = (home.folder / "no folder/tour.json").string();
    home.pass(5);
    CHECK_FALSE(home.state().tour->isSaved);
    CHECK(home.state().notice.find("n’est pas enregistré") != std::string::npos);
    CHECK_FALSE(home.keeper->wakesIn(home.now).has_value()); // not again and again
    home.state().notice.clear();
    home.pass(60);
    CHECK(home.state().notice.empty());
    home.give(session::OpenTour{"regions"}); // would throw it away
    CHECK(home.state().tour->tour.scenes.size() == 1);
    CHECK_FALSE(home.state().notice.empty());
    CHECK(home.keeper->mayClose()); // the second time
    CHECK(home.folder.count() == 0);
    home.state().tour->path.clear();
    home.give(session::SaveTour{});
    CHECK(home.state().tour->isSaved);
    CHECK(home.state().noticeIsGood);
    CHECK(home.folder.count() == 1);
}

TEST_CASE("a tour file with a scene of another table opens with what it can show, says so and loses nothing")
{
    Home home;
    home.folder.put("other.json", R"({"format": "cartovid-tour", "version": 1, "scenes": [
        {"view": {"selection": {"category": ["dons"]}}}, {"view": {"selection": {"category": ["masques"]}}}]})");
    CHECK(app::isTourFile(home.folder / "other.json"));
    home.give(session::OpenTour{(home.folder / "other.json").string()});
    REQUIRE(home.state().tour.has_value());
    CHECK(home.state().notice.find("scène 2") != std::string::npos);
    CHECK(home.state().notice.find("masques") != std::string::npos);
    home.give(session::ShowScene{1});
    CHECK(home.state().tour->at == 0);
    home.give(session::SetTourTitle{{"Oui", "Yes"}});
    CHECK(home.keeper->mayClose());
    CHECK(home.folder.get("other.json").find("masques") != std::string::npos);
}

TEST_CASE("a file that is no tour leaves the tour in hand, and says why")
{
    Home home;
    home.give(session::OpenTour{"mobilisation"});
    const session::Tour before = home.state().tour->tour;
    home.folder.put("view.json", R"({"format": "cartovid-view", "version": 1})");
    home.folder.put("half.json", R"({"format": "cartovid-tour", "version": 1, "scenes": [)");
    CHECK_FALSE(app::isTourFile(home.folder / "view.json"));
    CHECK(app::isTourFile(home.folder / "half.json"));
    CHECK_FALSE(app::isTourFile(home.folder / "missing.json"));
    for (const char* name : {"view.json", "half.json", "missing.json"}) {
        home.state().notice.clear();
        home.give(session::OpenTour{(home.folder / name).string()});
        CHECK(home.state().tour->tour == before);
        CHECK(home.state().notice.find(name) != std::string::npos);
    }
}

TEST_CASE("--tour, --present and --scene begin where they say, and a missing scene is refused")
{
    app::Options options;
    options.command = app::Command::Render;
    options.tour = "mobilisation";
    options.scene = 3;
    options.presents = true;
    {
        Home home(options);
        CHECK(home.state().tour->at == 2);
        CHECK(home.state().tour->presenting);
        CHECK(session::isOnScene(home.state()));
        CHECK_FALSE(home.state().flight.has_value());
    }
    options.scene = 99;
    const auto refused = app::openStage(options, app::startLoading(options));
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().exit == base::Exit::Usage);
    CHECK(refused.error().message.find("99") != std::string::npos);
}

TEST_CASE("a tour that was changed elsewhere meanwhile is not written over: both are kept, and the window "
          "says where")
{
    for (const base::Language language : {base::Language::French, base::Language::English}) {
        Home home;
        home.state().language = language;
        home.give(session::AddScene{});
        home.pass(app::TourKeeper::kRest + 0.1);
        const std::string own = home.state().tour->path;
        std::string theirs = home.folder.get("cartovid-tour-1.json");
        theirs.replace(theirs.find("\"seconds\": 8.0"), 14, "\"seconds\": 9.0");
        home.folder.put("cartovid-tour-1.json", theirs);
        home.give(session::SetTourTitle{{"À moi", "Mine"}});
        home.pass(app::TourKeeper::kRest + 0.1);
        CHECK(home.folder.get("cartovid-tour-1.json") == theirs);
        CHECK(home.folder.get("cartovid-tour-2.json").find("Mine") != std::string::npos);
        CHECK(home.state().tour->path == (home.folder / "cartovid-tour-2.json").string());
        CHECK(home.state().notice.find(own) != std::string::npos);
        CHECK(home.state().notice.find("cartovid-tour-2.json") != std::string::npos);
        CHECK_FALSE(home.state().noticeIsGood);
        // From here on there is one file again.
        home.give(session::SetTourTitle{{"Encore", "Again"}});
        home.pass(app::TourKeeper::kRest + 0.1);
        CHECK(home.folder.count() == 2);
        CHECK(home.folder.get("cartovid-tour-2.json").find("Again") != std::string::npos);
    }
}

TEST_CASE("a tour file that was removed elsewhere is written again, nothing being lost")
{
    Home home;
    home.give(session::AddScene{});
    home.pass(app::TourKeeper::kRest + 0.1);
    std::filesystem::remove(home.folder / "cartovid-tour-1.json");
    home.give(session::SetTourTitle{{"À moi", "Mine"}});
    home.pass(app::TourKeeper::kRest + 0.1);
    CHECK(home.folder.get("cartovid-tour-1.json").find("Mine") != std::string::npos);
    CHECK(home.folder.count() == 1);
}

TEST_CASE("a tour that cannot be saved by itself says so in the very next frame, in the window's language")
{
    Home home;
    home.state().language = base::Language::English;
    home.give(session::AddScene{});
    home.state().tour->path = "/proc/cartovid/tour.json";
    home.keeper->rest(home.now);
    CHECK_FALSE(home.keeper->rest(home.now)); // nothing to be said yet
    home.now += app::TourKeeper::kRest + 0.1;
    CHECK(home.keeper->rest(home.now));
    CHECK(home.state().notice.find("The tour is not saved: there is no folder") != std::string::npos);
    CHECK_FALSE(home.state().noticeIsGood);
}

TEST_CASE("what is wrong with a tour file is said in the window's language")
{
    Home home;
    home.folder.put("cut.json", "{\"format\": \"cartovid-tour\", \"version\": 1, \"scenes\": [");
    home.folder.put("newer.json", "{\"format\": \"cartovid-tour\", \"version\": 99, \"scenes\": []}");
    home.folder.put("scene.json", "{\"format\": \"cartovid-tour\", \"version\": 1, \"scenes\": [7]}");
    const std::pair<const char*, const char*> faults[] = {{"cut.json", "coupé avant la fin"},
                                                          {"newer.json", "plus récent"},
                                                          {"scene.json", "il faut un objet"}};
    for (const auto& [file, text] : faults) {
        home.give(session::OpenTour{(home.folder / file).string()});
        CAPTURE(home.state().notice);
        CHECK(home.state().notice.find(text) != std::string::npos);
        CHECK(home.state().notice.find("wanted") == std::string::npos);
    }
    home.give(session::OpenTour{(home.folder / "none.json").string()});
    CHECK(home.state().notice.find("il n’y a pas de fichier") != std::string::npos);
}
