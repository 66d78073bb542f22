// What a choice that is pointed at would make of a selection: what a click on it does.
#pragma once

#include "filter/selection.h"
#include "session/analysis.h"

namespace session {

/// The selection after the choice: its code toggled; of a cell, both its values kept alone.
inline filter::Selection afterChoice(filter::Selection selection, const Choice& choice)
{
    if (choice.second) {
        filter::keepCell(selection,
                         {{choice.facet, choice.code}, {choice.second->first, choice.second->second}});
    } else {
        filter::toggle(selection, choice.facet, choice.code);
    }
    return selection;
}

} // namespace session
