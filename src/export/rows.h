// The selected rows and the counts: CSV, JSON and a plain table for the command line, and files in
// every format that rows are written in. Column names and order are those of initiatives.csv.
// Locale-independent.
#pragma once

#include "base/result.h"
#include "export/columns.h"
#include "export/note.h"
#include "filter/outcome.h"
#include "model/atlas.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace exporter {

/// RFC 4180, UTF-8, LF line ends; cells that begin with = + - @ get a leading apostrophe unless
/// they are numbers (a spreadsheet would run them as formulas). `columns`: as Note::columns.
std::string rowsAsCsv(const model::Dataset& data, const std::vector<int>& rows,
                      const Distances& distances = {}, const std::vector<Column>& columns = {});
/// An array of objects with the table's column names; lon and lat are numbers, the rest text.
std::string rowsAsJson(const model::Dataset& data, const std::vector<int>& rows,
                       const Distances& distances = {});
/// Columns for a terminal: id, name, organisation, category, city, date.
std::string rowsAsTable(const model::Dataset& data, const std::vector<int>& rows,
                        const Distances& distances = {});

/// RFC 7946 FeatureCollection: a point a row, the note's columns as properties; geometry null for a row
/// whose position is no number. The note is a foreign member, "selection_note".
std::string rowsAsGeoJson(const model::Dataset& data, const std::vector<int>& rows, const Note& note,
                          const Distances& distances = {});

/// {"total":N,"selected":n,"facets":{"category":{"dons":{"count":c,"total":t,"published":80},…},…}}
/// With an area, beside "facets": "areas":{"bbox":{"west":w,"south":s,"east":e,"north":n,"count":c,
/// "total":t},"within":{"lon":x,"lat":y,"km":r,…},"inside":{"ring":[[x,y],…],…},"unplaced":u}, those
/// asked for. With a network: "network":{"code":…,"count":c,"total":t}; with pairings: "pairings":[{"code":…,
/// "count":c,"total":t},…]. count: rows selected; total: rows of the table in that limit alone; unplaced:
/// rows without a position, in no area.
std::string countsAsJson(const filter::Index& index, const filter::Outcome& outcome,
                         const filter::Selection& selection = {});
/// facet,code,label,count,total,published; with a network, pairings or an area a line more for each.
/// `language`: of the labels; none: the table's own, French.
std::string countsAsCsv(const model::Dataset& data, const filter::Index& index,
                        const filter::Outcome& outcome, const filter::Selection& selection = {},
                        std::optional<base::Language> language = {});
/// The same for a terminal, below a line that says how many are selected: see countLine.
std::string countsAsTable(const model::Dataset& data, const filter::Index& index,
                          const filter::Outcome& outcome, const filter::Selection& selection = {},
                          std::optional<base::Language> language = {});

/// Whether a CSV file begins with the three bytes that tell old spreadsheets that it is UTF-8.
enum class ByteOrderMark { No, Yes };

/// Writes the rows in the format of the ending (csv, geojson, gpkg, xlsx), each with its note: in
/// the file, or for CSV in NAME.lisezmoi.txt or NAME.readme.txt beside it. The files written, the
/// rows' own first. The same rows and note give the same bytes. Errors: unknown ending or a folder
/// (exit 2, see format.h), more than the format holds, not writable (exit 1); then nothing has
/// changed on the disk.
base::Result<std::vector<std::filesystem::path>>
writeRows(const model::Dataset& data, const std::vector<int>& rows, const std::filesystem::path& out,
          const Note& note, ByteOrderMark mark = ByteOrderMark::No, const Distances& distances = {});

} // namespace exporter
