#include "source/any_table.h"
#include "support.h"

#include <fstream>

using support::contains;
using support::shipped;
using support::TemporaryFolder;

namespace {

const std::string kHeader =
    "id,name,organisation,organisation_type,category,pole,pole_basis,city,department,"
    "region,lon,lat,start_date,summary_fr,summary_en,partners,source_url,city_basis\n";

std::string row(const std::string& id, const std::string& city = "Lyon")
{
    return id + ",Masques,A,associatif,dons,,," + city +
           ",69,84,4.8357,45.764,2020-03,fr,en,,https://example.org/a,page\n";
}

void put(const TemporaryFolder& folder, const std::string& name, const std::string& text)
{
    std::ofstream(folder / name, std::ios::binary) << text;
}

source::Sources in(const TemporaryFolder& folder)
{
    source::Sources sources = shipped();
    sources.data = folder / "";
    return sources;
}

} // namespace

TEST_CASE("what several people keep in files of their own is one table")
{
    const TemporaryFolder folder;
    put(folder, "b.csv", kHeader + row("B-1") + row("B-2"));
    put(folder, "a.csv", kHeader + row("A-1"));
    put(folder, "c.tsv.csv", kHeader + row("C-1"));
    support::translate(folder / "c.tsv.csv", folder / "d.xlsx", "XLSX");
    std::filesystem::remove(folder / "c.tsv.csv");
    const auto atlas = source::loadTable(in(folder));
    REQUIRE_MESSAGE(atlas.ok(), (atlas.ok() ? "" : atlas.error().message));
    const auto& rows = atlas.value().data.initiatives;
    REQUIRE(rows.size() == 4); // by the names of the files
    CHECK(rows[0].id == "A-1");
    CHECK(rows[2].id == "B-2");
    CHECK(rows[3].id == "C-1");
    CHECK(atlas.value().dataName.ends_with("/"));
}

TEST_CASE("a fault in a folder is told with its file, also an id that another file has")
{
    const TemporaryFolder folder;
    put(folder, "a.csv", kHeader + row("A-1") + row("A-2"));
    put(folder, "b.csv", kHeader + row("B-1") + row("A-2") + row("B-2", ""));
    const auto report = source::check(in(folder), folder / "");
    REQUIRE(report.ok());
    const auto& problems = report.value().problems;
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].line == 3);
    CHECK(contains(model::reasonText(problems[0], base::Language::English),
                   "in b.csv: this id is already used on line 3 of a.csv"));
    CHECK(problems[1].line == 4);
    const auto atlas = source::loadTable(in(folder));
    CHECK(atlas.value().leftOut == 2);
    CHECK(atlas.value().data.initiatives.size() == 3);
}

TEST_CASE("lines of the same number in two files are two rows left out")
{
    const TemporaryFolder folder;
    put(folder, "a.csv", kHeader + row("A-1", "") + row("A-2"));
    put(folder, "b.csv", kHeader + row("B-1", ""));
    const auto atlas = source::loadTable(in(folder));
    REQUIRE(atlas.ok());
    CHECK(atlas.value().leftOut == 2);
}

TEST_CASE("what is no table is passed over, and a table of something else is named")
{
    const TemporaryFolder folder;
    put(folder, "a.csv", kHeader + row("A-1"));
    put(folder, "lisez-moi.txt", "Bonjour");
    put(folder, ".~lock.a.csv#", "office");
    put(folder, ".hidden.csv", "x,y\n1,2\n");
    put(folder, "budget.csv", "poste,euros\nmasques,12\n");
    std::filesystem::create_directory(folder / "older.csv");
    const auto atlas = source::loadTable(in(folder));
    REQUIRE(atlas.ok());
    CHECK(atlas.value().data.initiatives.size() == 1);
    REQUIRE(atlas.value().warnings.size() == 1);
    CHECK(contains(atlas.value().warnings[0], "left out: budget.csv: the header lacks"));
}

TEST_CASE("a folder without a table is refused and says what was looked at")
{
    const TemporaryFolder folder;
    const auto refusal = [&] {
        const auto atlas = source::loadTable(in(folder));
        REQUIRE_FALSE(atlas.ok());
        CHECK(atlas.error().exit == base::Exit::Usage);
        return atlas.error().message;
    };
    CHECK(contains(refusal(), "the folder holds no table"));
    put(folder, "budget.csv", "poste,euros\nmasques,12\n");
    CHECK(contains(refusal(), "budget.csv: the header lacks"));
}

TEST_CASE("a folder of too many tables, or with too many rows together, is refused")
{
    const TemporaryFolder folder;
    for (int i = 0; i < 5; ++i)
        put(folder, std::to_string(i) + ".csv", kHeader + row("T-" + std::to_string(i)));
    source::Limits limits;
    const auto refusal = [&] {
        source::Progress progress;
        const auto table = source::readAnyRows(
            folder / "", {}, progress, [](source::Row&) {}, limits);
        return table ? std::string() : table.error().message;
    };
    CHECK(refusal().empty());
    limits.files = 4;
    CHECK(contains(refusal(), "5 tables, 4 are the most"));
    limits = {};
    limits.rows = 4;
    CHECK(contains(refusal(), "over 4 rows together"));
}
