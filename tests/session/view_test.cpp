// Saved views, undo and the copied command: whatever was done can be had again.
#include "session/command_text.h"
#include "session/desk.h"
#include "session/history.h"
#include "session/random_command.h"
#include "session/view_file.h"
#include "session/view_names.h"

#include <doctest/doctest.h>

#include <string>

using desk::Desk;

namespace {

session::ViewGround ground()
{
    return {world::atlas(), world::index(), world::plan().mainland()};
}

/// A view as a file brings it back: where a duel began is not written.
session::View asFiled(session::View view)
{
    if (view.duel) {
        view.duel->before = {};
    }
    return view;
}

bool near(const session::View& a, session::View b)
{
    const base::Vec2 off = a.camera.centre - b.camera.centre;
    const bool close = std::hypot(off.x, off.y) < 1e-3 && a.camera.zoom == b.camera.zoom;
    b.camera = a.camera;
    return close && a == b;
}

std::string refused(std::string_view text)
{
    const auto read = session::readView(text, ground());
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().message.find('\n') == std::string::npos);
    return read.error().message;
}

std::string withKey(const std::string& key)
{
    return R"({"format": "cartovid-view", "version": 1, )" + key + "}";
}

} // namespace

TEST_CASE("a saved view comes back as it was, whatever was done before")
{
    std::mt19937 random(41);
    Desk desk;
    for (int i = 0; i < 2000; ++i) {
        desk.give(randomCommand(random));
        if (i % 10 != 0) {
            continue;
        }
        const session::View view = session::viewOf(desk.state);
        const std::string text = session::writeView({view, ""}, world::atlas());
        CAPTURE(text);
        const auto read = session::readView(text, ground());
        REQUIRE_MESSAGE(read.ok(), (read.ok() ? "" : read.error().message));
        CHECK(near(read.value().view, asFiled(view)));
        CHECK(read.value().view.extras.empty());
        session::SavedView again = read.value();
        again.view.camera = view.camera; // adding and taking the origin may cost the last bit
        CHECK(session::writeView(again, world::atlas()) == text);
    }
}

TEST_CASE("what a later version has added to a view is not lost by saving it here")
{
    const auto read = session::readView(
        withKey(R"("tour": [1, {"a": "é"}], "camera": {"x": 652000, "y": 6862000, "zoom": 3, "tilt": 30})"),
        ground());
    REQUIRE(read.ok());
    const std::string text = session::writeView(read.value(), world::atlas());
    const auto again = session::readView(text, ground());
    REQUIRE(again.ok());
    CHECK(again.value().view.extras == read.value().view.extras);
    CHECK(text.find("\"tilt\": 30") != std::string::npos);
    CHECK(text.find("\"é\"") != std::string::npos);
    CHECK(again.value().view.camera.zoom == 3);
}

