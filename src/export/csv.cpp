#include "export/columns.h"
#include "export/csv_cell.h"
#include "export/rows.h"

#include <fmt/format.h>

namespace exporter {

std::string rowsAsCsv(const model::Dataset& data, const std::vector<int>& rows, const Distances& distances)
{
    std::string text;
    for (std::size_t c = 0; c < kColumnCount; ++c) {
        text += c == 0 ? "" : ",";
        text += columnName(static_cast<Column>(c));
    }
    text += distances.empty() ? "\n" : ",distance_km\n";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(rows[i])];
        for (std::size_t c = 0; c < kColumnCount; ++c) {
            text += c == 0 ? "" : ",";
            appendCell(text, cellText(data, initiative, static_cast<Column>(c)));
        }
        if (!distances.empty()) {
            text += distances[i] ? fmt::format(",{:.1f}", *distances[i]) : ",";
        }
        text += '\n';
    }
    return text;
}

} // namespace exporter
