#include "source/column_names.h"

#include "base/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace source {

namespace {

using model::Column;
using model::kColumnCount;
using Names = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> kId{"identifiant", "identifier", "reference"};
constexpr std::array<std::string_view, 8> kName{"nom",   "titre",   "intitule", "initiative",
                                                "title", "libelle", "project",  "projet"};
// A shapefile cuts names after ten letters and numbers those that become the same: organisati, organisa_1.
constexpr std::array<std::string_view, 9> kOrganisation{"organization", "organisme",     "structure",
                                                        "porteur",      "etablissement", "acteur",
                                                        "company",      "entreprise",    "organisati"};
constexpr std::array<std::string_view, 9> kType{
    "organization_type", "type_organisation", "type_d_organisation", "type_acteur",
    "type_d_acteur",     "type_structure",    "type_organisme",      "type",
    "organisa_1"};
constexpr std::array<std::string_view, 4> kCategory{"categorie", "theme", "thematique", "rubrique"};
constexpr std::array<std::string_view, 4> kPole{"pole_de_competitivite", "pole_sante", "cluster",
                                                "health_cluster"};
constexpr std::array<std::string_view, 3> kPoleBasis{"base_pole", "lien_pole", "cluster_basis"};
constexpr std::array<std::string_view, 6> kCity{"ville",    "commune",      "town",
                                                "localite", "municipality", "lieu"};
constexpr std::array<std::string_view, 7> kDepartment{
    "departement", "dept", "dep", "code_departement", "department_code", "code_dep", "num_dep"};
constexpr std::array<std::string_view, 4> kRegion{"code_region", "region_code", "code_reg", "reg"};
constexpr std::array<std::string_view, 4> kLon{"longitude", "lng", "long", "x"};
constexpr std::array<std::string_view, 3> kLat{"latitude", "ltd", "y"};
constexpr std::array<std::string_view, 7> kDate{"date",       "date_debut", "date_de_debut",    "debut",
                                                "begin_date", "started",    "date_de_lancement"};
constexpr std::array<std::string_view, 6> kSummaryFr{"resume",      "resume_fr",  "description_fr",
                                                     "description", "descriptif", "presentation"};
constexpr std::array<std::string_view, 4> kSummaryEn{"summary", "resume_en", "description_en", "abstract"};
constexpr std::array<std::string_view, 3> kPartners{"partenaires", "partenaire", "partner"};
constexpr std::array<std::string_view, 7> kSource{"url",  "source",     "lien",    "link",
                                                  "site", "url_source", "site_web"};
constexpr std::array<std::string_view, 2> kCityBasis{"base_ville", "town_basis"};

constexpr std::array<Names, kColumnCount> kUsual{
    kId,     kName, kOrganisation, kType, kCategory,  kPole,      kPoleBasis, kCity,   kDepartment,
    kRegion, kLon,  kLat,          kDate, kSummaryFr, kSummaryEn, kPartners,  kSource, kCityBasis};

base::Error wrong(std::string message)
{
    return {std::move(message), base::Exit::Usage};
}

} // namespace

std::span<const std::string_view> usualNames(Column column)
{
    return kUsual[static_cast<std::size_t>(column)];
}

base::Result<std::vector<ColumnChoice>> parseColumnChoices(std::string_view text)
{
    std::vector<ColumnChoice> choices;
    for (const std::string_view item : base::split(text, ',')) {
        const std::size_t equals = item.find('=');
        const std::string name(base::trimmed(item.substr(0, equals)));
        const std::string field(equals == std::string_view::npos ? std::string_view{}
                                                                 : base::trimmed(item.substr(equals + 1)));
        if (field.empty()) {
            return wrong(fmt::format("--map: \"{}\" is no COLUMN=FIELD, as in name=Titre,lon=X", item));
        }
        const auto column = model::columnNamed(name);
        if (!column) {
            std::vector<std::string> names;
            for (std::size_t i = 0; i < kColumnCount; ++i) {
                names.emplace_back(model::columnName(static_cast<Column>(i)));
            }
            const std::string near = base::nearest(name, names);
            return wrong(fmt::format("--map: unknown column \"{}\"; {}", name,
                                     near.empty() ? fmt::format("the columns are {}", fmt::join(names, ", "))
                                                  : "did you mean " + near + "?"));
        }
        if (std::ranges::any_of(choices, [&](const ColumnChoice& c) { return c.column == *column; })) {
            return wrong(fmt::format("--map: the column {} is named twice", name));
        }
        choices.push_back({*column, field});
    }
    return choices;
}

} // namespace source
