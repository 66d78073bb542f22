#include "export/crosstab.h"

#include "base/cells.h"
#include "base/words.h"
#include "base/written.h"
#include "export/json_object.h"
#include "export/text_table.h"

#include <fmt/format.h>

#include <vector>

namespace exporter {

namespace {

constexpr const char* kTotal = "total";

/// Heads, lines and totals by code.
std::vector<std::vector<std::string>> lines(const filter::Index& index, const filter::Crosstab& table)
{
    const auto& rows = index.values(table.rows);
    const auto& columns = index.values(table.columns);
    std::vector<std::vector<std::string>> text(1, {std::string(filter::facetName(table.rows))});
    for (const filter::FacetValue& column : columns) {
        text[0].push_back(column.code);
    }
    text[0].emplace_back(kTotal);
    for (std::size_t row = 0; row < rows.size(); ++row) {
        text.push_back({rows[row].code});
        for (std::size_t column = 0; column < columns.size(); ++column) {
            text.back().push_back(fmt::format("{}", table.at(row, column)));
        }
        text.back().push_back(fmt::format("{}", table.rowTotals[row]));
    }
    text.push_back({kTotal});
    for (const int count : table.columnTotals) {
        text.back().push_back(fmt::format("{}", count));
    }
    text.back().push_back(fmt::format("{}", table.total));
    return text;
}

} // namespace

std::string crosstabAsJson(const filter::Index& index, const filter::Crosstab& table, int selected)
{
    using Json = nlohmann::ordered_json;
    const auto& rows = index.values(table.rows);
    const auto& columns = index.values(table.columns);
    Json json;
    json["total"] = index.rowCount();
    json["selected"] = selected;
    json["rows"] = filter::facetName(table.rows);
    json["columns"] = filter::facetName(table.columns);
    Json cells = Json::object();
    Json rowTotals = Json::object();
    Json columnTotals = Json::object();
    for (std::size_t row = 0; row < rows.size(); ++row) {
        Json& line = cells[rows[row].code] = Json::object();
        for (std::size_t column = 0; column < columns.size(); ++column) {
            line[columns[column].code] = table.at(row, column);
        }
        rowTotals[rows[row].code] = table.rowTotals[row];
    }
    for (std::size_t column = 0; column < columns.size(); ++column) {
        columnTotals[columns[column].code] = table.columnTotals[column];
    }
    json["cells"] = std::move(cells);
    json["rowTotals"] = std::move(rowTotals);
    json["columnTotals"] = std::move(columnTotals);
    json["crossed"] = table.total;
    return jsonLine(json) + "\n";
}

std::string crosstabAsCsv(const filter::Index& index, const filter::Crosstab& table)
{
    std::string text;
    for (const std::vector<std::string>& line : lines(index, table)) {
        for (std::size_t cell = 0; cell < line.size(); ++cell) {
            text += cell == 0 ? "" : ",";
            base::appendCell(text, line[cell]);
        }
        text += '\n';
    }
    return text;
}

std::string crosstabAsTable(const filter::Index& index, const filter::Crosstab& table, int selected,
                            std::optional<base::Language> language)
{
    std::vector<std::vector<std::string>> text = lines(index, table);
    std::vector<TableColumn> columns;
    for (const std::string& head : text.front()) {
        columns.push_back({head, columns.empty() ? Align::Left : Align::Right});
    }
    text.erase(text.begin());
    return base::written(base::Word::CountsCrossed, language.value_or(base::Language::English),
                         countLine(selected, index.rowCount(), language), filter::facetName(table.rows),
                         filter::facetName(table.columns), table.total) +
           "\n\n" + alignedTable(columns, text);
}

} // namespace exporter
