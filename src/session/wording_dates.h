// A date range as a clause of the sentence, in both languages.
#pragma once

#include "base/date.h"
#include "base/language.h"

#include <optional>
#include <string>

namespace session {

/// « du 17 mars au 11 mai 2020 », « de mars à mai 2020 », « depuis le 1er avril 2020 »; "from 17 March to
/// 11 May 2020". The year is said once when both ends share it. Empty without any end.
std::string rangeText(const std::optional<base::PartialDate>& from,
                      const std::optional<base::PartialDate>& to, base::Language language);

/// As short as can be: « 17 mars – 11 mai », « 17 mars 2020 », "March – May".
std::string shortRangeText(const std::optional<base::PartialDate>& from,
                           const std::optional<base::PartialDate>& to, base::Language language);

/// « 17 mars »: a date whose year is plain from where it stands.
std::string dayText(base::PartialDate date, base::Language language);

} // namespace session
