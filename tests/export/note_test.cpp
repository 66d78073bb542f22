#include "export/geopackage.h"
#include "export/note.h"
#include "export/rows.h"
#include "export/small_census.h"
#include "export/xlsx.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <string>

namespace {

using base::Language;

exporter::Note fullNote(Language language)
{
    exporter::Note note;
    note.language = language;
    note.sentence = "télémédecine, en Bretagne";
    note.table = "rows.csv";
    note.sha256 = std::string(64, 'a');
    note.command = "cartovid --data rows.csv --region 53";
    note.program = "cartovid 9.8.7";
    return note;
}

std::string textOf(const std::string& key, const exporter::Note& note,
                   const std::vector<int>& rows = {0, 1, 2})
{
    for (const auto& line : exporter::noteLines(test::smallCensus(), rows, note, exporter::Cells::Plain)) {
        if (line.key == key) {
            return line.text;
        }
    }
    return "no such line";
}

bool has(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("the note says what was selected, from what, by which program, and how to do it again")
{
    for (const Language language : {Language::French, Language::English}) {
        const exporter::Note note = fullNote(language);
        const std::string text = exporter::noteAsText(test::smallCensus(), {0, 1}, note);
        for (const std::string& part : {note.sentence, note.table, note.sha256, note.command, note.program,
                                        exporter::noteTitle(language)}) {
            CHECK(has(text, part));
        }
        CHECK(has(text, language == Language::French ? "2 sur 3" : "2 of 3"));
    }
}

TEST_CASE("the note says in which order the rows come, and where distances are measured from")
{
    for (const Language language : {Language::French, Language::English}) {
        const bool isFrench = language == Language::French;
        exporter::Note note = fullNote(language);
        CHECK(has(textOf("order", note), isFrench ? "fichier source" : "source file"));
        CHECK_FALSE(has(textOf("columns", note), "distance_km"));
        note.order = "trié par Date";
        note.distancesFrom = isFrench ? "d’Autun (71)" : "Autun (71)";
        CHECK(textOf("order", note) == "trié par Date");
        CHECK(has(textOf("columns", note),
                  isFrench ? "distance_km\u00A0: à vol d’oiseau depuis le centre d’Autun (71)"
                           : "distance_km: as the crow flies from the centre of Autun (71)"));
        CHECK_FALSE(has(textOf("columns", note), isFrench ? "quelques kilomètres" : "a few kilometres"));
        note.isRough = true;
        CHECK(has(textOf("columns", note), isFrench ? "quelques kilomètres" : "a few kilometres"));
    }
}

TEST_CASE("rows without a date or a cluster are counted openly in the note")
{
    exporter::Note note = fullNote(Language::English);
    CHECK(textOf("count", note) == "3 of 3; undated: 1; outside the clusters: 1.");
    CHECK(textOf("count", note, {0}) == "1 of 3; undated: 0; outside the clusters: 0.");
    CHECK(textOf("count", note, {}) == "0 of 3; undated: 0; outside the clusters: 0.");
}

TEST_CASE("the note tells what a period did to undated rows, and only when there is one")
{
    exporter::Note note = fullNote(Language::English);
    CHECK(has(textOf("dates", note), "No period is asked for"));
    note.hasPeriod = true;
    CHECK(has(textOf("dates", note), "leaves undated initiatives out"));
    note.keepsUndated = true;
    CHECK(has(textOf("dates", note), "are kept"));
}

TEST_CASE("the note admits a forgiven typing error, rows left out and a source that it does not know")
{
    exporter::Note note = fullNote(Language::English);
    CHECK_FALSE(has(textOf("source", note), "left out"));
    CHECK_FALSE(has(textOf("selection", note), "typing error"));
    note.forgiven = true;
    note.leftOut = 7;
    CHECK(has(textOf("selection", note), "one typing error a word is allowed"));
    CHECK(has(textOf("source", note), "Rows left out: 7."));
    CHECK(has(textOf("credits", note), "Those of the source file"));
    note.isShippedTable = true;
    CHECK(has(textOf("credits", note), "GeoNames (CC BY 4.0)"));
    note.sha256.clear();
    CHECK_FALSE(has(textOf("source", note), "SHA"));
}

TEST_CASE("GeoJSON carries the note as a member of its own that changes no feature")
{
    const auto data = test::smallCensus();
    const auto json = nlohmann::json::parse(exporter::rowsAsGeoJson(data, {0}, fullNote(Language::French)));
    CHECK(json["selection_note"]["command"] == "cartovid --data rows.csv --region 53");
    CHECK(json["selection_note"]["title"] == exporter::noteTitle(Language::French));
    CHECK_FALSE(json["features"][0].contains("selection_note"));
}

TEST_CASE("GeoPackage and XLSX are the same bytes each time, and others for other rows")
{
    const auto data = test::smallCensus();
    const exporter::Note note = fullNote(Language::French);
    for (const auto write : {&exporter::rowsAsGeoPackage, &exporter::rowsAsXlsx}) {
        const auto first = write(data, {0, 1, 2}, note, {});
        REQUIRE(first.ok());
        CHECK(write(data, {0, 1, 2}, note, {}).value() == first.value());
        CHECK(write(data, {0, 1}, note, {}).value() != first.value());
        CHECK(write(data, {}, note, {}).ok());
    }
}

TEST_CASE("what a spreadsheet cannot hold is refused with the row's name, not cut")
{
    auto data = test::smallCensus();
    std::string tooLong;
    for (int i = 0; i < 32767; ++i) {
        tooLong += "é";
    }
    data.initiatives[1].summaryFr = tooLong;
    const auto refused = exporter::rowsAsXlsx(data, {0, 1}, {});
    REQUIRE_FALSE(refused.ok());
    CHECK(has(refused.error().message, "FR-0002, summary_fr"));
    CHECK(exporter::rowsAsXlsx(data, {0, 2}, {}).ok());
    CHECK(exporter::rowsAsGeoPackage(data, {0, 1}, {}).ok());
}
