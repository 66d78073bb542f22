// Places unfolded by hand and by keys, the six kinds of symbols, and Shift with arrows on the months.
#include "desk_harness.h"

using namespace hand;
using layout::Symbols;
using layout::UnfoldKind;

TEST_CASE("U spreads Paris, then its region, then folds, without a mouse")
{
    Window w;
    w.key(Key::Unfold);
    CHECK(w.state.unfolding.target.kind == UnfoldKind::Paris);
    CHECK(w.stage.unfolded.count == 142);
    w.key(Key::Unfold);
    CHECK(w.state.unfolding.target.kind == UnfoldKind::Region);
    CHECK(w.stage.unfolded.count == 162);
    w.key(Key::Unfold);
    CHECK_FALSE(w.state.unfolding.isOpen());
}

TEST_CASE("U spreads the town of the card that is open, of the row that is lit, and Escape folds it")
{
    Window w;
    int row = -1;
    for (const int each : w.stage.listing) {
        row = w.stage.atlas.data.initiatives[static_cast<std::size_t>(each)].city == "Lyon" ? each : row;
    }
    REQUIRE(row >= 0);
    const int city = w.stage.atlas.data.initiatives[static_cast<std::size_t>(row)].cityIndex;
    w.state.openRow = row;
    w.rest();
    w.key(Key::Unfold);
    CHECK(w.state.unfolding.target == layout::UnfoldTarget{UnfoldKind::City, city});
    w.key(Key::Escape); // the card
    w.key(Key::Escape); // the town
    CHECK_FALSE(w.state.unfolding.isOpen());
    w.key(Key::Tab, 2); // the list: its first row is lit
    w.key(Key::Down);
    REQUIRE(w.state.hoveredRow >= 0);
    w.key(Key::Unfold);
    CHECK(w.state.unfolding.isOpen());
}

TEST_CASE("A double click on a dot spreads its town, a click beside the card folds it")
{
    Window w;
    const Window::Dot dot = w.someDot(250);
    w.doubleClick(dot.px);
    REQUIRE(w.state.unfolding.isOpen());
    CHECK(w.state.unfolding.target.kind == UnfoldKind::City);
    CHECK(w.has("fold"));
    w.key(Key::Escape); // the card that the first click has opened
    w.click({w.stage.unfolded.card.x - 10, w.stage.unfolded.card.centre().y});
    CHECK_FALSE(w.state.unfolding.isOpen());
}

TEST_CASE("Arrows walk over all unfolded dots and Enter opens the card of the one that is lit")
{
    Window w;
    w.key(Key::Unfold);
    w.key(Key::Right);
    const int first = w.state.hoveredRow;
    REQUIRE(first >= 0);
    w.key(Key::Right);
    CHECK(w.state.hoveredRow != first);
    w.key(Key::Left);
    CHECK(w.state.hoveredRow == first);
    std::vector<int> seen{first};
    for (int i = 0; i < 20; ++i) { // to the last band
        w.key(Key::Down);
        seen.push_back(w.state.hoveredRow);
    }
    const auto& last = w.stage.unfolded.bands.back().dots;
    CHECK(std::any_of(last.begin(), last.end(),
                      [&](const layout::Dot& dot) { return dot.row == w.state.hoveredRow; }));
    w.rest(20); // a pointer at rest does not put the light out
    CHECK(w.state.hoveredRow == seen.back());
    w.key(Key::Enter);
    CHECK(w.state.openRow == seen.back());
    CHECK(w.state.camera == layout::Camera{});
}

TEST_CASE("The switch shows each kind, by mouse, by keyboard and by number, at every width of the window")
{
    for (const float width : {1280.F, 1600.F, 1920.F}) {
        Window w(Language::French, width, width == 1280.F ? 800.F : 1000.F);
        constexpr std::array kNumbers{Key::Symbols1, Key::Symbols2, Key::Symbols3,
                                      Key::Symbols4, Key::Symbols5, Key::Symbols6};
        for (int k = layout::kSymbolsCount - 1; k >= 0; --k) {
            const auto kind = static_cast<Symbols>(k);
            const std::string id = "symbols-" + std::to_string(k);
            REQUIRE(w.has(id));
            const base::Rect area = w.areas(id).front();
            CHECK(area.x > 0);
            CHECK(area.right() <= width);
            w.click(id);
            CHECK(w.state.symbols == kind);
            CHECK(w.stage.symbols.kind == kind);
            w.key(kNumbers[static_cast<std::size_t>((k + 3) % layout::kSymbolsCount)]);
            CHECK(w.state.symbols != kind);
            w.focus(id);
            w.key(Key::Enter);
            CHECK(w.state.symbols == kind);
            w.key(Key::Escape);
        }
    }
}

TEST_CASE("In the bars a name filters and takes it back, and the facet can be changed")
{
    Window w;
    w.key(Key::Symbols5);
    w.click("chart-dons");
    CHECK(w.stage.outcome.selected == 221);
    w.click("chart-dons");
    CHECK(w.stage.outcome.selected == 651);
    w.click("bars-by-4");
    CHECK(w.state.barsBy == Facet::Month);
    w.click("chart-none");
    CHECK(w.stage.outcome.selected == 97);
    w.focus("chart-2020-03");
    w.key(Key::Enter);
    CHECK(w.stage.outcome.selected == 97 + 306);
}

TEST_CASE("In the matrix a cell's count keeps that cell alone, and a second click takes all back")
{
    Window w;
    w.key(Key::Symbols6);
    w.click("chart-medicen-dons");
    CHECK(w.stage.outcome.selected == 47);
    w.click("chart-none-dons"); // outside all clusters
    CHECK(w.stage.outcome.selected == 43);
    w.click("chart-none-dons");
    CHECK(w.state.selection.isEmpty());
    w.click("chart-lyonbiopole");
    CHECK(w.stage.outcome.selected == 86);
}

TEST_CASE(
    "A dot of a chart is named under the pointer, a click on it opens its card, and dragging moves nothing")
{
    for (const Key key : {Key::Symbols5, Key::Symbols6}) {
        Window w;
        w.key(key);
        REQUIRE(w.stage.symbols.chart.dots.size() == 651);
        const layout::Dot dot = w.stage.symbols.chart.dots[300];
        w.move(dot.at);
        w.rest();
        CHECK(w.state.hoveredRow == dot.row);
        w.click(dot.at);
        CHECK(w.state.openRow == dot.row);
        w.wheel(dot.at, 3);
        CHECK(w.state.camera == layout::Camera{});
        CHECK_FALSE(w.has("zoom-in"));
    }
}

TEST_CASE("Shift with arrows on the months draws a range from where it began, both ways")
{
    Window w;
    w.focus("2020-03");
    w.key(Key::ShiftRight);
    REQUIRE(w.state.selection.from.has_value());
    CHECK(*w.state.selection.from == base::PartialDate{2020, 3, 0});
    CHECK(*w.state.selection.to == base::PartialDate{2020, 4, 0});
    CHECK(w.stage.outcome.selected == 306 + 149);
    w.key(Key::ShiftRight);
    CHECK(*w.state.selection.to == base::PartialDate{2020, 5, 0});
    w.key(Key::ShiftLeft, 3);
    CHECK(*w.state.selection.from == base::PartialDate{2020, 2, 0});
    CHECK(*w.state.selection.to == base::PartialDate{2020, 3, 0});
    w.key(Key::ShiftLeft, 5); // January is the first month
    CHECK(*w.state.selection.from == base::PartialDate{2020, 1, 0});
    CHECK(*w.state.selection.to == base::PartialDate{2020, 3, 0});
}
