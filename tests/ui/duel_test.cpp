#include "desk_harness.h"

using hand::Facet;
using hand::kBoth;
using hand::Key;
using hand::Language;
using hand::Window;
using hand::Zone;

namespace {

const session::Duel& duelOf(const Window& w)
{
    REQUIRE(w.state.duel);
    return *w.state.duel;
}

/// A dot of a side's main map, in its pixels.
base::Vec2 dotOf(const Window& w, std::size_t side)
{
    const layout::DuelHalf& half = w.stage.duel.picture()->halves[side];
    for (const layout::Dot& dot : half.bouquets.front().dots) {
        const base::Vec2 px = dot.at + half.sheet.main().originPx;
        if (half.sheet.main().map.shrunk(20).contains(px)) {
            return px;
        }
    }
    FAIL("no dot");
    return {};
}

std::array<base::Vec2, 2> origins(const Window& w)
{
    const auto& halves = w.stage.duel.picture()->halves;
    return {halves[0].sheet.main().originPx, halves[1].sheet.main().originPx};
}

} // namespace

TEST_CASE("The duel opens by its button and by D, and closes by its button, by D and by Escape")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        if (byMouse) {
            w.click("duel");
        } else {
            w.key(Key::Duel);
        }
        CHECK(duelOf(w).left == "11");
        CHECK(w.has("duel-swap"));
        if (byMouse) {
            w.click("duel-end");
        } else {
            w.key(Key::Duel);
        }
        CHECK_FALSE(w.state.duel);
        CHECK(w.has("duel"));
    }
    Window w;
    w.focus("duel");
    w.key(Key::Enter);
    CHECK(w.state.duel);
    w.key(Key::Escape); // off the panel
    w.key(Key::Escape);
    CHECK_FALSE(w.state.duel);
}

TEST_CASE("Each side is chosen from its heading, by mouse and by keyboard")
{
    for (const bool byMouse : {true, false}) {
        Window w;
        w.key(Key::Duel);
        if (byMouse) {
            w.click("duel-left");
            CHECK(duelOf(w).choosing == 0);
            w.click("duel-choice-53");
        } else {
            w.focus("duel-left");
            w.key(Key::Enter);
            CHECK(duelOf(w).choosing == 0);
            w.key(Key::Down);
            w.key(Key::Enter);
        }
        CHECK(duelOf(w).left == (byMouse ? "53" : "24")); // the one below 11
        CHECK(duelOf(w).right == "84");
        CHECK(duelOf(w).choosing == -1);
        CHECK_FALSE(w.has("duel-choice-53"));
    }
}

TEST_CASE("Beside the list of choices a click closes it and does nothing else")
{
    Window w;
    w.key(Key::Duel);
    w.click("duel-left");
    REQUIRE(w.has("duel-choice-11"));
    w.forget();
    w.click(w.stage.duel.picture()->page.maps[1].centre());
    CHECK(duelOf(w).choosing == -1);
    CHECK(w.count<session::OpenCard>() == 0);
    w.click("duel-right");
    w.key(Key::Escape);
    CHECK(duelOf(w).choosing == -1);
}

TEST_CASE("Escape closes the list of choices before anything else, with the keyboard in it too")
{
    Window w;
    w.key(Key::Duel);
    w.focus("duel-right");
    w.key(Key::Enter);
    REQUIRE(duelOf(w).choosing == 1);
    w.key(Key::Escape);
    CHECK(duelOf(w).choosing == -1);
    CHECK(w.memory.zone == Zone::Map);
    w.key(Key::Enter); // it is on the heading again
    CHECK(duelOf(w).choosing == 1);
}

TEST_CASE("Regions, pôles and categories are one switch, and X swaps")
{
    for (const Language language : kBoth) {
        Window w(language);
        w.key(Key::Duel);
        for (int i = 0; i < 3; ++i) {
            w.click("duel-facet-" + std::to_string(i));
            CHECK(duelOf(w).facet == session::kDuelFacets[static_cast<std::size_t>(i)]);
        }
        const std::string left = duelOf(w).left;
        w.key(Key::SwapDuel);
        CHECK(duelOf(w).right == left);
        w.click("duel-swap");
        CHECK(duelOf(w).left == left);
    }
}

