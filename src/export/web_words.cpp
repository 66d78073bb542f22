#include "export/web_words.h"

#include "base/words.h"

#include <array>
#include <string>

namespace exporter {

namespace {

using base::Word;

/// What the scripts in src/export/web/ ask for by name.
constexpr std::array kWords{
    Word::AppTitle,
    Word::InitiativesOne,
    Word::InitiativesMany,
    Word::OfTotal,
    Word::SentenceAll,
    Word::SentenceOr,
    Word::SentenceSearch,
    Word::SentenceFrom,
    Word::SentenceFromDay,
    Word::SentenceTo,
    Word::SentenceToDay,
    Word::RangeDays,
    Word::RangeMonths,
    Word::RangeMonthsVowel,
    Word::RangeOneDay,
    Word::SentenceMonth,
    Word::SentenceKeepUndated,
    Word::CountRule,
    Word::PublishedTick,
    Word::ZeroNow,
    Word::ClearFacet,
    Word::SearchHint,
    Word::ForgivenSearch,
    Word::ClearSearch,
    Word::Reset,
    Word::ThemeNow,
    Word::ThemeLight,
    Word::ThemeDark,
    Word::ThemeContrast,
    Word::Kilometres,
    Word::Attribution,
    Word::AttributionOther,
    Word::ZoomIn,
    Word::ZoomOut,
    Word::Home,
    Word::LegendPublished,
    Word::ListEmpty,
    Word::ListEmptyHint,
    Word::BackToList,
    Word::Previous,
    Word::Next,
    Word::Position,
    Word::CardOrganisation,
    Word::CardPlace,
    Word::CardPole,
    Word::CardDate,
    Word::CardUndated,
    Word::CardPartners,
    Word::CardNotSelected,
    Word::OpenSource,
    Word::KeepUndatedHint,
    Word::ClearDates,
    Word::UndatedCount,
    Word::Dismiss,
    Word::LegendDots,
    Word::NoteLabelled,
    Word::WebFilters,
    Word::WebFiltersOn,
    Word::WebShow,
    Word::WebSkipToList,
    Word::WebSkipToFilters,
    Word::WebSearch,
    Word::WebMap,
    Word::WebMapSays,
    Word::WebPeriod,
    Word::WebFrom,
    Word::WebTo,
    Word::WebKeepUndated,
    Word::WebLanguage,
    Word::WebThemeAuto,
    Word::WebNewTab,
    Word::WebOnMap,
    Word::WebBadge,
    Word::WebOrigin,
    Word::WebTable,
    Word::WebLeftOut,
    Word::WebAreaClear,
};

} // namespace

nlohmann::ordered_json webWords()
{
    nlohmann::ordered_json words = nlohmann::ordered_json::object();
    for (const Word key : kWords) {
        words[std::string(base::wordName(key))] = {base::word(key, base::Language::French),
                                                   base::word(key, base::Language::English)};
    }
    return words;
}

} // namespace exporter
