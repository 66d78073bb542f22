#include "export/columns.h"
#include "export/json_object.h"
#include "export/rows.h"

namespace exporter {

nlohmann::ordered_json rowAsObject(const model::Dataset& data, const model::Initiative& row,
                                   const std::vector<Column>& columns, const std::optional<double>& km)
{
    nlohmann::ordered_json object = nlohmann::ordered_json::object();
    for (const Column column : columns) {
        auto& value = object[std::string(fieldName(column))];
        if (column == Column::Lon) {
            value = row.lon;
        } else if (column == Column::Lat) {
            value = row.lat;
        } else if (column != Column::Count) {
            value = cellText(data, row, column);
        } else if (km) {
            value = shownKm(*km);
        }
    }
    return object;
}

std::string jsonLine(const nlohmann::ordered_json& json)
{
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string rowsAsJson(const model::Dataset& data, const std::vector<int>& rows, const Distances& distances)
{
    // One row a line: valid JSON that a person, diff and grep can read too.
    const std::vector<Column> columns = fileColumns({}, !distances.empty());
    std::string text = "[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += text.size() == 1 ? "\n" : ",\n";
        text += jsonLine(rowAsObject(data, data.initiatives[static_cast<std::size_t>(rows[i])], columns,
                                     distances.empty() ? std::nullopt : distances[i]));
    }
    text += rows.empty() ? "]\n" : "\n]\n";
    return text;
}

} // namespace exporter
