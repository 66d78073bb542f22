// The table of the drawer by mouse and by keyboard.
#include "desk_harness.h"
#include "session/table.h"
#include "session/table_order.h"
#include "ui/marks.h"

using namespace hand;
using session::Column;
using session::Drawer;

namespace {

class TableWindow : public Window {
public:
    explicit TableWindow(Language language = Language::French, float width = 1600, float height = 940)
        : Window(language, width, height)
    {
        state.drawer = Drawer::Table;
        rest();
    }

    [[nodiscard]] const std::vector<int>& rows()
    {
        return memory.table.order.sorted(stage.atlas.data, stage.listing, state.table.sort, state.language,
                                         session::rulerFrom(state.nearby, stage.index.positions()));
    }
    [[nodiscard]] std::string rowId(std::size_t place)
    {
        return "row:" + stage.atlas.data.initiatives[static_cast<std::size_t>(rows()[place])].id;
    }
    /// Left in the row, where no column's edge is.
    [[nodiscard]] base::Vec2 inRow(std::size_t place)
    {
        const auto found = areas(rowId(place));
        REQUIRE_MESSAGE(!found.empty(), rowId(place));
        return {found[0].x + 60.0, found[0].centre().y};
    }
    void clickRow(std::size_t place, bool shift = false, bool control = false)
    {
        ImGui::GetIO().KeyShift = shift;
        ImGui::GetIO().KeyCtrl = control;
        click(inRow(place));
        ImGui::GetIO().KeyShift = false;
        ImGui::GetIO().KeyCtrl = false;
    }
    void clickHead(std::string_view id, bool shift = false)
    {
        ImGui::GetIO().KeyShift = shift;
        click(at(id));
        ImGui::GetIO().KeyShift = false;
    }
    void drag(base::Vec2 from, base::Vec2 to)
    {
        wait(2);
        move(from);
        press();
        move({(from.x + to.x) / 2, (from.y + to.y) / 2});
        move(to);
        release();
    }
    [[nodiscard]] float scrolled() const { return ImGui::FindWindowByName("table")->Scroll.y; }
};

} // namespace

TEST_CASE("A click on a title sorts, a second turns it, a third lets go, Shift adds a column")
{
    TableWindow w;
    w.clickHead("column-date");
    CHECK(w.state.table.sort == std::vector<session::ColumnSort>{{Column::Date, false}});
    w.clickHead("column-name", true);
    w.clickHead("column-date", true);
    CHECK(w.state.table.sort ==
          std::vector<session::ColumnSort>{{Column::Date, true}, {Column::Name, false}});
    CHECK(w.has(w.rowId(0)));
    w.clickHead("column-date", true);
    w.clickHead("column-name");
    w.clickHead("column-name");
    CHECK(w.state.table.sort.empty());
    CHECK(w.rows() == w.stage.listing);
}

TEST_CASE("The rows of the table are the selected ones, and only those in sight are drawn")
{
    TableWindow w;
    const auto drawn = [&] {
        return std::count_if(w.memory.areas.begin(), w.memory.areas.end(),
                             [](const ui::Memory::Area& area) { return area.id.starts_with("row:"); });
    };
    CHECK(w.rows().size() == 651);
    CHECK(drawn() > 5);
    CHECK(drawn() < 30);
    w.state.selection.of(Facet::Category) = {"dons"};
    w.rest();
    auto rows = w.rows();
    std::ranges::sort(rows);
    CHECK(rows == w.stage.outcome.rows);
    w.state.selection.search = "zzzzzz";
    w.rest();
    CHECK(drawn() == 0);
    w.key(Key::Copy);
    CHECK(w.all<session::CopyText>().back().text.find('\n') + 1 ==
          w.all<session::CopyText>().back().text.size()); // the titles alone
}

