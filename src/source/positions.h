// Positions for rows that name their town and have none.
#pragma once

#include "model/commune.h"
#include "source/table.h"

#include <string>
#include <unordered_map>

namespace source {

/// A row with a city and a department (INSEE code) and without any position.
bool lacksPosition(const Row& row);

/// Finds communes as people write them: case, accents, hyphens, « St », « Cedex 2 » and « 13e arrondissement
/// » make no difference.
class CommuneFinder {
public:
    explicit CommuneFinder(model::Communes communes);

    /// Writes the position of the commune of that name and department (WGS 84 degrees) into a row that has
    /// none; false for one whose commune is unknown.
    bool fillPosition(Row& row) const;

private:
    struct Place {
        double lon = 0;
        double lat = 0;
    };
    std::unordered_map<std::string, Place> byName_;
};

} // namespace source
