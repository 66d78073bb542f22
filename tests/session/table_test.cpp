// The table's columns, cells, picks and copied text, without a window.
#include "base/cells.h"
#include "base/text.h"
#include "layout/world.h"
#include "session/table.h"
#include "session/table_names.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

using base::Language;
using session::Column;
using session::ColumnSort;
using session::ShownColumn;

namespace {

std::vector<ShownColumn> allColumns()
{
    std::vector<ShownColumn> columns;
    for (int i = 0; i < session::kColumnCount; ++i) {
        columns.push_back({static_cast<Column>(i), session::usualWidth(static_cast<Column>(i))});
    }
    return columns;
}

std::vector<Column> kinds(const std::vector<ShownColumn>& columns)
{
    std::vector<Column> list;
    std::ranges::transform(columns, std::back_inserter(list), &ShownColumn::column);
    return list;
}

float sumOf(const std::vector<ShownColumn>& columns)
{
    float sum = 0;
    for (const ShownColumn& shown : columns) {
        sum += shown.width;
    }
    return sum;
}

} // namespace

TEST_CASE("a table nobody has touched shows the usual columns and fills the drawer")
{
    for (const float room : {950.F, 1200.F, 1500.F}) {
        const auto columns = session::fittedColumns({}, room);
        CHECK(kinds(columns) == std::vector{Column::Name, Column::Organisation, Column::Category,
                                            Column::City, Column::Region, Column::Date});
        CHECK(sumOf(columns) <= room);
        CHECK(sumOf(columns) > room - 8);
    }
    CHECK(sumOf(session::fittedColumns({}, 300)) > 800); // it scrolls rather than show nothing
    CHECK(sumOf(session::fittedColumns({}, 9000)) < 2500);
}

TEST_CASE("widths that somebody has set stay, and ones that cannot be are the usual ones")
{
    session::TableView table;
    table.columns = {{Column::Name, 500}, {Column::City, session::usualWidth(Column::City)}};
    CHECK(session::fittedColumns(table, 2000) == table.columns);
    table.columns = {{Column::Name, -3}, {Column::City, 1e30F}, {Column::Date, std::nanf("")}};
    for (const ShownColumn& shown : session::shownColumns(table)) {
        CHECK(shown.width == session::usualWidth(shown.column));
    }
}

TEST_CASE("cells show names, never codes, in both languages")
{
    const auto& data = world::atlas().data;
    std::set<std::string> codes;
    for (const auto& list : {data.categories}) {
        for (const auto& item : list) {
            codes.insert(item.code);
        }
    }
    for (int row = 0; row < static_cast<int>(data.initiatives.size()); ++row) {
        for (const Language language : {Language::French, Language::English}) {
            for (const ShownColumn& shown : allColumns()) {
                const std::string text = session::cellText(data, row, shown.column, language);
                CHECK(base::isValidUtf8(text));
                if (shown.column == Column::Category || shown.column == Column::Region) {
                    CHECK_FALSE(text.empty());
                    CHECK_FALSE(codes.contains(text));
                    CHECK_FALSE((text[0] >= '0' && text[0] <= '9'));
                }
            }
        }
    }
}

TEST_CASE("a click sorts up, down, not at all, and Shift keeps the other columns")
{
    using Sort = std::vector<ColumnSort>;
    const auto click = session::sortAfterClick;
    CHECK(click({}, Column::Date, false) == Sort{{Column::Date, false}});
    CHECK(click({{Column::Date, false}}, Column::Date, false) == Sort{{Column::Date, true}});
    CHECK(click({{Column::Date, true}}, Column::Date, false).empty());
    CHECK(click({{Column::Date, true}, {Column::City, false}}, Column::City, false) ==
          Sort{{Column::City, false}});
    const Sort two = click({{Column::Date, true}}, Column::City, true);
    CHECK(two == Sort{{Column::Date, true}, {Column::City, false}});
    CHECK(click(two, Column::City, true) == Sort{{Column::Date, true}, {Column::City, true}});
    CHECK(click(click(two, Column::City, true), Column::City, true) == Sort{{Column::Date, true}});
    CHECK(session::sortPlace(two, Column::City) == 1);
    CHECK(session::sortPlace(two, Column::Name) == -1);
}

