#include "export/geopackage.h"

#include "export/ogr_rows.h"

#include <ogr_spatialref.h>

namespace exporter {

base::Result<std::string> rowsAsGeoPackage(const model::Dataset& data, const std::vector<int>& rows,
                                           const Note& note, const Distances& distances)
{
    return writtenByOgr(&RegisterOGRGeoPackage, "GPKG", "rows.gpkg", [&](GDALDataset& file) -> base::Status {
        OGRSpatialReference wgs84;
        wgs84.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
        if (wgs84.importFromEPSG(4326) != OGRERR_NONE) {
            return ogrError("EPSG:4326");
        }
        CPLStringList options;
        options.SetNameValue("DESCRIPTION", note.sentence.c_str());
        const std::vector<Column> columns = fileColumns(note.columns, !distances.empty());
        OGRLayer* layer = file.CreateLayer("initiatives", &wgs84, wkbPoint, options.List());
        if (layer == nullptr) {
            return ogrError("initiatives");
        }
        if (auto added = addColumns(*layer, columns); !added) {
            return added;
        }
        // One transaction: a commit a row would cost a flush each.
        if (file.StartTransaction() != OGRERR_NONE) {
            return ogrError("initiatives");
        }
        if (auto added = addRows(*layer, data, rows, Cells::Plain, distances, columns); !added) {
            return added;
        }
        if (file.CommitTransaction() != OGRERR_NONE) {
            return ogrError("initiatives");
        }
        layer->SetMetadataItem("title", noteTitle(note.language).c_str());
        for (const NoteLine& line : noteLines(data, rows, note, Cells::Plain)) {
            layer->SetMetadataItem(line.key.c_str(), line.text.c_str());
        }
        return base::Ok{};
    });
}

} // namespace exporter
