#include "source/csv_reader.h"
#include "source/csv_text.h"
#include "support.h"

#include <atomic>
#include <fstream>
#include <random>

using source::CsvReader;
using support::TemporaryFolder;

namespace {

std::string put(const TemporaryFolder& folder, const std::string& text)
{
    std::ofstream(folder / "t.csv", std::ios::binary) << text;
    return folder / "t.csv";
}

struct Read {
    std::vector<source::CsvRecord> records;
    std::vector<std::vector<std::string>> cells;
    long openQuoteLine = 0;
    bool endsWithLine = false;
};

Read readAll(CsvReader& reader)
{
    Read all;
    while (reader.next()) {
        all.records.push_back(reader.record());
        all.cells.push_back(reader.cells());
    }
    all.openQuoteLine = reader.openQuoteLine();
    all.endsWithLine = reader.endsWithLine();
    return all;
}

} // namespace

TEST_CASE("A cell is read without its quotes, doubled ones once, line ends in it as one sign")
{
    CsvReader reader(std::string_view("\xEF\xBB\xBF"
                                      "a;b;c\r\n\"x;\"\"y\"\"\";\" 1\r\n2\r3 \"; z \r\n\n\"\";;\n"));
    const Read all = readAll(reader);
    CHECK(reader.separator() == ';');
    REQUIRE(all.cells.size() == 3);
    CHECK(all.cells[0] == std::vector<std::string>{"a", "b", "c"});
    CHECK(all.cells[1] == std::vector<std::string>{"x;\"y\"", "1\n2\n3", "z"});
    CHECK(all.cells[2] == std::vector<std::string>{"", "", ""});
    CHECK(all.records[1].line == 2);
    CHECK(all.records[2].line == 6);
    CHECK(all.endsWithLine);
}

TEST_CASE("A file gives the same records as its text, wherever its pieces end")
{
    // Longer than several pieces; line ends of both kinds, quotes and letters lie across their ends.
    std::mt19937 random(7);
    std::string text = "id,name,more\r\n";
    while (text.size() < (5U << 20U) / 2) {
        text +=
            std::to_string(random() % 1000) + ",\"télé " + std::string(random() % 900, 'x') + "\r\nä\"\",\",";
        text += std::string(random() % 5, '\n') + (random() % 2 == 0 ? "é\r\n" : "\"\"\"q\"\"\"\n");
        text += random() % 7 == 0 ? "\r\n\n" : "";
    }
    const TemporaryFolder folder;
    CsvReader whole{std::string_view(text)};
    CsvReader pieces{std::filesystem::path(put(folder, text))};
    const Read a = readAll(whole);
    const Read b = readAll(pieces);
    REQUIRE(a.records.size() == b.records.size());
    CHECK(a.cells == b.cells);
    for (std::size_t i = 0; i < a.records.size(); ++i) {
        REQUIRE(a.records[i].line == b.records[i].line);
        REQUIRE(a.records[i].begin == b.records[i].begin);
        REQUIRE(a.records[i].end == b.records[i].end);
    }
    CHECK(a.endsWithLine == b.endsWithLine);
    CHECK(pieces.bytesRead() == text.size());
}

TEST_CASE("What a forgotten quote swallows is not kept in memory, and its line is told")
{
    const TemporaryFolder folder;
    std::string text = "a,b\n1,2\n3,\"4\n";
    text.resize(CsvReader::kMostRecord + (3U << 20U), 'x');
    CsvReader reader{std::filesystem::path(put(folder, text))};
    REQUIRE(reader.next());
    REQUIRE(reader.next());
    CHECK_FALSE(reader.isTooLarge());
    REQUIRE(reader.next());
    CHECK(reader.isTooLarge());
    CHECK(reader.text().empty());
    CHECK_FALSE(reader.next());
    CHECK(reader.openQuoteLine() == 3);
}

TEST_CASE("A row of separators only is counted whole, and takes no room for cells that no table can have")
{
    constexpr std::size_t kMost = CsvReader::kMostCells;
    const std::string commas(10 * kMost, ',');
    const std::string text = "a,b\n" + commas + "\n" + commas.substr(0, kMost - 1) + "z\nc,d\n";
    CsvReader reader{std::string_view(text)};
    std::string room;
    REQUIRE(reader.next());
    REQUIRE(reader.next());
    CHECK(reader.record().cells == static_cast<int>(10 * kMost + 1));
    CHECK(reader.text() == commas);
    CHECK(reader.cells().size() == kMost);
    CHECK(reader.cell(kMost, room).empty());
    REQUIRE(reader.next());
    CHECK(reader.record().cells == static_cast<int>(kMost));
    CHECK(reader.cell(kMost - 1, room) == "z");
    REQUIRE(reader.next());
    CHECK(reader.cells() == std::vector<std::string>{"c", "d"});
}

TEST_CASE("Whoever closes the window need not wait for the end of a row that is as long as the file")
{
    const TemporaryFolder folder;
    const std::string text = "a,b\n1,\"" + std::string(8U << 20U, 'x');
    std::atomic<bool> stops = false;
    CsvReader reader(put(folder, text), false, &stops);
    REQUIRE(reader.next());
    stops = true;
    while (reader.next()) {
    }
    CHECK(reader.bytesRead() < text.size() / 2);
    CHECK_FALSE(reader.hasFailed());
}

TEST_CASE("A blank line above the header does not hide what separates the columns")
{
    CsvReader reader(std::string_view("\n\r\na;b\n1,5;2\n"));
    CHECK(reader.separator() == ';');
    REQUIRE(reader.next());
    CHECK(reader.record().line == 3);
    CHECK(reader.cells() == std::vector<std::string>{"a", "b"});
    REQUIRE(reader.next());
    CHECK(reader.cells() == std::vector<std::string>{"1,5", "2"});
}

TEST_CASE("A forgotten quote is told by the row that it is in, whatever quotes come behind it")
{
    CsvReader reader(std::string_view("a,b\n1,\"x\"\n2,\"oops\n3,\"y\"\n4,\"z\"\n"));
    while (reader.next()) {
    }
    CHECK(reader.openQuoteLine() == 3);
}

TEST_CASE("A file that cannot be read is not taken for an empty one")
{
    CsvReader unreadable{std::filesystem::path("/proc/self/mem")}; // nothing lies at its beginning
    CHECK_FALSE(unreadable.next());
    CHECK(unreadable.hasFailed());
    CsvReader missing{std::filesystem::path("/nowhere/at/all.csv")};
    CHECK_FALSE(missing.next());
    CHECK(missing.hasFailed());
    const TemporaryFolder folder;
    CsvReader sound{std::filesystem::path(put(folder, "a,b\n1,2\n"))};
    while (sound.next()) {
    }
    CHECK_FALSE(sound.hasFailed());
}
