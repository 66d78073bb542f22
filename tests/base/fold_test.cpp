#include "base/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

using base::fold;

TEST_CASE("Search finds capitals, accents and ligatures whatever way they are typed")
{
    CHECK(fold("Télémédecine") == "telemedecine");
    CHECK(fold("TÉLÉMÉDECINE") == "telemedecine");
    CHECK(fold("cœur") == "coeur");
    CHECK(fold("CŒUR") == "coeur");
    CHECK(fold("Lætitia") == "laetitia");
    CHECK(fold("Straße") == "strasse");
    CHECK(fold("Île-de-France") == "ile de france");
    CHECK(fold("Provence-Alpes-Côte d’Azur") == fold("PROVENCE ALPES COTE D'AZUR"));
}

TEST_CASE("Every letter of Latin-1 is found by its plain letter")
{
    CHECK(fold("ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞß") == "aaaaaaaeceeeeiiiidnoooooouuuuythss");
    CHECK(fold("àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿ") == "aaaaaaaeceeeeiiiidnoooooouuuuythy");
}

TEST_CASE("Every letter of Latin Extended-A is found by its plain letter")
{
    CHECK(fold("ĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚě") == "aaaaaaccccccccddddeeeeeeeeee");
    CHECK(fold("ĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİı") == "gggggggghhhhiiiiiiiiii");
    CHECK(fold("ĲĳĴĵĶķĸĹĺĻļĽľĿŀŁł") == "ijijjjkkkllllllllll");
    CHECK(fold("ŃńŅņŇňŉŊŋŌōŎŏŐőŒœ") == "nnnnnnnnnoooooooeoe");
    CHECK(fold("ŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧ") == "rrrrrrsssssssstttttt");
    CHECK(fold("ŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ") == "uuuuuuuuuuuuwwyyyzzzzzzs");
}

TEST_CASE("Letters that the tables do not know stay searchable")
{
    CHECK(fold("ȘțȚșẞﬁnalﬂ") == "sttsssfinalfl");
    CHECK(fold("eﬀet oﬃciel souﬄe") == "effet officiel souffle");
    CHECK(fold("ΩΜΕΓΑ") == "ωμεγα");
    CHECK(fold("\u00B5") == "μ"); // micro sign as the Greek letter
    CHECK(fold("МОСКВА Ё") == "москва ё");
    CHECK(fold("日本 €5 🦠") == "日本 €5 🦠");
    CHECK(fold("2×3 ÷ 6°") == "2×3 ÷ 6°");
}

TEST_CASE("An accent written as a mark of its own does not hide a word")
{
    CHECK(fold("Te\u0301le\u0301me\u0301decine") == "telemedecine");
    CHECK(fold("e\u0301") == fold("é"));
}

TEST_CASE("Hyphens, apostrophes and spaces of every kind read as one space")
{
    for (const char* mark : {"-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2014", "\u2212", "'", "\u2018",
                             "\u2019", "\u02BC", " ", "\t", "\n", "\u00A0", "\u2009", "\u202F", "\u3000"}) {
        CAPTURE(mark);
        CHECK(fold(std::string("aujourd") + mark + "hui") == "aujourd hui");
    }
    CHECK(fold("A – B") == "a b");
    CHECK(fold("rendez - \u00A0vous") == "rendez vous");
}

TEST_CASE("Marks nobody sees do not split a word")
{
    CHECK(fold("télé\u00ADconsul\u200Btation\uFEFF") == "teleconsultation");
    CHECK(fold(std::string_view("a\0b\x01", 4)) == "ab");
}

TEST_CASE("Broken bytes are dropped and the rest of the text stays")
{
    CHECK(fold("caf\xE9 cr\xC3\xA8me") == "caf creme");
    CHECK(fold("\xFF\xFE") == "");
    CHECK(fold("\xE2\x82") == "");
}

TEST_CASE("Folding twice changes nothing")
{
    const std::string once = fold("L’Œuvre — ÉTÉ\u202F2020 : Ça Straße");
    CHECK(fold(once) == once);
}

TEST_CASE("Highlighting knows which letters a match came from")
{
    const std::string text = "Cœur d’été";
    std::vector<std::size_t> origin;
    const std::string folded = fold(text, origin);
    REQUIRE(folded == "coeur d ete");
    REQUIRE(origin.size() == folded.size() + 1);
    const std::size_t at = folded.find("ete");
    CHECK(text.substr(origin[at], origin[at + 3] - origin[at]) == "été");
    CHECK(origin[1] == 1); // both letters of œ came from one character
    CHECK(origin[2] == 1);
    CHECK(origin.back() == text.size());
}

TEST_CASE("Highlighting takes a loose accent along with its letter")
{
    const std::string text = "e\u0301te\u0301 x";
    std::vector<std::size_t> origin;
    const std::string folded = fold(text, origin);
    REQUIRE(folded == "ete x");
    CHECK(text.substr(origin[0], origin[3] - origin[0]) == "e\u0301te\u0301");
}

TEST_CASE("Both ways of folding agree, and origins only go forward, on any bytes")
{
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes(random() % 40, '\0');
        for (char& byte : bytes) {
            byte = static_cast<char>(random() % 3 == 0 ? 0xC3 : random() % 256);
        }
        std::vector<std::size_t> origin;
        const std::string folded = fold(bytes, origin);
        REQUIRE(folded == fold(bytes));
        REQUIRE(base::isValidUtf8(folded));
        REQUIRE(origin.size() == folded.size() + 1);
        REQUIRE(std::is_sorted(origin.begin(), origin.end()));
        REQUIRE(origin.back() == bytes.size());
    }
}
