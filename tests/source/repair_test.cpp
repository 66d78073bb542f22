#include "base/file.h"
#include "source/csv_edit.h"
#include "support.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

using model::Column;
using model::Sure;
using support::shipped;

namespace {

source::RepairedTable repaired(const std::string& file, Sure least = Sure::Likely)
{
    auto result = source::repair(shipped(), file, least);
    REQUIRE_MESSAGE(result.ok(), (result.ok() ? "" : result.error().message));
    return std::move(result).value();
}

void write(const std::string& path, const std::string& text)
{
    REQUIRE(base::writeAtomically(path, text).ok());
}

std::vector<std::string> told(const std::vector<model::Problem>& problems)
{
    std::vector<std::string> lines;
    for (const model::Problem& problem : problems)
        lines.push_back(fmt::format("{} {} {} {} {}", problem.line, problem.column, problem.value,
                                    model::reasonText(problem, base::Language::English), problem.suggestion));
    return lines;
}

/// Cells of both texts, record by record, must be the same but for those that were told to be repaired.
void expectOnlyRepairedCells(const std::string& before, const source::RepairedTable& after)
{
    const auto layoutBefore = source::scanCsv(before);
    const auto layoutAfter = source::scanCsv(after.text);
    REQUIRE(layoutBefore.records.size() == layoutAfter.records.size());
    const source::CsvEdit a(before, layoutBefore);
    const source::CsvEdit b(after.text, layoutAfter);
    std::size_t changed = 0;
    for (std::size_t i = 0; i < layoutBefore.records.size(); ++i) {
        const auto cellsA = a.cells(i);
        const auto cellsB = b.cells(i);
        REQUIRE(cellsA.size() == cellsB.size());
        for (std::size_t k = 0; k < cellsA.size(); ++k)
            changed += cellsA[k] == cellsB[k] ? 0 : 1;
    }
    CHECK(changed == after.cells.size());
}

std::vector<std::filesystem::path> invalidTables()
{
    std::vector<std::filesystem::path> tables;
    for (const auto& entry : std::filesystem::directory_iterator(projectFolder() / "tests/data/invalid"))
        if (entry.path().filename().string().starts_with("table_"))
            tables.push_back(entry.path());
    std::ranges::sort(tables);
    return tables;
}

} // namespace

TEST_CASE("of every invalid table that can be read, a check of the repaired copy says what remains")
{
    const support::TemporaryFolder folder;
    int read = 0;
    for (const auto& table : invalidTables()) {
        for (const Sure least : {Sure::Certain, Sure::Likely}) {
            CAPTURE(table.filename().string());
            const auto result = source::repair(shipped(), table.string(), least);
            if (!result.ok())
                continue; // refused as a whole, which other tests look at
            ++read;
            const source::RepairedTable& copy = result.value();
            expectOnlyRepairedCells(base::readFile(table).value(), copy);
            write(folder / "copy.csv", copy.text);
            const auto again = source::check(shipped(), folder / "copy.csv");
            REQUIRE(again.ok());
            CHECK(told(again.value().problems) == told(copy.remaining));
            CHECK(again.value().rows == copy.rows);
            const auto twice = repaired(folder / "copy.csv", least);
            CHECK(twice.cells.empty());
            const bool isSame = twice.text == copy.text;
            CHECK(isSame);
        }
    }
    CHECK(read > 50);
}

TEST_CASE("what can be mended is mended, and ids used twice never are")
{
    const auto remainsOf = [](const std::string& name, Sure least) {
        return repaired(support::invalid("table_" + name + ".csv"), least).remaining.size();
    };
    for (const std::string certain :
         {"date_french", "region_lost_zero", "department_unknown", "longitude_no_number", "position_swapped",
          "source_no_scheme", "broken_utf8"}) {
        CAPTURE(certain);
        CHECK(remainsOf(certain, Sure::Certain) == 0);
    }
    for (const std::string likely : {"region_unknown", "category_unknown", "type_unknown", "pole_unknown",
                                     "date_impossible", "department_other_region"}) {
        CAPTURE(likely);
        CHECK(remainsOf(likely, Sure::Certain) == 1);
        CHECK(remainsOf(likely, Sure::Likely) == 0);
    }
    for (const std::string byHand : {"id_twice", "id_missing", "name_missing", "blank_row", "too_many_cells",
                                     "position_far", "source_javascript", "date_words"}) {
        CAPTURE(byHand);
        CHECK(remainsOf(byHand, Sure::Likely) == 1);
        CHECK(repaired(support::invalid("table_" + byHand + ".csv")).cells.empty());
    }
}

TEST_CASE("a spreadsheet is repaired into CSV with every column, its zeros and its dates")
{
    const support::TemporaryFolder folder;
    support::translate((shipped().geodata / "initiatives.csv").string(), folder / "census.xlsx", "XLSX");
    const auto copy = repaired(folder / "census.xlsx");
    CHECK(copy.remaining.empty());
    CHECK(copy.rows == 651);
    write(folder / "copy.csv", copy.text);
    const auto original = source::readTable((shipped().geodata / "initiatives.csv").string());
    const auto read = source::readTable(folder / "copy.csv");
    REQUIRE(original.ok());
    REQUIRE(read.ok());
    REQUIRE(read.value().rows.size() == original.value().rows.size());
    for (std::size_t i = 0; i < read.value().rows.size(); ++i)
        CHECK(read.value().rows[i].cells == original.value().rows[i].cells);
}

TEST_CASE("points of a map file become columns of the copy")
{
    const support::TemporaryFolder folder;
    support::translate((shipped().geodata / "initiatives.csv").string(), folder / "census.gpkg", "GPKG", 0,
                       true);
    const auto copy = repaired(folder / "census.gpkg");
    CHECK(copy.remaining.empty());
    CHECK(copy.rows == 651);
}

TEST_CASE("hosts are counted with and without www, http and https apart, and nothing is fetched")
{
    source::LinkCounter counter;
    long line = 1;
    for (const char* url : {"https://www.example.org/a", "https://example.org/b", "http://Example.org", "",
                            "https://a-b.fr", "ftp://x.fr", "www.x.fr"}) {
        source::Row row;
        row.line = ++line;
        row.cells[static_cast<std::size_t>(Column::SourceUrl)] = url;
        counter.add(row);
    }
    const source::Links links = counter.links();
    REQUIRE(links.hosts.size() == 2);
    CHECK(links.hosts[0].host == "example.org");
    CHECK(links.hosts[0].https == 2);
    CHECK(links.hosts[0].http == 1);
    CHECK(links.hosts[1].host == "a-b.fr");
    CHECK(links.missing == 1);
    REQUIRE(links.bad.size() == 2);
    CHECK(links.bad[0].line == 7);
    CHECK(links.bad[1].value == "www.x.fr");
}
