#include "base/cells.h"
#include "export/columns.h"
#include "export/rows.h"

#include <fmt/format.h>

namespace exporter {

std::string rowsAsCsv(const model::Dataset& data, const std::vector<int>& rows, const Distances& distances,
                      const std::vector<Column>& columns)
{
    const std::vector<Column> shown = fileColumns(columns, !distances.empty());
    std::string text;
    for (std::size_t c = 0; c < shown.size(); ++c) {
        text += c == 0 ? "" : ",";
        text += fieldName(shown[c]);
    }
    text += '\n';
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(rows[i])];
        for (std::size_t c = 0; c < shown.size(); ++c) {
            text += c == 0 ? "" : ",";
            if (shown[c] != Column::Count) {
                base::appendCell(text, cellText(data, initiative, shown[c]));
            } else if (!distances.empty() && distances[i]) {
                text += fmt::format("{:.1f}", *distances[i]);
            }
        }
        text += '\n';
    }
    return text;
}

} // namespace exporter
