// The words of the interface that the web page takes from the program's table, by their keys.
#pragma once

#include <nlohmann/json.hpp>

namespace exporter {

/// {"WebMap":["Carte","Map"],…}
nlohmann::ordered_json webWords();

} // namespace exporter
