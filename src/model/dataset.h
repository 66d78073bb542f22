// The census: initiatives and the code lists they refer to. Built once by `source`, then only read.
// Indices are positions in the vectors below; -1 means none.
#pragma once

#include "base/date.h"
#include "base/language.h"
#include "base/shared_text.h"
#include "model/network.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

struct Category {
    std::string code;
    std::string labelFr;
    std::string labelEn;
    int publishedCount = 0;     ///< lower bound published on 7 May 2020, a reference, never a target
    std::string publishedLabel; ///< « + de 80 actions »
};

/// A competitiveness cluster (« pôle de compétitivité ») in health.
struct Pole {
    std::string code;
    std::string name;
    std::vector<std::string> regionCodes;
    std::string seatCity;
    std::string seatDepartment;
    std::string website;
    std::string focusFr;
    std::string focusEn;
    std::string source;
    std::string formerNames; ///< separated by "; "
    std::string membersFr;   ///< how many members and when, as the sources have it; in French, may be empty
};

struct Region {
    std::string code; ///< INSEE, text: "01" to "94"
    std::string name;
    std::string seat;
    int pole = -1;
    long population = 0;
    bool overseas = false;
};

struct Department {
    std::string code; ///< INSEE, text: "01", "2A", "971"
    std::string name;
    int region = -1;
    long population = 0;
};

enum class OrganisationType : std::uint8_t { Industrial, Hospital, Academic, Public, Association, Cluster };
inline constexpr int kOrganisationTypeCount = 6;

/// The code of a type in the table and on the command line ("industriel" …).
std::string_view typeCode(OrganisationType type);
std::optional<OrganisationType> typeFromCode(std::string_view code);

/// 128 bytes, whatever its texts: a table may have a million rows.
struct Initiative {
    base::SharedText id;
    base::SharedText name;
    base::SharedText organisation;
    base::SharedText poleBasis;
    base::SharedText city;
    base::SharedText summaryFr;
    base::SharedText summaryEn;
    base::SharedText partners; ///< « CHU de Lyon; Inserm »: partnersOf()
    base::SharedText sourceUrl;
    base::SharedText cityBasis;
    double lon = 0; ///< WGS 84 degrees
    double lat = 0;
    int category = -1;
    int pole = -1; ///< -1 is « Hors pôle »
    int department = -1;
    int region = -1;
    int cityIndex = -1;    ///< into Dataset::cities
    std::int32_t line = 0; ///< line in the source table
    std::optional<base::PartialDate> date;
    OrganisationType type = OrganisationType::Industrial;
};

/// The organisations of `partners`, one by one.
std::vector<std::string> partnersOf(const Initiative& initiative);

/// A commune with at least one initiative; the rows share one point.
struct City {
    std::string name;
    int department = -1;
    int region = -1;
    double lon = 0;
    double lat = 0;
    std::vector<int> rows; ///< indices of initiatives, by category then id
};

struct Dataset {
    std::vector<Category> categories;
    std::vector<Pole> poles;
    std::vector<Region> regions;
    std::vector<Department> departments;
    std::vector<Initiative> initiatives;
    std::vector<City> cities;
    std::vector<Network> networks; ///< by date

    [[nodiscard]] int findCategory(std::string_view code) const;
    [[nodiscard]] int findPole(std::string_view code) const;
    [[nodiscard]] int findRegion(std::string_view code) const;
    [[nodiscard]] int findDepartment(std::string_view code) const;
    [[nodiscard]] int findNetwork(std::string_view code) const;
};

/// Fills `cities` and every `cityIndex` from the initiatives' city, department and point.
void groupCities(Dataset& dataset);

std::string_view label(const Category& category, base::Language language);
std::string_view summary(const Initiative& initiative, base::Language language);

/// Host name of an http or https address without "www.", empty when it has none.
std::string_view hostName(std::string_view url);

} // namespace model
