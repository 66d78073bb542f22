// A file that OGR writes in memory, so that the bytes can be made the same in every run and go to
// the disk whole or not at all.
#pragma once

#include "base/result.h"

#include <ogrsf_frmts.h>

#include <functional>
#include <string>

namespace exporter {

/// The bytes of a file that a driver of GDAL writes. `fill` gets the new, empty dataset; what it
/// returns as an error is returned. `options`: creation options of the dataset, "NAME=VALUE".
/// Times that a driver would note are fixed (1980-01-01), and nothing reaches stderr. Errors name
/// `shownName` and GDAL's reason.
base::Result<std::string> writtenByOgr(void (*registerDriver)(), const char* driver,
                                       const std::string& shownName,
                                       const std::function<base::Status(GDALDataset&)>& fill);

/// GDAL's last complaint as an error about `what`.
base::Error ogrError(const std::string& what);

} // namespace exporter