TEST_CASE("a column comes back where it is offered, and the last one cannot be hidden")
{
    auto columns = session::shownColumns({});
    columns = session::columnsAfterToggle(columns, Column::Organisation);
    columns = session::columnsAfterToggle(columns, Column::Organisation);
    CHECK(columns == session::shownColumns({}));
    for (int i = 0; i < session::kColumnCount; ++i) {
        const auto column = static_cast<Column>(i);
        if (std::ranges::find(columns, column, &ShownColumn::column) != columns.end()) {
            columns = session::columnsAfterToggle(columns, column);
        }
    }
    CHECK(columns.size() == 1);
}

TEST_CASE("a dragged column lands where it is dropped and the others keep their order")
{
    const auto columns = allColumns();
    for (std::size_t from = 0; from < columns.size(); ++from) {
        for (std::size_t to = 0; to <= columns.size(); ++to) {
            auto expected = columns;
            expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(from));
            const std::size_t at = to > from ? to - 1 : to;
            expected.insert(expected.begin() + static_cast<std::ptrdiff_t>(at), columns[from]);
            CHECK(session::columnsAfterMove(columns, from, to) == expected);
        }
    }
    CHECK(session::columnsAfterMove(columns, 99, 0) == columns);
}

TEST_CASE("picks: a toggle, a range either way, and copying in the order shown")
{
    const std::vector<int> order{7, 3, 9, 1, 5};
    CHECK(session::picksBetween(order, 1, 3) == std::vector{1, 3, 9});
    CHECK(session::picksBetween(order, 3, 1) == std::vector{1, 3, 9});
    CHECK(session::picksBetween(order, 3, 99) == std::vector{1, 5});
    CHECK(session::picksBetween({}, 0, 0).empty());
    CHECK(session::picksAfterToggle({1, 5}, 3) == std::vector{1, 3, 5});
    CHECK(session::picksAfterToggle({1, 3, 5}, 3) == std::vector{1, 5});
    CHECK(session::rowsToCopy(order, {1, 2, 9}) == std::vector{9, 1});
    CHECK(session::rowsToCopy(order, {}) == order);
    CHECK(session::rowsToCopy(order, {2, 4}) == order); // none of the picked ones is shown
}

TEST_CASE("the copied text is a rectangle of cells that no spreadsheet runs or breaks")
{
    model::Dataset data = world::atlas().data;
    data.initiatives[0].name = "=1+1\tand\r\na line";
    data.initiatives[1].name = "@SUM(A1)";
    data.initiatives[1].date = base::PartialDate{2020, 3, 17};
    data.initiatives[2].date.reset();
    const std::vector<int> rows{0, 1, 2};
    for (const Language language : {Language::French, Language::English}) {
        const std::string text = session::copiedText(data, rows, allColumns(), language);
        CHECK(text.find('\r') == std::string::npos);
        const auto lines = base::split(text, '\n');
        REQUIRE(lines.size() == 5); // a head, three rows, nothing after the last line end
        CHECK(lines.back().empty());
        for (std::size_t i = 0; i < 4; ++i) {
            const auto cells = base::split(lines[i], '\t');
            REQUIRE(cells.size() == session::kColumnCount);
            for (const std::string& cell : cells) {
                CHECK(cell == base::neutralised(base::restored(cell)));
            }
        }
        CHECK(lines[1].find("'=1+1 and  a line") != std::string::npos);
        CHECK(lines[2].find("'@SUM(A1)") != std::string::npos);
        CHECK(base::split(lines[2], '\t')[static_cast<std::size_t>(Column::Date)] == "2020-03-17");
        CHECK(base::split(lines[3], '\t')[static_cast<std::size_t>(Column::Date)].empty());
    }
}

