// The cross table in the drawer, by hand: cells, names and totals filter, arrows walk among them.
#include "desk_harness.h"
#include "session/spoken.h"
#include "session/wording.h"
#include "ui/cross.h"

using namespace hand;

namespace {

int valueOf(const Window& w, Facet facet, std::string_view code)
{
    return w.stage.index.findValue(facet, code);
}

std::string cell(const Window& w, std::string_view pole, std::string_view category)
{
    return "cell-" + std::to_string(valueOf(w, Facet::Pole, pole)) + "-" +
           std::to_string(valueOf(w, Facet::Category, category));
}

void open(Window& w)
{
    w.key(Key::Crosstab);
    w.rest();
    REQUIRE(w.state.drawer == session::Drawer::Crosstab);
}

} // namespace

TEST_CASE("A click on a cell keeps it alone, and a second one takes that back")
{
    Window w;
    open(w);
    w.click(cell(w, "medicen", "telemedecine"));
    CHECK(w.state.selection.of(Facet::Pole) == std::vector<std::string>{"medicen"});
    CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{"telemedecine"});
    const int row = valueOf(w, Facet::Pole, "medicen");
    const int column = valueOf(w, Facet::Category, "telemedecine");
    CHECK(w.stage.outcome.selected ==
          w.stage.crosstab.at(static_cast<std::size_t>(row), static_cast<std::size_t>(column)));
    w.click(cell(w, "medicen", "telemedecine"));
    CHECK(w.state.selection.isEmpty());
}

TEST_CASE("The cell of « hors pôle » filters like any other")
{
    Window w;
    open(w);
    w.click(cell(w, "none", "dons"));
    CHECK(w.state.selection.of(Facet::Pole) == std::vector<std::string>{"none"});
}

TEST_CASE("Names and totals of lines and columns add a choice and take it back")
{
    Window w;
    open(w);
    const std::string row = std::to_string(valueOf(w, Facet::Pole, "medicen"));
    const std::string column = std::to_string(valueOf(w, Facet::Category, "dons"));
    for (const std::string& id : {"row-" + row + "--1", "total-" + row + "--1"}) {
        w.click(id);
        CHECK(w.state.selection.of(Facet::Pole) == std::vector<std::string>{"medicen"});
        w.click(id);
        CHECK(w.state.selection.isEmpty());
    }
    for (const std::string& id : {"column--1-" + column, "total--1-" + column}) {
        w.click(id);
        CHECK(w.state.selection.of(Facet::Category) == std::vector<std::string>{"dons"});
        w.click(id);
        CHECK(w.state.selection.isEmpty());
    }
    w.click("row-" + row + "--1");
    w.click("column--1-" + column);
    w.click("total--1--1"); // everything of the two facets
    CHECK(w.state.selection.isEmpty());
}

TEST_CASE("The switches cross regions and types, give shares, and the corner any two different facets")
{
    Window w;
    open(w);
    w.click("cross-rows-1");
    CHECK(w.state.crosstab.rows == Facet::Region);
    w.click("cross-share-1");
    CHECK(w.state.crosstab.share == session::CellShare::OfRow);
    w.click("cross-share-3"); // by inhabitants, for regions only
    CHECK(w.state.crosstab.share == session::CellShare::PerMillion);
    for (int i = 0; i < 9; ++i) {
        w.click(i % 2 == 0 ? "cross-columns" : "cross-lines");
        CHECK(w.state.crosstab.rows != w.state.crosstab.columns);
        CHECK(w.stage.crosstab.rows == w.state.crosstab.rows);
        CHECK(w.stage.crosstab.columns == w.state.crosstab.columns);
    }
}

TEST_CASE("Arrows walk through the grid by lines and columns, and Enter chooses")
{
    Window w;
    open(w);
    const std::string first = "row-" + std::to_string(valueOf(w, Facet::Pole, "medicen")) + "--1";
    w.memory.zone = Zone::Drawer;
    w.memory.item = 0;
    for (const ui::Memory::Area& area : w.memory.areas) {
        if (area.id == first) {
            break;
        }
        w.memory.item += area.zone == Zone::Drawer ? 1 : 0;
    }
    w.key(Key::Right); // the first category
    w.key(Key::Down, 2);
    w.key(Key::Up);
    w.key(Key::Left);
    w.key(Key::Left); // the line ends there
    w.key(Key::Right);
    w.key(Key::Enter);
    CHECK(w.state.selection.of(Facet::Pole).size() == 1);
    CHECK(w.state.selection.of(Facet::Category) ==
          std::vector<std::string>{w.stage.index.values(Facet::Category).front().code});
    CHECK(w.state.selection.of(Facet::Pole).front() != "medicen");
    for (int i = 0; i < 40; ++i) { // no way out of the drawer, and no item that is not there
        w.key(Key::Down);
        CHECK(w.memory.item < w.memory.itemCount[static_cast<std::size_t>(Zone::Drawer)]);
    }
}

