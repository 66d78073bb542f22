// What a refresh of the stage is asked to show, and what of it is new: found once, before anything is
// touched, so that every later step asks here instead of comparing for itself.
#pragma once

#include "base/geometry.h"
#include "session/state.h"

#include <optional>
#include <vector>

namespace app {

/// What a refresh is asked to show, as far as something has to be worked out anew when it changes.
struct Wanted {
    filter::Selection selection; ///< what is shown of the state's (session/play.h)
    base::Rect rect;             ///< of the sheet, pixels
    float scale = 1;
    double zoom = 0;     ///< of the main map, pixels a metre; 0 for a duel
    bool atOnce = false; ///< a picture on its own, everything at the end of its way
    bool isDuel = false;
    int pageFrame = -1; ///< of the page of a network (NetworkStage::frameFor); -1: the map, or a duel
    base::Language language = base::Language::French;
    layout::Symbols symbols = layout::Symbols::Bouquets;
    layout::Measure measure = layout::Measure::Count;
    filter::Facet barsBy = filter::Facet::Category;
    layout::Colouring colouring = layout::Colouring::Category;
    bool showPoles = false;
    layout::Detail detail = layout::Detail::Country;
    std::vector<base::Rect> controls; ///< that names keep off, pixels
    layout::UnfoldTarget place;       ///< that is unfolded
    double share = 0;                 ///< how far it is open
    std::optional<session::Choice> preview;
    std::optional<session::Nearby> nearby;
    bool onlyInSight = false;
};

/// What the state wants on a sheet in this rectangle, but for its zoom; seconds on the caller's clock.
Wanted wantedBy(const session::State& state, const base::Rect& rect, float scale,
                const std::vector<base::Rect>& controls, double now);

/// How what was shown gives way to what is wanted.
enum class Turn {
    AtOnce,   ///< it is the first, of another size, or a picture on its own: nothing is on its way
    OnMap,    ///< things on the one map go on their way to where they shall be
    IntoDuel, ///< the map goes under paper and the duel comes out of it
    InDuel,   ///< likewise where land lies elsewhere in the new duel
    OutOfDuel
};

/// What is new since the last refresh. As constructed: everything, for the first one.
struct Changed {
    Turn turn = Turn::AtOnce;
    bool selection = true;  ///< all counts, and where dots are
    bool order = true;      ///< rows of the list, or the place that they are in order of distance from
    bool areaWords = true;  ///< what the area of the map is called may be another
    bool preview = true;    ///< the choice that is pointed at, or what it would give
    bool page = false;      ///< a network's page comes or goes, or lies on other land
    bool size = true;       ///< of the map, or there was none: every view is laid out
    bool zoom = true;       ///< of the main map, which is laid out; panning moves its origin only
    bool symbols = true;    ///< another kind of them
    bool kind = true;       ///< that, or what the kind tells: measure, facet of the bars
    bool looks = true;      ///< colouring, territories of the pôles
    bool language = true;   ///< names, numbers in charts
    bool detail = true;     ///< which names there are
    bool controls = true;   ///< where names may be
    bool otherPlace = true; ///< the unfolded place, even while neither is to be seen
    bool unfolds = false;   ///< that, and its dots leave their seats

    /// Every view is laid out anew.
    [[nodiscard]] bool everyView() const { return selection || size || kind || looks || language; }
    /// The main map is.
    [[nodiscard]] bool laysOut() const { return everyView() || zoom; }
    /// What is shown is there at once.
    [[nodiscard]] bool isStill() const { return turn == Turn::AtOnce || turn == Turn::OutOfDuel; }
    /// What is on the map sets out for where it shall be. (A zoom alone takes its things with it.)
    [[nodiscard]] bool setsOut() const
    {
        return turn == Turn::OnMap && (selection || kind || looks || unfolds);
    }
};

/// `shown`: what the last refresh was asked for; nothing before the first.
Changed changedSince(const std::optional<Wanted>& shown, const Wanted& wanted);

} // namespace app
