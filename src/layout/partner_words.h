// How far the threads between partners can be believed, in a sentence: said wherever they are shown.
#pragma once

#include "base/language.h"
#include "model/partner_counts.h"

#include <string>

namespace layout {

/// Per cent, rounded; 0 of nothing.
int shareOf(int count, int whole);

/// « Sur 651 fiches, 413 (63 %) citent un partenaire ; 283 (43 %) en citent un qui est dans la table. »
std::string coverageText(const model::PartnerCoverage& coverage, base::Language language);

} // namespace layout
