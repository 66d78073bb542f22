#include "export/columns.h"
#include "export/csv_cell.h"
#include "export/rows.h"

namespace exporter {

std::string rowsAsCsv(const model::Dataset& data, const std::vector<int>& rows)
{
    std::string text;
    for (std::size_t c = 0; c < kColumnCount; ++c) {
        text += c == 0 ? "" : ",";
        text += columnName(static_cast<Column>(c));
    }
    text += '\n';
    for (const int row : rows) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
        for (std::size_t c = 0; c < kColumnCount; ++c) {
            text += c == 0 ? "" : ",";
            appendCell(text, cellText(data, initiative, static_cast<Column>(c)));
        }
        text += '\n';
    }
    return text;
}

} // namespace exporter