TEST_CASE("a broken or hostile view is refused with a reason, and nothing of it is shown")
{
    CHECK(refused("").find("cut short") != std::string::npos);
    CHECK(refused("[1, 2]").find("no saved view") != std::string::npos);
    CHECK(refused("{\"format\": \"cartovid-view\"}").find("version") != std::string::npos);
    CHECK(refused(R"({"format": "cartovid-view", "version": 7})").find("newer") != std::string::npos);
    CHECK(refused(std::string(500000, '[')).find("deeply") != std::string::npos);
    CHECK(refused(std::string(session::kViewBytes + 1, ' ')).find("large") != std::string::npos);
    CHECK(refused(withKey(R"("symbols": "pie")")).find("bouquets") != std::string::npos);
    CHECK(refused(withKey(R"("theme": 3)")).find("theme is 3") != std::string::npos);
    CHECK(refused(withKey(R"("poles": "yes")")).find("true or false") != std::string::npos);
    CHECK(refused(withKey(R"("camera": {"x": 1e300})")).find("camera.x") != std::string::npos);
    CHECK(refused(withKey(R"("camera": {"x": 1e999})")).find("no JSON") != std::string::npos);
    CHECK(refused(withKey(R"("camera": {"zoom": -2})")).find("camera.zoom") != std::string::npos);
    CHECK(refused(withKey(R"("camera": [])")).find("object") != std::string::npos);
    CHECK(refused(withKey(R"("timeline": {"first": 1e30})")).find("timeline.first") != std::string::npos);
    CHECK(refused(withKey(R"("card": "nobody")")).find("no initiative") != std::string::npos);
    CHECK(refused(withKey(R"("unfolded": "city:Atlantis")")).find("Atlantis") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"category": ["dons", "voodoo"]})")).find("voodoo") !=
          std::string::npos);
    CHECK(refused(withKey(R"("selection": {"bbox": [1, 2, 3]})")).find("bbox") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"bbox": [1, 50, 3, 40]})")).find("north") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"within": [1, 2, -3]})")).find("within") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"within": [1, 1e300, 3]})")).find("within") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"inside": 3})")).find("inside") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"inside": [[1, 2], [3, 4]]})")).find("three") !=
          std::string::npos);
    CHECK(refused(withKey(R"("selection": {"inside": [[1, 2], [3, "4"], [5, 6]]})")).find("inside") !=
          std::string::npos);
    CHECK(refused(withKey(R"("selection": {"category": "dons"})")).find("list") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"from": "2020-13"})")).find("2020-13") != std::string::npos);
    CHECK(refused(withKey(R"("selection": {"from": "2020-05", "to": "2020-03"})")).find("swap") !=
          std::string::npos);
    CHECK(refused(withKey(R"("crosstab": {"rows": "pole", "columns": "pole"})")).find("crosstab") !=
          std::string::npos);
    CHECK(refused(withKey(R"("crosstab": {"share": "half"})")).find("crosstab.share") != std::string::npos);
    CHECK(refused(withKey(R"("duel": {"facet": "region", "left": "84", "right": "84"})")).find("84") !=
          std::string::npos);
    CHECK(refused(withKey(R"("table": {"sort": "nom"})")).find("table.sort: no column \"nom\"") !=
          std::string::npos);
    CHECK(refused(withKey(R"("table": {"columns": "name:1e30"})")).find("width") != std::string::npos);
    CHECK(refused(withKey(R"("table": {"columns": "name,city,name"})")).find("twice") != std::string::npos);
    CHECK(refused(withKey(R"("table": {"columns": ["name"]})")).find("text") != std::string::npos);
    CHECK(refused(withKey(R"("duel": {"facet": "type", "left": "a", "right": "b"})")).find("facet") !=
          std::string::npos);
}

TEST_CASE("a view opens although the table has lost the organisation whose threads it singled out")
{
    const auto read =
        session::readView(withKey(R"("partners": true, "partnersOf": "Nobody and Sons")"), ground());
    REQUIRE(read);
    CHECK(read.value().view.partners.shown);
    CHECK(read.value().view.partners.of.empty());
}

