// The columns of a file of rows, as they are typed.
#include "app/export_columns.h"
#include "export/columns.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using base::Language;
using model::Column;

TEST_CASE("Columns of a file are named as in the file or as in the table")
{
    const auto typed =
        app::exportColumns("id, date:90,summary,organisation_type,distance", Language::English);
    REQUIRE(typed.ok());
    CHECK(typed.value() == std::vector{Column::Id, Column::StartDate, Column::SummaryEn,
                                       Column::OrganisationType, Column::Count});
    CHECK(app::exportColumns("summary", Language::French).value().front() == Column::SummaryFr);
    for (std::size_t c = 0; c <= model::kColumnCount; ++c) { // every column by its own name
        const auto column = static_cast<Column>(c);
        CHECK(app::exportColumns(exporter::fieldName(column), Language::French).value().front() == column);
    }
}

TEST_CASE("A column that no file has is answered by the nearest one")
{
    const auto wrong = app::exportColumns("id,sumary_fr", Language::French);
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().exit == base::Exit::Usage);
    CHECK(wrong.error().message.find("did you mean \"summary_fr\"?") != std::string::npos);
    CHECK(wrong.error().message.find("distance_km") != std::string::npos);
    CHECK_FALSE(app::exportColumns("date,start_date", Language::French).ok()); // the same twice
    CHECK_FALSE(app::exportColumns("id,,name", Language::French).ok());
}

TEST_CASE("Distances are among the columns where there are any, and only there")
{
    exporter::Note note;
    note.command = "cartovid";
    app::chooseColumns(note, {}, true);
    CHECK(note.columns.empty());
    CHECK(note.command == "cartovid");
    app::chooseColumns(note, {Column::Name}, true);
    CHECK(note.columns == std::vector{Column::Name, Column::Count});
    CHECK(note.command == "cartovid --columns=name,distance_km");
    note = {};
    app::chooseColumns(note, {Column::Count, Column::Name}, false);
    CHECK(note.columns == std::vector{Column::Name});
}
