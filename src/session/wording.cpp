#include "session/wording.h"

#include "base/text.h"
#include "base/words.h"
#include "base/written.h"
#include "session/text_places.h"
#include "session/wording_areas.h"
#include "session/wording_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace session {

namespace {

using base::Language;
using base::word;
using base::Word;
using base::written;
using filter::Facet;

std::string categoryLabel(const model::Category& category, Language language)
{
    struct Short {
        std::string_view code;
        Word key;
    };
    // The published labels are sentences; these fit a facet row. Unknown codes keep their label.
    static constexpr std::array kShorts{Short{"dons", Word::ShortDons},
                                        Short{"collaboratif", Word::ShortCollaboratif},
                                        Short{"organisation_soins", Word::ShortOrganisationSoins},
                                        Short{"telemedecine", Word::ShortTelemedecine},
                                        Short{"recherche", Word::ShortRecherche},
                                        Short{"diagnostic", Word::ShortDiagnostic},
                                        Short{"traitements", Word::ShortTraitements},
                                        Short{"imagerie_reeducation", Word::ShortImagerieReeducation},
                                        Short{"donnees", Word::ShortDonnees},
                                        Short{"confinement", Word::ShortConfinement}};
    const auto it =
        std::find_if(kShorts.begin(), kShorts.end(), [&](const Short& s) { return s.code == category.code; });
    return std::string(it == kShorts.end() ? model::label(category, language) : word(it->key, language));
}

std::string monthLabel(std::string_view code, Language language)
{
    const auto date = base::parseDate(code);
    return date ? base::formatDate(*date, language) : std::string(code);
}

/// The first letter in lower case, unless the word is all capitals or a name.
std::string lowered(std::string text)
{
    if (text.rfind("É", 0) == 0) {
        return "é" + text.substr(std::string_view("É").size());
    }
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z' &&
        (text.size() < 2 || !(text[1] >= 'A' && text[1] <= 'Z'))) {
        text[0] = static_cast<char>(text[0] - 'A' + 'a');
    }
    return text;
}

/// « en Occitanie », « dans les Hauts-de-France », « à La Réunion ».
std::string inRegion(const model::Region& region, Language language)
{
    Word key = Word::SentenceIn;
    if (region.name.rfind("Hauts-", 0) == 0) {
        key = Word::SentenceInThePlural;
    } else if (region.name.rfind("Pays ", 0) == 0) {
        key = Word::SentenceInThePlural;
    } else if (region.name.rfind("Grand ", 0) == 0) {
        key = Word::SentenceInTheSingular;
    } else if (region.name.rfind("La ", 0) == 0 || region.name == "Mayotte") {
        key = Word::SentenceAt;
    }
    return written(key, language, region.name);
}

std::string joined(const std::vector<std::string>& parts, std::string_view last)
{
    std::string text;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i > 0) {
            text += i + 1 == parts.size() ? last : std::string_view(", ");
        }
        text += parts[i];
    }
    return text;
}

} // namespace

std::string typeLabel(model::OrganisationType type, Language language)
{
    static constexpr std::array<Word, model::kOrganisationTypeCount> kWords{
        Word::TypeIndustrial, Word::TypeHospital,    Word::TypeAcademic,
        Word::TypePublic,     Word::TypeAssociation, Word::TypeCluster};
    return std::string(word(kWords[static_cast<std::size_t>(type)], language));
}

std::string pairingLabel(std::string_view code, Language language)
{
    static constexpr std::array<Word, model::kOrganisationTypeCount> kPlurals{
        Word::PairingIndustrial, Word::PairingHospital,    Word::PairingAcademic,
        Word::PairingPublic,     Word::PairingAssociation, Word::PairingCluster};
    const auto pairing = model::pairingFromCode(code);
    if (!pairing) {
        return std::string(code);
    }
    const auto plural = [&](model::OrganisationType type) {
        return word(kPlurals[static_cast<std::size_t>(type)], language);
    };
    return pairing->first == pairing->second
               ? written(Word::SentencePairingSame, language, plural(pairing->first))
               : written(Word::SentencePairing, language, plural(pairing->first), plural(pairing->second));
}

std::string pairingName(model::Pairing pairing, Language language)
{
    return written(Word::PairingShort, language, typeLabel(pairing.first, language),
                   typeLabel(pairing.second, language));
}

std::string choiceLabel(const model::Dataset& data, Facet facet, std::string_view code, Language language)
{
    switch (facet) {
    case Facet::Category:
        if (const int i = data.findCategory(code); i >= 0) {
            return categoryLabel(data.categories[static_cast<std::size_t>(i)], language);
        }
        break;
    case Facet::Pole:
        if (code == filter::kNone) {
            return std::string(word(Word::NoPole, language));
        }
        if (const int i = data.findPole(code); i >= 0) {
            return data.poles[static_cast<std::size_t>(i)].name;
        }
        break;
    case Facet::Region:
        if (const int i = data.findRegion(code); i >= 0) {
            return data.regions[static_cast<std::size_t>(i)].name;
        }
        break;
    case Facet::Type:
        if (const auto type = model::typeFromCode(code)) {
            return typeLabel(*type, language);
        }
        break;
    case Facet::Month:
        return code == filter::kNone ? std::string(word(Word::Undated, language))
                                     : monthLabel(code, language);
    }
    return std::string(code);
}

