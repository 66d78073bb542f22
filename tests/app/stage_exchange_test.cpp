// Another table on the same stage: in the end everything is as if the program had been started with it.
#include "../base/temporary_folder.h"
#include "app/opening.h"
#include "app/sources.h"
#include "model/difference.h"
#include "session/row_change.h"

#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>

namespace {

constexpr base::Rect kMap{0, 0, 1200, 760};

std::vector<std::string> shippedLines()
{
    std::ifstream file(source::defaultGeodata() / "initiatives.csv");
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);) {
        lines.push_back(line);
    }
    return lines;
}

/// A table of the shipped rows without some of them, the rest in another order.
std::string shuffled(std::size_t without)
{
    std::vector<std::string> lines = shippedLines();
    std::string text = lines.front() + "\n";
    for (std::size_t i = lines.size() - 1; i > without; --i) {
        text += lines[i] + "\n";
    }
    return text;
}

struct Show {
    explicit Show(const std::string& data = {})
    {
        options.data = data;
        auto opened = app::openStage(options, app::startLoading(options));
        REQUIRE(opened.ok());
        opening = std::move(opened).value();
        refresh(1);
    }
    app::Stage& stage() { return *opening.stage; }
    session::State& state() { return opening.state; }
    void refresh(double now) { stage().refresh(state(), kMap, 1, now); }
    scene::Scene scene() { return stage().map(state(), 1200, 760, app::Stage::kArrived); }
    void ask(const session::Command& command)
    {
        session::apply(state(), command, stage().context(1));
        refresh(1);
    }
    /// As the viewer does when the table has been read again.
    void take(const std::string& data, double now)
    {
        app::Options other;
        other.data = data;
        auto read = source::reloadTable(app::sourcesOf(other), stage().atlas.geography);
        REQUIRE(read.ok());
        app::LoadedTable table(std::move(read).value());
        const model::Difference difference = model::difference(stage().atlas.data, table.atlas.data);
        stage().exchange(table, difference.newRowOf, now);
        session::follow(state(), {table.atlas.data, stage().atlas.data, difference.newRowOf});
    }

    app::Options options;
    app::Opening opening;
};

void checkLooksAlike(Show& changed, Show& started)
{
    const scene::Scene a = changed.scene();
    const scene::Scene b = started.scene();
    REQUIRE(a.leaves.size() == b.leaves.size());
    for (std::size_t i = 0; i < a.leaves.size(); ++i) {
        CHECK_MESSAGE(a.leaves[i] == b.leaves[i], a.leaves[i].name);
    }
    CHECK(changed.stage().listing == started.stage().listing);
    CHECK(changed.stage().outcome.selected == started.stage().outcome.selected);
    CHECK(changed.stage().axis == started.stage().axis);
}

} // namespace

TEST_CASE("After another table everything is as in a program that was started with it")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(100));
    const std::string path = (folder / "new.csv").string();
    for (const layout::Symbols kind :
         {layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density,
          layout::Symbols::Choropleth, layout::Symbols::Bars, layout::Symbols::Matrix}) {
        for (const bool isDuel : {false, true}) {
            Show changed;
            Show started(path);
            changed.ask(session::SetSymbols{kind});
            changed.ask(session::ToggleChoice{filter::Facet::Category, "dons"});
            if (isDuel) {
                changed.ask(session::StartDuel{});
            }
            changed.take(path, 1);
            changed.refresh(app::Stage::kArrived);
            started.state() = changed.state();
            started.refresh(app::Stage::kArrived);
            checkLooksAlike(changed, started);
        }
    }
}

TEST_CASE("The land stays where it is, so that nothing of it is drawn anew")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(3));
    Show show;
    const model::Geography* const land = &show.stage().atlas.geography;
    const auto* const points = show.stage().atlas.geography.frames[0].regions.vertices.data();
    show.take((folder / "new.csv").string(), 1);
    CHECK(&show.stage().atlas.geography == land);
    CHECK(show.stage().atlas.geography.frames[0].regions.vertices.data() == points);
    CHECK(show.stage().atlas.geography.frames[0].present);
}

TEST_CASE("Dots travel from where they were to the seats of the same initiatives")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(40));
    Show show;
    const auto idOf = [&](int row) {
        return show.stage().atlas.data.initiatives[static_cast<std::size_t>(row)].id;
    };
    std::map<std::string, base::Vec2> before;
    for (const layout::Seat& seat : show.stage().seatsAt(show.state(), 1)) {
        before[idOf(seat.row)] = seat.at;
    }
    show.take((folder / "new.csv").string(), 1);
    show.refresh(1);
    CHECK(show.stage().isMoving(1.1));
    int same = 0;
    for (const layout::Seat& seat : show.stage().seatsAt(show.state(), 1)) {
        const auto was = before.find(idOf(seat.row));
        REQUIRE(was != before.end());
        CHECK(std::hypot(seat.at.x - was->second.x, seat.at.y - was->second.y) < 0.01);
        ++same;
    }
    CHECK(same == 611);
    CHECK_FALSE(show.stage().isMoving(2));
}

