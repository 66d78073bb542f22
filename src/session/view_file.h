// Saved views: a view as JSON, to be read by people, by this program and by its later versions.
//
//   { "format": "cartovid-view", "version": 1, "title": "…", "language": "fr", "theme": "light",
//     "selection": { "category": ["dons"], "search": "masque", "from": "2020-03", … },
//     "camera": { "x": 652000, "y": 6862000, "zoom": 4 },        Lambert-93 metres (EPSG:2154)
//     "symbols": "bouquets", "measure": "count", "colour": "category", "barsBy": "category",
//     "poles": false, "duel": { "facet": "region", "left": "84", "right": "11" },
//     "unfolded": "paris", "timeline": { "first": 18322.5, "days": 40, "byDay": true }, "drawer": "table",
//     "near": { "name": "Autun (71)", "lon": 4.2987, "lat": 46.951 }, "card": "FR-0012" }
//
// Beside them, where they hold: "table": { "columns": "name:320,city", "sort": "-date,name" },
// "crosstab": { "rows": "pole", "columns": "category", "share": "count" }, "near": { "name": "Autun (71)",
// "lon": 4.3, "lat": 46.95, "about": true }; in the selection "bbox": [west, south, east, north],
// "within": [lon, lat, km], "inside": [[lon, lat], …], degrees.
//
// Every key but the first two may be missing, of a duel and a place none: its default holds. Keys that this
// version does not know are kept and written again.
#pragma once

#include "base/result.h"
#include "session/view.h"

#include <optional>
#include <string>
#include <string_view>

namespace session {

inline constexpr int kViewVersion = 1;
/// A view file larger than this is none.
inline constexpr std::size_t kViewBytes = 1U << 20U;

struct SavedView {
    View view;
    std::string title; ///< for people; says nothing to the program
};

/// What a view is read against.
struct ViewGround {
    const model::Atlas& atlas;
    const filter::Index& index;
    base::Extent land; ///< of the mainland, where the camera stays; empty when no land is loaded
    base::Language language = base::Language::English; ///< of what is said about a view that is refused
};

/// The file's text: the same view gives the same bytes.
std::string writeView(const SavedView& saved, const model::Atlas& atlas);

/// Reads a view. Errors: no JSON, cut short, nested too deeply, not a view, of a newer version; a
/// key with a value that is no such thing, or a code that the table does not know. Each names the
/// key and the value; nothing is shown by halves.
base::Result<SavedView> readView(std::string_view text, const ViewGround& ground);

/// The title of a saved view, which may be empty; nothing when the text is no view of a version
/// known here. Does not look at what the view holds.
std::optional<std::string> titleOfView(std::string_view text);

/// The same view under another title; what else it holds is not looked at, and stays. Errors: as
/// titleOfView's nothing, in words.
base::Result<std::string> retitledView(std::string_view text, std::string_view title,
                                       base::Language language);

} // namespace session
