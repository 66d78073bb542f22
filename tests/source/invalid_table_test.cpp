#include "support.h"

#include <vector>

using support::contains;
using support::invalid;
using support::shipped;

namespace {

std::vector<model::Problem> problemsOf(const std::string& name)
{
    auto result = source::check(shipped(), invalid("table_" + name + ".csv"));
    REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
    return std::move(result).value().problems;
}

/// The file has one problem, on line 3, and the viewer shows the sound row all the same.
void expectRefused(const std::string& name, const std::string& column, const std::string& reason,
                   const std::string& suggestion)
{
    const auto problems = problemsOf(name);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 3);
    CHECK(problems[0].column == column);
    INFO(model::reasonText(problems[0], base::Language::English));
    CHECK(contains(model::reasonText(problems[0], base::Language::English), reason));
    CHECK(problems[0].suggestion == suggestion);

    source::Sources sources = shipped();
    sources.data = invalid("table_" + name + ".csv");
    const auto atlas = source::loadTable(sources);
    REQUIRE(atlas.ok());
    CHECK(atlas.value().leftOut == 1);
    CHECK(atlas.value().data.initiatives.size() == 1);
}

/// The whole file is refused.
void expectError(const std::string& name, const std::string& reason, base::Exit exit = base::Exit::Data)
{
    const auto result = source::check(shipped(), name);
    REQUIRE_FALSE(result.ok());
    INFO(result.error().message);
    CHECK(contains(result.error().message, reason));
    CHECK(result.error().exit == exit);
    source::Sources sources = shipped();
    sources.data = name;
    const auto loaded = source::loadTable(sources);
    REQUIRE_FALSE(loaded.ok());
    CHECK(loaded.error().message == result.error().message);
}

} // namespace

