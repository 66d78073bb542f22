// One key for the many spellings of an organisation: « CHU de Lille », « Centre hospitalier universitaire de
// Lille », « CHRU Lille ». Rules for hospitals, universities, authorities and legal forms, and a short list
// of what only people know. A doubt gives two keys: a thread that is missing lies less than a false one.
#pragma once

#include <string>
#include <string_view>

namespace model {

struct OrganisationName {
    std::string key;     ///< equal for two spellings of one organisation; empty when nothing is named
    std::string acronym; ///< « Agence nationale de la recherche (ANR) »: anr; else empty
    std::string parent;  ///< key of who stands in parentheses: « Hôpital Bicêtre (AP-HP) »; else empty
};

/// Reads a name as tables have it. What stands in parentheses is never part of the key: it is the acronym
/// when it is made of the name's initials, else perhaps who the named unit belongs to; a list
/// (« CNRS, IRD ») is neither.
OrganisationName readOrganisation(std::string_view spelling);

} // namespace model
