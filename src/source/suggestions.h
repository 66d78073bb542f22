// What to write instead: proposals for the cells that a check refuses. All are pure functions;
// an empty text means that nothing sensible can be proposed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace source {

/// A real date near the text: "2020-02-30" → "2020-02-29", "17/03/2020" → "2020-03-17".
std::string suggestDate(std::string_view text);

/// A number written with a decimal comma, spaces or a degree sign, rewritten; else empty.
std::string suggestNumber(std::string_view text);

/// "www.ars.sante.fr/x" → "https://www.ars.sante.fr/x".
std::string suggestUrl(std::string_view text);

/// The whole text as a finite number, decimal point, never the locale's comma.
std::optional<double> parseNumber(std::string_view text);

/// True for http:// or https:// followed by a host, without spaces or control characters.
bool isWebAddress(std::string_view text);

/// At most 80 characters of valid UTF-8, cut with "…"; broken bytes become "?".
std::string shortened(std::string_view text);

} // namespace source
