// What the search field offers: names by the beginnings of their words, and the communes.
#include "filter/census.h"
#include "filter/completion.h"

#include <doctest/doctest.h>

#include <algorithm>

using filter::Completion;
using filter::nameKey;
using filter::NameList;
using filter::Suggestion;
using filter::SuggestionKind;

namespace {

std::vector<std::string> texts(const std::vector<Suggestion>& offers)
{
    std::vector<std::string> found;
    std::ranges::transform(offers, std::back_inserter(found), &Suggestion::text);
    return found;
}

std::vector<int> names(const std::vector<NameList::Hit>& hits)
{
    std::vector<int> found;
    std::ranges::transform(hits, std::back_inserter(found), &NameList::Hit::name);
    return found;
}

model::Dataset hospitals()
{
    model::Dataset data = census::lists();
    const auto add = [&](const char* organisation, const char* city, int times) {
        for (int i = 0; i < times; ++i) {
            model::Initiative initiative;
            initiative.id = std::to_string(data.initiatives.size());
            initiative.organisation = organisation;
            initiative.city = city;
            data.initiatives.push_back(initiative);
        }
    };
    add("CHU de Lyon", "Lyon", 2);
    add("Lyonnaise des œuvres", "Lyon", 1);
    add("Hôpital Saint-Louis", "Paris", 3);
    add("Clinique du Grand Lyon", "Bron", 1);
    return data;
}

const model::Communes& communes()
{
    static const model::Communes kCommunes{
        {"Saint-Denis", "93", 2.35, 48.94, 149077},      {"Saint-Denis", "974", 55.45, -20.88, 155634},
        {"Saint-Denis-en-Val", "45", 1.96, 47.87, 7500}, {"Lyon", "69", 4.84, 45.75, 519127},
        {"Lyons-la-Forêt", "27", 1.47, 49.4, 700},       {"L'Haÿ-les-Roses", "94", 2.34, 48.78, 31000},
        {"Œuilly", "51", 3.8, 49.1, 600, true},          {"Y", "80", 2.99, 49.8, 90}};
    return kCommunes;
}

} // namespace

TEST_CASE("A name is found however its accents, ligatures, hyphens, apostrophes and Saint are typed")
{
    CHECK(nameKey("L’Haÿ-les-Roses") == nameKey("l'hay les roses"));
    CHECK(nameKey("Œuilly") == nameKey("OEUILLY"));
    CHECK(nameKey("Besançon") == nameKey("besancon"));
    CHECK(nameKey("St-Denis") == nameKey("Saint Denis"));
    CHECK(nameKey("Ste-Marie") == nameKey("sainte‑marie")); // with U+2011
    CHECK(nameKey("Saint-Denis (93)") == nameKey("saint-denis,93"));
    CHECK(nameKey(" — ").empty());
}

TEST_CASE("Each typed word begins a word of the name, and st stands for Saint without losing Strasbourg")
{
    NameList list;
    list.add("Saint-Denis", "93", 10);
    list.add("Strasbourg", "67", 5);
    list.add("Montdenis", "73", 1);
    CHECK(names(list.find("den", 8)) == std::vector{0});
    CHECK(names(list.find("st", 8)) == std::vector{0, 1});
    CHECK(names(list.find("str", 8)) == std::vector{1});
    CHECK(names(list.find("st den", 8)) == std::vector{0});
    CHECK(names(list.find("denis saint", 8)) == std::vector{0});
    CHECK(names(list.find("saint denis 9", 8)) == std::vector{0});
    CHECK(list.find("enis", 8).empty());
    CHECK(list.find("", 8).empty());
    CHECK(list.find("s", 0).empty());
}

TEST_CASE("The whole name comes before names that begin with it, these before others, larger before smaller")
{
    NameList list;
    list.add("Grand Lyon", "", 900);
    list.add("Lyonnaise", "", 1);
    list.add("Lyonnais", "", 7);
    list.add("Lyon", "", 1);
    CHECK(names(list.find("lyon", 8)) == std::vector{3, 2, 1, 0});
    CHECK(names(list.find("lyon", 2)) == std::vector{3, 2});
}

TEST_CASE("Organisations and cities come with their counts, before the communes")
{
    Completion completion(hospitals());
    completion.setCommunes(communes());
    const auto offers = completion.suggest("lyo", {});
    CHECK(texts(offers) == std::vector<std::string>{"Lyon", "Lyonnaise des œuvres", "CHU de Lyon",
                                                    "Clinique du Grand Lyon", "Lyon (69)",
                                                    "Lyons-la-Forêt (27)"});
    CHECK(offers[0] == Suggestion{SuggestionKind::City, "Lyon", 3});
    CHECK_FALSE(offers[0].forgiven);
    CHECK(offers[2] == Suggestion{SuggestionKind::Organisation, "CHU de Lyon", 2});
    CHECK(offers[4] == Suggestion{SuggestionKind::Commune, "Lyon (69)", 0, 3});
}

