// Positions for rows that name their town and have none.
#pragma once

#include "base/geometry.h"
#include "model/commune.h"
#include "source/table.h"

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace source {

/// A row with a city and a department (INSEE code) and without any position.
bool lacksPosition(const Row& row);

/// Finds communes as people write them: case, accents, hyphens, « St », « Cedex 2 » and « 13e arrondissement
/// » make no difference.
class CommuneFinder {
public:
    explicit CommuneFinder(const model::Communes& communes);

    /// WGS 84 degrees of the commune; nothing when it is not known. `department`: INSEE code.
    [[nodiscard]] std::optional<base::Vec2> find(std::string_view city, const std::string& department) const;

    /// Writes the position of its commune into a row that has none; false for one whose commune is unknown.
    bool fillPosition(Row& row) const;

private:
    std::unordered_map<std::string, base::Vec2> byName_;
};

/// Writes the position of the commune into every row that has none and whose commune is known.
void fillPositions(Table& table, const CommuneFinder& communes);

} // namespace source
