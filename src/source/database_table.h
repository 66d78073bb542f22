// A table in a PostgreSQL database, opened through GDAL in a session that can only read.
#pragma once

#include "base/connection.h"
#include "base/result.h"
#include "source/drivers.h"
#include "source/limits.h"

namespace source {

/// The dataset with that one table in it. Errors: the server cannot be reached; there is no such table, or
/// it may not be read; a password in the connection, which nothing may carry around.
base::Result<DatasetPtr> openDatabase(const base::Connection& connection, const Limits& limits);

} // namespace source
