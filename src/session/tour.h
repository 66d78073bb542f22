// A tour: views with a caption in both languages, shown one after the other. What a presenter
// shows, a kiosk replays and `--present` opens.
#pragma once

#include "session/shown.h"

#include <array>
#include <string>
#include <vector>

namespace session {

/// French, then English: index with base::Language.
using Bilingual = std::array<std::string, 2>;

inline constexpr double kSceneSeconds = 8; ///< how long a scene stays when nothing else is said
inline constexpr double kLeastSceneSeconds = 2;
inline constexpr double kMostSceneSeconds = 600;
inline constexpr std::size_t kMostScenes = 200;

struct TourScene {
    View view;
    Bilingual caption; ///< may hold fields that are counted anew, see tour_caption.h
    Bilingual notes;   ///< for the presenter's eyes
    double seconds = kSceneSeconds;
    std::string extras; ///< keys of the file that this version does not know
    std::string unread; ///< the view as it stands in the file, JSON, when this table cannot show it …
    std::string fault;  ///< … and why; such a scene is kept, listed and passed over
    friend bool operator==(const TourScene&, const TourScene&) = default;
};

struct Tour {
    Bilingual title;
    std::vector<TourScene> scenes;
    std::string extras;
    friend bool operator==(const Tour&, const Tour&) = default;
};

/// A tour in hand: being put together, or shown.
struct TourState {
    Tour tour;
    std::string path;        ///< of the file it came from or was last saved to; empty: of none
    bool isSaved = true;     ///< nothing has been changed since
    int at = -1;             ///< the scene that is shown; -1: none yet
    bool playing = false;    ///< goes on by itself after each scene's seconds
    double since = 0;        ///< when the scene was shown, seconds on the caller's clock
    bool blank = false;      ///< the sheet is black: all eyes on the speaker
    bool presenting = false; ///< `--present`: full screen, big caption, no panels
    friend bool operator==(const TourState&, const TourState&) = default;
};

} // namespace session