TEST_CASE("a mistyped category is refused and the right one proposed")
{
    expectRefused("category_unknown", "category", "unknown category", "dons");
}
TEST_CASE("a missing category is refused with the list of categories")
{
    const auto problems = problemsOf("category_missing");
    REQUIRE(problems.size() == 1);
    CHECK(model::reasonText(problems[0], base::Language::English) == "the category is missing");
    CHECK(contains(problems[0].suggestion, "telemedecine"));
}
TEST_CASE("an unknown type of organisation is refused")
{
    expectRefused("type_unknown", "organisation_type", "unknown type", "industriel");
}
TEST_CASE("an unknown cluster is refused")
{
    expectRefused("pole_unknown", "pole", "unknown cluster", "medicen");
}
TEST_CASE("an unknown basis of the cluster is refused")
{
    expectRefused("pole_basis_unknown", "pole_basis", "unknown basis", "member");
}
TEST_CASE("a region written by name is refused and its department's region proposed")
{
    expectRefused("region_unknown", "region", "unknown region", "84");
}
TEST_CASE("a region that lost its zero is refused and mended")
{
    expectRefused("region_lost_zero", "region", "unknown region", "01");
}
TEST_CASE("a department written by name is refused and its code proposed")
{
    expectRefused("department_unknown", "department", "unknown department", "69");
}
TEST_CASE("a department of another region is refused")
{
    expectRefused("department_other_region", "region", "department 69 (Rhône) lies in region 84", "84");
}
TEST_CASE("30 February is refused and the month's last day proposed")
{
    expectRefused("date_impossible", "start_date", "no real date", "2020-02-29");
}
TEST_CASE("a date in French order is refused and turned round")
{
    expectRefused("date_french", "start_date", "no real date", "2020-03-17");
}
TEST_CASE("a date in words is refused with the pattern to follow")
{
    expectRefused("date_words", "start_date", "no real date", "YYYY-MM-DD, YYYY-MM or nothing");
}
TEST_CASE("a decimal comma is refused and mended")
{
    expectRefused("longitude_no_number", "lon", "no number", "4.8357");
}
TEST_CASE("a row without a latitude is refused")
{
    expectRefused("latitude_empty", "lat", "latitude is missing", "");
}
TEST_CASE("a longitude outside the world is refused")
{
    expectRefused("longitude_outside_world", "lon", "outside the world", "");
}
TEST_CASE("a latitude outside the world is refused")
{
    expectRefused("latitude_outside_world", "lat", "outside the world", "");
}
TEST_CASE("a position in Berlin is refused")
{
    expectRefused("position_far", "lon", "far from mainland France", "");
}
TEST_CASE("swapped coordinates are recognised")
{
    expectRefused("position_swapped", "lon", "far from mainland France", "swap them: lon 4.8357 lat 45.764");
}
TEST_CASE("a row of Guadeloupe in Lyon is refused")
{
    expectRefused("position_other_frame", "lon", "far from Guadeloupe", "");
}
TEST_CASE("an id used twice is refused and the first line named")
{
    expectRefused("id_twice", "id", "already used on line 2", "give every row its own id");
}
TEST_CASE("a row without an id is refused")
{
    expectRefused("id_missing", "id", "missing", "");
}
TEST_CASE("a row without a name is refused")
{
    expectRefused("name_missing", "name", "missing", "");
}
TEST_CASE("in French an empty cell is said to be empty, not its column to lack")
{
    CHECK(model::reasonText(problemsOf("name_missing")[0], base::Language::French) ==
          "la cellule «\u00a0name\u00a0» est vide");
}
TEST_CASE("a row without a city is refused")
{
    expectRefused("city_missing", "city", "missing", "");
}
TEST_CASE("a row without its source is refused")
{
    expectRefused("source_missing", "source_url", "missing", "");
}
TEST_CASE("a script as source address is refused")
{
    expectRefused("source_javascript", "source_url", "no http or https", "");
}
TEST_CASE("a local file as source address is refused")
{
    expectRefused("source_file", "source_url", "no http or https", "");
}
TEST_CASE("an address without its scheme is refused and completed")
{
    expectRefused("source_no_scheme", "source_url", "no http or https", "https://www.example.org/b");
}
TEST_CASE("broken UTF-8 is refused and shown without the broken bytes")
{
    expectRefused("broken_utf8", "name", "not valid UTF-8", "Masques été");
    CHECK(problemsOf("broken_utf8")[0].value == "Masques ?t?");
}
TEST_CASE("a row with a cell too many does not shift into wrong columns")
{
    expectRefused("too_many_cells", "", "the row has 19 cells, the header has 18",
                  "put quotes around texts that contain \",\"");
}
TEST_CASE("a row with cells too few is refused")
{
    expectRefused("too_few_cells", "", "the row has 3 cells", "write every cell, empty ones too");
}
TEST_CASE("a quote that never closes is named by the line where it opens")
{
    expectRefused("quote_never_closed", "", "never closed", "close it, or write it twice");
}
TEST_CASE("a row of empty cells is refused")
{
    expectRefused("blank_row", "", "the row is empty", "delete the line");
}
TEST_CASE("line numbers stay right after a text with line ends and a blank line")
{
    const auto problems = problemsOf("line_numbers");
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].line == 5);
}
TEST_CASE("all problems of one row are told, and it counts once")
{
    CHECK(problemsOf("two_problems_one_row").size() == 2);
    source::Sources sources = shipped();
    sources.data = invalid("table_two_problems_one_row.csv");
    const auto atlas = source::loadTable(sources);
    REQUIRE(atlas.ok());
    CHECK(atlas.value().leftOut == 1);
}
TEST_CASE("a table of refused rows only is no map")
{
    source::Sources sources = shipped();
    sources.data = invalid("table_all_rows_refused.csv");
    const auto atlas = source::loadTable(sources);
    REQUIRE_FALSE(atlas.ok());
    CHECK(contains(atlas.error().message, "none of its 2 rows is acceptable"));
}
TEST_CASE("an empty table file is named empty")
{
    expectError(invalid("table_empty.csv"), "the file is empty");
}
TEST_CASE("a table file with only a byte order mark is empty")
{
    expectError(invalid("table_only_bom.csv"), "the file is empty");
}
TEST_CASE("a header without rows is told")
{
    expectError(invalid("table_header_only.csv"), "has a header but no rows");
}
TEST_CASE("a wrong separator is told with the right ones")
{
    expectError(invalid("table_separator_pipe.csv"), "comma, semicolon or tab");
}
TEST_CASE("missing columns are named with the nearest one that is there")
{
    expectError(invalid("table_missing_columns.csv"), "category (is it \"categgory\"?), source_url");
}
TEST_CASE("UTF-16 is told as such")
{
    expectError(invalid("table_utf16.csv"), "UTF-16");
}
TEST_CASE("a binary file is no table")
{
    expectError(invalid("table_zero_bytes.csv"), "zero bytes");
}
TEST_CASE("a missing table is wrong usage, and the nearest file is named")
{
    expectError(invalid("table_emty.csv"), "table_empty.csv", base::Exit::Usage);
}
TEST_CASE("a missing table without a neighbour is still one clear line")
{
    expectError("/nowhere/at/all.csv", "no such file", base::Exit::Usage);
}
TEST_CASE("a folder of other files is no table, and says what was looked at")
{
    expectError(projectFolder().string(),
                "none of its files is a table of initiatives (CMakePresets.json: ", base::Exit::Usage);
}
TEST_CASE("a device is no table, and nothing waits for it")
{
    expectError("/dev/zero", "no regular file", base::Exit::Usage);
}
TEST_CASE("an address is never fetched")
{
    expectError("https://example.org/table.csv", "nothing is fetched", base::Exit::Usage);
    expectError("/vsicurl/https://example.org/table.csv", "nothing is fetched", base::Exit::Usage);
}
