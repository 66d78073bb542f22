#include "project_folder.h"
#include "session/spoken.h"
#include "source/load.h"

#include <doctest/doctest.h>

#include <cctype>
#include <cstddef>

namespace {

constexpr base::Language kFr = base::Language::French;
constexpr base::Language kEn = base::Language::English;

model::Dataset one()
{
    model::Dataset data;
    data.categories.push_back({"telemedecine", "Télémédecine", "Telemedicine", 0, {}});
    model::Initiative initiative;
    initiative.name = "Un lien, quoi qu\u2019il arrive\u202F?";
    initiative.organisation = "CHU de Lyon";
    initiative.city = "Lyon";
    initiative.category = 0;
    initiative.date = base::PartialDate{2020, 3, 17};
    initiative.summaryFr = "Suivi à distance\u00A0: 3\u202F000 patients.";
    initiative.summaryEn = "Remote follow-up: 3,000 patients.";
    data.initiatives.push_back(initiative);
    return data;
}

} // namespace

TEST_CASE("The spoken map says name, organisation, town, date, category and place in the list")
{
    const model::Dataset data = one();
    const std::vector<int> listing{7, 5, 0, 9};
    CHECK(session::spokenRow(data, listing, 0, false, kFr) ==
          "Un lien, quoi qu\u2019il arrive ? CHU de Lyon, Lyon. 17 mars 2020. Catégorie : Télémédecine. "
          "3 sur 4.");
    CHECK(session::spokenRow(data, listing, 0, false, kEn) ==
          "Un lien, quoi qu\u2019il arrive ? CHU de Lyon, Lyon. 17 March 2020. Category: Telemedicine. "
          "3 of 4.");
}

TEST_CASE("An open card is spoken with its summary, and without a place when it is not selected")
{
    const model::Dataset data = one();
    CHECK(session::spokenRow(data, {1}, 0, true, kFr) ==
          "Un lien, quoi qu\u2019il arrive ? CHU de Lyon, Lyon. 17 mars 2020. Catégorie : Télémédecine. "
          "Suivi à distance : 3 000 patients.");
}

TEST_CASE("What an initiative does not have is not spoken, and no row says nothing")
{
    model::Dataset data = one();
    model::Initiative& initiative = data.initiatives.front();
    initiative.date.reset();
    initiative.city.clear();
    initiative.category = -1;
    CHECK(session::spokenRow(data, {0}, 0, false, kFr) ==
          "Un lien, quoi qu\u2019il arrive ? CHU de Lyon. Non datée. 1 sur 1.");
    initiative.date = base::PartialDate{2020, 4, 0};
    CHECK(session::spokenRow(data, {0}, 0, false, kFr) ==
          "Un lien, quoi qu\u2019il arrive ? CHU de Lyon. avril 2020. 1 sur 1.");
    CHECK(session::spokenRow(data, {0}, -1, false, kFr).empty());
    CHECK(session::spokenRow(data, {0}, 1, false, kFr).empty());
}

TEST_CASE("Switched on, it says how many there are and how to go on")
{
    CHECK(session::spokenStart(42, kFr).starts_with("Carte parlée. Initiatives : 42. "));
    CHECK(session::spokenStart(42, kEn).starts_with("Spoken map. Initiatives: 42. "));
}

TEST_CASE("Every row of the census is spoken in both languages, without a space that voices say")
{
    const auto loaded = source::load({projectFolder() / "geodata", {}, {}});
    REQUIRE(loaded.ok());
    const model::Dataset& data = loaded.value().data;
    std::vector<int> listing;
    for (int row = 0; row < static_cast<int>(data.initiatives.size()); ++row) {
        listing.push_back(row);
    }
    for (const int row : listing) {
        for (const base::Language language : {kFr, kEn}) {
            const std::string said = session::spokenRow(data, listing, row, true, language);
            CAPTURE(said);
            const std::string place = std::to_string(row + 1) + (language == kFr ? " sur " : " of ") +
                                      std::to_string(listing.size()) + ".";
            CHECK(said.ends_with(place));
            CHECK(said.find("\u00A0") == std::string::npos);
            CHECK(said.find("\u202F") == std::string::npos);
            CHECK(said.find("..") == std::string::npos);
            CHECK(said.find("  ") == std::string::npos);
        }
    }
}

TEST_CASE("A filter is spoken with its count and its state, a button by its name")
{
    CHECK(session::spokenControl("Télémédecine", 1234, "coché", kFr) ==
          "Télémédecine, 1 234 initiatives, coché.");
    CHECK(session::spokenControl("Research", 1, "not checked", kEn) ==
          "Research, 1 initiative, not checked.");
    CHECK(session::spokenControl("Recommencer", -1, "", kFr) == "Recommencer.");
}
