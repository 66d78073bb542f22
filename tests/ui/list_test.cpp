// The list and the card of the right panel, by mouse and by keyboard.
#include "base/words.h"
#include "desk_harness.h"
#include "session/wording.h"

using namespace hand;

namespace {

std::string idOf(const Window& w, int row)
{
    return w.stage.atlas.data.initiatives[static_cast<std::size_t>(row)].id;
}

} // namespace

TEST_CASE("A row under the pointer lights its dot on the map")
{
    Window w;
    const int row = w.stage.listing[2];
    w.move(w.at(idOf(w, row)));
    CHECK(w.state.hoveredRow == row);
    CHECK_FALSE(w.state.hoverOnMap); // the list must not scroll away below the pointer
    w.move({w.desk.top.centre().x, 5});
    w.rest();
    CHECK(w.listScroll() == 0);
    CHECK(w.state.hoveredRow == -1); // and it goes out again
}

TEST_CASE("The light of a row goes out when its card opens, and comes back with the keyboard's row")
{
    Window w;
    w.click(idOf(w, w.stage.listing[1]));
    w.rest();
    CHECK(w.state.hoveredRow == -1);
    w.move({w.desk.top.centre().x, 5});
    w.key(Key::Escape);
    CHECK(w.state.hoveredRow == -1);
    w.focus(idOf(w, w.stage.listing[3]));
    w.key(Key::Enter);
    w.key(Key::Escape);
    CHECK(w.state.hoveredRow == w.stage.listing[3]);
}

TEST_CASE("A pointer at rest and the keyboard do not fight for the light: the window comes to rest")
{
    Window w;
    w.key(Key::Tab, 2);
    const base::Vec2 inList{w.desk.list.centre().x, w.desk.list.y + 400};
    for (const base::Vec2 place :
         {w.someDot(100).px, w.emptyGround(), inList, w.desk.facets.centre(), w.desk.months.centre()}) {
        w.move(place);
        w.key(Key::Down);
        CHECK(w.state.hoveredRow == w.stage.listing[static_cast<std::size_t>(w.memory.item)]);
        w.wait(0.3F);
        w.rest(2); // what a choice under the pointer would give is shown by now
        w.forget();
        w.rest(5);
        CHECK(w.asked.empty()); // each command costs a frame, for ever
    }
    w.move(inList + base::Vec2{0, 5}); // the pointer moves again: it leads
    const auto lit = w.stage.atlas.data.initiatives[static_cast<std::size_t>(w.state.hoveredRow)].id;
    CHECK(w.areas(lit)[0].contains(inList + base::Vec2{0, 5}));
}

TEST_CASE("A row the keyboard is on lights its dot on the map")
{
    Window w;
    w.key(Key::Tab, 2);
    REQUIRE(w.memory.zone == Zone::List);
    w.key(Key::Down, 4);
    CHECK(w.state.hoveredRow == w.stage.listing[4]);
}

TEST_CASE("A click on a row opens its card, in both languages")
{
    for (const Language language : kBoth) {
        Window w(language);
        const int row = w.stage.listing[1];
        w.click(idOf(w, row));
        CHECK(w.state.openRow == row);
        CHECK(w.has("back"));
        CHECK(w.has("open-source"));
        CHECK_FALSE(w.has(idOf(w, row)));
    }
}

TEST_CASE("Enter on a row opens its card, and the way back leads to the same row")
{
    Window w;
    w.key(Key::Tab, 2);
    w.key(Key::Down, 7);
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.stage.listing[7]);
    w.key(Key::Enter); // the card's first control leads back
    CHECK(w.state.openRow == -1);
    CHECK(w.memory.zone == Zone::List);
    CHECK(w.memory.item == 7);
}

TEST_CASE("Previous and next of the card go through the list in its order, and round its ends")
{
    Window w;
    const auto& listing = w.stage.listing;
    w.click(idOf(w, listing[0]));
    w.click("next");
    CHECK(w.state.openRow == listing[1]);
    w.click("previous");
    CHECK(w.state.openRow == listing[0]);
    w.click("previous");
    CHECK(w.state.openRow == listing.back());
    w.click("next");
    CHECK(w.state.openRow == listing[0]);
}