TEST_CASE("a view that is refused in a French window is refused in French")
{
    const auto said = [](std::string_view text) {
        session::ViewGround french = ground();
        french.language = base::Language::French;
        const auto read = session::readView(text, french);
        REQUIRE_FALSE(read.ok());
        return read.error().message;
    };
    CHECK(said("{") == "ce n’est pas du JSON, ou il est coupé avant la fin");
    CHECK(said("[]").starts_with("ce n’est pas une vue enregistrée"));
    CHECK(said(withKey(R"("symbols": "pie")")) ==
          "symbols vaut \"pie\"\u202F; il faut un de bouquets, bubbles, density, choropleth, bars, matrix");
    CHECK(said(withKey(R"("camera": {"zoom": -2})")) ==
          "camera.zoom vaut -2\u202F; il faut un nombre de 0 à 1000");
    CHECK(said(withKey(R"("unfolded": "city:Atlantis")")).find("n’a pas de lieu") != std::string::npos);
    CHECK(said(withKey(R"("table": {"sort": "nom"})")).find("ne nomme pas") != std::string::npos);
    // None of the English words of any refusal is left.
    for (const char* key :
         {R"("theme": 3)", R"("poles": "yes")", R"("camera": [])", R"("card": "nobody")",
          R"("selection": {"category": ["voodoo"]})", R"("selection": {"bbox": [1, 2, 3]})",
          R"("selection": {"bbox": [1, 50, 3, 40]})", R"("selection": {"inside": 3})",
          R"("selection": {"inside": [[1, 2], [3, 4]]})", R"("selection": {"category": "dons"})",
          R"("selection": {"from": "2020-13"})", R"("selection": {"from": "2020-05", "to": "2020-03"})",
          R"("crosstab": {"rows": "pole", "columns": "pole"})", R"("near": {"name": ""})",
          R"("duel": {"facet": "region", "left": "84", "right": "84"})",
          R"("duel": {"facet": "type", "left": "a", "right": "b"})", R"("timeline": {"first": 1e30})"}) {
        const std::string text = said(withKey(key));
        CAPTURE(text);
        for (const char* english : {" is ", " of ", " this ", " wanted", " the "}) {
            CHECK(text.find(english) == std::string::npos);
        }
    }
}

TEST_CASE("a view gets another title, and nothing else of it changes")
{
    const std::string text =
        withKey(R"("theme": "dark", "title": "old", "card": "of another table", "later": [1])");
    const auto renamed = session::retitledView(text, "A/B \"ç\"", base::Language::English);
    REQUIRE(renamed.ok());
    CHECK(session::titleOfView(renamed.value()) == "A/B \"ç\"");
    CHECK(renamed.value().find("\"of another table\"") != std::string::npos);
    CHECK(renamed.value().find("\"later\"") != std::string::npos);
    CHECK(renamed.value().find("old") == std::string::npos);
    const auto back = session::retitledView(renamed.value(), "old", base::Language::English);
    REQUIRE(back.ok());
    CHECK(session::retitledView(text, "old", base::Language::English).value() == back.value());
    CHECK_FALSE(session::retitledView("{", "x", base::Language::English).ok());
}

TEST_CASE("a view cut short anywhere is refused, never read by halves")
{
    Desk desk;
    desk.give(session::ToggleChoice{filter::Facet::Category, "dons"});
    const std::string text = session::writeView({session::viewOf(desk.state), "Dons"}, world::atlas());
    const std::string whole = text.substr(0, text.rfind('}') + 1);
    for (std::size_t length = 0; length < whole.size(); ++length) {
        CHECK_FALSE(session::readView(whole.substr(0, length), ground()).ok());
    }
    CHECK(session::readView(whole, ground()).ok());
}

TEST_CASE("undo brings back each view that was left, redo each that was come to")
{
    std::mt19937 random(43);
    for (int round = 0; round < 40; ++round) {
        Desk desk;
        session::History history;
        std::vector<session::View> seen{session::viewOf(desk.state)};
        for (int i = 0; i < 60; ++i) {
            desk.now += 2; // each command a step of its own
            const session::Command command = randomCommand(random);
            const auto* sight = std::get_if<session::SetOnlyInSight>(&command);
            const bool follows = sight != nullptr && sight->only && desk.state.onlyInSight;
            session::perform(desk.state, history, command, desk.context());
            desk.land();
            desk.refresh();
            session::View view = session::viewOf(desk.state);
            session::View last = seen.back();
            last.openRow = view.openRow;
            if (last == view || follows) {
                seen.back() = view; // the card alone is no step, nor is an area that follows the map
            } else {
                seen.push_back(view);
            }
        }
        for (std::size_t i = seen.size(); i-- > 1;) {
            REQUIRE(session::viewOf(desk.state) == seen[i]);
            REQUIRE(history.canUndo());
            session::perform(desk.state, history, session::Undo{}, desk.context());
            desk.refresh();
        }
        REQUIRE(session::viewOf(desk.state) == seen[0]);
        CHECK_FALSE(history.canUndo());
        for (std::size_t i = 1; i < seen.size(); ++i) {
            REQUIRE(history.canRedo());
            session::perform(desk.state, history, session::Redo{}, desk.context());
            desk.refresh();
            REQUIRE(session::viewOf(desk.state) == seen[i]);
        }
        CHECK_FALSE(history.canRedo());
    }
}

