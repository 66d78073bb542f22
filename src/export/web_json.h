// The data of the web page as JSON that may stand inside a script element.
#pragma once

#include "export/web_page.h"

#include <nlohmann/json.hpp>
#include <string>

namespace exporter {

/// Rows in the order of the list, facets, words, folding table: all but the map.
nlohmann::ordered_json webData(const WebSource& source, const WebPageOptions& options);

/// The JSON in one line without `<`, U+2028 and U+2029, so that no value can end the element that holds it.
std::string scriptSafe(const nlohmann::ordered_json& json);

} // namespace exporter
