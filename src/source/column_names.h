// What the columns of a table of initiatives are called elsewhere, and what a user says they are.
#pragma once

#include "base/result.h"
#include "model/table_columns.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace source {

/// Names that French and English tables give this column, the likeliest first; folded, with "_" for
/// spaces. None is the name of another column.
std::span<const std::string_view> usualNames(model::Column column);

/// A column that the user has found himself: --map name=Intitulé.
struct ColumnChoice {
    model::Column column{};
    std::string field; ///< as the file calls it
};

/// "name=Intitulé,lon=X" as choices. Errors (wrong usage): no "=", a column that does not exist (the
/// nearest is named), one that is named twice.
base::Result<std::vector<ColumnChoice>> parseColumnChoices(std::string_view text);

} // namespace source