std::string facetTitle(Facet facet, Language language)
{
    static constexpr std::array<Word, filter::kFacetCount> kTitles{
        Word::FacetCategory, Word::FacetPole, Word::FacetRegion, Word::FacetType, Word::FacetMonth};
    return std::string(word(kTitles[static_cast<std::size_t>(facet)], language));
}

std::string initiativesText(long long count, Language language)
{
    return written(base::isSingular(count, language) ? Word::InitiativesOne : Word::InitiativesMany, language,
                   base::formatCount(count, language));
}

std::string leftOutText(const model::Atlas& atlas, Language language)
{
    if (atlas.leftOut == 0) {
        return {};
    }
    return written(base::isSingular(atlas.leftOut, language) ? Word::LeftOutOne : Word::LeftOutMany, language,
                   base::formatCount(atlas.leftOut, language), atlas.dataName);
}

std::string totalText(const filter::Outcome& outcome, const filter::Selection& selection, Language language)
{
    std::string text = initiativesText(outcome.selected, language);
    if (!selection.isEmpty()) {
        text += " " + written(Word::OfTotal, language, base::formatCount(outcome.total, language));
    }
    return text;
}

std::string sentence(const model::Dataset& data, const filter::Selection& selection, Language language,
                     const AreaWords& areas)
{
    if (selection.isEmpty()) {
        return std::string(word(Word::SentenceAll, language));
    }
    const std::string_view orWord = word(Word::SentenceOr, language);
    std::vector<std::string> clauses;
    const auto clause = [&](Facet facet, auto phrase) {
        std::vector<std::string> parts;
        for (const std::string& code : selection.of(facet)) {
            parts.push_back(phrase(code));
        }
        if (!parts.empty()) {
            clauses.push_back(joined(parts, orWord));
        }
    };
    clause(Facet::Category,
           [&](const std::string& c) { return lowered(choiceLabel(data, Facet::Category, c, language)); });
    clause(Facet::Type,
           [&](const std::string& c) { return lowered(choiceLabel(data, Facet::Type, c, language)); });
    clause(Facet::Pole, [&](const std::string& c) {
        return c == filter::kNone
                   ? std::string(word(Word::SentenceNoPole, language))
                   : written(Word::SentencePole, language, choiceLabel(data, Facet::Pole, c, language));
    });
    clause(Facet::Region, [&](const std::string& c) {
        const int i = data.findRegion(c);
        return i < 0 ? c : inRegion(data.regions[static_cast<std::size_t>(i)], language);
    });
    clause(Facet::Month, [&](const std::string& c) {
        return c == filter::kNone ? std::string(word(Word::SentenceUndated, language))
                                  : written(Word::SentenceMonth, language, monthLabel(c, language));
    });
    std::vector<std::string> pairings;
    for (const std::string& code : selection.pairings) {
        pairings.push_back(pairingLabel(code, language));
    }
    if (!pairings.empty()) {
        clauses.push_back(joined(pairings, orWord));
    }
    for (std::string& area : areaTexts(selection.area, language, areas)) {
        clauses.push_back(std::move(area));
    }
    if (const int network = data.findNetwork(selection.network); network >= 0) {
        clauses.push_back(written(Word::SentenceNetwork, language,
                                  model::nameOf(data.networks[static_cast<std::size_t>(network)], language)));
    }
    if (selection.from || selection.to) {
        clauses.push_back(rangeText(selection.from, selection.to, language));
    }
    if ((selection.from || selection.to) && selection.keepUndated) {
        clauses.emplace_back(word(Word::SentenceKeepUndated, language));
    }
    if (!base::words(base::fold(selection.search)).empty()) { // spaces alone ask for nothing
        clauses.push_back(written(Word::SentenceSearch, language, selection.search));
    }
    return joined(clauses, ", ");
}

std::string viewTitle(const model::Dataset& data, const filter::Outcome& outcome,
                      const filter::Selection& selection, Language language, const AreaWords& areas)
{
    return fmt::format("{} · {}", totalText(outcome, selection, language),
                       sentence(data, selection, language, areas));
}

std::vector<int> listing(const std::vector<int>& order, const filter::Outcome& outcome)
{
    std::vector<int> rows;
    rows.reserve(outcome.rows.size());
    for (const int row : order) {
        if (outcome.pass[static_cast<std::size_t>(row)] != 0) {
            rows.push_back(row);
        }
    }
    return rows;
}

std::vector<int> listing(const model::Dataset& data, const filter::Outcome& outcome)
{
    const auto initiative = [&](int row) -> const model::Initiative& {
        return data.initiatives[static_cast<std::size_t>(row)];
    };
    std::vector<std::string_view> names;
    names.reserve(outcome.rows.size());
    for (const int row : outcome.rows) {
        names.push_back(initiative(row).name);
    }
    const std::vector<std::uint32_t> places = placesOf(names).of;
    struct Key {
        int category;
        std::uint32_t name;
        int row;
    };
    std::vector<Key> keys;
    keys.reserve(outcome.rows.size());
    for (const int row : outcome.rows) {
        keys.push_back({initiative(row).category, places[keys.size()], row});
    }
    std::ranges::sort(keys, [&](const Key& a, const Key& b) {
        return a.category != b.category ? a.category < b.category
               : a.name != b.name       ? a.name < b.name
                                        : initiative(a.row).id < initiative(b.row).id;
    });
    std::vector<int> rows;
    rows.reserve(keys.size());
    std::ranges::transform(keys, std::back_inserter(rows), &Key::row);
    return rows;
}

} // namespace session
