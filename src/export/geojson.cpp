#include "export/json_object.h"
#include "export/rows.h"

namespace exporter {

std::string rowsAsGeoJson(const model::Dataset& data, const std::vector<int>& rows)
{
    // RFC 7946: WGS 84, longitude first, no "crs" member.
    std::string text = R"({"type":"FeatureCollection","features":[)";
    bool first = true;
    for (const int row : rows) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(row)];
        nlohmann::ordered_json feature;
        feature["type"] = "Feature";
        feature["id"] = initiative.id;
        feature["geometry"] = {{"type", "Point"}, {"coordinates", {initiative.lon, initiative.lat}}};
        feature["properties"] = rowAsObject(data, initiative);
        text += first ? "\n" : ",\n";
        text += jsonLine(feature);
        first = false;
    }
    text += "\n]}\n";
    return text;
}

} // namespace exporter
