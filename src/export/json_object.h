// A row as a JSON object, for the array of `list` and the features of GeoJSON.
#pragma once

#include "model/dataset.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace exporter {

/// The row's columns in table order; lon and lat are numbers, everything else is text.
nlohmann::ordered_json rowAsObject(const model::Dataset& data, const model::Initiative& row);

/// The member distance_km, one decimal; null where the row has no position.
void addDistance(nlohmann::ordered_json& object, const std::optional<double>& km);

/// One line of JSON, UTF-8; bytes that are not UTF-8 become U+FFFD.
std::string jsonLine(const nlohmann::ordered_json& json);

} // namespace exporter
