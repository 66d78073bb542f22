// Problems of a table as `check` and `merge` print them: a line each, or JSON.
#pragma once

#include "model/problem.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// FILE:LINE: column "value": reason (suggestion), on one line whatever the cell holds. Line and column are
/// left out where the problem has none.
std::string asLine(std::string_view file, const model::Problem& problem);

/// Text of a table on one line of a terminal: without line ends and control codes.
std::string onOneLine(std::string text);

/// docs/doctor.md says what is in it.
nlohmann::ordered_json problemAsJson(const model::Problem& problem);
nlohmann::ordered_json problemsAsJson(const std::vector<model::Problem>& problems);

/// The JSON as text with a line end; bytes that are no UTF-8 become U+FFFD. An array of objects has one a
/// line.
std::string jsonText(const nlohmann::ordered_json& json);

} // namespace app
