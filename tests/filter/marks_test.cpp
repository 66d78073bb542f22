// Where the words of a search are marked in a text as it is shown.
#include "base/text.h"
#include "filter/marks.h"
#include "filter/search.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

using filter::Mark;

namespace {

/// The marked parts between brackets.
std::string shown(const std::string& text, std::string_view typed, bool forgiven = false)
{
    std::string result;
    std::size_t at = 0;
    for (const Mark& mark : filter::marks(text, filter::searchWords(typed), forgiven)) {
        result +=
            text.substr(at, mark.begin - at) + "[" + text.substr(mark.begin, mark.end - mark.begin) + "]";
        at = mark.end;
    }
    return result + text.substr(at);
}

} // namespace

TEST_CASE("Words are marked in the original text, whatever accents and ligatures it has")
{
    CHECK(shown("Télémédecine à Lyon", "telemedecine LYON") == "[Télémédecine] à [Lyon]");
    CHECK(shown("Le cœur des œuvres", "oeuvre coeur") == "Le [cœur] des [œuvre]s");
    CHECK(shown("cœur", "o") == "c[œ]ur"); // half a ligature is marked whole
    CHECK(shown("Masques et masques", "masque") == "[Masque]s et [masque]s");
    CHECK(shown("L’hôpital", "hopital") == "L’[hôpital]");
    CHECK(shown("reçu", "recu") == "[reçu]");
    CHECK(shown("re\xCC\x81"
                "agir",
                "rea") == "[re\xCC\x81"
                          "a]gir"); // e and a combining accent
    CHECK(shown("rien", "masque") == "rien");
    CHECK(shown("rien", "") == "rien");
    CHECK(shown("", "masque").empty());
}

TEST_CASE("Marks that overlap or touch are one")
{
    CHECK(shown("respirateur", "respira pirate") == "[respirate]ur");
    CHECK(shown("abcd", "ab cd") == "[abcd]");
}

TEST_CASE("The match with one typing error is marked where one was forgiven, and only there")
{
    CHECK(shown("Don de masques à Lyon", "masqe", true) == "Don de [masque]s à Lyon");
    CHECK(shown("Un masque", "masqeu", true) == "Un [masque]");
    CHECK(shown("Un masque", "masqe", false) == "Un masque");
    CHECK(shown("Respirateur", "respiratteur", true) == "[Respirateur]");
    CHECK(shown("Lyon, un masque", "lyon masqe", true) == "[Lyon], un [masque]");
    CHECK(shown("chu", "cha", true) == "chu"); // too short to forgive
}

TEST_CASE("Marks lie inside the text, in order, at whole characters, for any text and search")
{
    std::mt19937 random(5);
    const std::u32string letters = U"aàâeéœæßlo -’'1\u00AD\u0301";
    const auto text = [&](std::size_t most) {
        std::string out;
        for (std::size_t n = random() % most; n > 0; --n) {
            const char32_t c = letters[random() % letters.size()];
            if (c < 0x80) {
                out += static_cast<char>(c);
            } else if (c < 0x800) {
                out += {static_cast<char>(0xC0U | c >> 6U), static_cast<char>(0x80U | (c & 0x3FU))};
            } else {
                out += {static_cast<char>(0xE0U | c >> 12U), static_cast<char>(0x80U | (c >> 6U & 0x3FU)),
                        static_cast<char>(0x80U | (c & 0x3FU))};
            }
        }
        return out;
    };
    int found = 0;
    for (int i = 0; i < 5000; ++i) {
        const std::string line = text(40);
        const auto words = filter::searchWords(text(6));
        std::size_t last = 0;
        for (const Mark& mark : filter::marks(line, words, i % 2 == 0)) {
            CHECK(mark.begin >= last);
            CHECK(mark.end > mark.begin);
            REQUIRE(mark.end <= line.size());
            CHECK(base::isValidUtf8(line.substr(mark.begin, mark.end - mark.begin)));
            last = mark.end;
            ++found;
        }
    }
    CHECK(found > 1000);
}
