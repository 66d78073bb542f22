#include "model/organisation_key.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace model {

namespace {

using Words = std::vector<std::string>;
using Other = std::pair<std::string_view, std::string_view>;

constexpr std::array kSmallWords{"au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"};

constexpr std::array kLegalForms{"ag",   "bv",  "eurl", "gmbh", "inc", "ltd", "nv",  "plc", "sa",
                                 "sarl", "sas", "sasu", "sca",  "se",  "snc", "spa", "scop"};

/// The same thing said longer, without small words; longer ones first.
constexpr std::array kPhrases{
    Other{"assistance publique hopitaux paris", "aphp"},
    Other{"assistance publique hopitaux marseille", "aphm"},
    Other{"ap hp", "aphp"},
    Other{"ap hm", "aphm"},
    Other{"centre hospitalier regional universitaire", "chu"},
    Other{"centre hospitalier universitaire", "chu"},
    Other{"centre hospitalier regional", "chr"},
    Other{"centre hospitalier intercommunal", "chi"},
    Other{"centre hospitalier", "ch"},
    Other{"hopitaux universitaires", "chu"},
    Other{"chru", "chu"},
    Other{"groupement hospitalier territoire", "ght"},
    Other{"agence regionale sante", "ars"},
    Other{"chambre commerce industrie", "cci"},
    Other{"conseil departemental", "departement"},
    Other{"conseil regional", "region"},
    Other{"mairie", "ville"},
    Other{"commune", "ville"},
    Other{"fonds dotation", "fonds"},
    Other{"centre national recherche scientifique", "cnrs"},
    Other{"institut national sante recherche medicale", "inserm"},
    Other{"commissariat energie atomique energies alternatives", "cea"},
    Other{"commissariat energie atomique", "cea"},
    Other{"institut recherche pour developpement", "ird"},
};

/// Regions that university hospitals carry behind their town: there is one in a town.
constexpr std::array kHospitalRegions{"alpes", "bourgogne", "normandie", "picardie"};

/// What no rule can know. Hospitals of AP-HP that are one organisation with it; Henri-Mondor, in another town
/// than the rest, stands for itself. Not here: « Cnam », which is the Assurance maladie and the
/// Conservatoire.
constexpr std::array kOtherNames{
    Other{"hopital bichat", "aphp"},
    Other{"hopital bicetre", "aphp"},
    Other{"hopital cochin", "aphp"},
    Other{"hopital europeen georges pompidou", "aphp"},
    Other{"hopital lariboisiere", "aphp"},
    Other{"hopital pitie salpetriere", "aphp"},
    Other{"hopital henri mondor", "chu henri mondor"},
    Other{"chu lyon", "hospices civils lyon"},
    Other{"chu marseille", "aphm"},
    Other{"ch annecy", "ch annecy genevois"},
    Other{"ch chambery", "ch metropole savoie"},
    Other{"ministere sante", "ministere solidarites sante"},
    Other{"universite lyon 1", "universite claude bernard lyon 1"},
    Other{"universite paul sabatier", "universite toulouse iii paul sabatier"},
    Other{"medicen", "medicen paris region"},
    Other{"obepine", "reseau obepine"},
    Other{"astrazeneca", "astrazeneca france"},
};

template<class List>
bool contains(const List& list, std::string_view word)
{
    return std::ranges::find(list, word) != list.end();
}

/// Folded words; a point joins (S.A.S.), other punctuation parts.
Words wordsOf(std::string_view text)
{
    std::string plain;
    for (const char c : base::fold(text)) {
        const bool isPunctuation = std::string_view(",;:/+\"()[]").find(c) != std::string_view::npos;
        plain += c == '.' ? std::string() : std::string(1, isPunctuation ? ' ' : c);
    }
    return base::words(plain);
}

std::string joined(const Words& words)
{
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " ") + word;
    }
    return text;
}

Words withoutSmallWords(Words words)
{
    Words kept;
    std::ranges::copy_if(words, std::back_inserter(kept),
                         [](const std::string& word) { return !contains(kSmallWords, word); });
    return kept.empty() ? words : kept;
}

Words withShortPhrases(const Words& words)
{
    std::string text = " " + joined(words) + " ";
    for (const auto& [phrase, brief] : kPhrases) {
        const std::string whole = " " + std::string(phrase) + " ";
        if (const std::size_t at = text.find(whole); at != std::string::npos) {
            text.replace(at + 1, phrase.size(), brief);
        }
    }
    return base::words(text);
}

/// « SAS Vicat », « Vicat S.A. », « Groupe Vicat »; a groupe hospitalier is more than a form.
void dropLegalForms(Words& words)
{
    while (words.size() > 1 && contains(kLegalForms, words.back())) {
        words.pop_back();
    }
    const bool isForm = words.front() == "sas" || words.front() == "sarl" || words.front() == "sa" ||
                        (words.front() == "groupe" && words.size() > 1 && !words[1].starts_with("hospitali"));
    if (words.size() > 1 && isForm) {
        words.erase(words.begin());
    }
}

void arrange(Words& words)
{
    while (words.size() > 2 && words.front() == "chu" && contains(kHospitalRegions, words.back())) {
        words.pop_back();
    }
    if (words.front() == "aphp" || words.front() == "aphm") {
        words.resize(1); // « AP-HP Pitié-Salpêtrière »
    }
    if (const auto place = std::ranges::find(words, "universite"); place != words.end()) {
        std::rotate(words.begin(), place, place + 1); // « Le Mans Université »
    }
}

std::string keyOf(const Words& all)
{
    if (all.empty()) {
        return {};
    }
    Words words = withShortPhrases(withoutSmallWords(all));
    dropLegalForms(words);
    arrange(words);
    const std::string key = joined(words);
    const auto* const other = std::ranges::find(kOtherNames, key, &Other::first);
    return other == kOtherNames.end() ? key : std::string(other->second);
}

/// "anr" for « Agence nationale de la recherche ».
bool areInitials(std::string_view letters, const Words& words)
{
    std::string initials;
    for (const std::string& word : withoutSmallWords(words)) {
        initials += word.front();
    }
    return letters.size() > 1 && initials == letters;
}

} // namespace

OrganisationName readOrganisation(std::string_view spelling)
{
    const std::size_t open = spelling.find('(');
    const std::size_t close = spelling.find(')', open == std::string_view::npos ? 0 : open);
    if (open == std::string_view::npos || close == std::string_view::npos) {
        return {keyOf(wordsOf(spelling)), {}, {}};
    }
    const Words name =
        wordsOf(std::string(spelling.substr(0, open)) + " " + std::string(spelling.substr(close + 1)));
    const std::string_view inside = spelling.substr(open + 1, close - open - 1);
    const Words note = wordsOf(inside);
    if (name.empty()) {
        return {keyOf(note), {}, {}};
    }
    if (note.size() == 1 && areInitials(note.front(), name)) {
        return {keyOf(name), note.front(), {}};
    }
    const bool isList =
        inside.find(',') != std::string_view::npos || inside.find('/') != std::string_view::npos;
    return {keyOf(name), {}, isList ? std::string() : keyOf(note)};
}

} // namespace model
