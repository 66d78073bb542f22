// Where everything on the web page's map lies: laid out by the program for a wide and for a tall map, at home
// and at several zooms, with the insets on the sea and in their strip.
#pragma once

#include "export/web_page.h"

#include <nlohmann/json.hpp>

namespace exporter {

struct WebMap {
    nlohmann::ordered_json shapes; ///< of the wide map, of the tall one, and of the small one
    double departmentsFrom = 1;    ///< the zoom from which their borders show
    layout::Sheet wide;            ///< at home: the land is written for it
};

/// Pixels of the wide map at home that one unit of the land's paths measures.
inline constexpr double kLandUnit = 0.05;

/// Rows are named by their place in `options.order`.
WebMap layOutWebMap(const WebSource& source, const WebPageOptions& options);

/// "971", or "paris".
std::string insetKey(const layout::View& view);

} // namespace exporter
