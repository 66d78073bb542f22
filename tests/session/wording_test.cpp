#include "base/text.h"
#include "layout/world.h"
#include "model/pairing.h"
#include "session/wording.h"
#include "session/wording_dates.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using base::Language;
using filter::Facet;
using filter::Selection;

namespace {

const model::Dataset& data()
{
    return world::atlas().data;
}

std::string french(const Selection& selection)
{
    return session::sentence(data(), selection, Language::French);
}

std::string english(const Selection& selection)
{
    return session::sentence(data(), selection, Language::English);
}

Selection choosing(Facet facet, std::vector<std::string> codes)
{
    Selection selection;
    selection.of(facet) = std::move(codes);
    return selection;
}

/// A plain space where French wants one that does not break.
bool hasBreakableMark(const std::string& text)
{
    for (const std::string_view pair : {" :", " ;", " !", " ?", " »", "« ", "...", "'"}) {
        if (text.find(pair) != std::string::npos) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("Nothing chosen reads as everything")
{
    CHECK(french({}) == "toutes catégories, toute la France");
    CHECK(english({}) == "all categories, all of France");
    Selection spaces;
    spaces.search = "   ";
    CHECK(french(spaces) == french({}));
}

TEST_CASE("Categories are joined with « ou » and begin small, accents too")
{
    CHECK(french(choosing(Facet::Category, {"telemedecine"})) == "télémédecine");
    CHECK(french(choosing(Facet::Category, {"diagnostic", "telemedecine"})) ==
          "tests de diagnostic ou télémédecine");
    CHECK(english(choosing(Facet::Category, {"diagnostic", "telemedecine"})) ==
          "diagnostic tests or telemedicine");
    CHECK(french(choosing(Facet::Category, {"donnees", "recherche", "telemedecine"})) ==
          "données, recherche ou télémédecine");
}

TEST_CASE("Each region has its French preposition")
{
    const auto in = [](const char* code) { return french(choosing(Facet::Region, {code})); };
    CHECK(in("76") == "en Occitanie");
    CHECK(in("11") == "en Île-de-France");
    CHECK(in("32") == "dans les Hauts-de-France");
    CHECK(in("52") == "dans les Pays de la Loire");
    CHECK(in("44") == "dans le Grand Est");
    CHECK(in("04") == "à La Réunion");
    CHECK(in("06") == "à Mayotte");
    CHECK(in("01") == "en Guadeloupe");
    CHECK(in("02") == "en Martinique");
    CHECK(in("03") == "en Guyane");
    CHECK(in("24") == "en Centre-Val de Loire");
    CHECK(in("84") == "en Auvergne-Rhône-Alpes");
    CHECK(in("94") == "en Corse");
}

TEST_CASE("Regions joined keep each its own preposition")
{
    CHECK(french(choosing(Facet::Region, {"44", "76"})) == "dans le Grand Est ou en Occitanie");
    CHECK(french(choosing(Facet::Region, {"04", "32", "76"})) ==
          "à La Réunion, dans les Hauts-de-France ou en Occitanie");
    CHECK(english(choosing(Facet::Region, {"04", "32"})) == "in La Réunion or in Hauts-de-France");
}

TEST_CASE("Clusters and « hors pôle » read as words")
{
    CHECK(french(choosing(Facet::Pole, {"none"})) == "hors pôle");
    CHECK(english(choosing(Facet::Pole, {"none"})) == "outside the clusters");
    CHECK(french(choosing(Facet::Pole, {"lyonbiopole"})) == "pôle Lyonbiopôle");
    CHECK(english(choosing(Facet::Pole, {"lyonbiopole", "none"})) ==
          "cluster Lyonbiopôle or outside the clusters");
}

TEST_CASE("Kinds of organisation begin small")
{
    CHECK(french(choosing(Facet::Type, {"hospitalier"})) == "hospitalier");
    CHECK(french(choosing(Facet::Type, {"academique", "hospitalier"})) == "académique ou hospitalier");
    CHECK(english(choosing(Facet::Type, {"public"})) == "public body");
}

TEST_CASE("Who works with whom reads as a sentence, for one pairing and for two")
{
    Selection selection;
    selection.pairings = {"industriel-hospitalier"};
    CHECK(french(selection) == "entre industriels et hôpitaux");
    CHECK(english(selection) == "between companies and hospitals");
    selection.pairings = {"hospitalier-academique", "industriel-hospitalier"};
    CHECK(french(selection) == "entre hôpitaux et acteurs académiques ou entre industriels et hôpitaux");
    CHECK(english(selection) == "between hospitals and academic bodies or between companies and hospitals");
    selection.pairings = {"public-public"};
    CHECK(french(selection) == "entre acteurs publics");
    CHECK(english(selection) == "between public bodies");
}

TEST_CASE("Every pairing has a clause of its own in both languages")
{
    for (const Language language : {Language::French, Language::English}) {
        std::set<std::string> clauses;
        for (const model::Pairing pairing : model::allPairings()) {
            const std::string clause = session::pairingLabel(model::pairingCode(pairing), language);
            CHECK_MESSAGE(clauses.insert(clause).second, clause);
            CHECK(clause != model::pairingCode(pairing));
        }
    }
}

TEST_CASE("Months are written out, undated rows are named")
{
    CHECK(french(choosing(Facet::Month, {"2020-03"})) == "en mars 2020");
    CHECK(french(choosing(Facet::Month, {"2020-02", "2020-04"})) == "en février 2020 ou en avril 2020");
    CHECK(english(choosing(Facet::Month, {"2020-03", "none"})) == "in March 2020 or undated");
    CHECK(french(choosing(Facet::Month, {"none"})) == "non datées");
}

TEST_CASE("A date range says since when and until when, by day or by month")
{
    Selection selection;
    selection.from = base::parseDate("2020-03");
    CHECK(french(selection) == "depuis mars 2020");
    CHECK(english(selection) == "since March 2020");
    selection.from = base::parseDate("2020-04-01");
    CHECK(french(selection) == "depuis le 1er avril 2020");
    selection.to = base::parseDate("2020-05-07");
    CHECK(french(selection) == "du 1er avril au 7 mai 2020");
    CHECK(english(selection) == "from 1 April to 7 May 2020");
    selection.from.reset();
    selection.to = base::parseDate("2020-05");
    CHECK(french(selection) == "jusqu’à mai 2020");
    selection.keepUndated = true;
    CHECK(french(selection) == "jusqu’à mai 2020, non datées gardées");
    CHECK(english(selection) == "until May 2020, undated kept");
}

TEST_CASE("Keeping undated rows is only said beside a date range")
{
    Selection selection = choosing(Facet::Region, {"76"});
    selection.keepUndated = true;
    CHECK(french(selection) == "en Occitanie");
}

TEST_CASE("The search is quoted as typed, braces and all")
{
    Selection selection;
    selection.search = "CHU {0} masques";
    CHECK(french(selection).find("CHU {0} masques") != std::string::npos);
    CHECK(french(selection).front() == '\xC2'); // «
    CHECK_FALSE(hasBreakableMark(french(selection)));
    CHECK(english(selection) == "“CHU {0} masques”");
}

TEST_CASE("A search of spaces alone is not quoted beside other choices")
{
    Selection selection = choosing(Facet::Region, {"76"});
    selection.search = "  ";
    CHECK(french(selection) == "en Occitanie");
}

TEST_CASE("A whole selection reads as one sentence")
{
    Selection selection = choosing(Facet::Category, {"diagnostic", "telemedecine"});
    selection.of(Facet::Region) = {"76"};
    selection.from = base::parseDate("2020-03");
    CHECK(french(selection) == "tests de diagnostic ou télémédecine, en Occitanie, depuis mars 2020");
    CHECK(english(selection) == "diagnostic tests or telemedicine, in Occitanie, since March 2020");
}

TEST_CASE("Unknown codes are shown as they are")
{
    CHECK(french(choosing(Facet::Region, {"99"})) == "99");
    CHECK(session::choiceLabel(data(), Facet::Pole, "nobody", Language::French) == "nobody");
    CHECK(session::choiceLabel(data(), Facet::Category, "", Language::English).empty());
    CHECK(session::choiceLabel(data(), Facet::Month, "later", Language::French) == "later");
    CHECK(session::choiceLabel(data(), Facet::Type, "x", Language::French) == "x");
    CHECK(session::choiceLabel(data(), Facet::Region, "none", Language::French) == "none");
}

TEST_CASE("Every choice of every facet has a name of its own in both languages")
{
    for (const Language language : {Language::French, Language::English}) {
        for (const Facet facet : filter::kFacets) {
            CHECK_FALSE(session::facetTitle(facet, language).empty());
            std::set<std::string> names;
            for (const filter::FacetValue& value : world::index().values(facet)) {
                const std::string label = session::choiceLabel(data(), facet, value.code, language);
                CHECK_FALSE(label.empty());
                CHECK_MESSAGE(label != value.code, value.code);
                CHECK_MESSAGE(names.insert(label).second, label);
            }
        }
    }
}

TEST_CASE("A category that the interface does not know keeps its own label")
{
    model::Dataset lists;
    lists.categories.push_back({"nouveau", "Nouveauté", "Novelty", 0, ""});
    CHECK(session::choiceLabel(lists, Facet::Category, "nouveau", Language::French) == "Nouveauté");
    CHECK(session::choiceLabel(lists, Facet::Category, "nouveau", Language::English) == "Novelty");
}

TEST_CASE("Numbers of initiatives agree with their noun")
{
    CHECK(session::initiativesText(0, Language::French) == "0 initiative");
    CHECK(session::initiativesText(1, Language::French) == "1 initiative");
    CHECK(session::initiativesText(2, Language::French) == "2 initiatives");
    CHECK(session::initiativesText(0, Language::English) == "0 initiatives");
    CHECK(session::initiativesText(1, Language::English) == "1 initiative");
    CHECK(session::initiativesText(12345, Language::English) == "12,345 initiatives");
    CHECK(session::initiativesText(12345, Language::French) == "12\u202F345 initiatives");
}

TEST_CASE("The total says of how many once something is filtered")
{
    const auto total = [](const Selection& selection, Language language) {
        return session::totalText(filter::evaluate(world::index(), selection), selection, language);
    };
    const std::string all = std::to_string(data().initiatives.size());
    CHECK(total({}, Language::French) == all + " initiatives");
    const Selection dons = choosing(Facet::Category, {"dons"});
    const std::string n = std::to_string(filter::evaluate(world::index(), dons).selected);
    CHECK(total(dons, Language::French) == n + " initiatives sur " + all);
    CHECK(total(dons, Language::English) == n + " initiatives of " + all);
    Selection none;
    none.search = "zzzzzzzzzzzz";
    CHECK(total(none, Language::French) == "0 initiative sur " + all);
}

TEST_CASE("No sentence breaks a line before a French mark")
{
    std::mt19937 random(31);
    for (int i = 0; i < 500; ++i) {
        Selection selection = world::randomSelection(random);
        // The region's official name in the code list has a straight apostrophe.
        auto& regions = selection.of(Facet::Region);
        regions.erase(std::remove(regions.begin(), regions.end(), "93"), regions.end());
        CHECK_MESSAGE(!hasBreakableMark(french(selection)), french(selection));
        CHECK_FALSE(french(selection).empty());
        CHECK_FALSE(english(selection).empty());
        CHECK(base::isValidUtf8(french(selection)));
    }
}

TEST_CASE("The list goes by category, then name without regard to case and accents, then id")
{
    std::mt19937 random(32);
    for (int i = 0; i < 60; ++i) {
        const auto outcome =
            filter::evaluate(world::index(), i == 0 ? Selection{} : world::randomSelection(random));
        const std::vector<int> rows = session::listing(data(), outcome);
        // The plain way: every pair of neighbours, and the same rows as the outcome.
        for (std::size_t r = 1; r < rows.size(); ++r) {
            const model::Initiative& a = world::initiative(rows[r - 1]);
            const model::Initiative& b = world::initiative(rows[r]);
            const std::string nameA = base::fold(a.name);
            const std::string nameB = base::fold(b.name);
            CHECK((a.category < b.category ||
                   (a.category == b.category && (nameA < nameB || (nameA == nameB && a.id < b.id)))));
        }
        std::vector<int> sorted = rows;
        std::sort(sorted.begin(), sorted.end());
        CHECK(sorted == outcome.rows);
    }
}

TEST_CASE("A range with both ends reads as one phrase, the year said once")
{
    const auto both = [](std::string_view from, std::string_view to, Language language) {
        Selection selection;
        selection.from = base::parseDate(from);
        selection.to = base::parseDate(to);
        return session::sentence(data(), selection, language);
    };
    const auto fr = [&](std::string_view a, std::string_view b) { return both(a, b, Language::French); };
    const auto en = [&](std::string_view a, std::string_view b) { return both(a, b, Language::English); };
    CHECK(fr("2020-03-17", "2020-05-11") == "du 17 mars au 11 mai 2020");
    CHECK(en("2020-03-17", "2020-05-11") == "from 17 March to 11 May 2020");
    CHECK(fr("2020-04-01", "2020-04-15") == "du 1er au 15 avril 2020");
    CHECK(en("2020-04-01", "2020-04-15") == "from 1 to 15 April 2020");
    CHECK(fr("2019-12-24", "2020-01-01") == "du 24 décembre 2019 au 1er janvier 2020");
    CHECK(fr("2020-03-17", "2020-03-17") == "le 17 mars 2020");
    CHECK(en("2020-03-17", "2020-03-17") == "on 17 March 2020");
    CHECK(fr("2020-03", "2020-05") == "de mars à mai 2020");
    CHECK(fr("2020-04", "2020-05") == "d’avril à mai 2020");
    CHECK(fr("2019-10", "2020-05") == "d’octobre 2019 à mai 2020");
    CHECK(en("2020-03", "2020-05") == "from March to May 2020");
    CHECK(fr("2020-03", "2020-03") == "en mars 2020");
    CHECK(fr("2020-03", "2020-05-07") == "du 1er mars au 7 mai 2020");
    CHECK(en("2020-03-17", "2020-04") == "from 17 March to 30 April 2020");
    for (const std::string_view from : {"2020-03-17", "2020-03"}) {
        CHECK_FALSE(hasBreakableMark(fr(from, "2020-12")));
    }
}

TEST_CASE("On the bars a range is written as short as it can be read")
{
    const auto brief = [](std::string_view from, std::string_view to, Language language) {
        return session::shortRangeText(base::parseDate(from), base::parseDate(to), language);
    };
    CHECK(brief("2020-03-17", "2020-05-11", Language::French) == "17 mars – 11 mai");
    CHECK(brief("2020-03", "2020-05", Language::English) == "March – May");
    CHECK(brief("2020-03", "2020-03", Language::French) == "mars 2020");
    CHECK(brief("2019-12", "2020-05", Language::French) == "décembre 2019 – mai 2020");
    CHECK(brief("2020-03", "", Language::English) == "since March 2020");
    CHECK(session::dayText({2020, 4, 1}, Language::French) == "1er avril");
}
