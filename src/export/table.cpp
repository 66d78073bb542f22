#include "export/columns.h"
#include "export/rows.h"
#include "export/text_table.h"

#include <fmt/format.h>

namespace exporter {

std::string rowsAsTable(const model::Dataset& data, const std::vector<int>& rows, const Distances& distances)
{
    std::vector<TableColumn> columns{{"id", Align::Left, 16},           {"name", Align::Left, 56},
                                     {"organisation", Align::Left, 36}, {"category", Align::Left, 16},
                                     {"city", Align::Left, 28},         {"date", Align::Left, 10}};
    if (!distances.empty()) {
        columns.push_back({"km", Align::Right, 8});
    }
    std::vector<std::vector<std::string>> cells;
    cells.reserve(rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(rows[i])];
        auto& line = cells.emplace_back();
        for (const Column column : {Column::Id, Column::Name, Column::Organisation, Column::Category,
                                    Column::City, Column::StartDate}) {
            line.push_back(cellText(data, initiative, column));
        }
        if (!distances.empty()) {
            line.push_back(distances[i] ? fmt::format("{:.1f}", *distances[i]) : std::string());
        }
    }
    return alignedTable(columns, cells);
}

} // namespace exporter
