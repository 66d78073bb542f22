// « Partenaires »: the way from a card to who works with whom, and back.
#include "desk_harness.h"
#include "session/view.h"

#include <iterator>

using namespace hand;
using session::Drawer;

namespace {

/// The first row whose card names a partner that is in the table.
int rowWithPartner(const app::Stage& stage)
{
    return stage.index.partnerships().links().front().row;
}

int organisation(const app::Stage& stage, const std::string& name)
{
    return stage.index.partnerships().find(name);
}

std::string chip(int organisation)
{
    return "partner-" + std::to_string(organisation);
}

/// The rows of the page that the selection passes.
std::vector<int> passing(const app::Stage& stage, const std::vector<int>& rows)
{
    std::vector<int> found;
    std::ranges::copy_if(rows, std::back_inserter(found),
                         [&](int row) { return stage.outcome.pass[static_cast<std::size_t>(row)] != 0; });
    return found;
}

/// The rows of the page that are drawn.
std::vector<int> drawnRows(const Window& w)
{
    constexpr std::string_view kRow = "partner-row-";
    std::vector<int> found;
    for (const ui::Memory::Area& area : w.memory.areas) {
        if (area.id.starts_with(kRow)) {
            found.push_back(std::stoi(area.id.substr(kRow.size())));
        }
    }
    return found;
}

int itemCount(const Window& w)
{
    return w.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)];
}

/// Puts the keyboard on the row so many before the last one of the page.
void reachRow(Window& w, int fromLast)
{
    w.memory.zone = Zone::Drawer;
    w.memory.item = itemCount(w) - 1 - fromLast;
    w.rest(6);
}

/// A page of the drawer: an organisation, a constellation or a town.
void open(Window& w, const std::string& of)
{
    w.state.drawer = Drawer::Partners;
    w.state.partners = {true, of};
    w.rest();
}

} // namespace

TEST_CASE("a partner on a card leads to its organisation, with its threads and its initiatives")
{
    Window w;
    const int row = rowWithPartner(w.stage);
    const model::PartnerLink& link = w.stage.index.partnerships().links().front();
    w.state.openRow = row;
    w.rest();
    w.click("card-partner-" + std::to_string(link.partner));
    CHECK(w.state.drawer == Drawer::Partners);
    CHECK(w.state.partners.shown);
    CHECK(w.state.partners.of == w.stage.index.partnerships().organisation(link.organisation).name);
    w.rest();
    const int own = w.stage.index.partnerships().organisation(link.organisation).rows.front();
    const auto rows = w.stage.index.partnerships().organisation(link.organisation).rows.size();
    reachRow(w, static_cast<int>(rows) - 1);
    REQUIRE(w.has("partner-row-" + std::to_string(own)));
    w.state.openRow = -1; // the list is where the card was
    w.focus("partners-all");
    w.key(Key::Enter);
    CHECK(w.state.partners.of.empty());
    CHECK(w.state.partners.shown);
}

TEST_CASE("W opens the drawer with threads; hiding them keeps it, closing it keeps them")
{
    Window w(Language::English);
    w.key(Key::Partners);
    CHECK(w.state.drawer == Drawer::Partners);
    CHECK(w.state.partners.shown);
    REQUIRE(w.stage.partners);
    w.click("partners-threads");
    CHECK_FALSE(w.state.partners.shown);
    CHECK(w.state.drawer == Drawer::Partners);
    w.click("partners-threads");
    w.key(Key::Partners);
    CHECK(w.state.drawer == Drawer::None);
    CHECK(w.state.partners.shown);
    CHECK(w.stage.partners);
}

TEST_CASE("a pairing filters, and the number beside it is what it gives")
{
    Window w;
    w.state.drawer = Drawer::Partners;
    w.rest();
    const auto& all = model::allPairings();
    const auto place = static_cast<std::size_t>(
        std::ranges::find(all, *model::pairingFromCode("industriel-hospitalier")) - all.begin());
    const int promised = w.stage.partners->pairings[place];
    CHECK(promised > 10);
    w.click("pairing-industriel-hospitalier");
    CHECK(w.state.selection.pairings == std::vector<std::string>{"industriel-hospitalier"});
    CHECK(w.stage.outcome.selected == promised);
    CHECK(w.stage.partners->pairings[place] == promised); // a choice does not change its own number
    w.click("pairing-industriel-hospitalier");
    CHECK(w.state.selection.isEmpty());
}