TEST_CASE("a drag or a word being typed is undone at once, not pixel by pixel")
{
    Desk desk;
    session::History history;
    const auto give = [&](const session::Command& command) {
        desk.now += 0.05;
        session::perform(desk.state, history, command, desk.context());
        desk.refresh();
    };
    give(session::ToggleChoice{filter::Facet::Category, "dons"});
    for (const char* text : {"m", "ma", "mas", "masq"}) {
        give(session::SetSearch{text});
    }
    give(session::Undo{});
    CHECK(desk.state.selection.search.empty());
    CHECK(desk.state.selection.has(filter::Facet::Category, "dons"));
    give(session::Redo{});
    CHECK(desk.state.selection.search == "masq");
    give(session::Undo{});
    give(session::Undo{});
    CHECK(desk.state.selection.isEmpty());
    CHECK_FALSE(history.canUndo());
    give(session::Undo{}); // nothing left: nothing happens
    CHECK(desk.state.selection.isEmpty());
}

TEST_CASE("a click that asks for two things is undone at once")
{
    Desk desk;
    session::History history;
    desk.now += 2;
    for (const auto& [facet, code] :
         {std::pair(filter::Facet::Pole, "medicen"), std::pair(filter::Facet::Category, "dons")}) {
        session::perform(desk.state, history, session::KeepOnly{facet, code}, desk.context());
    }
    session::perform(desk.state, history, session::Undo{}, desk.context());
    CHECK(desk.state.selection.isEmpty());
    CHECK_FALSE(history.canUndo());
    session::perform(desk.state, history, session::Redo{}, desk.context());
    CHECK(desk.state.selection.has(filter::Facet::Pole, "medicen"));
    CHECK(desk.state.selection.has(filter::Facet::Category, "dons"));
}

TEST_CASE("a view saved after its duel ended opens again, whatever else was said of the duel")
{
    const auto read =
        session::readView(withKey(R"("duel": {"facet": "region", "left": "84", "right": "11", "note": "x"},
                   "near": {"name": "Autun", "lon": 4.3, "lat": 46.95, "country": "fr"})"),
                          ground());
    REQUIRE(read.ok());
    session::SavedView saved = read.value();
    CHECK(session::writeView(saved, world::atlas()).find("\"note\"") != std::string::npos);
    saved.view.duel.reset();
    saved.view.nearby.reset();
    const std::string text = session::writeView(saved, world::atlas());
    CHECK(text.find("\"note\"") == std::string::npos);
    CHECK(session::readView(text, ground()).ok());
}

TEST_CASE("several places of one town have names of their own")
{
    model::Dataset data = world::atlas().data;
    model::City twin = data.cities.front();
    twin.lon += 0.01;
    data.cities.push_back(twin);
    const int last = static_cast<int>(data.cities.size()) - 1;
    for (const int city : {0, last}) {
        const layout::UnfoldTarget place{layout::UnfoldKind::City, city};
        const auto found = session::placeNamed(data, session::placeName(data, place));
        REQUIRE(found.ok());
        CHECK(found.value() == place);
    }
}

TEST_CASE("after undo a new command starts a new branch, and history does not grow without end")
{
    Desk desk;
    session::History history;
    for (int i = 0; i < 500; ++i) {
        desk.now += 2;
        session::perform(desk.state, history, session::ToggleChoice{filter::Facet::Category, "dons"},
                         desk.context());
    }
    session::perform(desk.state, history, session::Undo{}, desk.context());
    CHECK(history.canRedo());
    desk.now += 2;
    session::perform(desk.state, history, session::ToggleChoice{filter::Facet::Category, "recherche"},
                     desk.context());
    CHECK_FALSE(history.canRedo());
    std::size_t steps = 0;
    while (history.canUndo()) {
        session::perform(desk.state, history, session::Undo{}, desk.context());
        ++steps;
    }
    CHECK(steps == session::History::kSteps);
}

