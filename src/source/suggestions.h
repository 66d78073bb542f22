// What to write instead: proposals for the cells that a check refuses. All are pure functions.
#pragma once

#include "model/problem.h"

#include <optional>
#include <string>
#include <string_view>

namespace source {

/// What to write instead; empty when nothing sensible can be proposed.
struct Proposal {
    std::string value;
    model::Sure sure = model::Sure::Likely;

    [[nodiscard]] bool isEmpty() const { return value.empty(); }
};

/// A real date near the text. Certain where it is the same date written otherwise: "17/03/2020" →
/// "2020-03-17", "2020/3/7" → "2020-03-07", « 1er avril 2020 » → "2020-04-01". Likely where day and month may
/// have changed places
/// ("03/04/2020", read as the French do) and where no such day exists: "2020-02-30" → "2020-02-29".
Proposal suggestDate(std::string_view text);

/// A number written with a decimal comma, a plus or a degree sign, rewritten: certain. Likely where spaces
/// stand inside. Else empty.
Proposal suggestNumber(std::string_view text);

/// "www.ars.sante.fr/x" → "https://www.ars.sante.fr/x": certain. A bare host or another scheme: likely.
Proposal suggestUrl(std::string_view text);

/// The whole text as a finite number, decimal point, never the locale's comma.
std::optional<double> parseNumber(std::string_view text);

/// True for http:// or https:// followed by a host, without spaces or control characters.
bool isWebAddress(std::string_view text);

/// At most 80 characters of valid UTF-8, cut with "…"; broken bytes become "?".
std::string shortened(std::string_view text);

} // namespace source
