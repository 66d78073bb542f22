// Small windows: what lies over the map fits into them, and what is cut can be read in a tip.
#include "desk_harness.h"

using namespace hand;

namespace {

base::Rect helpCard()
{
    const ImGuiWindow* window = ImGui::FindWindowByName("help-card");
    REQUIRE(window != nullptr);
    return {window->Pos.x, window->Pos.y, window->Size.x, window->Size.y};
}

} // namespace

TEST_CASE("The help fits into every window, and its cross can be reached")
{
    const std::vector<std::array<float, 3>> sizes{{640, 480, 1},   {1024, 600, 1}, {1280, 720, 1},
                                                  {1920, 1080, 1}, {1280, 960, 2}, {700, 1200, 1}};
    for (const Language language : kBoth) {
        for (const auto& [width, height, scale] : sizes) {
            INFO(width << " x " << height << " at " << scale);
            Window w(language, width, height, scale);
            w.key(Key::Question);
            w.rest();
            REQUIRE(w.state.helpOpen);
            const base::Rect card = helpCard();
            CHECK(card.x >= 0);
            CHECK(card.y >= 0);
            CHECK(card.right() <= width);
            CHECK(card.bottom() <= height);
            w.click("close-help");
            CHECK_FALSE(w.state.helpOpen);
        }
    }
}

TEST_CASE("Reset stays on for symbols and territories, and a second press takes them back")
{
    Window w;
    w.key(Key::Symbols2);
    w.key(Key::Poles);
    w.click(w.choices(Facet::Category)[0].centre());
    w.click("reset");
    CHECK(w.state.selection.isEmpty());
    CHECK(w.state.symbols == layout::Symbols::Bubbles);
    w.wait(1);
    w.click("reset");
    CHECK(w.state.symbols == layout::Symbols::Bouquets);
    CHECK_FALSE(w.state.showPoles);
    w.forget();
    w.wait(1);
    w.click("reset");
    CHECK(w.count<session::ResetSelection>() == 0);
}

TEST_CASE("The key U leads from a chart back to the map and spreads Paris there")
{
    for (const Key chart : {Key::Symbols5, Key::Symbols6}) {
        Window w;
        w.key(chart);
        REQUIRE(layout::isChart(w.state.symbols));
        w.key(Key::Unfold);
        CHECK(w.state.symbols == layout::Symbols::Bouquets);
        CHECK(w.state.unfolding.isOpen());
        CHECK(w.state.unfolding.target.kind == layout::UnfoldKind::Paris);
    }
}
