// Letters that went through the wrong encoding: bytes of Windows-1252 in a text of UTF-8, UTF-8 that was read
// as Windows-1252 and saved again (« Ã© » for « é »), and spaces nobody meant.
#pragma once

#include "source/suggestions.h"

#include <string>
#include <string_view>

namespace source {

/// Finds a text that is no UTF-8 and holds not one well-formed character beyond ASCII: what Excel and old
/// programs write in France. The text comes in pieces that end between two characters.
class LetterSurvey {
public:
    void see(std::string_view piece);
    [[nodiscard]] bool isWindows1252() const { return hasBroken_ && !hasUtf8_; }

private:
    bool hasBroken_ = false;
    bool hasUtf8_ = false;
};

/// The text with every byte that is no UTF-8 read as Windows-1252 (table: WHATWG Encoding Standard,
/// index-windows-1252; Latin-1 is a part of it). Certain where these are letters, signs and spaces of French;
/// likely otherwise.
Proposal fromWindows1252(std::string_view text);

/// « TÃ©lÃ©mÃ©decine » → « Télémédecine », « lâ€™hÃ´pital » → « l’hôpital », also where that happened twice.
/// Empty where nothing was scrambled.
std::string unscrambled(std::string_view text);

/// The text without no-break and thin spaces around it and without runs of spaces in it; empty where there
/// are none.
std::string withoutStraySpaces(std::string_view text);

} // namespace source
