#include "base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace {

/// Optimal string alignment distance from its recursive definition.
int slowDistance(std::string_view a, std::string_view b)
{
    if (a.empty() || b.empty()) {
        return static_cast<int>(a.size() + b.size());
    }
    const std::string_view shortA = a.substr(0, a.size() - 1);
    const std::string_view shortB = b.substr(0, b.size() - 1);
    int best = std::min({slowDistance(shortA, b) + 1, slowDistance(a, shortB) + 1,
                         slowDistance(shortA, shortB) + (a.back() == b.back() ? 0 : 1)});
    if (a.size() > 1 && b.size() > 1 && a.back() == b[b.size() - 2] && a[a.size() - 2] == b.back()) {
        best = std::min(best, slowDistance(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
    }
    return best;
}

std::string randomText(std::mt19937& random, std::size_t longest)
{
    std::string text(random() % (longest + 1), 'a');
    for (char& c : text) {
        c = static_cast<char>('a' + random() % 3);
    }
    return text;
}

const std::vector<std::string> kCategories{
    "dons",       "collaboratif", "organisation_soins",   "telemedecine", "recherche",
    "diagnostic", "traitements",  "imagerie_reeducation", "donnees",      "confinement"};

} // namespace

TEST_CASE("A query is read word by word")
{
    CHECK(base::words("ile de france") == std::vector<std::string>{"ile", "de", "france"});
    CHECK(base::words("  masques  ") == std::vector<std::string>{"masques"});
    CHECK(base::words("").empty());
    CHECK(base::words("   ").empty());
}

TEST_CASE("The distance of two words counts each typing error once")
{
    CHECK(base::editDistance("masque", "masque") == 0);
    CHECK(base::editDistance("masque", "masques") == 1);
    CHECK(base::editDistance("masque", "msaque") == 1);
    CHECK(base::editDistance("masque", "marque") == 1);
    CHECK(base::editDistance("", "abc") == 3);
    CHECK(base::editDistance("abc", "") == 3);
    CHECK(base::editDistance("ca", "abc") == 3); // alignment: a swapped pair is not edited again
}

TEST_CASE("The distance equals its definition on random words")
{
    std::mt19937 random(11);
    for (int round = 0; round < 400; ++round) {
        const std::string a = randomText(random, 6);
        const std::string b = randomText(random, 6);
        CAPTURE(a);
        CAPTURE(b);
        REQUIRE(base::editDistance(a, b) == slowDistance(a, b));
        REQUIRE(base::editDistance(a, b) == base::editDistance(b, a));
    }
}

TEST_CASE("One typing error in a word is found inside a text")
{
    const std::string text = "dons de masques aux soignants";
    CHECK(base::containsWithOneError(text, "masques"));
    CHECK(base::containsWithOneError(text, "masqes"));   // a letter missing
    CHECK(base::containsWithOneError(text, "massques")); // one too many
    CHECK(base::containsWithOneError(text, "mazques"));  // another one
    CHECK(base::containsWithOneError(text, "maqsues"));  // two swapped
    CHECK(base::containsWithOneError(text, "xmasques")); // at the start
    CHECK(base::containsWithOneError(text, "soignantsx"));
    CHECK(base::containsWithOneError(text, "oignnats"));
}

TEST_CASE("Two typing errors are not forgiven")
{
    const std::string text = "dons de masques aux soignants";
    CHECK_FALSE(base::containsWithOneError(text, "mazqes"));
    CHECK_FALSE(base::containsWithOneError(text, "respirateur"));
    CHECK_FALSE(base::containsWithOneError("", "ab"));
    CHECK_FALSE(base::containsWithOneError("abc", "abcde"));
}

TEST_CASE("Forgiving one error equals trying every piece of the text")
{
    std::mt19937 random(13);
    for (int round = 0; round < 3000; ++round) {
        const std::string text = randomText(random, 9);
        const std::string word = randomText(random, 6);
        bool found = false;
        for (std::size_t from = 0; from <= text.size(); ++from) {
            for (std::size_t length = 0; from + length <= text.size(); ++length) {
                found = found || base::editDistance(text.substr(from, length), word) <= 1;
            }
        }
        CAPTURE(text);
        CAPTURE(word);
        REQUIRE(base::containsWithOneError(text, word) == found);
    }
}

TEST_CASE("A misspelt code is answered with the code that was meant")
{
    CHECK(base::nearest("telemedicine", kCategories) == "telemedecine");
    CHECK(base::nearest("Télémédecine", kCategories) == "telemedecine");
    CHECK(base::nearest("don", kCategories) == "dons");
    CHECK(base::nearest("donées", kCategories) == "donnees");
    CHECK(base::nearest("traitement", kCategories) == "traitements");
    CHECK(base::nearest("organisation-soins", kCategories) == "organisation_soins");
    CHECK(base::nearest("imagerie", kCategories) == "imagerie_reeducation");
}

TEST_CASE("A misspelt option is answered with the option that was meant")
{
    const std::vector<std::string> options{"--category", "--pole",  "--region",
                                           "--type",     "--month", "--search"};
    CHECK(base::nearest("--catégory", options) == "--category");
    CHECK(base::nearest("--categorie", options) == "--category");
    CHECK(base::nearest("-pole", options) == "--pole");
    CHECK(base::nearest("--regoin", options) == "--region");
}

TEST_CASE("A word that resembles nothing gets no far-fetched suggestion")
{
    CHECK(base::nearest("parapluie", kCategories).empty());
    CHECK(base::nearest("zzz", kCategories).empty());
    CHECK(base::nearest("", kCategories).empty());
    CHECK(base::nearest("--", kCategories).empty());
    CHECK(base::nearest("dons", {}).empty());
    CHECK(base::nearest("85", std::vector<std::string>{"84", "11"}).empty());
}

TEST_CASE("The nearer spelling wins over an abbreviation and over a later equal")
{
    CHECK(base::nearest("port", std::vector<std::string>{"portail-national", "pont"}) == "pont");
    CHECK(base::nearest("tele", std::vector<std::string>{"dons", "telemedecine"}) == "telemedecine");
    CHECK(base::nearest("abcd", std::vector<std::string>{"abce", "abcf"}) == "abce");
    CHECK(base::nearest("same", std::vector<std::string>{"some", "same"}) == "same");
}

TEST_CASE("Blanks around a cell are not part of its value")
{
    CHECK(base::trimmed("  84 \t\r\n") == "84");
    CHECK(base::trimmed("a b") == "a b");
    CHECK(base::trimmed(" \t ").empty());
    CHECK(base::trimmed("").empty());
}

TEST_CASE("A list keeps its empty items, so that a slip with commas is seen")
{
    CHECK(base::split("84,11", ',') == std::vector<std::string>{"84", "11"});
    CHECK(base::split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
    CHECK(base::split("a,", ',') == std::vector<std::string>{"a", ""});
    CHECK(base::split("", ',') == std::vector<std::string>{""});
}

TEST_CASE("Apostrophes of a typed table are set as a page sets them, and feet and quotes are left")
{
    CHECK(base::typeset("Provence-Alpes-Côte d'Azur") == "Provence-Alpes-Côte d’Azur");
    CHECK(base::typeset("Appel à l'aide, qu'à 5'30 'ici'") == "Appel à l’aide, qu’à 5'30 'ici’");
    CHECK(base::typeset("café's") == "café’s");
    CHECK(base::typeset("'") == "'");
    CHECK(base::typeset("").empty());
}

TEST_CASE("No line begins with a colon, a dot between names or the end of a number")
{
    const auto held = [](std::string_view text, std::string_view before) {
        return base::isHeld(text, text.find(before) + before.size());
    };
    CHECK(held("10 000 blouses pour le CHU : dons", "10"));
    CHECK(held("10 000 blouses pour le CHU : dons", "CHU"));
    CHECK(held("Groupe Caillé · Saint-Denis", "Caillé"));
    CHECK(held("« Tous unis »", "«"));
    CHECK(held("« Tous unis »", "unis"));
    CHECK_FALSE(held("10 000 blouses pour le CHU : dons", "000"));
    CHECK_FALSE(held("10 000 blouses pour le CHU : dons", ":"));
    CHECK_FALSE(held("Groupe Caillé · Saint-Denis", "·"));
    CHECK_FALSE(held("le 7 mai 2020", "mai"));
}
