// What a saved view, a step of undo and a copied command have in common: the part of a state that
// says what is shown. Menus, cards in passing, the pointer and flights are not in it.
#pragma once

#include "session/commands.h"

namespace session {

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

    friend bool operator==(const View&, const View&) = default;
};

/// What a state shows, or will show once it has arrived.
View viewOf(const State& state);

/// Shows a view: the camera flies there, a place unfolds, what is in passing (menus, play) stops.
void show(State& state, const View& view, const Context& context);

} // namespace session
