// Finding columns: which field of an opened layer holds what we need, under its usual names.
#pragma once

#include "source/table.h"

#include <ogrsf_frmts.h>

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace source {

/// Field names of a layer, trimmed.
std::vector<std::string> fieldNames(const OGRFeatureDefn& definition);

/// Position of the field whose name equals one of `names` but for case, accents and spaces around,
/// in the order of `names`; -1 when there is none.
int findField(const OGRFeatureDefn& definition, const std::vector<std::string>& names);

/// Where each column of the initiatives is; -1 when it lacks.
struct ColumnMap {
    std::array<int, kColumnCount> field{};
    bool pointsFromGeometry = false; ///< lon and lat come from the geometry
};

/// Finds the columns of a table. Errors: required ones lack; the message names each with the
/// nearest column that is there. Warnings: optional ones lack.
base::Result<ColumnMap> mapColumns(const OGRFeatureDefn& definition, const std::string& tableName);

/// A cell as the table's own text: dates as YYYY-MM-DD, numbers in shortest form, trimmed.
std::string cellText(const OGRFeature& feature, int field);

} // namespace source