TEST_CASE("every organisation of a constellation can be had, and no chip leaves the drawer")
{
    for (const auto& [width, height] : {std::pair{1600.F, 940.F}, {1280.F, 800.F}, {800.F, 600.F}}) {
        for (const Language language : {Language::French, Language::English}) {
            Window w(language, width, height);
            w.state.drawer = Drawer::Partners;
            w.rest();
            const model::Constellation& first = w.stage.partners->groups.front();
            CHECK(first.organisations.size() > 5);
            for (const int each : first.organisations) {
                const auto found = w.areas(chip(each));
                REQUIRE(!found.empty());
                CHECK(found.front().x >= w.desk.drawer.x);
                CHECK(found.front().right() <= w.desk.drawer.right());
            }
        }
    }
}

TEST_CASE("what is focused is part of what is shown: saved, undone, copied")
{
    Window w;
    w.state.drawer = Drawer::Partners;
    w.rest();
    const int lille = organisation(w.stage, "CHU de Lille");
    const auto before = session::viewOf(w.state);
    session::apply(w.state,
                   session::SetPartners{{true, w.stage.index.partnerships().organisation(lille).name}},
                   w.stage.context(w.now));
    w.rest();
    CHECK(w.stage.partners->isFocused);
    CHECK(!w.stage.partners->strong.empty());
    session::show(w.state, before, w.stage.context(w.now));
    w.rest();
    CHECK_FALSE(w.stage.partners->isFocused);
}

TEST_CASE("an open card's threads stand out while the others stay")
{
    Window w;
    w.state.partners.shown = true;
    w.rest();
    const std::size_t all = w.stage.partners->threads.size();
    w.state.openRow = rowWithPartner(w.stage);
    w.rest();
    CHECK(w.stage.partners->isFocused);
    CHECK(w.stage.partners->threads.size() == all);
}

TEST_CASE("only the initiatives that the selection passes are listed, and their number is theirs")
{
    Window w;
    open(w, "Inserm");
    const std::vector<int>& rows =
        w.stage.index.partnerships().organisation(organisation(w.stage, "Inserm")).rows;
    REQUIRE(rows.size() > 3);
    const int above = itemCount(w) - static_cast<int>(rows.size());
    w.state.selection.of(Facet::Category) = {"recherche"};
    w.rest();
    const std::vector<int> wanted = passing(w.stage, rows);
    REQUIRE(!wanted.empty());
    REQUIRE(wanted.size() < rows.size());
    CHECK(itemCount(w) - static_cast<int>(wanted.size()) <= above); // fewer partners, no row more
    std::vector<int> reached;
    for (int i = static_cast<int>(wanted.size()) - 1; i >= 0; --i) {
        reachRow(w, i);
        w.forget();
        w.key(Key::Enter);
        REQUIRE(w.count<session::OpenCard>() == 1);
        reached.push_back(w.all<session::OpenCard>().front().row);
        w.state.openRow = -1;
    }
    CHECK(reached == wanted);
    for (const int row : drawnRows(w)) {
        CHECK(w.stage.outcome.pass[static_cast<std::size_t>(row)] != 0);
    }
}

