// What is shown, as plain data: the part of a state that saved views, tours, a step of undo and a
// copied command have in common (view.h). Menus, the pointer and flights are not in it.
#pragma once

#include "base/language.h"
#include "base/palette.h"
#include "filter/selection.h"
#include "layout/camera.h"
#include "layout/symbols.h"
#include "layout/unfold.h"
#include "session/analysis.h"
#include "session/duel.h"

#include <optional>
#include <string>

namespace session {

/// The part of the time axis in sight, in days since 1970-01-01; span 0 is all of it.
struct TimeView {
    double first = 0;
    double span = 0;
    bool byDay = false; ///< bars are days, not months
    friend bool operator==(const TimeView&, const TimeView&) = default;
};

struct View {
    filter::Selection selection;
    base::Language language = base::Language::French;
    base::Theme theme = base::Theme::Light;
    layout::Symbols symbols = layout::Symbols::Bouquets;
    layout::Measure measure = layout::Measure::Count;
    layout::Colouring colouring = layout::Colouring::Category;
    filter::Facet barsBy = filter::Facet::Category;
    bool showPoles = false;
    layout::Camera camera; ///< where it is, or where it is flying to
    std::optional<Duel> duel;
    layout::UnfoldTarget unfolded;
    TimeView timeline;
    Drawer drawer = Drawer::None;
    TableView table;
    CrosstabView crosstab;
    std::optional<Nearby> nearby;
    std::string extras; ///< of the file it came from: keys this version does not know, see view_file.h
    int openRow = -1;   ///< the initiative whose card is open
    std::optional<int> networkMonth; ///< the page of the selection's network, and where its line of time
                                     ///< stands: months since year 0; none: the map
    std::string openPole;            ///< code of the pôle whose sheet is open; empty: none
    PartnersView partners;

    friend bool operator==(const View&, const View&) = default;
};

} // namespace session