TEST_CASE("A visitor who listens hears each cell with its line, its column and its number")
{
    Window w;
    open(w);
    w.memory.zone = Zone::Drawer;
    w.memory.item = w.memory.grid.first + 2 * w.memory.grid.columns + 3;
    w.rest(2);
    CHECK(w.memory.spoken.empty()); // nobody listens
    w.state.speaks = true;
    w.rest(2);
    const std::string said = w.memory.spoken;
    int cells = 0;
    for (const auto& pole : w.stage.index.values(Facet::Pole)) {
        for (const auto& category : w.stage.index.values(Facet::Category)) {
            const std::string pair =
                session::choiceLabel(w.stage.atlas.data, Facet::Pole, pole.code, base::Language::French) +
                ", " +
                session::choiceLabel(w.stage.atlas.data, Facet::Category, category.code,
                                     base::Language::French);
            if (!said.starts_with(pair + ",")) {
                continue;
            }
            ++cells;
            const int count =
                w.stage.crosstab.at(static_cast<std::size_t>(valueOf(w, Facet::Pole, pole.code)),
                                    static_cast<std::size_t>(valueOf(w, Facet::Category, category.code)));
            CHECK_MESSAGE(said == session::spokenControl(pair, count, {}, base::Language::French), said);
        }
    }
    CHECK_MESSAGE(cells == 1, said);
}

TEST_CASE("A cell that is pointed at shows what a click on it gives, by mouse and by keyboard")
{
    Window w;
    open(w);
    const std::string id = cell(w, "lyonbiopole", "recherche");
    const auto preview = [&] {
        w.rest(2);
        w.wait(0.3F);
        w.rest(2);
        REQUIRE(w.state.preview);
        REQUIRE(w.state.preview->second);
        REQUIRE(w.stage.preview);
        return w.stage.preview->selected;
    };
    w.move(w.at(id));
    const int told = preview();
    CHECK(w.state.preview->code == "lyonbiopole");
    CHECK(w.state.preview->second->second == "recherche");
    w.click(id);
    CHECK(w.stage.outcome.selected == told);
    CHECK_FALSE(w.state.preview); // what undoing it would give is no news
    w.move(w.desk.map.centre());
    w.move(w.at(id)); // pointed at anew: a click would take it back
    CHECK(preview() == w.stage.outcome.total);
    w.click(id);
    w.move(w.desk.map.centre());
    w.memory.zone = Zone::Drawer;
    w.memory.item = w.memory.grid.first + 2 * w.memory.grid.columns + 3;
    const int byKey = preview();
    w.key(Key::Enter);
    CHECK(w.stage.outcome.selected == byKey);
    CHECK(w.state.selection.of(Facet::Pole).size() == 1);
    CHECK(w.state.selection.of(Facet::Category).size() == 1);
}

TEST_CASE("Names, totals and bars of the cross table are previewed, and the cells tell what would come")
{
    Window w(Language::French, 1920, 1080);
    open(w);
    const std::string row = std::to_string(valueOf(w, Facet::Pole, "medicen"));
    for (const std::string& id : {"row-" + row + "--1", "total-" + row + "--1", "bar-" + row}) {
        w.move(w.desk.map.centre());
        w.move(w.at(id));
        w.wait(0.3F);
        w.rest(2);
        REQUIRE(w.state.preview);
        CHECK(w.state.preview->facet == Facet::Pole);
        CHECK(w.state.preview->code == "medicen");
        const int told = w.stage.preview->selected;
        w.click(id);
        CHECK(w.stage.outcome.selected == told);
        w.click(id);
    }
    w.move(w.choices(Facet::Type).front().centre()); // another facet: the cells follow it
    w.wait(0.3F);
    w.rest(2);
    REQUIRE(w.stage.preview);
    const filter::Crosstab crossed = w.stage.preview->crossed;
    CHECK(crossed.total < w.stage.crosstab.total);
    w.click(w.choices(Facet::Type).front().centre());
    CHECK(crossed.cells == w.stage.crosstab.cells);
}

TEST_CASE("The cross table is copied with its heads and totals, by its button and by Ctrl and C")
{
    Window w;
    open(w);
    w.click("cross-copy");
    REQUIRE(w.count<session::CopyText>() == 1);
    const std::string text = w.all<session::CopyText>()[0].text;
    CHECK(text.starts_with("Pôles × Catégories\t"));
    CHECK(text.ends_with("\t651\n"));
    w.forget();
    w.key(Key::Copy);
    REQUIRE(w.count<session::CopyText>() == 1);
    CHECK(w.all<session::CopyText>()[0].text == text);
}

TEST_CASE("Where the month line has no room beside the cells it takes their place, or lies below them")
{
    Window w(Language::French, 1280, 800);
    open(w);
    CHECK_FALSE(w.has("month-none"));
    w.click("cross-months");
    CHECK(w.state.crosstab.months);
    CHECK(w.has("month-none"));
    CHECK_FALSE(w.has(cell(w, "medicen", "dons")));
    w.click("month-2020-04");
    CHECK(w.state.selection.of(Facet::Month) == std::vector<std::string>{"2020-04"});
    w.click("cross-months");
    CHECK_FALSE(w.state.crosstab.months);
    CHECK(w.has(cell(w, "medicen", "dons")));
    w.resize(1280, 1000);
    w.state.drawerShare = session::kMostDrawer;
    w.rest();
    REQUIRE(w.has("month-none"));
    CHECK(w.has(cell(w, "medicen", "dons")));
    CHECK_FALSE(w.has("cross-months"));
    CHECK(w.at("month-none").y > w.at(cell(w, "none", "dons")).y);
}

