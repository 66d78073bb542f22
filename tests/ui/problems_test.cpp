// The problems of the table in the drawer, and the way there.
#include "base/words.h"
#include "desk_harness.h"
#include "session/wording.h"

using namespace hand;
using session::Drawer;

namespace {

model::Problem problemOn(long line, model::ProblemKind kind, const std::string& value,
                         const std::string& instead = {})
{
    model::Problem problem;
    problem.line = line;
    problem.column = "start_date";
    problem.value = value;
    problem.reason = {base::Word::DoctorWhyDate};
    problem.kind = kind;
    if (!instead.empty()) {
        problem.repair = {{{problem.column, instead}}, model::Sure::Certain};
    }
    return problem;
}

/// A window on a table with problems; the stage is shared and gets its own back.
class FaultyWindow : public Window {
public:
    explicit FaultyWindow(int problems, Language language = Language::French, float width = 1600,
                          float height = 940)
        : Window(language, width, height)
    {
        for (int i = 0; i < problems; ++i) {
            const auto kind = i % 3 == 0 ? model::ProblemKind::Date : model::ProblemKind::Address;
            stage.atlas.problems.push_back(problemOn(i + 2, kind, "17/03/2020", "2020-03-17"));
        }
        stage.atlas.leftOut = problems;
        rest();
    }
    ~FaultyWindow()
    {
        stage.atlas.problems.clear();
        stage.atlas.leftOut = 0;
    }
    FaultyWindow(const FaultyWindow&) = delete;
    FaultyWindow& operator=(const FaultyWindow&) = delete;
};

} // namespace

TEST_CASE("the message that rows were left out leads to the reasons, and goes then")
{
    for (const Language language : {Language::French, Language::English}) {
        FaultyWindow w(3, language);
        w.state.notice = session::leftOutText(w.stage.atlas, language);
        w.rest();
        w.click("see-problems");
        CHECK(w.state.drawer == Drawer::Problems);
        CHECK(w.state.notice.empty());
        w.rest();
        CHECK(w.areas("problem:1").size() == 1);
    }
}

TEST_CASE("another message has no such button")
{
    FaultyWindow w(3);
    w.state.notice = "Vue enregistrée";
    w.rest();
    CHECK(!w.has("see-problems"));
}

TEST_CASE("the key 9 opens and closes the problems, also those of a sound table")
{
    Window w;
    w.frame({Key::Problems});
    w.rest();
    CHECK(w.state.drawer == Drawer::Problems);
    CHECK(w.areas("write-repaired").empty());
    w.frame({Key::Problems});
    CHECK(w.state.drawer == Drawer::None);
    w.frame({Key::Table});
    w.rest();
    CHECK(w.areas("drawer-problems").empty()); // nothing to look at: no tab
}

TEST_CASE("a repaired copy is asked for where something can be repaired, and only there")
{
    FaultyWindow w(2);
    w.state.drawer = Drawer::Problems;
    w.rest();
    w.click("write-repaired");
    CHECK(w.count<session::WriteRepairedCopy>() == 1);
    for (model::Problem& problem : w.stage.atlas.problems) {
        problem.repair = {};
    }
    w.rest();
    CHECK(w.areas("write-repaired").empty());
}

TEST_CASE("the keyboard reaches every problem of a long list, grouped by kind")
{
    FaultyWindow w(400, Language::English, 1280, 800);
    w.state.drawer = Drawer::Problems;
    w.rest();
    w.memory.zone = ui::Zone::Drawer;
    CHECK(w.memory.itemCount[static_cast<std::size_t>(ui::Zone::Drawer)] >= 400);
    w.memory.item = w.memory.itemCount[static_cast<std::size_t>(ui::Zone::Drawer)] - 1;
    w.rest(6);
    const auto last = w.areas("problem:401"); // behind two headings
    REQUIRE(last.size() == 1);
    CHECK(last[0].bottom() <= w.desk.drawer.bottom() + 1);
    CHECK(w.areas("problem:1").empty()); // out of sight, not drawn
}