TEST_CASE("Counts follow the other filters, and what they leave nothing of comes last")
{
    const Completion completion(hospitals());
    const std::vector<std::uint8_t> pass{0, 0, 1, 1, 1, 1, 1};
    const auto offers = completion.suggest("lyo", pass);
    CHECK(texts(offers) ==
          std::vector<std::string>{"Lyon", "Lyonnaise des œuvres", "Clinique du Grand Lyon", "CHU de Lyon"});
    CHECK(offers[0].count == 1);
    CHECK(offers[3].count == 0);
}

TEST_CASE("What stands in the field already is not offered again, its commune is")
{
    Completion completion(hospitals());
    CHECK(texts(completion.suggest("chu de lyon", {})).empty());
    completion.setCommunes(communes());
    CHECK(texts(completion.suggest("Lyon", {})).front() != "Lyon");
    CHECK(std::ranges::count(texts(completion.suggest("Lyon", {})), "Lyon (69)") == 1);
}

TEST_CASE("No more than eight are offered, and communes keep a place among them")
{
    model::Dataset data = census::lists();
    for (int i = 0; i < 30; ++i) {
        model::Initiative initiative;
        initiative.organisation = "Saint " + std::to_string(i);
        data.initiatives.push_back(initiative);
    }
    Completion completion(data);
    CHECK(completion.suggest("saint", {}).size() == Completion::kMost);
    completion.setCommunes(communes());
    const auto offers = completion.suggest("saint", {});
    CHECK(offers.size() == Completion::kMost);
    CHECK(std::ranges::count(offers, SuggestionKind::Commune, &Suggestion::kind) == 3);
}

TEST_CASE("A commune is named by its name, or with its department where several have it")
{
    using Found = std::vector<int>;
    CHECK(filter::communesNamed(communes(), "lyon") == Found{3});
    CHECK(filter::communesNamed(communes(), "St Denis") == Found{1, 0}); // most people first
    CHECK(filter::communesNamed(communes(), "Saint-Denis,93") == Found{0});
    CHECK(filter::communesNamed(communes(), "saint-denis (974)") == Found{1});
    CHECK(filter::communesNamed(communes(), "oeuilly") == Found{6});
    CHECK(filter::communesNamed(communes(), "y") == Found{7});
    CHECK(filter::communesNamed(communes(), "Saint").empty());
    CHECK(filter::communesNamed(communes(), "").empty());
}

TEST_CASE("A name with one typing error is offered where none begins as typed, and says so")
{
    Completion completion(hospitals());
    for (const char* typed : {"lyn", "lyin", "lyonn ", "yolnn", "loyn", "lion"}) {
        const auto offers = completion.suggest(typed, {});
        CAPTURE(typed);
        if (std::string(typed) == "yolnn") { // two errors
            CHECK(offers.empty());
            continue;
        }
        REQUIRE_FALSE(offers.empty());
        if (std::string(typed) != "lyonn ") { // the beginning of Lyonnaise
            CHECK(offers[0].text == "Lyon");
            CHECK(std::ranges::all_of(offers, &Suggestion::forgiven));
        }
    }
    CHECK(texts(completion.suggest("clinque du lyo", {})) ==
          std::vector<std::string>{"Clinique du Grand Lyon"});
    CHECK(completion.suggest("ly x", {}).empty()); // one letter is never forgiven
    CHECK(completion.suggest("kyo", {}).empty());  // nor the first of three
    completion.setCommunes(communes());
    const auto offers = completion.suggest("lyn", {});
    REQUIRE(offers.size() > 2);
    CHECK(offers[0].text == "Lyon");
    CHECK(std::ranges::count(texts(offers), "Lyon (69)") == 1);
    const auto hay = completion.suggest("l hai les", {});
    CHECK(texts(hay) == std::vector<std::string>{"L'Haÿ-les-Roses (94)"});
    CHECK(hay[0].forgiven);
}

TEST_CASE("A commune of the very name that was typed comes before names that only resemble it")
{
    model::Dataset data = census::lists();
    model::Initiative initiative;
    initiative.organisation = "Lyox";
    data.initiatives.push_back(initiative);
    Completion completion(data);
    completion.setCommunes(communes());
    const auto offers = completion.suggest("lyon", {});
    REQUIRE(offers.size() > 1);
    CHECK(offers[0].text == "Lyon (69)");
    CHECK(offers[0].whole);
    CHECK_FALSE(offers[0].forgiven);
    CHECK(std::ranges::count(texts(offers), "Lyox") == 1);
}

TEST_CASE("A city says its department, and all of them where several cities have its name")
{
    model::Dataset data = census::lists();
    data.departments = {
        {"93", "Seine-Saint-Denis", 0, 1}, {"974", "La Réunion", 0, 1}, {"2A", "Corse-du-Sud", 0, 1}};
    for (const auto& [city, department] :
         {std::pair{"Saint-Denis", 1}, {"Saint-Denis", 0}, {"Saint-Denis", 1}, {"Sartène", 2}}) {
        model::Initiative initiative;
        initiative.organisation = "Mairie";
        initiative.city = city;
        initiative.department = department;
        data.initiatives.push_back(initiative);
    }
    const Completion completion(data);
    CHECK(completion.suggest("saint d", {})[0].where == "93, 974");
    CHECK(completion.suggest("sart", {})[0].where == "2A");
    CHECK(completion.suggest("mairi", {})[0].where.empty());
}
