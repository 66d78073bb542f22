// The spoken map (« carte parlée »): what is said aloud of an initiative, as sentences for a voice. Numbers
// are plain digits and dates have their month as a word, so that a voice reads them as people do.
#pragma once

#include "base/language.h"
#include "model/dataset.h"

#include <string>
#include <string_view>
#include <vector>

namespace session {

/// "Nom. Organisation, Ville. 17 mars 2020. Catégorie : … 3 sur 42." `listing`: the selected rows in the
/// order of the list; a row that is not among them has no place. `whole`: its card is open, the summary is
/// said too. Empty for a row that is none.
std::string spokenRow(const model::Dataset& data, const std::vector<int>& listing, int row, bool whole,
                      base::Language language);

/// What is said when it is switched on: how many initiatives there are and how to reach them.
std::string spokenStart(int count, base::Language language);

/// What is said of a button or a filter: "Télémédecine, 75 initiatives, coché." `state`: empty for what has
/// none. `count`: of initiatives, negative for what counts none.
std::string spokenControl(std::string_view label, int count, std::string_view state, base::Language language);

} // namespace session