TEST_CASE("An edge that is dragged resizes its column in one step that undo knows")
{
    TableWindow w;
    const base::Vec2 edge = w.at("edge-name");
    w.forget();
    w.drag(edge, {edge.x + 90, edge.y});
    REQUIRE(w.count<session::SetTable>() == 1);
    REQUIRE(w.state.table.columns.size() == 6);
    const base::Vec2 after = w.at("edge-name");
    CHECK(after.x == doctest::Approx(edge.x + 90).epsilon(0.01));
    CHECK(w.state.table.sort.empty());
    w.doubleClick(after);
    CHECK(w.state.table.columns[0].width >= session::kLeastColumn);
    CHECK(w.at("edge-name").x != doctest::Approx(after.x));
}

TEST_CASE("A title that is dragged moves its column and does not sort")
{
    TableWindow w;
    w.drag(w.at("column-date"), w.areas("column-name")[0].centre() - base::Vec2{150, 0});
    REQUIRE_FALSE(w.state.table.columns.empty());
    CHECK(w.state.table.columns.front().column == Column::Date);
    CHECK(w.state.table.sort.empty());
}

TEST_CASE("Columns are chosen in a menu, and the usual ones come back")
{
    for (const Language language : kBoth) {
        TableWindow w(language);
        CHECK_FALSE(w.has("column-pole"));
        w.click("table-columns-button");
        w.click("show-pole");
        CHECK(w.has("column-pole"));
        w.click("show-city");
        CHECK_FALSE(w.has("column-city"));
        w.click("usual-columns");
        CHECK(w.state.table.columns.empty());
        w.key(Key::Escape);
        CHECK_FALSE(w.has("show-pole"));
        CHECK(w.state.drawer == Drawer::Table);
    }
}

TEST_CASE("Rows are picked by click, Shift and Ctrl, and what is picked is copied")
{
    TableWindow w;
    w.clickRow(1);
    CHECK(w.state.picked == std::vector{w.rows()[1]});
    w.clickRow(4, true);
    CHECK(w.state.picked == session::picksBetween(w.rows(), 1, 4));
    w.clickRow(2, false, true);
    CHECK(w.state.picked.size() == 3);
    w.click("table-copy");
    REQUIRE(w.count<session::CopyText>() == 1);
    const auto lines = base::split(w.all<session::CopyText>()[0].text, '\n');
    CHECK(lines.size() == 5);
    CHECK(lines[1].starts_with(
        w.stage.atlas.data.initiatives[static_cast<std::size_t>(w.rows()[1])].name.str().substr(0, 4)));
    w.key(Key::PickAll);
    CHECK(w.state.picked.size() == 651);
    w.key(Key::Copy);
    CHECK(base::split(w.all<session::CopyText>().back().text, '\n').size() == 653);
}

TEST_CASE("A row under the pointer lights its dot, and no frame is asked for after that")
{
    TableWindow w;
    w.move(w.inRow(3));
    CHECK(w.state.hoveredRow == w.rows()[3]);
    CHECK_FALSE(w.state.hoverOnMap);
    w.forget();
    w.rest(5);
    CHECK(w.asked.empty());
    w.move({w.desk.top.centre().x, 5});
    w.rest();
    CHECK(w.state.hoveredRow == -1);
}

TEST_CASE("A dot under the pointer brings its row into view")
{
    TableWindow w;
    for (const std::size_t nth : {3U, 60U, 20U}) {
        const auto dot = w.someDot(nth);
        w.move(dot.px);
        w.rest();
        REQUIRE(w.state.hoveredRow == dot.row);
        const auto place = static_cast<std::size_t>(w.memory.table.order.placeOf(dot.row));
        REQUIRE(w.has(w.rowId(place)));
        const base::Rect row = w.areas(w.rowId(place))[0];
        CHECK(row.y >= w.desk.drawer.y + 60);
        CHECK(row.bottom() <= w.desk.drawer.bottom());
    }
}

TEST_CASE("The keyboard stays on its row when the menu opens or a column goes")
{
    TableWindow w;
    w.clickRow(2);
    const int row = w.memory.item - w.memory.table.firstRow;
    w.click("table-columns-button");
    CHECK(w.memory.item - w.memory.table.firstRow == row);
    w.click("show-city");
    CHECK(w.memory.item - w.memory.table.firstRow == row);
    w.key(Key::Escape);
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.rows()[2]);
}

