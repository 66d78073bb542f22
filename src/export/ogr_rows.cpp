#include "export/ogr_rows.h"

#include "base/cells.h"
#include "base/text.h"

#include <cmath>

namespace exporter {

namespace {

bool isNumber(Column column)
{
    return column == Column::Lon || column == Column::Lat || column == Column::Count;
}

void setCell(OGRFeature& feature, int field, const std::string& text, Cells cells)
{
    if (!text.empty()) {
        feature.SetField(field, cells == Cells::Neutralised ? spreadsheetText(text).c_str() : text.c_str());
    }
}

} // namespace

std::string spreadsheetText(const std::string& text)
{
    std::string safe;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const char32_t c = base::nextCodePoint(text, at);
        const bool control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        safe += control || c == 0xFFFE || c == 0xFFFF ? "\uFFFD" : text.substr(start, at - start);
    }
    return base::neutralised(safe);
}

base::Status addColumns(OGRLayer& layer, const std::vector<Column>& columns)
{
    for (const Column column : columns) {
        OGRFieldDefn field(std::string(fieldName(column)).c_str(), isNumber(column) ? OFTReal : OFTString);
        if (layer.CreateField(&field) != OGRERR_NONE) {
            return ogrError(layer.GetName());
        }
    }
    return base::Ok{};
}

base::Status addRows(OGRLayer& layer, const model::Dataset& data, const std::vector<int>& rows, Cells cells,
                     const Distances& distances, const std::vector<Column>& columns)
{
    const bool points = layer.GetGeomType() != wkbNone;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const model::Initiative& initiative = data.initiatives[static_cast<std::size_t>(rows[i])];
        OGRFeature feature(layer.GetLayerDefn());
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const Column column = columns[c];
            const int field = static_cast<int>(c);
            if (column == Column::Count) {
                if (!distances.empty() && distances[i]) {
                    feature.SetField(field, shownKm(*distances[i]));
                }
            } else if (!isNumber(column)) {
                setCell(feature, field, cellText(data, initiative, column), cells);
            } else if (const double value = column == Column::Lon ? initiative.lon : initiative.lat;
                       std::isfinite(value)) {
                feature.SetField(field, value);
            }
        }
        if (points && std::isfinite(initiative.lon) && std::isfinite(initiative.lat)) {
            const OGRPoint point(initiative.lon, initiative.lat);
            feature.SetGeometry(&point);
        }
        if (layer.CreateFeature(&feature) != OGRERR_NONE) {
            return ogrError(initiative.id);
        }
    }
    return base::Ok{};
}

} // namespace exporter
