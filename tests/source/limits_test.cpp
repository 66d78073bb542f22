#include "source/table.h"
#include "support.h"

#include <doctest/doctest.h>

#include <fstream>

using support::contains;
using support::TemporaryFolder;

namespace {

const std::string kHeader = "id,name,organisation,organisation_type,category,pole,pole_basis,city,department,"
                            "region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis";

/// A table of so many rows, `more` in each summary.
std::string tableOf(int rows, const std::string& more = "fr")
{
    std::string text = kHeader + "\n";
    for (int i = 0; i < rows; ++i)
        text += "T-" + std::to_string(i) + ",Masques,A,associatif,dons,,,Lyon,69,84,4.8357,45.764,2020-03," +
                more + ",en,,https://example.org/a,page\n";
    return text;
}

std::string put(const TemporaryFolder& folder, const std::string& name, const std::string& text)
{
    std::ofstream(folder / name, std::ios::binary) << text;
    return folder / name;
}

std::string refusal(const std::string& path, const source::Limits& limits)
{
    const auto table = source::readTable(path, {}, limits);
    REQUIRE_FALSE(table.ok());
    INFO(table.error().message);
    CHECK(table.error().exit == base::Exit::Data);
    return table.error().message;
}

} // namespace

TEST_CASE("a table of just as many rows opens, one row more is refused with the number")
{
    const TemporaryFolder folder;
    source::Limits limits;
    limits.rows = 10;
    CHECK(source::readTable(put(folder, "ten.csv", tableOf(10)), {}, limits).ok());
    const std::string eleven = put(folder, "eleven.csv", tableOf(11));
    CHECK(contains(refusal(eleven, limits), "eleven.csv: the table has over 10 rows"));
    support::translate(eleven, folder / "eleven.gpkg", "GPKG");
    CHECK(contains(refusal(folder / "eleven.gpkg", limits), "over 10 rows"));
}

TEST_CASE("a file over the most bytes is refused before it is read")
{
    const TemporaryFolder folder;
    const std::string text = tableOf(20);
    source::Limits limits;
    limits.csvBytes = text.size();
    CHECK(source::readTable(put(folder, "just.csv", text), {}, limits).ok());
    CHECK(contains(refusal(put(folder, "more.csv", text + "\n"), limits), "more.csv: the file has"));
    limits.bytes = 4096;
    support::translate(put(folder, "t.csv", tableOf(200)), folder / "t.gpkg", "GPKG");
    CHECK(contains(refusal(folder / "t.gpkg", limits), "4096 bytes is the most"));
}

TEST_CASE("a spreadsheet that unpacks to more than the most is refused: a small file can fill the memory")
{
    const TemporaryFolder folder;
    support::translate(put(folder, "t.csv", tableOf(2000, std::string(400, 'a'))), folder / "t.xlsx", "XLSX");
    source::Limits limits;
    limits.bytes = std::filesystem::file_size(folder / "t.xlsx") + 1; // the file itself is small enough
    CHECK(contains(refusal(folder / "t.xlsx", limits), "t.xlsx: the file unpacks to"));
    CHECK(source::readTable(folder / "t.xlsx").ok());
}

TEST_CASE("a table with too many columns is refused, with how many it has")
{
    const TemporaryFolder folder;
    source::Limits limits;
    limits.fields = 18;
    CHECK(source::readTable(put(folder, "t.csv", tableOf(1)), {}, limits).ok());
    limits.fields = 17;
    CHECK(contains(refusal(folder / "t.csv", limits), "the table has 18 columns, 17 are the most"));
}

TEST_CASE("a cell that is too long is refused with its line")
{
    const TemporaryFolder folder;
    source::Limits limits;
    limits.cellBytes = 100;
    CHECK(source::readTable(put(folder, "just.csv", tableOf(1, std::string(100, 'a'))), {}, limits).ok());
    CHECK(contains(refusal(put(folder, "more.csv", tableOf(2, std::string(101, 'a'))), limits),
                   "the summary_fr of line 2 has 101 bytes, 100 bytes is the most"));
}

TEST_CASE("reading is given up when its time is spent")
{
    const TemporaryFolder folder;
    source::Limits limits;
    limits.seconds = 0; // spent before it begins
    CHECK(contains(refusal(put(folder, "t.csv", tableOf(3)), limits), "reading took over 0 s"));
}

TEST_CASE("a table that somebody cuts off while it is read is an error, never a smaller table")
{
    const TemporaryFolder folder;
    const std::string path = put(folder, "t.csv", tableOf(60'000)); // several of the pieces that are read
    const auto bytes = std::filesystem::file_size(path);
    REQUIRE(bytes > 4U << 20U);
    source::Progress progress;
    std::size_t rows = 0;
    const auto table = source::readRows(path, {}, progress, [&](source::Row&) {
        if (++rows == 1)
            std::filesystem::resize_file(path, bytes / 2);
    });
    CHECK(rows > 1000);
    REQUIRE_FALSE(table.ok());
    CHECK(contains(table.error().message, "t.csv: the file became shorter while it was read"));
    CHECK(contains(table.error().message, std::to_string(bytes)));
    CHECK(progress.isCut); // the window tries again once the file rests
}

TEST_CASE("a table that the disk does not give is an error that says so, never an empty table")
{
    CHECK(contains(refusal("/proc/self/mem", {}), "mem: reading failed after 0 bytes"));
}

TEST_CASE("the limits that hold leave room for a million initiatives")
{
    const source::Limits limits;
    CHECK(limits.rows >= 1'000'000);
    CHECK(limits.bytes >= 64ULL << 20U);
    CHECK(limits.csvBytes >= 2ULL << 30U); // a million rows with their texts are half a gigabyte
    CHECK(limits.fields >= 200);
    CHECK(limits.seconds <= 120);
}

TEST_CASE("only formats of the list are opened, whatever GDAL knows")
{
    const TemporaryFolder folder;
    for (const char* name : {"t.gml", "t.vrt", "t.osm", "t.sqlite", "t.pdf", "t.xml", "t.html"}) {
        const auto table = source::readTable(put(folder, name,
                                                 "<OGRVRTDataSource><OGRVRTLayer name=\"t\">"
                                                 "<SrcDataSource>/etc/passwd</SrcDataSource>"
                                                 "</OGRVRTLayer></OGRVRTDataSource>"));
        REQUIRE_FALSE(table.ok());
        CHECK(contains(table.error().message, "the formats are"));
    }
    for (const char* elsewhere :
         {"/vsicurl/http://example.org/t.csv", "https://example.org/t.csv", "ftp://example.org/t.csv",
          "MYSQL:host=h", "CARTO:x", "WFS:http://example.org"}) {
        const auto table = source::readTable(elsewhere);
        REQUIRE_FALSE(table.ok());
        CHECK(table.error().exit == base::Exit::Usage);
    }
}