TEST_CASE("columns and order written as text read back the same")
{
    std::mt19937 random(17);
    for (int round = 0; round < 500; ++round) {
        std::vector<ShownColumn> columns = allColumns();
        std::ranges::shuffle(columns, random);
        columns.resize(1 + random() % columns.size());
        std::vector<ColumnSort> sort;
        for (ShownColumn& shown : columns) {
            sort.push_back({shown.column, random() % 2 == 0});
            shown.width =
                random() % 2 == 0 ? shown.width : static_cast<float>(world::between(random, 48, 1200));
        }
        const auto readColumns = session::columnsFrom(session::columnsText(columns));
        const auto readSort = session::sortFrom(session::sortText(sort));
        REQUIRE(readColumns.ok());
        REQUIRE(readSort.ok());
        CHECK(readColumns.value() == columns);
        CHECK(readSort.value() == sort);
    }
    CHECK(session::sortText({{Column::Date, true}, {Column::Name, false}}) == "-date,name");
}

TEST_CASE("a column that does not exist is named, with the one that was meant")
{
    CHECK(session::columnsFrom("nme").error().message.find("did you mean \"name\"") != std::string::npos);
    CHECK(session::columnsFrom("name:").error().message.find("width") != std::string::npos);
    CHECK(session::columnsFrom("name:12").error().message.find("48") != std::string::npos);
    CHECK(session::columnsFrom("name:nan").error().message.find("width") != std::string::npos);
    CHECK(session::columnsFrom("").error().exit == base::Exit::Usage);
    CHECK(session::sortFrom("--date").error().message.find("-date") != std::string::npos);
    CHECK(session::sortFrom("date,-date").error().message.find("twice") != std::string::npos);
}

TEST_CASE(
    "the column of distances says whole kilometres, is copied as a number, and is empty without a place")
{
    const auto& data = world::atlas().data;
    std::vector<filter::LonLat> points(data.initiatives.size(), {4.2987, 46.951});
    points[1] = {4.8, 46.8};
    points[2] = {std::nan(""), std::nan("")};
    points[3] = {55.45, -20.88};
    const filter::Positions positions(points);
    session::Nearby autun{"Autun (71)", {4.2987, 46.951}};
    const auto shown = [&](int row, Language language) {
        return session::cellText(data, row, Column::Distance, language, {&autun, &positions});
    };
    const auto copied = [&](int row, Language language) {
        return session::copiedCell(data, row, Column::Distance, language, {&autun, &positions});
    };
    CHECK(shown(0, Language::French) == "sur place");
    CHECK(shown(1, Language::French) == "42\u00A0km");
    CHECK(shown(2, Language::French).empty());
    CHECK(shown(3, Language::French).starts_with("9\u202F")); // thousands as each language has them
    CHECK(shown(3, Language::English).starts_with("9,"));
    for (const Language language : {Language::French, Language::English}) {
        CHECK(copied(0, language) == "0.0");
        CHECK(copied(1, language) == "41.6");
        CHECK(copied(2, language).empty());
        CHECK(session::cellText(data, 1, Column::Distance, language).empty());
        CHECK(session::copiedCell(data, 1, Column::Distance, language, {nullptr, &positions}).empty());
    }
    CHECK(session::copiedText(data, {1}, {{Column::Distance}}, Language::French, {&autun, &positions}) ==
          "Distance d’Autun (71), en km\n41.6\n");
    CHECK(session::copiedTitle(Column::Distance, Language::French) == "Distance (km)");
    autun.about = true;
    CHECK(session::copiedTitle(Column::Distance, Language::English, {&autun, &positions}) ==
          "Distance from Autun (71), in km (≈)");
    CHECK(shown(1, Language::French) == "≈\u00A042\u00A0km");
    CHECK(copied(1, Language::French) == "41.6");
}
