#include "export/columns.h"
#include "export/json_object.h"
#include "export/rows.h"

namespace exporter {

nlohmann::ordered_json rowAsObject(const model::Dataset& data, const model::Initiative& row)
{
    nlohmann::ordered_json object;
    for (std::size_t c = 0; c < kColumnCount; ++c) {
        const auto column = static_cast<Column>(c);
        const std::string name(columnName(column));
        if (column == Column::Lon) {
            object[name] = row.lon;
        } else if (column == Column::Lat) {
            object[name] = row.lat;
        } else {
            object[name] = cellText(data, row, column);
        }
    }
    return object;
}

void addDistance(nlohmann::ordered_json& object, const std::optional<double>& km)
{
    auto& distance = object["distance_km"];
    if (km) {
        distance = shownKm(*km);
    }
}

std::string jsonLine(const nlohmann::ordered_json& json)
{
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

std::string rowsAsJson(const model::Dataset& data, const std::vector<int>& rows, const Distances& distances)
{
    // One row a line: valid JSON that a person, diff and grep can read too.
    std::string text = "[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        text += text.size() == 1 ? "\n" : ",\n";
        auto object = rowAsObject(data, data.initiatives[static_cast<std::size_t>(rows[i])]);
        if (!distances.empty()) {
            addDistance(object, distances[i]);
        }
        text += jsonLine(object);
    }
    text += rows.empty() ? "]\n" : "\n]\n";
    return text;
}

} // namespace exporter
