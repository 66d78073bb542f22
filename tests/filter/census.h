// Small datasets for filter tests: one made by hand, and as many as wanted by chance.
#pragma once

#include "base/date.h"
#include "model/dataset.h"

#include <limits>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace census {

inline model::Dataset lists()
{
    model::Dataset data;
    data.categories = {
        {"dons", "Appels aux dons, volontariat et plateformes", "Calls for donations", 80, "+ de 80 actions"},
        {"telemedecine", "Télémédecine – suivi à distance", "Telemedicine – follow-up", 40,
         "+ de 40 actions"},
        {"recherche", "Recherche académique et clinique", "Academic research", 35, ""},
        {"diagnostic", "Tests de diagnostic", "Diagnostic tests", 20, ""}};
    data.poles.resize(3);
    data.poles[0].code = "atlanpole";
    data.poles[0].name = "Atlanpole Biotherapies";
    data.poles[1].code = "lyonbiopole";
    data.poles[1].name = "Lyonbiopôle";
    data.poles[2].code = "medicen";
    data.poles[2].name = "Medicen Paris Region";
    data.regions = {{"11", "Île-de-France", "Paris", 2, 0, false},
                    {"52", "Pays de la Loire", "Nantes", 0, 0, false},
                    {"76", "Occitanie", "Toulouse", -1, 0, false},
                    {"84", "Auvergne-Rhône-Alpes", "Lyon", 1, 0, false}};
    return data;
}

struct Row {
    std::string name;
    int category = 0;
    int pole = -1;
    int region = 0;
    model::OrganisationType type = model::OrganisationType::Industrial;
    std::string date;
    std::string city;
};

inline void add(model::Dataset& data, const Row& row)
{
    model::Initiative initiative;
    initiative.id = "FR-" + std::to_string(data.initiatives.size() + 1);
    initiative.name = row.name;
    initiative.category = row.category;
    initiative.pole = row.pole;
    initiative.region = row.region;
    initiative.type = row.type;
    initiative.date = base::parseDate(row.date);
    initiative.city = row.city;
    data.initiatives.push_back(initiative);
}

/// Six rows that a reader can count by hand.
inline model::Dataset byHand()
{
    using Type = model::OrganisationType;
    model::Dataset data = lists();
    add(data, {"Don de masques", 0, 2, 0, Type::Industrial, "2020-03-17", "Paris"});
    add(data, {"Cœur connecté : télésuivi", 1, 2, 0, Type::Hospital, "2020-03", "Créteil"});
    add(data, {"Télé-consultation d’urgence", 1, 1, 3, Type::Industrial, "2020-04-02", "Lyon"});
    add(data, {"Essai Discovery", 2, 1, 3, Type::Academic, "", "Lyon"});
    add(data, {"Test salivaire EasyCov", 3, -1, 2, Type::Academic, "2020-04", "Montpellier"});
    add(data, {"Visières imprimées", 0, 0, 1, Type::Association, "2020-05-07", "Nantes"});
    data.initiatives[2].partners = "Hospices civils de Lyon; Île Santé";
    data.initiatives[3].organisation = "Inserm";
    data.initiatives[3].summaryFr = "Essai clinique européen";
    data.initiatives[3].summaryEn = "European clinical trial";
    return data;
}

/// `count` rows by chance: every facet value, none and undated rows occur, texts are short words
/// that often share letters.
inline model::Dataset byChance(std::mt19937& random, int count)
{
    static const std::vector<std::string> kWords{"masque", "masques", "Télé",   "télémédecine",  "cœur",
                                                 "coeur",  "Île",     "d’aide", "essai",         "essais",
                                                 "vaccin", "Vaccins", "à",      "Saint-Étienne", "dépistage",
                                                 "don",    "dons",    "réa"};
    static const std::vector<std::string> kDates{"",           "2020-02",    "2020-02-29", "2020-03",
                                                 "2020-03-01", "2020-03-31", "2020-04",    "2020-04-15",
                                                 "2020-05-07", "2019-12",    "2021-01-01"};
    const auto text = [&random] {
        std::string out;
        for (unsigned i = random() % 3; i > 0; --i) {
            out += kWords[random() % kWords.size()];
            out += i > 1 ? " " : "";
        }
        return out;
    };
    model::Dataset data = lists();
    for (int i = 0; i < count; ++i) {
        model::Initiative row;
        row.id = std::to_string(i);
        row.name = text();
        row.organisation = text();
        row.city = text();
        row.summaryFr = text();
        row.summaryEn = text();
        if (random() % 2 == 0) {
            row.partners = text() + "; " + text();
        }
        row.category = static_cast<int>(random() % data.categories.size());
        row.pole = static_cast<int>(random() % (data.poles.size() + 1)) - 1;
        row.region = static_cast<int>(random() % data.regions.size());
        row.type = static_cast<model::OrganisationType>(random() % model::kOrganisationTypeCount);
        row.date = base::parseDate(kDates[random() % kDates.size()]);
        data.initiatives.push_back(row);
    }
    return data;
}

/// Positions by chance, over France or around 180°; some rows get none.
inline void scatter(std::mt19937& random, model::Dataset& data)
{
    std::uniform_real_distribution<double> east(-5, 10);
    std::uniform_real_distribution<double> north(41, 51);
    const bool isPacific = random() % 5 == 0;
    for (model::Initiative& row : data.initiatives) {
        const double lon = east(random) + (isPacific ? 178 : 0);
        row.lon = lon > 180 ? lon - 360 : lon;
        row.lat = north(random);
        if (random() % 20 == 0) {
            row.lon = std::numeric_limits<double>::quiet_NaN();
        }
    }
}

/// Rows whose facets have so many values that hardly two rows agree.
inline model::Dataset wide(std::mt19937& random, int count, int values)
{
    model::Dataset data;
    for (int v = 0; v < values; ++v) {
        const std::string code = "v" + std::to_string(v);
        data.categories.push_back({code, code, code, 0, ""});
        data.poles.emplace_back().code = code;
        data.regions.push_back({code, code, "", -1, 0, false});
    }
    const auto any = [&] { return static_cast<int>(random() % static_cast<unsigned>(values)); };
    for (int i = 0; i < count; ++i) {
        model::Initiative row;
        row.id = std::to_string(i);
        row.name = i % 3 == 0 ? "masque" : "don";
        row.category = any();
        row.pole = any() - 1;
        row.region = any();
        row.type = static_cast<model::OrganisationType>(random() % model::kOrganisationTypeCount);
        row.date = random() % 9 == 0
                       ? std::nullopt
                       : std::optional(base::dateOfDay(18000 + static_cast<int>(random() % 400)));
        data.initiatives.push_back(row);
    }
    return data;
}

} // namespace census
