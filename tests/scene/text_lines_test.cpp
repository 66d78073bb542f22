#include "base/text.h"
#include "scene/text_lines.h"

#include <doctest/doctest.h>

#include <random>

namespace {

const base::FontSet& fonts()
{
    static const base::FontSet set = [] {
        auto loaded = base::FontSet::load();
        REQUIRE(loaded.ok());
        return std::move(loaded).value();
    }();
    return set;
}

} // namespace

TEST_CASE("Lines lose no word, keep their order and fit the room where a word does")
{
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        std::string text;
        for (unsigned i = 0, n = 1 + random() % 30; i < n; ++i) {
            text +=
                (i == 0 ? "" : " ") + std::string(1 + random() % 12, static_cast<char>('a' + random() % 26));
        }
        const float room = static_cast<float>(170 + random() % 400); // for the widest of these words
        std::string joined;
        for (const std::string& line : scene::lines(fonts(), base::Face::Regular, 15, text, room)) {
            joined += (joined.empty() ? "" : " ") + line;
            CHECK(fonts().width(base::Face::Regular, 15, line) <= room);
        }
        CHECK(joined == text);
    }
}

TEST_CASE("A text that is cut says so with …, inside its room, and a text that fits is left alone")
{
    const std::string text = "Un texte assez long, qui ne tient pas, sur deux lignes de cette largeur-ci";
    const auto whole = scene::lines(fonts(), base::Face::Regular, 15, text, 180);
    REQUIRE(whole.size() > 2);
    CHECK(scene::linesUpTo(fonts(), base::Face::Regular, 15, text, 180, whole.size()) == whole);
    const auto cut = scene::linesUpTo(fonts(), base::Face::Regular, 15, text, 180, 2);
    REQUIRE(cut.size() == 2);
    CHECK(cut.back().ends_with(" …"));
    CHECK(cut.back().find(", …") == std::string::npos);
    CHECK(fonts().width(base::Face::Regular, 15, cut.back()) <= 180);
}

TEST_CASE("A number with a thousands space and a mark after a space stay in one piece")
{
    for (const char* text : {"aaaa 15 000 bbbb", "aaaa bbb : cc", "aa « bbbbbb » cc", "un 2 000 000 deux"}) {
        for (float room = 110; room < 200; room += 3) {
            for (const std::string& line : scene::lines(fonts(), base::Face::Regular, 15, text, room)) {
                CAPTURE(text);
                CHECK_FALSE(line.starts_with("000"));
                CHECK_FALSE(line.starts_with(":"));
                CHECK_FALSE(line.starts_with("»"));
                CHECK_FALSE(line.ends_with("«"));
            }
        }
    }
}

TEST_CASE("A word wider than its line is broken, after a hyphen where it has one, and loses no letter")
{
    for (const std::string word :
         {"Saint-Germain-Beaupré-sur-Vézère", "Donaudampfschifffahrtsgesellschaft", "ÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉÉ",
          "https://www.example.org/une/adresse/assez/longue"}) {
        for (const float room : {60.F, 110.F, 150.F}) {
            CAPTURE(word);
            std::string joined;
            const auto broken = scene::lines(fonts(), base::Face::Regular, 15, "Lieu " + word, room);
            for (const std::string& line : broken) {
                CHECK(base::isValidUtf8(line));
                CHECK(fonts().width(base::Face::Regular, 15, line) <= room);
                joined += line;
            }
            CHECK(joined == "Lieu" + word);
        }
    }
    const auto hyphen = scene::lines(fonts(), base::Face::Regular, 15, "Saint-Germain-Beaupré", 110);
    REQUIRE(hyphen.size() == 2);
    CHECK(hyphen[0] == "Saint-Germain-");
    CHECK_FALSE(scene::lines(fonts(), base::Face::Regular, 15, "ab", 1).empty()); // no room at all ends too
}
