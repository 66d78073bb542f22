#include "source/csv_table.h"

#include "base/cells.h"
#include "base/text.h"
#include "base/words.h"
#include "source/columns.h"
#include "source/csv_text.h"

#include <fmt/format.h>

#include <filesystem>

namespace source {

namespace {

using base::Word;

model::Problem wrongCellCount(long line, int cells, int expected, char separator)
{
    return {line,
            "",
            "",
            {Word::DoctorWhyCells, {fmt::format("{}", cells), fmt::format("{}", expected)}},
            cells > expected ? fmt::format("put quotes around texts that contain {}",
                                           separator == '\t' ? "a tab" : fmt::format("\"{}\"", separator))
                             : std::string{"write every cell, empty ones too"}};
}

model::Problem openQuote(long line)
{
    return {line, "", "", {Word::DoctorWhyQuote}, "close it, or write it twice"};
}

/// A reading of the rows behind the header.
struct Reading {
    CsvReader& reader;
    const CsvSurvey& survey;
    const std::string& name;
    const std::vector<ColumnChoice>& choices;
    const Limits& limits;
    Ids ids;
};

/// What belongs to a row, put into it: what it held before is gone.
void fill(Row& row, const CsvReader& reader, const std::array<int, kColumnCount>& fields, std::string& room)
{
    for (std::size_t i = 0; i < kColumnCount; ++i) {
        const std::string_view cell =
            fields[i] < 0 ? std::string_view() : reader.cell(static_cast<std::size_t>(fields[i]), room);
        if (cell.starts_with('\'')) // made harmless for spreadsheets
            row.cells[i] = base::trimmed(base::restored(cell));
        else
            row.cells[i].assign(cell); // into the room of the row before
    }
}

/// `lineOf`: of the record of this number; the header's is 0.
template<class LineOf>
base::Result<Table> readBehindHeader(const Reading& of, Progress& progress, const RowSink& take,
                                     RowLimits& held, LineOf lineOf)
{
    CsvReader& reader = of.reader;
    const auto whole = [&] { return requireWhole(reader, of.name, of.survey.bytes, progress); };
    if (!reader.next())
        if (auto ended = whole(); !ended)
            return ended.error();
    if (reader.record().cells < 2)
        return base::Error{fmt::format(
            "{}: the header holds one column only; separate columns by comma, semicolon or tab", of.name)};
    const int cells = reader.record().cells;
    if (auto few = requireFields(cells, of.name, of.limits); !few)
        return few.error();
    const auto map = mapColumns(reader.cells(), false, of.name, of.choices, of.ids);
    if (!map)
        return map.error();
    Table table;
    table.name = of.name;
    table.fields = map.value().field;
    Row row;
    std::string room;
    std::size_t number = 0;
    while (reader.next()) {
        if (auto more = held.addRow(); !more)
            return more.error();
        ++number;
        if (!progress.pass(number, of.survey.records, kScanShare, kReadShare))
            return givenUp(of.name);
        // The record that an open quote has swallowed the rest of the file into is told once.
        if (of.survey.openQuoteLine > 0 && number + 1 == of.survey.records)
            continue;
        row.line = lineOf(number);
        if (reader.record().cells != cells) {
            table.problems.push_back(
                wrongCellCount(row.line, reader.record().cells, cells, reader.separator()));
            continue;
        }
        if (reader.isTooLarge())
            return base::Error{fmt::format("{}: the row on line {} has over {} MiB; shorten its texts",
                                           of.name, row.line, CsvReader::kMostRecord >> 20U)};
        fill(row, reader, table.fields, room);
        if (auto small = held.addCells(row); !small)
            return small.error();
        take(row);
    }
    if (auto ended = whole(); !ended)
        return ended.error();
    if (number == 0)
        return base::Error{fmt::format("{}: has a header but no rows", of.name)};
    if (of.survey.openQuoteLine > 0)
        table.problems.push_back(openQuote(of.survey.openQuoteLine));
    base::Result<Table> result(std::move(table));
    result.warnings = map.warnings;
    return result;
}

} // namespace

base::Result<Table> readCsvRows(const std::string& path, const std::vector<ColumnChoice>& choices,
                                Progress& progress, const RowSink& take, const Limits& limits, Ids ids)
{
    if (auto small = requireBytes(path, limits.csvBytes); !small)
        return small.error();
    const std::string name = std::filesystem::path(path).filename().string();
    std::error_code unknown;
    const std::uint64_t bytes = std::filesystem::file_size(path, unknown);
    RowLimits held(limits, name);
    base::Result<CsvSurvey> survey = CsvSurvey{};
    {
        CsvReader first(path, false, &progress.stops);
        survey = surveyCsv(first, name, unknown ? 0 : bytes, progress, held);
    }
    if (!survey)
        return survey.error();
    progress.isCut = progress.isCut || survey.value().isCut; // of a folder: one of its tables
    progress.rows = survey.value().records;
    held.startOver();
    CsvReader reader(path, survey.value().isWindows1252, &progress.stops);
    auto table = readBehindHeader({reader, survey.value(), name, choices, limits, ids}, progress, take, held,
                                  [&reader](std::size_t) { return reader.record().line; });
    if (survey.value().isWindows1252)
        table.warnings.insert(table.warnings.begin(), windows1252Warning(name));
    return table;
}

base::Result<Table> readTableText(const std::string& text, const CsvLayout& layout, const std::string& name,
                                  const std::vector<ColumnChoice>& choices, Ids ids)
{
    Progress unwatched;
    const Limits limits;
    RowLimits held(limits, name);
    CsvReader reader{std::string_view(text)};
    const CsvSurvey survey{.records = layout.records.size(), .openQuoteLine = layout.openQuoteLine};
    std::vector<Row> rows;
    auto table = readBehindHeader(
        {reader, survey, name, choices, limits, ids}, unwatched,
        [&](Row& row) { rows.push_back(std::move(row)); }, held,
        [&layout](std::size_t number) { return layout.records[number].line; });
    if (table)
        table.value().rows = std::move(rows);
    return table;
}

base::Result<SmallTable> readSmallTable(const std::string& path, const std::vector<std::string>& columns)
{
    const auto text = readCsvText(path);
    if (!text)
        return text.error();
    CsvReader reader{std::string_view(text.value())};
    reader.next();
    const int cells = reader.record().cells;
    const std::vector<std::string> header = reader.cells();
    std::vector<int> fields;
    for (const std::string& column : columns) {
        fields.push_back(findField(header, {column}));
        if (fields.back() < 0)
            return base::Error{fmt::format("{}: the header lacks the column {}", path, column)};
    }
    SmallTable table;
    std::string room;
    while (reader.next()) {
        const CsvRecord& record = reader.record();
        if (reader.openQuoteLine() > 0) {
            table.problems.push_back(openQuote(record.line));
            continue;
        }
        if (record.cells != cells) {
            table.problems.push_back(wrongCellCount(record.line, record.cells, cells, reader.separator()));
            continue;
        }
        SmallTable::Row& row = table.rows.emplace_back(SmallTable::Row{record.line, {}});
        for (const int field : fields)
            row.cells.emplace_back(reader.cell(static_cast<std::size_t>(field), room));
    }
    if (table.rows.empty() && table.problems.empty())
        return base::Error{fmt::format("{}: has a header but no rows", path)};
    return table;
}

base::Result<std::vector<std::vector<std::string>>> readList(const std::string& path,
                                                             const std::vector<std::string>& columns)
{
    auto table = readSmallTable(path, columns);
    if (!table)
        return table.error();
    if (!table.value().problems.empty()) {
        const model::Problem& first = table.value().problems.front();
        return base::Error{fmt::format("{}: line {}: {} ({})", path, first.line,
                                       model::reasonText(first, base::Language::English), first.suggestion)};
    }
    std::vector<std::vector<std::string>> rows;
    for (SmallTable::Row& row : table.value().rows)
        rows.push_back(std::move(row.cells));
    return rows;
}

} // namespace source
