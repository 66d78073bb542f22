// How a sentence names what is compared: with its article and its preposition, which no rule gives
// for French proper names.
#pragma once

#include "base/language.h"
#include "filter/selection.h"
#include "model/dataset.h"

#include <string>
#include <string_view>

namespace session {

struct DuelName {
    std::string subject; ///< « l’Île-de-France », « les régions hors pôle »
    std::string in;      ///< « en Île-de-France », « en télémédecine »
    bool isPlural = false;
};

/// The words for a choice; an unknown code is quoted.
DuelName duelName(const model::Dataset& data, filter::Facet facet, std::string_view code,
                  base::Language language);

/// The text with a typographic apostrophe for each plain one.
std::string withApostrophes(std::string_view text);

} // namespace session
