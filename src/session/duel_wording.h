// The one sentence that compares the two sides, and never says more than the numbers hold: no
// ratio and no rate under five initiatives or where no cluster took the census, equal said as
// equal, none said as none, no causes.
#pragma once

#include "base/language.h"
#include "filter/selection.h"
#include "model/dataset.h"
#include "session/area_words.h"
#include "session/duel.h"

#include <array>
#include <string>

namespace session {

/// Fewer initiatives than this say more about chance than about a side: the choropleth's bound.
inline constexpr int kLeastToCompare = 5;

/// « L’Île-de-France compte 162 initiatives, Auvergne-Rhône-Alpes 86, soit 1,9 fois moins ; par
/// million d’habitants, 13,0 contre 10,5. » `counts`: rows of left and right; the selection's
/// other facets, search and dates open the sentence.
std::string duelSentence(const model::Dataset& data, const Duel& duel, std::array<int, 2> counts,
                         const filter::Selection& selection, base::Language language,
                         const AreaWords& areas = {});

/// True when no cluster took the census there: fewer rows are not less activity.
bool isUncounted(const model::Dataset& data, filter::Facet facet, std::string_view code);

/// Rows for a million inhabitants of a region as the sentence writes them; empty where it would
/// not: another facet, too few rows, no census, no population.
std::string duelRate(const model::Dataset& data, filter::Facet facet, std::string_view code, int count,
                     base::Language language);

} // namespace session