TEST_CASE(
    "of an organisation or a town with many initiatives those in sight are drawn, the keyboard reaches all")
{
    Window w(Language::French, 800, 600);
    open(w, "city:Paris,75");
    REQUIRE(w.stage.partners->focus.city >= 0);
    const std::vector<int>& rows =
        w.stage.atlas.data.cities[static_cast<std::size_t>(w.stage.partners->focus.city)].rows;
    REQUIRE(rows.size() > 60);
    CHECK(itemCount(w) > static_cast<int>(rows.size()));
    CHECK(drawnRows(w).size() < 20);
    for (const int fromLast : {0, static_cast<int>(rows.size()) / 2, static_cast<int>(rows.size()) - 1}) {
        reachRow(w, fromLast);
        const int row = rows[rows.size() - 1 - static_cast<std::size_t>(fromLast)];
        REQUIRE(w.has("partner-row-" + std::to_string(row)));
        const base::Rect line = w.areas("partner-row-" + std::to_string(row)).front();
        CHECK(line.bottom() <= w.desk.drawer.bottom() + 1);
        CHECK(line.y >= w.desk.drawer.y);
        CHECK(drawnRows(w).size() < 20);
    }
}

TEST_CASE("the heading of a constellation puts its threads in focus on the map, and back")
{
    Window w;
    open(w, {});
    const model::Constellation& second = w.stage.partners->groups[1];
    const std::string head = "partner-group-" + std::to_string(second.organisations.front());
    w.focus(head);
    w.key(Key::Enter);
    CHECK(w.state.partners.of.starts_with("constellation:"));
    CHECK(w.stage.partners->group == 1);
    CHECK(w.stage.partners->isFocused);
    CHECK(w.stage.partners->strong.size() < w.stage.partners->threads.size());
    w.rest();
    REQUIRE(w.has(head)); // the page of constellations stays
    w.key(Key::Enter);
    CHECK(w.state.partners.of.empty());
    CHECK_FALSE(w.stage.partners->isFocused);
}

TEST_CASE("an organisation leads to its town, a town to the towns that it works with")
{
    Window w(Language::French, 1600, 940);
    open(w, "CHU de Lille");
    const int lille = w.stage.index.partnerships().organisation(organisation(w.stage, "CHU de Lille")).city;
    w.click("partner-town-" + std::to_string(lille));
    CHECK(w.state.partners.of == "city:Lille,59");
    w.rest();
    REQUIRE(!w.stage.partners->strong.empty());
    for (const model::TownThread& thread : w.stage.partners->strong) {
        CHECK((thread.from == lille || thread.to == lille));
    }
    const model::TownThread& first = w.stage.partners->strong.front();
    const int other = first.from == lille ? first.to : first.from;
    w.click("partner-town-" + std::to_string(other));
    CHECK(w.stage.partners->focus.city == other);
}

TEST_CASE("a pairing that is chosen is seen among the filters, and its cross lifts it")
{
    for (const Language language : kBoth) {
        Window w(language, 1280, 800);
        CHECK_FALSE(w.has("lift-pairing-industriel-hospitalier"));
        w.state.selection.pairings = {"hospitalier-academique", "industriel-hospitalier"};
        w.rest();
        const auto one = w.areas("lift-pairing-hospitalier-academique");
        const auto other = w.areas("lift-pairing-industriel-hospitalier");
        REQUIRE(one.size() == 1);
        REQUIRE(other.size() == 1);
        CHECK(other.front().y >= one.front().bottom());
        CHECK(other.front().bottom() < w.choices(Facet::Category).front().y);
        CHECK(other.front().right() <= w.desk.facets.right());
        w.click("lift-pairing-industriel-hospitalier");
        CHECK(w.state.selection.pairings == std::vector<std::string>{"hospitalier-academique"});
        w.focus("lift-pairing-hospitalier-academique");
        w.key(Key::Enter);
        CHECK(w.state.selection.isEmpty());
        CHECK_FALSE(w.has("lift-pairing-hospitalier-academique"));
    }
}

TEST_CASE("what a pairing would give is told without changing what is shown")
{
    Window w;
    w.state.drawer = Drawer::Partners;
    w.state.selection.pairings = {"industriel-hospitalier"};
    w.rest();
    CHECK(w.stage.engine.selection() == w.state.selection);
    CHECK(w.stage.engine.selected() == w.stage.outcome.selected);
    filter::Selection others = w.state.selection;
    others.pairings.clear();
    CHECK(w.stage.partners->pairings ==
          model::pairingCounts(w.stage.index.partnerships(), filter::evaluate(w.stage.index, others).rows));
}
