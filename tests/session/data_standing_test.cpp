#include "session/data_standing.h"

#include <doctest/doctest.h>

namespace {

using base::Language;

constexpr session::LocalTime kNow{18'400, 15, 0}; // 18 May 2020

session::DataStanding trouble(session::DataStanding::Trouble kind)
{
    session::DataStanding standing;
    standing.trouble = kind;
    standing.since = {18'400, 14, 32};
    standing.dataOf = {18'400, 14, 5};
    standing.reason = {"le fichier est vide", "the file is empty"};
    return standing;
}

model::Difference difference(std::size_t added, std::size_t removed, std::size_t changed)
{
    model::Difference made;
    made.added.resize(added);
    made.removed.resize(removed);
    made.changed.resize(changed);
    return made;
}

std::string said(const model::Difference& changes, int leftOut = 0, Language language = Language::French)
{
    return session::changeText(session::ChangeCounts(changes), leftOut, language);
}

} // namespace

TEST_CASE("What is wrong with the table is said with its reason, since when, and of when the data are")
{
    using Trouble = session::DataStanding::Trouble;
    CHECK(session::troubleText(trouble(Trouble::Unreadable), kNow, Language::French) ==
          "Tableau illisible depuis 14:32\u00a0: le fichier est vide. "
          "Données affichées\u00a0: celles de 14:05.");
    CHECK(session::troubleText(trouble(Trouble::Missing), kNow, Language::English) ==
          "Table missing since 14:32: the file is empty. Data shown: those of 14:05.");
    CHECK(session::quietText(trouble(Trouble::Away), kNow, Language::French) == "Données de 14:05");
    CHECK(session::troubleText({}, kNow, Language::French).empty());
    CHECK(session::quietText({}, kNow, Language::French).empty());
}

TEST_CASE("Data that only stand in for those of a server are not said to be the server's")
{
    auto standing = trouble(session::DataStanding::Trouble::Away);
    standing.reason = {"covid (db.example)", "covid (db.example)"};
    standing.isShipped = true;
    CHECK(session::troubleText(standing, kNow, Language::English) ==
          "Server out of reach since 14:32: covid (db.example). Data shown meanwhile: those that come with "
          "cartovid.");
    CHECK(session::quietText(standing, kNow, Language::French) == "Données fournies avec cartovid");
}

TEST_CASE("A trouble of yesterday is not said to be of today")
{
    const session::LocalTime tomorrow{kNow.day + 1, 9, 30};
    const auto standing = trouble(session::DataStanding::Trouble::Unreadable);
    CHECK(session::troubleText(standing, tomorrow, Language::French).find("18 mai 2020, 14:32") !=
          std::string::npos);
    CHECK(session::quietText(standing, tomorrow, Language::French) == "Données du 18 mai 2020, 14:05");
    CHECK(session::quietText(standing, tomorrow, Language::English) == "Data of 18 May 2020, 14:05");
}

TEST_CASE("The summary of a new reading names what there is, and rows that were left out")
{
    CHECK(said(difference(3, 1, 2)) == "Tableau relu\u00a0: +3 −1 ~2");
    CHECK(said(difference(1200, 0, 0)) == "Tableau relu\u00a0: +1\u202f200");
    CHECK(said(difference(0, 0, 0)) == "Tableau relu\u00a0: les mêmes lignes");
    CHECK(said(difference(0, 4, 0), 2) == "Tableau relu\u00a0: −4, 2 lignes laissées de côté");
    CHECK(said(difference(0, 4, 0), 1, Language::English) == "Table read again: −4, 1 row left out");
}
