#include "scene/attribution.h"

#include "base/words.h"
#include "base/written.h"

namespace scene {

std::string attribution(const model::Atlas& atlas, base::Language language)
{
    using base::Word;
    return atlas.isShippedTable
               ? base::written(Word::Attribution, language, atlas.geography.credit)
               : base::written(Word::AttributionOther, language, atlas.geography.credit, atlas.dataName);
}

} // namespace scene
