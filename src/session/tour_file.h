// Tours as files, to be read by people, by this program and by its later versions.
//
//   { "format": "cartovid-tour", "version": 1, "title": { "fr": "…", "en": "…" },
//     "scenes": [ { "view": { … }, "caption": { "fr": "…", "en": "…" },
//                   "notes": { "fr": "…", "en": "…" }, "seconds": 8 } ] }
//
// A scene's view is a saved view as view_file.h has it; cut out and put into a file it opens as one. Every
// key but the first two may be missing. Keys that this version does not know are kept and written again.
#pragma once

#include "session/tour.h"
#include "session/view_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace session {

inline constexpr int kTourVersion = 1;
/// A tour file larger than this is none.
inline constexpr std::size_t kTourBytes = 16U << 20U;
/// Bytes of a title, a caption or notes.
inline constexpr std::size_t kMostTourText = 20000;

struct OpenedTour {
    Tour tour;
    /// What a reader should know although the tour opened: scenes that this table cannot show,
    /// fields of captions that are none. In the ground's language, one a line.
    std::vector<std::string> remarks;
};

/// The file's text: the same tour gives the same bytes. Scenes that could not be read are written as they
/// were found.
std::string writeTour(const Tour& tour, const model::Atlas& atlas);

/// Reads a tour. Errors: no JSON, cut short, nested too deeply, not a tour, of a newer version, too
/// many scenes; a key with a value that is no such thing, with the scene's number. A scene whose view
/// this table does not have (a code, an initiative) is no error: see TourScene::unread.
base::Result<OpenedTour> readTour(std::string_view text, const ViewGround& ground);

/// The title of a tour, which may be empty; nothing when the text is no tour of a version known
/// here. Does not look at what the scenes hold.
std::optional<Bilingual> titleOfTour(std::string_view text);

} // namespace session
