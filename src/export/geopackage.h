// Rows as a GeoPackage: one layer of points, the note in GeoPackage's own metadata tables.
#pragma once

#include "base/result.h"
#include "export/columns.h"
#include "export/note.h"

#include <string>
#include <vector>

namespace exporter {

/// The bytes of the file. Layer "initiatives", EPSG:4326, the table's columns as text but lon and
/// lat, empty cells as NULL; a row whose position is no number has no geometry. The note is the
/// layer's metadata (gpkg_metadata), its sentence the layer's description.
base::Result<std::string> rowsAsGeoPackage(const model::Dataset& data, const std::vector<int>& rows,
                                           const Note& note, const Distances& distances = {});

} // namespace exporter