TEST_CASE("The card's buttons work by keyboard")
{
    Window w;
    w.click(idOf(w, w.stage.listing[3]));
    w.focus("next");
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.stage.listing[4]);
    w.focus("previous");
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.stage.listing[3]);
    w.focus("open-source");
    w.key(Key::Enter);
    REQUIRE(w.count<session::OpenSource>() == 1);
    CHECK(w.all<session::OpenSource>()[0].row == w.stage.listing[3]);
    w.focus("back");
    w.key(Key::Enter);
    CHECK(w.state.openRow == -1);
}

TEST_CASE("Arrows sideways and the page keys turn the cards")
{
    Window w;
    const auto& listing = w.stage.listing;
    w.click(idOf(w, listing[0]));
    w.key(Key::Right);
    CHECK(w.state.openRow == listing[1]);
    w.key(Key::PageDown);
    CHECK(w.state.openRow == listing[2]);
    w.key(Key::PageUp);
    w.key(Key::Left);
    CHECK(w.state.openRow == listing[0]);
}

TEST_CASE("Back and Escape close the card and change nothing else")
{
    Window w;
    w.click(w.choices(Facet::Category)[4].centre());
    const filter::Selection before = w.state.selection;
    w.click(idOf(w, w.stage.listing[0]));
    w.click("back");
    CHECK(w.state.openRow == -1);
    w.click(idOf(w, w.stage.listing[1]));
    w.key(Key::Escape);
    CHECK(w.state.openRow == -1);
    CHECK(w.state.selection == before);
}

TEST_CASE("Open the source asks for the card's own row")
{
    Window w;
    w.click(idOf(w, w.stage.listing[5]));
    for (int turn = 0; turn < 40 && w.at("open-source").y > w.desk.list.bottom() - 30; ++turn) {
        w.wheel(w.desk.list.centre(), -1);
    }
    w.click("open-source");
    REQUIRE(w.count<session::OpenSource>() == 1);
    CHECK(w.all<session::OpenSource>()[0].row == w.stage.listing[5]);
}

TEST_CASE("A card whose row the filters no longer show stays open and steps on from the list")
{
    Window w;
    w.click(idOf(w, w.stage.listing[0]));
    w.click(w.choices(Facet::Category)[9].centre());
    CHECK(w.state.openRow >= 0);
    w.click("next");
    CHECK(w.state.openRow == w.stage.listing.front());
}

TEST_CASE("Of 651 rows only those in sight are drawn")
{
    Window w;
    REQUIRE(w.stage.listing.size() == 651);
    const auto rows = [&] {
        return std::count_if(w.memory.areas.begin(), w.memory.areas.end(),
                             [](const ui::Memory::Area& area) { return area.zone == Zone::List; });
    };
    CHECK(rows() > 8);
    CHECK(rows() < 30);
    for (int i = 0; i < 30; ++i) {
        w.wheel(w.desk.list.centre(), -5);
        CHECK(rows() < 30);
    }
    CHECK(w.listScroll() > 1000);
    CHECK(w.memory.itemCount[static_cast<std::size_t>(Zone::List)] == 651);
}

TEST_CASE("The rows in sight fill the list without a gap and in the listing's order")
{
    Window w;
    w.wheel(w.desk.list.centre(), -12);
    w.rest();
    std::vector<ui::Memory::Area> rows;
    for (const ui::Memory::Area& area : w.memory.areas) {
        if (area.zone == Zone::List) {
            rows.push_back(area);
        }
    }
    REQUIRE(rows.size() > 5);
    auto place = std::find_if(w.stage.listing.begin(), w.stage.listing.end(),
                              [&](int row) { return idOf(w, row) == rows[0].id; });
    for (std::size_t i = 0; i < rows.size(); ++i, ++place) {
        REQUIRE(place != w.stage.listing.end());
        CHECK(idOf(w, *place) == rows[i].id);
        if (i > 0) {
            CHECK(rows[i].rect.y == doctest::Approx(rows[i - 1].rect.bottom()).epsilon(0.001));
        }
    }
    CHECK(rows.front().rect.y <= w.desk.list.y + 66);
    CHECK(rows.back().rect.bottom() >= w.desk.list.bottom());
}

