// Finding columns: which field of an opened layer holds what we need, under its usual names.
#pragma once

#include "source/column_names.h"
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
/// The same among trimmed names of fields.
int findField(const std::vector<std::string>& fields, const std::vector<std::string>& names);

/// Where each column of the initiatives is; -1 when it lacks.
struct ColumnMap {
    std::array<int, kColumnCount> field{};
    bool pointsFromGeometry = false; ///< lon and lat come from the geometry
};

/// Finds the columns of a table: as the user chose, else by our name, else by a usual one
/// (column_names.h). Longitude and latitude may lack where there are points, or cities and
/// departments to look them up by. Errors: required ones lack (each is named with the nearest column
/// that is there), a chosen field is not there (wrong usage). Warnings: optional ones lack; which
/// fields were read under another name.
base::Result<ColumnMap> mapColumns(const std::vector<std::string>& fields, bool hasPoints,
                                   const std::string& tableName,
                                   const std::vector<ColumnChoice>& choices = {}, Ids ids = Ids::Required);
/// The same of a layer.
base::Result<ColumnMap> mapColumns(const OGRFeatureDefn& definition, const std::string& tableName,
                                   const std::vector<ColumnChoice>& choices = {}, Ids ids = Ids::Required);

/// A cell as the table's own text: dates as YYYY-MM-DD, numbers in shortest form, trimmed.
std::string cellText(const OGRFeature& feature, int field);

} // namespace source