TEST_CASE("The frame that shows another table counts, lists and lays out nothing that was made ready before")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(40));
    for (const layout::Symbols kind :
         {layout::Symbols::Bouquets, layout::Symbols::Bubbles, layout::Symbols::Density}) {
        Show show;
        show.ask(session::SetSymbols{kind});
        show.ask(session::ToggleChoice{filter::Facet::Category, "dons"});
        app::Options other;
        other.data = (folder / "new.csv").string();
        auto read = source::reloadTable(app::sourcesOf(other), show.stage().atlas.geography);
        REQUIRE(read.ok());
        app::LoadedTable table(std::move(read).value());
        const auto shown = show.stage().shown();
        REQUIRE(shown);
        table.makeReadyFor(*shown); // on the thread that reads
        REQUIRE(table.ready);
        const int* const rows = table.ready->outcome.rows.data();
        const int* const list = table.ready->listing.data();
        const auto tally = table.ready->symbols.tally;
        REQUIRE(tally);
        const model::Difference difference = model::difference(show.stage().atlas.data, table.atlas.data);
        show.stage().exchange(table, difference.newRowOf, 1);
        session::follow(show.state(), {table.atlas.data, show.stage().atlas.data, difference.newRowOf});
        show.refresh(1);
        CHECK(show.stage().outcome.rows.data() == rows); // the very same memory
        CHECK(show.stage().listing.data() == list);
        CHECK(show.stage().symbols.tally == tally);

        show.refresh(app::Stage::kArrived); // and what is shown is right
        Show started(other.data);
        started.state() = show.state();
        started.refresh(app::Stage::kArrived);
        checkLooksAlike(show, started);
    }
}

TEST_CASE("Threads that were counted while a table was read are shown as they are, with their focus")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(40));
    for (const bool choosesLate : {false, true}) {
        Show show;
        show.ask(session::SetPartners{{true, "CHU de Lille"}});
        show.ask(session::TogglePairing{"industriel-hospitalier"});
        app::Options other;
        other.data = (folder / "new.csv").string();
        auto read = source::reloadTable(app::sourcesOf(other), show.stage().atlas.geography);
        REQUIRE(read.ok());
        app::LoadedTable table(std::move(read).value());
        table.makeReadyFor(*show.stage().shown());
        REQUIRE(table.ready->partners);
        const auto* const threads = table.ready->partners->threads.data();
        if (choosesLate) {
            show.ask(session::ToggleChoice{filter::Facet::Category, "dons"});
        }
        const model::Difference difference = model::difference(show.stage().atlas.data, table.atlas.data);
        show.stage().exchange(table, difference.newRowOf, 1);
        session::follow(show.state(), {table.atlas.data, show.stage().atlas.data, difference.newRowOf});
        show.refresh(1);
        REQUIRE(show.stage().partners);
        CHECK((show.stage().partners->threads.data() == threads) == !choosesLate); // the very same memory
        show.refresh(app::Stage::kArrived);
        Show started(other.data);
        started.state() = show.state();
        started.refresh(app::Stage::kArrived);
        checkLooksAlike(show, started);
        CHECK(!show.stage().partners->strong.empty());
        CHECK(show.stage().partners->strong.size() == started.stage().partners->strong.size());
        CHECK(show.stage().partners->pairings == started.stage().partners->pairings);
    }
}

TEST_CASE("A choice made after another table was made ready is not forgotten")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(40));
    Show show;
    app::Options other;
    other.data = (folder / "new.csv").string();
    auto read = source::reloadTable(app::sourcesOf(other), show.stage().atlas.geography);
    REQUIRE(read.ok());
    app::LoadedTable table(std::move(read).value());
    table.makeReadyFor(*show.stage().shown());
    show.ask(session::ToggleChoice{filter::Facet::Category, "dons"});
    const model::Difference difference = model::difference(show.stage().atlas.data, table.atlas.data);
    show.stage().exchange(table, difference.newRowOf, 1);
    session::follow(show.state(), {table.atlas.data, show.stage().atlas.data, difference.newRowOf});
    show.refresh(app::Stage::kArrived);
    Show started(other.data);
    started.state() = show.state();
    started.refresh(app::Stage::kArrived);
    checkLooksAlike(show, started);
}

TEST_CASE("Back and forth between two tables, any number of times, is the first one again")
{
    const TemporaryFolder folder;
    folder.put("new.csv", shuffled(300));
    Show show;
    Show first;
    for (int i = 0; i < 5; ++i) {
        show.take((folder / "new.csv").string(), 1);
        show.refresh(1);
        show.take({}, 1);
        show.refresh(1);
    }
    show.refresh(app::Stage::kArrived);
    first.refresh(app::Stage::kArrived);
    checkLooksAlike(show, first);
}
