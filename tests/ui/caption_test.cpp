// The caption of a scene as it is typed: a click on it, and what its braces stand for.
#include "desk_harness.h"
#include "session/tour_composer.h"
#include "ui/tour.h"

#include <algorithm>

using hand::Window;

namespace {

void show(Window& w)
{
    session::TourState tour;
    tour.tour = session::composeMobilisation({w.stage.atlas, w.stage.index, w.stage.plan});
    for (const session::Command& command :
         {session::Command(session::SetTour{std::move(tour)}), session::Command(session::ShowScene{0})}) {
        session::apply(w.state, command, w.stage.context(w.now));
        w.rest();
    }
}

} // namespace

TEST_CASE("a click on the caption below the map opens its text, with what each of its fields stands for")
{
    Window w;
    show(w);
    REQUIRE(w.has("band-caption"));
    CHECK_FALSE(w.has("field-chip"));
    w.click("band-caption");
    w.rest();
    CHECK(w.state.toursOpen);
    const std::string typed = w.state.tour->tour.scenes[0].caption[0];
    std::string shown = w.memory.tour.text; // broken into lines where the field is full
    std::ranges::replace(shown, '\n', ' ');
    CHECK(shown == typed);
    REQUIRE(w.areas("field-chip").size() == 2); // {n} and {towns}, each once
    const auto countedOf = [&w](const std::string& text) {
        for (const ui::Memory::Tour::Counted& each : w.memory.tour.counted) {
            if (each.typed == text) {
                return each;
            }
        }
        FAIL("not counted: ", text);
        return ui::Memory::Tour::Counted{};
    };
    CHECK(countedOf(typed).fields ==
          std::vector<std::string>{"{n}\u00a0=\u00a0651", "{towns}\u00a0=\u00a0201"});
    w.type("{rien} ");
    w.rest();
    CHECK(countedOf(w.state.tour->tour.scenes[0].caption[0]).unknown == std::vector<std::string>{"{rien}"});
}

TEST_CASE("a caption is counted once for its text, and anew for another text, language or table")
{
    Window w;
    show(w);
    w.click("band-caption");
    w.rest();
    const std::size_t before = w.memory.tour.counted.size();
    w.rest(20);
    CHECK(w.memory.tour.counted.size() == before);
    w.type("x");
    w.rest();
    CHECK(w.memory.tour.counted.size() > before);
    CHECK(w.memory.tour.counted.size() <= 8);
}

TEST_CASE("who types a title in one language sees what the other language says")
{
    Window w;
    show(w);
    session::apply(w.state, session::ToggleTours{}, w.stage.context(w.now));
    session::apply(w.state, session::SetTourTitle{{"Ancien", "Old"}}, w.stage.context(w.now));
    w.rest();
    w.click("tour-title");
    w.rest();
    w.type("Nouveau");
    CHECK(w.state.tour->tour.title[1] == "Old"); // still, which the line below the field says
    CHECK(w.state.tour->tour.title[0].find("Nouveau") != std::string::npos);
}
