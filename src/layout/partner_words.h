// How far the threads between partners can be believed, in a sentence: said wherever they are shown.
#pragma once

#include "base/language.h"
#include "model/partner_counts.h"

#include <string>

namespace layout {

/// Per cent, rounded; 0 of nothing.
int shareOf(int count, int whole);

/// « Sur 651 initiatives, 413 (63 %) citent un partenaire ; 254 (39 %) en citent un qui est dans le tableau.
/// »
std::string coverageText(const model::PartnerCoverage& coverage, base::Language language);

/// « 12 organisations · 9 initiatives »
std::string groupText(const model::Constellation& group, base::Language language);

} // namespace layout