TEST_CASE("The button says how many rows it copies, and that it has")
{
    TableWindow w;
    const float all = w.areas("table-copy")[0].width;
    w.clickRow(0);
    CHECK(w.areas("table-copy")[0].width < all);
    w.click("table-copy");
    CHECK(w.memory.table.copied);
    const float copied = w.areas("table-copy")[0].width;
    w.clickRow(1);
    CHECK(w.areas("table-copy")[0].width > copied);
}

TEST_CASE("A double click opens the card")
{
    TableWindow w;
    w.doubleClick(w.inRow(2));
    CHECK(w.state.openRow == w.rows()[2]);
}

TEST_CASE("The keyboard goes through all rows, picks them and opens their cards")
{
    TableWindow w;
    w.key(Key::Tab, 4);
    REQUIRE(w.memory.zone == Zone::Drawer);
    w.key(Key::Down);
    CHECK(w.state.hoveredRow == w.rows()[0]);
    w.key(Key::Down, 3);
    CHECK(w.state.hoveredRow == w.rows()[3]);
    w.key(Key::Space);
    CHECK(w.state.picked == std::vector{w.rows()[3]});
    w.key(Key::End);
    w.rest();
    CHECK(w.state.hoveredRow == w.rows().back());
    REQUIRE(w.has(w.rowId(650)));
    CHECK(w.areas(w.rowId(650))[0].bottom() <= w.desk.drawer.bottom() + 1);
    w.key(Key::Enter);
    CHECK(w.state.openRow == w.rows().back());
    w.key(Key::Escape);
    CHECK(w.state.openRow == -1);
    w.key(Key::PageUp);
    CHECK(w.state.hoveredRow != w.rows().back());
    w.key(Key::Home);
    CHECK(w.state.hoveredRow == w.rows()[0]);
    CHECK(w.scrolled() == 0);
    w.key(Key::Up); // the titles
    w.key(Key::Enter);
    CHECK(w.state.table.sort == std::vector<session::ColumnSort>{{Column::Name, false}});
    w.forget();
    w.rest(5);
    CHECK(w.asked.empty());
}

TEST_CASE("The table holds in a narrow window, with every column, in both languages")
{
    for (const Language language : kBoth) {
        TableWindow w(language, 900, 640);
        w.state.table.columns.clear();
        for (int i = 0; i < session::kColumnCount; ++i) {
            w.state.table.columns.push_back(
                {static_cast<Column>(i), session::usualWidth(static_cast<Column>(i))});
        }
        w.rest();
        CHECK(ImGui::FindWindowByName("table")->ScrollMax.x > 100);
        w.key(Key::Tab, 4);
        w.key(Key::Down);
        w.key(Key::Right, 3);
        CHECK(ImGui::FindWindowByName("table")->Scroll.x > 100);
        w.key(Key::Left, 5);
        CHECK(ImGui::FindWindowByName("table")->Scroll.x == 0);
    }
}

TEST_CASE(
    "Shift and the keys pick the rows on the way, from where the last pick began, and Shift and click too")
{
    TableWindow w;
    w.clickRow(3);
    CHECK(w.state.pickedFrom == w.rows()[3]);
    w.key(Key::ShiftDown, 2);
    CHECK(w.state.picked == session::picksBetween(w.rows(), 3, 5));
    w.key(Key::ShiftUp, 4); // through the anchor
    CHECK(w.state.picked == session::picksBetween(w.rows(), 1, 3));
    CHECK(w.state.pickedFrom == w.rows()[3]);
    w.clickRow(4, true);
    CHECK(w.state.picked == session::picksBetween(w.rows(), 3, 4));
    w.key(Key::ShiftEnd);
    CHECK(w.state.picked == session::picksBetween(w.rows(), 3, 650));
    w.key(Key::ShiftHome);
    CHECK(w.state.picked == session::picksBetween(w.rows(), 0, 3));
    w.key(Key::ShiftUp); // not to the titles
    CHECK(w.state.picked == session::picksBetween(w.rows(), 0, 3));
    CHECK(w.state.hoveredRow == w.rows()[0]);
    w.key(Key::ShiftPageDown);
    CHECK(w.state.picked.size() > 1);
    w.key(Key::Escape);
    CHECK(w.state.picked.empty());
    CHECK(w.memory.zone == Zone::Drawer);
    w.key(Key::Escape);
    CHECK(w.memory.zone == Zone::None);
}

