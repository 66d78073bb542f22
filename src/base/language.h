// The two languages of the interface and their typography: numbers, dates, plurals.
// Rules: Imprimerie nationale (French), Oxford house style (English); U+202F thousands and
// decimal comma in French, comma thousands in English.
#pragma once

#include "base/date.h"

#include <string>
#include <string_view>

namespace base {

enum class Language { French, English };

/// "12 317 279" with U+202F in French, "12,317,279" in English.
std::string formatCount(long long value, Language language);

/// One number with `decimals` digits after the comma (French) or the point (English).
std::string formatDecimal(double value, int decimals, Language language);

/// "20 km", "1,5 km", "300 m"; metres in.
std::string formatDistance(double metres, Language language);

/// "7 mai 2020", "1er avril 2020", "mars 2020"; "7 May 2020", "March 2020".
std::string formatDate(PartialDate date, Language language);

/// "mars", "March": the full name of month 1 to 12.
std::string_view monthName(int month, Language language);

/// "janv.", "févr.", "mars" …; "Jan", "Feb", "Mar" …
std::string_view monthShort(int month, Language language);

/// French: 0 and 1 are singular. English: only 1 is.
bool isSingular(long long value, Language language);

} // namespace base