TEST_CASE("A bar of the duel filters, by mouse and by keyboard, and a double click keeps only it")
{
    Window w;
    w.key(Key::Duel);
    w.click("duel-bar-telemedecine");
    CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{"telemedecine"});
    w.focus("duel-bar-dons");
    w.key(Key::Enter);
    CHECK(w.state.selection.of(Facet::Category).size() == 2);
    w.doubleClick(w.at("duel-bar-recherche"));
    CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{"recherche"});
    CHECK(w.state.duel);
    w.click("duel-facet-2"); // categories are compared: the bars are pôles
    CHECK(w.has("duel-bar-medicen"));
    CHECK(w.has("duel-bar-none"));
}

TEST_CASE("Dragging or zooming either map moves both")
{
    for (const int facet : {0, 1, 2}) {
        for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
            Window w;
            w.key(Key::Duel);
            w.click("duel-facet-" + std::to_string(facet));
            const auto& page = w.stage.duel.picture()->page;
            const base::Vec2 at = page.maps[side].centre() + base::Vec2{60, 20};
            w.wheel(at, 4);
            REQUIRE(w.state.camera.zoom > 1.5);
            const auto before = origins(w);
            w.wait(2);
            w.move(at);
            w.press();
            w.move(at + base::Vec2{25, 14});
            w.move(at + base::Vec2{40, 22});
            w.release();
            const auto after = origins(w);
            const base::Vec2 left = after[0] - before[0];
            const base::Vec2 right = after[1] - before[1];
            CHECK(base::length(left) > 20);
            CHECK(left.x == doctest::Approx(right.x));
            CHECK(left.y == doctest::Approx(right.y));
        }
    }
}

TEST_CASE("A dot of either map is lit, and a click opens its card")
{
    for (const std::size_t side : {std::size_t{0}, std::size_t{1}}) {
        Window w;
        w.key(Key::Duel);
        const base::Vec2 px = dotOf(w, side);
        w.move(px);
        REQUIRE(w.state.hoveredRow >= 0);
        const int region =
            w.stage.atlas.data.initiatives[static_cast<std::size_t>(w.state.hoveredRow)].region;
        CHECK(w.stage.atlas.data.regions[static_cast<std::size_t>(region)].code ==
              duelOf(w).side(static_cast<int>(side)));
        w.click(px);
        CHECK(w.state.openRow >= 0);
        w.key(Key::Escape);
        CHECK(w.state.openRow == -1);
        CHECK(w.state.duel);
    }
}

TEST_CASE("Every control of the duel can be reached by the keyboard")
{
    Window w;
    w.memory.canUndo = true; // else their buttons rest
    w.memory.canRedo = true;
    w.key(Key::Duel);
    w.click("duel-left");
    for (const ui::Memory::Area& area : w.memory.areas) {
        if (area.id != "search" && area.id != "clear-search") {
            CHECK_MESSAGE(area.zone != Zone::None, area.id);
        }
    }
}

TEST_CASE("The page of the duel fits every window, with its list of choices inside it")
{
    for (const auto& [width, height] :
         std::vector<std::pair<float, float>>{{1920, 1080}, {1280, 800}, {1080, 1920}, {1024, 700}}) {
        Window w(Language::English, width, height);
        w.key(Key::Duel);
        for (const char* side : {"duel-left", "duel-right"}) {
            w.click(side);
            for (const base::Rect& row : w.areas("duel-choice-94")) {
                CHECK(row.right() <= w.desk.map.right());
                CHECK(row.bottom() <= w.desk.map.bottom());
            }
            w.click(side);
        }
        const auto& page = w.stage.duel.picture()->page;
        CHECK(page.maps[0].height > 120);
        CHECK(page.footer.bottom() <= w.desk.map.bottom() + 1);
    }
}

TEST_CASE("Reset ends the duel, and the one map is whole again")
{
    Window w;
    const auto before = w.stage.bouquets.front().dots.size();
    w.key(Key::Duel);
    w.click("reset");
    CHECK_FALSE(w.state.duel);
    CHECK(w.stage.bouquets.front().dots.size() == before);
    CHECK(w.stage.sheet.rect == w.desk.map);
}