TEST_CASE("A range without an earlier pick begins where the keyboard is, and a sort keeps its beginning")
{
    TableWindow w;
    w.key(Key::Tab, 4);
    w.key(Key::Down, 3);
    w.key(Key::ShiftDown);
    CHECK(w.state.picked == session::picksBetween(w.rows(), 2, 3));
    const int anchor = w.rows()[2];
    CHECK(w.state.pickedFrom == anchor);
    w.state.table.sort = {{Column::City, false}};
    w.rest();
    w.key(Key::ShiftDown);
    const auto place = [&](int row) { return static_cast<std::size_t>(w.memory.table.order.placeOf(row)); };
    CHECK(w.state.picked == session::picksBetween(w.rows(), place(anchor), place(w.state.hoveredRow)));
}

TEST_CASE("Shift and arrows outside the table do what arrows do")
{
    Window w;
    w.key(Key::Tab);
    const int before = w.memory.item;
    w.key(Key::ShiftDown);
    CHECK(w.memory.item == before + 1);
    w.key(Key::ShiftUp);
    CHECK(w.memory.item == before);
}

TEST_CASE("An order by a column without a title is said, with a way out of it")
{
    for (const Language language : kBoth) {
        TableWindow w(language, 1280, 800);
        CHECK_FALSE(w.has("table-sort-lift"));
        w.state.table.sort = {{Column::City, false}};
        w.rest();
        CHECK_FALSE(w.has("table-sort-lift")); // its title has an arrow
        w.state.table.sort = {{Column::City, false}, {Column::Pole, true}};
        w.rest();
        REQUIRE(w.has("table-sort-lift"));
        CHECK(w.areas("table-sort-lift")[0].right() <= w.areas("table-copy")[0].x);
        w.click("table-sort-lift");
        CHECK(w.state.table.sort.empty());
        CHECK_FALSE(w.has("table-sort-lift"));
    }
}

TEST_CASE("Distances are offered once there is a place to measure from, and can always be hidden")
{
    TableWindow w;
    w.click("table-columns-button");
    w.click("show-distance");
    CHECK(w.count<session::SetTable>() == 0);
    w.state.nearby = session::Nearby{"Autun (71)", {4.2987, 46.951}};
    w.rest();
    w.click("show-distance");
    REQUIRE(w.has("column-distance"));
    w.click("column-distance");
    CHECK(w.state.table.sort == std::vector<session::ColumnSort>{{Column::Distance, false}});
    const auto km = [&](std::size_t i) {
        return *session::kmTo(*w.state.nearby, w.stage.index.positions(), w.rows()[i]);
    };
    CHECK(km(0) <= km(1));
    CHECK(km(1) < km(600));
    w.state.nearby.reset();
    w.rest();
    w.click("table-columns-button"); // the click beside it has closed it
    w.click("show-distance");
    CHECK_FALSE(w.has("column-distance"));
}

TEST_CASE("The words of a search are marked in the table too, and nowhere without one")
{
    TableWindow w;
    const auto marked = [] {
        const ImU32 mark = ui::colour(ui::markColour(base::Theme::Light));
        const auto& drawn = ImGui::FindWindowByName("table")->DrawList->VtxBuffer;
        return std::count_if(drawn.begin(), drawn.end(), [&](const ImDrawVert& v) { return v.col == mark; });
    };
    CHECK(marked() == 0);
    w.state.selection.search = "hopital";
    w.rest();
    CHECK(marked() > 0);
}
