#include "export/json_object.h"
#include "export/rows.h"

#include <cmath>

namespace exporter {

namespace {

nlohmann::ordered_json noteAsObject(const model::Dataset& data, const std::vector<int>& rows,
                                    const Note& note)
{
    nlohmann::ordered_json object;
    object["title"] = noteTitle(note.language);
    for (const NoteLine& line : noteLines(data, rows, note, Cells::Plain)) {
        object[line.key] = line.text;
    }
    return object;
}

nlohmann::ordered_json pointOf(const model::Initiative& row)
{
    if (!std::isfinite(row.lon) || !std::isfinite(row.lat)) {
        return nullptr;
    }
    return {{"type", "Point"}, {"coordinates", {row.lon, row.lat}}};
}

} // namespace

std::string rowsAsGeoJson(const model::Dataset& data, const std::vector<int>& rows, const Note& note,
                          const Distances& distances)
{
    const std::vector<Column> columns = fileColumns(note.columns, !distances.empty());
    // RFC 7946: WGS 84, longitude first, no "crs" member.
    std::string text = R"({"type":"FeatureCollection",)";
    text += "\n\"selection_note\":" + jsonLine(noteAsObject(data, rows, note)) + ",\n\"features\":[";
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(rows[i])];
        nlohmann::ordered_json feature;
        feature["type"] = "Feature";
        feature["id"] = initiative.id;
        feature["geometry"] = pointOf(initiative);
        feature["properties"] =
            rowAsObject(data, initiative, columns, distances.empty() ? std::nullopt : distances[i]);
        text += i == 0 ? "\n" : ",\n";
        text += jsonLine(feature);
    }
    text += "\n]}\n";
    return text;
}

} // namespace exporter
