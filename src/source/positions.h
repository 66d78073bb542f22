// Positions for rows that name their town and have none.
#pragma once

#include "model/commune.h"
#include "source/table.h"

namespace source {

/// Rows with a city and a department (INSEE code) and without any position.
bool lacksPositions(const Table& table);

/// Writes the position of the commune of that name and department (WGS 84 degrees) into every row
/// that has none. Case, accents, hyphens, « St », « Cedex 2 » and « 13e arrondissement » make no
/// difference. Rows whose commune is unknown stay as they are. Returns how many were filled.
int fillPositions(Table& table, const model::Communes& communes);

} // namespace source
