// Two facets crossed as text, for the command line: what the cross table of the window shows.
#pragma once

#include "base/language.h"
#include "filter/crosstab.h"
#include "filter/index.h"

#include <optional>
#include <string>

namespace exporter {

/// {"total":N,"selected":n,"rows":"pole","columns":"category","cells":{"medicen":{"dons":c,…},…,"none":{…}},
/// "rowTotals":{"medicen":c,…},"columnTotals":{"dons":c,…},"crossed":c}. total: rows of the table; selected:
/// rows that pass; a cell counts rows that match every filter but the choices made in these two facets.
std::string crosstabAsJson(const filter::Index& index, const filter::Crosstab& table, int selected);
/// A line a value of the rows' facet, a column a value of the other, by code; "total" last in both.
std::string crosstabAsCsv(const filter::Index& index, const filter::Crosstab& table);
/// The same in aligned columns, under a sentence that says what is counted.
/// `language`: of the line above, see countLine.
std::string crosstabAsTable(const filter::Index& index, const filter::Crosstab& table, int selected,
                            std::optional<base::Language> language = {});

} // namespace exporter
