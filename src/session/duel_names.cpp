#include "session/duel_names.h"

#include <algorithm>
#include <array>

namespace session {

namespace {

using base::Language;
using filter::Facet;

struct RegionName {
    std::string_view code;
    std::string_view article; ///< before the name; empty: none
    std::string_view in;      ///< before the name, its space included
    bool isPlural = false;
};
// Usage of the regions themselves and of the press; Auvergne-Rhône-Alpes and
// Provence-Alpes-Côte d’Azur, Mayotte and La Réunion take no article of ours.
constexpr std::array kRegions{
    RegionName{"01", "la ", "en "},      RegionName{"02", "la ", "en "},
    RegionName{"03", "la ", "en "},      RegionName{"04", "", "à "},
    RegionName{"06", "", "à "},          RegionName{"11", "l’", "en "},
    RegionName{"24", "le ", "en "},      RegionName{"27", "la ", "en "},
    RegionName{"28", "la ", "en "},      RegionName{"32", "les ", "dans les ", true},
    RegionName{"44", "le ", "dans le "}, RegionName{"52", "les ", "dans les ", true},
    RegionName{"53", "la ", "en "},      RegionName{"75", "la ", "en "},
    RegionName{"76", "l’", "en "},       RegionName{"84", "", "en "},
    RegionName{"93", "", "en "},         RegionName{"94", "la ", "en "}};

struct CategoryName {
    std::string_view code;
    std::string_view french;
    std::string_view english;
};
constexpr std::array kCategories{
    CategoryName{"dons", "pour les dons, le volontariat et le recensement",
                 "in donations, volunteers and listings"},
    CategoryName{"collaboratif", "dans les projets collaboratifs", "in collaborative projects"},
    CategoryName{"organisation_soins", "dans l’organisation des soins et le matériel",
                 "in care organisation and equipment"},
    CategoryName{"telemedecine", "en télémédecine", "in telemedicine"},
    CategoryName{"recherche", "en recherche", "in research"},
    CategoryName{"diagnostic", "dans les tests de diagnostic", "in diagnostic tests"},
    CategoryName{"traitements", "dans les vaccins et traitements", "in vaccines and treatments"},
    CategoryName{"imagerie_reeducation", "en imagerie et rééducation", "in imaging and rehabilitation"},
    CategoryName{"donnees", "dans le partage et la protection des données", "in data sharing and protection"},
    CategoryName{"confinement", "en santé durant le confinement", "in health under lockdown"}};

template<class List>
const typename List::value_type* find(const List& list, std::string_view code)
{
    const auto it =
        std::find_if(list.begin(), list.end(), [&](const auto& item) { return item.code == code; });
    return it == list.end() ? nullptr : &*it;
}

std::string quoted(std::string_view text, Language language)
{
    return language == Language::French ? "«\u00A0" + std::string(text) + "\u00A0»"
                                        : "“" + std::string(text) + "”";
}

DuelName regionName(const model::Region& region, Language language)
{
    const std::string name = withApostrophes(region.name);
    if (language == Language::English) {
        return {name, "in " + name, false};
    }
    if (const RegionName* known = find(kRegions, region.code)) {
        return {std::string(known->article) + name, std::string(known->in) + name, known->isPlural};
    }
    return {"la région " + name, "dans la région " + name, false};
}

} // namespace

std::string withApostrophes(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += c == '\'' ? std::string("’") : std::string(1, c);
    }
    return result;
}

DuelName duelName(const model::Dataset& data, Facet facet, std::string_view code, Language language)
{
    const bool isFrench = language == Language::French;
    if (facet == Facet::Region) {
        if (const int i = data.findRegion(code); i >= 0) {
            return regionName(data.regions[static_cast<std::size_t>(i)], language);
        }
    }
    if (facet == Facet::Pole) {
        if (code == filter::kNone) {
            return isFrench ? DuelName{"les régions hors pôle", "dans les régions hors pôle", true}
                            : DuelName{"the regions outside the clusters",
                                       "in the regions outside the clusters", true};
        }
        if (const int i = data.findPole(code); i >= 0) {
            const std::string name = withApostrophes(data.poles[static_cast<std::size_t>(i)].name);
            return {name, (isFrench ? "chez " : "at ") + name, false};
        }
    }
    if (facet == Facet::Category) {
        if (const CategoryName* known = find(kCategories, code)) {
            const std::string in(isFrench ? known->french : known->english);
            return {in, in, false};
        }
        if (const int i = data.findCategory(code); i >= 0) {
            const std::string name =
                quoted(withApostrophes(model::label(data.categories[static_cast<std::size_t>(i)], language)),
                       language);
            return {name, (isFrench ? "en " : "in ") + name, false};
        }
    }
    const std::string name = quoted(code, language);
    return {name, (isFrench ? "en " : "in ") + name, false};
}

} // namespace session
