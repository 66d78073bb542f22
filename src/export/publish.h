// The table into a PostGIS database that many screens share: schema, constraints and rows in one
// transaction, which changes nothing where nothing differs.
#pragma once

#include "base/database.h"
#include "base/result.h"
#include "model/dataset.h"

namespace exporter {

/// What a transaction has changed.
struct Published {
    long added = 0;
    long removed = 0;
    long changed = 0;
    bool isNewSchema = false;
    long version = 0; ///< of the data: it grows with every change
};

/// Makes the schema `cartovid` where it is missing, then makes its table of initiatives and its code lists
/// what `data` holds. Who reads meanwhile sees the old rows or the new ones; nothing has happened when it
/// fails. Errors: PostGIS lacks, rights lack, the schema is of a newer cartovid, a constraint refuses a row.
base::Result<Published> publish(base::Database& database, const model::Dataset& data);

} // namespace exporter