TEST_CASE("The last row can be reached by the wheel and by the keyboard")
{
    Window w;
    const std::string last = idOf(w, w.stage.listing.back());
    for (int i = 0; i < 200 && w.listScroll() < 1e6F; ++i) {
        w.wheel(w.desk.list.centre(), -10);
    }
    REQUIRE(w.has(last));
    CHECK(w.areas(last)[0].bottom() <= w.desk.list.bottom() + 1);
    w.key(Key::Tab, 2);
    w.key(Key::PageDown, 70);
    w.rest();
    CHECK(w.memory.item == 650);
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.stage.listing.back());
}

TEST_CASE("The keyboard stays in sight while it goes down the list")
{
    Window w;
    w.key(Key::Tab, 2);
    for (int i = 0; i < 60; ++i) {
        w.key(Key::Down);
        const std::string id = idOf(w, w.stage.listing[static_cast<std::size_t>(w.memory.item)]);
        REQUIRE(w.has(id));
        const base::Rect row = w.areas(id)[0];
        CHECK(row.bottom() <= w.desk.list.bottom() + 1);
        CHECK(row.y >= w.desk.list.y);
    }
}

TEST_CASE("The keyboard's next row comes into view though the wheel has scrolled it away")
{
    Window w;
    w.key(Key::Tab, 2);
    w.wheel(w.desk.list.centre(), -40);
    REQUIRE(w.listScroll() > 1000);
    w.move(w.desk.top.centre());
    w.key(Key::Down);
    const std::string id = idOf(w, w.stage.listing[1]);
    REQUIRE(w.has(id));
    CHECK(w.areas(id)[0].y >= w.desk.list.y);
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.stage.listing[1]);
}

TEST_CASE("Nothing found: the list is empty, says so, and no key does harm")
{
    for (const Language language : kBoth) {
        Window w(language);
        w.state.selection.search = "zzzzzzzzz";
        w.rest();
        CHECK(w.stage.listing.empty());
        w.key(Key::Tab, 2);
        w.key(Key::Down, 3);
        w.key(Key::Enter);
        w.key(Key::PageDown);
        CHECK(w.state.openRow == -1);
        CHECK(session::totalText(w.stage.outcome, w.state.selection, language)
                  .find(language == Language::French ? "0 initiative sur" : "0 initiatives of") == 0);
    }
}

TEST_CASE("Every card can be opened and turned to, without a crash and with its source at hand")
{
    for (const Language language : kBoth) {
        Window w(language);
        w.click(idOf(w, w.stage.listing[0]));
        for (std::size_t i = 0; i < w.stage.listing.size(); ++i) {
            REQUIRE(w.state.openRow == w.stage.listing[i]);
            CHECK(w.has("open-source"));
            CHECK(w.memory.qr.code.side > 20);
            w.frame({Key::Right});
            w.frame();
        }
        CHECK(w.state.openRow == w.stage.listing[0]); // round
    }
}

TEST_CASE(
    "While a choice is pointed at the list is of what it would give, and stands where it was afterwards")
{
    for (const bool unfiltered : {true, false}) {
        Window w;
        if (!unfiltered) {
            w.click(w.choices(Facet::Category)[4].centre());
        }
        w.wheel(w.desk.list.centre(), -5);
        w.rest(4);
        const float scrolled = w.listScroll();
        REQUIRE(scrolled > 0);
        w.move(w.choices(Facet::Category)[2].centre());
        w.wait(0.5F);
        w.rest(3);
        REQUIRE(w.stage.preview);
        const std::vector<int>& ahead = w.stage.listingAhead;
        CHECK(static_cast<int>(ahead.size()) == w.stage.preview->selected);
        for (std::size_t i = 0; i < 5; ++i) {
            CHECK(w.has(idOf(w, ahead[i])));
        }
        const auto& stays = w.stage.stays();
        for (const int row : w.stage.listing) { // none that would go is drawn
            if (stays[static_cast<std::size_t>(row)] == 0) {
                CHECK_FALSE(w.has(idOf(w, row)));
            }
        }
        w.move(w.emptyGround());
        w.rest(3);
        REQUIRE_FALSE(w.stage.preview);
        CHECK(w.listScroll() == scrolled);
    }
}
