// Names of choices and the sentence that reads the selection back, in both languages.
#pragma once

#include "base/language.h"
#include "filter/outcome.h"
#include "model/atlas.h"
#include "model/pairing.h"
#include "session/area_words.h"

#include <string>
#include <string_view>
#include <vector>

namespace session {

/// The short name of a facet's choice ("Télémédecine", « Hors pôle », "mars 2020"); the code when
/// it is unknown.
std::string choiceLabel(const model::Dataset& data, filter::Facet facet, std::string_view code,
                        base::Language language);

std::string facetTitle(filter::Facet facet, base::Language language);

/// "entre industriels et hôpitaux", "between companies", of a pairing's code; the code where it is none.
std::string pairingLabel(std::string_view code, base::Language language);

/// « Industriel ↔ Hospitalier »
std::string pairingName(model::Pairing pairing, base::Language language);

std::string typeLabel(model::OrganisationType type, base::Language language);

/// "42 initiatives" with its plural.
std::string initiativesText(long long count, base::Language language);

/// « 3 lignes de masques.csv laissées de côté »; empty when there are none.
std::string leftOutText(const model::Atlas& atlas, base::Language language);

/// « 42 initiatives sur 651 », or « 651 initiatives » when nothing is filtered.
std::string totalText(const filter::Outcome& outcome, const filter::Selection& selection,
                      base::Language language);

/// « télémédecine ou diagnostic, en Occitanie, depuis mars 2020 »; what everything means when
/// the selection is empty. `areas`: what areas of the map are called (area_words.h).
std::string sentence(const model::Dataset& data, const filter::Selection& selection, base::Language language,
                     const AreaWords& areas = {});

/// The title that a view gets from what it shows: count and sentence.
std::string viewTitle(const model::Dataset& data, const filter::Outcome& outcome,
                      const filter::Selection& selection, base::Language language, const AreaWords& areas);

/// Selected rows as the list shows them: by category, then name (folded, then by its bytes), then id.
std::vector<int> listing(const model::Dataset& data, const filter::Outcome& outcome);
/// The same from the listing of the whole table, without sorting again.
std::vector<int> listing(const std::vector<int>& order, const filter::Outcome& outcome);

} // namespace session
