// The only door to GDAL's drivers: a short allow-list of local file formats and one database, registered one
// by one when first needed (registering all of GDAL costs more than loading the whole map).
#pragma once

#include "base/result.h"

#include <ogrsf_frmts.h>

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace source {

struct DatasetCloser {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetCloser>;

/// Keeps GDAL and PROJ off the network on this thread for its lifetime: a GeoJSON file may name
/// its reference system by an address, and GDAL would fetch it.
class OfflineGuard {
public:
    OfflineGuard();
    ~OfflineGuard();
    OfflineGuard(const OfflineGuard&) = delete;
    OfflineGuard& operator=(const OfflineGuard&) = delete;
};

/// Names of the formats that may be opened, for messages.
std::string allowedFormats();

/// Checks that `name` is a readable local file. Errors (exit 2): an address, a GDAL virtual path,
/// a folder, a missing file; the message names the nearest file of that folder.
base::Status requireLocalFile(const std::string& name);

/// Opens a vector file read-only with the driver its extension suggests, then with the others of
/// the allow-list. Errors (exit 1): no driver reads it; the message carries GDAL's reason.
base::Result<DatasetPtr> openVector(const std::string& name, const std::vector<std::string>& options = {});

/// Opens a table of a database for reading, by a text that begins with PG: (base/connection.h); the one
/// way to this driver. Nothing when it fails: GDAL's reason is among the CplErrors.
DatasetPtr openPostgres(const std::string& connection);

} // namespace source
