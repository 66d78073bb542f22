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

/// Communes by name and department. Case, accents, hyphens, « St », « Cedex 2 » and « 13e arrondissement »
/// make no difference.
class CommuneFinder {
public:
    explicit CommuneFinder(const model::Communes& communes);

    /// WGS 84 degrees of the commune; nothing when it is not known. `department`: INSEE code.
    [[nodiscard]] std::optional<base::Vec2> find(std::string_view city, const std::string& department) const;

private:
    std::unordered_map<std::string, base::Vec2> byName_;
};

/// Rows with a city and a department (INSEE code) and without any position.
bool lacksPositions(const Table& table);

/// Writes the position of the commune (WGS 84 degrees) into every row that has none. Rows whose commune is
/// unknown stay as they are. Returns how many were filled.
int fillPositions(Table& table, const CommuneFinder& communes);

} // namespace source