TEST_CASE("No share and no rate stands without its number of rows, at any width")
{
    for (const auto& [width, height] : {std::pair{1280.F, 800.F}, {1600.F, 900.F}, {1920.F, 1080.F}}) {
        for (const Language language : kBoth) {
            Window w(language, width, height);
            open(w);
            for (const Facet rows : {Facet::Region, Facet::Pole, Facet::Month}) {
                for (const session::CellShare share :
                     {session::CellShare::OfRow, session::CellShare::OfColumn,
                      session::CellShare::PerMillion}) {
                    w.state.crosstab = {rows, Facet::Category, share};
                    w.rest();
                    std::vector<session::Command> commands;
                    const ui::Frame frame = w.frameInto(commands);
                    ui::Cross cross = ui::crossOf(frame);
                    ui::layoutCross(frame, {0, 0, w.desk.drawer.width - 32, w.desk.drawer.height - 48},
                                    cross);
                    if (cross.share == session::CellShare::Count || cross.isStacked) {
                        continue;
                    }
                    for (const int row : cross.rows) {
                        for (const int column : cross.columns) {
                            const ui::CrossValue value = ui::crossValue(frame, cross, row, column);
                            CHECK((value.value == 0 || value.count >= 5));
                            const float room =
                                value.value == 0
                                    ? 0
                                    : ui::textWidth(frame, ui::Type::SmallStrong,
                                                    ui::crossText(frame, cross, value)) +
                                          ui::textWidth(frame, ui::Type::Small, ui::noteText(frame, value));
                            CHECK(room <= cross.cell);
                        }
                    }
                }
            }
        }
    }
}

TEST_CASE("A month of the line filters, and « non datées » stands beside it")
{
    Window w(Language::French, 1920, 1080);
    open(w);
    w.click("month-2020-04");
    CHECK(w.state.selection.of(Facet::Month) == std::vector<std::string>{"2020-04"});
    w.click("month-2020-04");
    w.click("month-none");
    CHECK(w.state.selection.of(Facet::Month) == std::vector<std::string>{"none"});
}

TEST_CASE("Published figures open beside ours, and their lines filter")
{
    Window w;
    open(w);
    w.click("drawer-published");
    CHECK(w.state.drawer == session::Drawer::Published);
    w.rest();
    REQUIRE(w.stage.published.size() == 10);
    int sum = 0;
    for (const filter::SincePublished& category : w.stage.published) {
        sum += category.before + category.after + category.undated;
    }
    CHECK(sum == w.stage.outcome.total);
    w.click("published-dons");
    CHECK(w.state.selection.has(Facet::Category, "dons"));
    std::vector<session::Command> commands;
    w.state.language = Language::English;
    const int exact = valueOf(w, Facet::Category, "collaboratif");
    CHECK(ui::publishedText(w.frameInto(commands), exact) == "9 actions");
    CHECK(ui::publishedText(w.frameInto(commands), valueOf(w, Facet::Category, "dons")) == "over 80 actions");
}

TEST_CASE("Every part of the cross table lies inside the drawer, at every size, share and pair of facets")
{
    for (const auto& [width, height] : {std::pair{1280.F, 800.F}, {1600.F, 900.F}, {1080.F, 1920.F}}) {
        Window w(Language::French, width, height);
        open(w);
        for (const Facet rows : filter::kFacets) {
            for (const Facet columns : filter::kFacets) {
                if (rows == columns) {
                    continue;
                }
                w.state.crosstab = {rows, columns, session::CellShare::OfRow};
                w.rest();
                int cells = 0;
                for (const ui::Memory::Area& area : w.memory.areas) {
                    if (area.zone == Zone::Drawer) {
                        CHECK(area.rect.x >= w.desk.drawer.x);
                        CHECK(area.rect.right() <= w.desk.drawer.right());
                        cells += area.id.starts_with("cell-") ? 1 : 0;
                    }
                }
                CHECK(cells == static_cast<int>(w.stage.index.values(rows).size() *
                                                w.stage.index.values(columns).size()));
            }
        }
    }
}

TEST_CASE("A number can be read on every shade of the cross table, in the three themes")
{
    for (const base::Theme theme : {base::Theme::Light, base::Theme::Dark, base::Theme::Contrast}) {
        double before = 0;
        for (int i = 0; i <= 100; ++i) {
            const base::Colour shade = ui::crossShade(theme, i / 100.0);
            for (const base::Colour ink : {base::palette(theme).ink, base::palette(theme).inkFaint}) {
                CHECK(base::contrastRatio(shade, ui::readableOn(shade, ink)) >= 4.5);
            }
            // One direction in lightness: it holds without any colour vision.
            const double contrast = base::contrastRatio(shade, ui::crossShade(theme, 0));
            CHECK(contrast >= before - 0.02);
            before = contrast;
        }
        CHECK(before > 3);
    }
}