TEST_CASE("the copied command names its places and quotes what a shell would read otherwise")
{
    session::View view;
    CHECK(session::commandText(view, world::atlas(), {}) == "cartovid");
    view.selection.search = "l'hôpital -- $HOME";
    view.selection.of(filter::Facet::Region) = {"11", "84"};
    view.theme = base::Theme::Dark;
    view.unfolded = {layout::UnfoldKind::Paris, -1};
    CHECK(session::commandText(view, world::atlas(), {"my table.csv", "", "name=Quoi donc"}) ==
          "cartovid --data 'my table.csv' --map 'name=Quoi donc' --region 11,84 --search 'l'\\''hôpital -- "
          "$HOME' --unfold paris "
          "--theme dark");
}

TEST_CASE("the copied command gives a place by its name where that leads back to it, else with its position")
{
    const model::Communes communes{{"Autun", "71", 4.2987, 46.951, 13000},
                                   {"Aast", "64", -0.01, 43.35, 190, true},
                                   {"Saint-Denis", "93", 2.35, 48.93, 110000},
                                   {"Saint-Denis", "974", 55.45, -20.88, 150000}};
    const auto line = [&](const session::Nearby& place, const model::Communes* known) {
        session::View view;
        view.nearby = place;
        const std::string text = session::commandText(view, world::atlas(), {}, known);
        return text.substr(0, text.find(" --camera"));
    };
    CHECK(line({"Autun (71)", {4.2987, 46.951}}, &communes) == "cartovid --near 'Autun (71)'");
    CHECK(line({"Autun (71)", {4.2987, 46.951}}, nullptr) == "cartovid --near '4.2987,46.951,Autun (71)'");
    CHECK(line({"Autun", {4.2987, 46.951}}, &communes) == "cartovid --near 4.2987,46.951,Autun");
    CHECK(line({"Autun (71)", {4.3, 46.951}}, &communes) == "cartovid --near '4.3,46.951,Autun (71)'");
    CHECK(line({"Aast (64)", {-0.01, 43.35}, true}, &communes) == "cartovid --near 'Aast (64)'");
    CHECK(line({"Aast (64)", {-0.01, 43.35}}, &communes) == "cartovid '--near=-0.01,43.35,Aast (64)'");
    CHECK(line({"Saint-Denis", {2.35, 48.93}}, &communes) == "cartovid --near 2.35,48.93,Saint-Denis");
    CHECK(line({"chez moi", {5, 45}, true}, &communes) == "cartovid --near '~5,45,chez moi'");
}

TEST_CASE("every place that can be unfolded has a name of its own that leads back to it")
{
    const model::Dataset& data = world::atlas().data;
    for (std::size_t i = 0; i < data.cities.size(); ++i) {
        const layout::UnfoldTarget place{layout::UnfoldKind::City, static_cast<int>(i)};
        const auto found = session::placeNamed(data, session::placeName(data, place));
        REQUIRE_MESSAGE(found.ok(), (found.ok() ? "" : found.error().message));
        CHECK(found.value() == place);
    }
    CHECK(session::placeNamed(data, "region:Occitanie").ok());
    const auto unknown = session::placeNamed(data, "city:Lion");
    REQUIRE_FALSE(unknown.ok());
    CHECK(unknown.error().message.find("Lyon") != std::string::npos);
    CHECK_FALSE(session::placeNamed(data, "").ok());
    CHECK_FALSE(session::placeNamed(data, "city:").ok());
    CHECK_FALSE(session::placeNamed(data, "planet:Mars").ok());
}
