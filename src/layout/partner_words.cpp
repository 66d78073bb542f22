#include "layout/partner_words.h"

#include "base/words.h"
#include "base/written.h"

namespace layout {

namespace {

using base::Word;

std::string initiativesText(long long count, base::Language language)
{
    return base::written(base::isSingular(count, language) ? Word::InitiativesOne : Word::InitiativesMany,
                         language, base::formatCount(count, language));
}

} // namespace

int shareOf(int count, int whole)
{
    return whole == 0 ? 0 : (200 * count + whole) / (2 * whole);
}

std::string coverageText(const model::PartnerCoverage& coverage, base::Language language)
{
    const auto part = [&](Word one, Word many, int count) {
        return base::written(base::isSingular(count, language) ? one : many, language,
                             base::formatCount(count, language), shareOf(count, coverage.rows));
    };
    return base::written(Word::PartnersCoverage, language, initiativesText(coverage.rows, language),
                         part(Word::PartnersNamingOne, Word::PartnersNamingMany, coverage.naming),
                         part(Word::PartnersLinkedOne, Word::PartnersLinkedMany, coverage.linked));
}

std::string groupText(const model::Constellation& group, base::Language language)
{
    return base::written(Word::PartnersGroup, language,
                         base::formatCount(static_cast<long long>(group.organisations.size()), language),
                         initiativesText(static_cast<long long>(group.rows.size()), language));
}

} // namespace layout
