// Codes that somebody wrote otherwise: as a name, in capitals, with a typing error, without their zero.
#pragma once

#include "source/suggestions.h"

#include <string>
#include <string_view>
#include <vector>

namespace source {

/// A code and what people write in its place.
struct CodeNames {
    std::string code;
    std::vector<std::string> names; ///< folded, with spaces for "_"; the code is among them
};

/// `names` need not be folded.
CodeNames codeNames(const std::string& code, const std::vector<std::string>& names = {});

/// The code that is meant. Certain where case, accents, hyphens and spaces are the only difference to the
/// code or one of its names, or where a number has lost its leading zero; likely where it is the nearest.
Proposal suggestCode(std::string_view written, const std::vector<CodeNames>& codes);

} // namespace source
