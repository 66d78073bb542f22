// The land of the web page as SVG: one path for each territory and kind of border, in units of the wide map.
#pragma once

#include "export/web_map.h"

#include <string>

namespace exporter {

/// Neighbours, regions and borders of the mainland, and the outline of the area that the page opens with.
std::string webLand(const model::Atlas& atlas, const layout::Sheet& wide, const filter::Area& area);

/// A group for each inset of the wide map, with its land; the page fills in places, dots and titles.
std::string webInsets(const model::Atlas& atlas, const layout::Sheet& wide, const filter::Area& area);

/// Symbols that the page refers to: the signs of the categories and of the buttons. Errors: a font cannot be
/// read.
base::Result<std::string> webSymbols(const model::Dataset& data, const base::FontSet& fonts);

} // namespace exporter
