// What the user has made of the program at this moment: plain data with defaults. `ui` reads it,
// commands change it, and two equal states give the same screen.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "filter/selection.h"
#include "layout/camera.h"
#include "layout/detail_level.h"
#include "layout/symbols.h"
#include "session/analysis.h"
#include "session/duel.h"
#include "session/export_order.h"
#include "session/tour.h"
#include "session/unfolding.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace session {

/// A camera on its way. Seconds on the caller's clock.
struct Flight {
    layout::Camera from;
    layout::Camera to;
    double start = 0;
    double duration = 0;
    friend bool operator==(const Flight&, const Flight&) = default;
};

/// The days that the time axis spans, both included, since 1970-01-01; empty when last < first.
struct TimeAxis {
    int first = 0;
    int last = -1;

    [[nodiscard]] bool isEmpty() const { return last < first; }
    [[nodiscard]] int days() const { return last - first + 1; }
    friend bool operator==(const TimeAxis&, const TimeAxis&) = default;
};

/// Playing the year (play.h). Days since 1970-01-01, seconds on the caller's clock.
struct Play {
    bool active = false;
    bool running = false; ///< not when paused
    int day = 0;          ///< the last day that is shown
    int first = 0;
    int last = -1;
    int startDay = 0; ///< the day shown at startTime
    double startTime = 0;
    double daysPerSecond = 0;
    friend bool operator==(const Play&, const Play&) = default;
};

struct State {
    filter::Selection selection;
    base::Language language = base::Language::French;
    base::Theme theme = base::Theme::Light;
    layout::Symbols symbols = layout::Symbols::Bouquets;
    layout::Measure measure = layout::Measure::Count; ///< of the shaded regions
    bool showPoles = false;                           ///< territories, outlines and names of the pôles
    layout::Colouring colouring = layout::Colouring::Category; ///< of the dots
    filter::Facet barsBy = filter::Facet::Category;            ///< of the bars
    layout::Camera camera;
    layout::Detail detail = layout::Detail::Country; ///< follows the zoom, with a dead band
    std::optional<Flight> flight;
    std::optional<Duel> duel; ///< two choices side by side, instead of the one map
    Unfolding unfolding;      ///< « Tout Paris », or any crowded place
    int hoveredRow = -1;      ///< initiative under the pointer, on the map or in the list
    bool hoverOnMap = false;  ///< the list then scrolls to it
    int openRow = -1;         ///< initiative whose card is open
    std::string openPole;     ///< code of the pôle whose sheet is open; empty: none
    /// The page of the selection's network instead of the map, and where its line of time stands: months
    /// since year 0 (network_steps.h).
    std::optional<int> networkMonth;
    std::array<bool, filter::kFacetCount> facetOpen{true, true, false, true, true};
    Drawer drawer = Drawer::None;
    float drawerShare = 0.38F; ///< of the window's height, kLeastDrawer to kMostDrawer
    TableView table;
    std::vector<int> picked; ///< rows of the table that are marked, to be copied; ascending
    int pickedFrom = -1;     ///< where a range of them begins: the row last marked alone
    CrosstabView crosstab;
    PartnersView partners;
    std::optional<Choice> preview; ///< what it would give is shown
    std::optional<Nearby> nearby;  ///< the list is by distance from it
    MapTool tool = MapTool::Move;
    bool onlyInSight = false; ///< the area follows the map: « seulement ce que je vois »
    bool viewsOpen = false;
    bool toursOpen = false; ///< the panel in which a tour is put together
    bool helpOpen = false;
    bool exportOpen = false;
    ExportOrder exporting;        ///< as the export panel stands
    std::optional<ExportJob> job; ///< an export in progress
    bool reducedMotion = false;
    bool largeText = false; ///< « grand texte » of the kiosk
    bool speaks = false;    ///< the spoken map: never at a start
    TimeView timeline;
    Play play;
    std::optional<TourState> tour;
    std::string viewExtras;    ///< of the view that was opened, keys this version does not know: view_file.h
    std::string notice;        ///< one line the user has not dismissed yet
    bool noticeIsGood = false; ///< it tells of something done, not of something wrong

    friend bool operator==(const State&, const State&) = default;
};

/// The share of the window's height that the drawer asks for; 0 while it is closed.
inline float drawerShare(const State& state)
{
    return state.drawer == Drawer::None ? 0 : state.drawerShare;
}

} // namespace session
