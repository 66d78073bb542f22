// A row as a JSON object, for the array of `list` and the features of GeoJSON.
#pragma once

#include "export/columns.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace exporter {

/// The row's columns, in this order; lon and lat are numbers, the distance is one of one decimal or null,
/// everything else is text.
nlohmann::ordered_json rowAsObject(const model::Dataset& data, const model::Initiative& row,
                                   const std::vector<Column>& columns, const std::optional<double>& km);

/// One line of JSON, UTF-8; bytes that are not UTF-8 become U+FFFD.
std::string jsonLine(const nlohmann::ordered_json& json);

} // namespace exporter
