// « Partenaires »: the way from a card to who works with whom, and back.
#include "desk_harness.h"
#include "session/view.h"

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
    REQUIRE(w.has("partner-row-" + std::to_string(own)));
    w.click("partners-all");
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
