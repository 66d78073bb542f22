#include "session/wording_dates.h"

#include "base/words.h"
#include "base/written.h"

#include <fmt/format.h>

namespace session {

namespace {

using base::Language;
using base::word;
using base::Word;
using base::written;

/// Without the year that follows at the other end: "17 March", "March".
std::string withoutYear(base::PartialDate date, Language language)
{
    std::string text = base::formatDate(date, language);
    text.resize(text.rfind(' '));
    return text;
}

/// « 17 » of « 17 mars 2020 », « 1er » of « 1er mars 2020 ».
std::string dayAlone(base::PartialDate date, Language language)
{
    std::string text = base::formatDate(date, language);
    text.resize(text.find(' '));
    return text;
}

/// The months whose names begin with a vowel: « d’avril », « d’août », « d’octobre ».
bool elides(int month)
{
    return month == 4 || month == 8 || month == 10;
}

std::string bothEnds(base::PartialDate from, base::PartialDate to, Language language)
{
    if (from == to) {
        return written(from.hasDay() ? Word::RangeOneDay : Word::SentenceMonth, language,
                       base::formatDate(from, language));
    }
    if (from.hasDay() != to.hasDay()) { // one language for both ends: days
        return bothEnds(base::dateOfDay(base::firstDay(from)), base::dateOfDay(base::lastDay(to)), language);
    }
    const std::string end = base::formatDate(to, language);
    const bool sameYear = from.year == to.year;
    if (from.hasDay()) {
        const std::string start = !sameYear                ? base::formatDate(from, language)
                                  : from.month == to.month ? dayAlone(from, language)
                                                           : withoutYear(from, language);
        return written(Word::RangeDays, language, start, end);
    }
    return written(elides(from.month) ? Word::RangeMonthsVowel : Word::RangeMonths, language,
                   sameYear ? withoutYear(from, language) : base::formatDate(from, language), end);
}

} // namespace

std::string rangeText(const std::optional<base::PartialDate>& from,
                      const std::optional<base::PartialDate>& to, Language language)
{
    if (from && to) {
        return bothEnds(*from, *to, language);
    }
    if (from) {
        return written(from->hasDay() ? Word::SentenceFromDay : Word::SentenceFrom, language,
                       base::formatDate(*from, language));
    }
    if (to) {
        return written(to->hasDay() ? Word::SentenceToDay : Word::SentenceTo, language,
                       base::formatDate(*to, language));
    }
    return {};
}

std::string shortRangeText(const std::optional<base::PartialDate>& from,
                           const std::optional<base::PartialDate>& to, base::Language language)
{
    if (!from || !to) {
        return rangeText(from, to, language);
    }
    if (from == to) {
        return base::formatDate(*from, language);
    }
    if (from->year != to->year) {
        return base::formatDate(*from, language) + " – " + base::formatDate(*to, language);
    }
    return withoutYear(*from, language) + " – " + withoutYear(*to, language);
}

std::string dayText(base::PartialDate date, base::Language language)
{
    return withoutYear(date, language);
}

} // namespace session
