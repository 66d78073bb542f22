// The page of a day at a fair, as HTML: see fair_report.h.
#pragma once

#include "model/dataset.h"
#include "session/fair_day.h"

#include <string>

namespace app {

/// The page of a day, in French and in English: self-contained HTML, nothing is loaded, one A4 sheet a
/// language. Categories in the order of the table; one that the table does not know is under its code.
std::string fairPage(const session::FairDay& day, const model::Dataset& data);

/// "3 min 20 s": milliseconds in.
std::string minutesText(std::int64_t milliseconds, base::Language language);

} // namespace app
