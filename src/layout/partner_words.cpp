#include "layout/partner_words.h"

#include "base/words.h"
#include "base/written.h"

namespace layout {

int shareOf(int count, int whole)
{
    return whole == 0 ? 0 : (200 * count + whole) / (2 * whole);
}

std::string coverageText(const model::PartnerCoverage& coverage, base::Language language)
{
    return base::written(
        base::Word::PartnersCoverage, language, base::formatCount(coverage.rows, language),
        base::formatCount(coverage.naming, language), shareOf(coverage.naming, coverage.rows),
        base::formatCount(coverage.linked, language), shareOf(coverage.linked, coverage.rows));
}

} // namespace layout
