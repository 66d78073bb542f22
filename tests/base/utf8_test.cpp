#include "base/text.h"

#include <doctest/doctest.h>

TEST_CASE("Text of one to four bytes a letter is decoded")
{
    CHECK(base::decodeUtf8("aé€🦠") == U"aé€🦠");
    CHECK(base::decodeUtf8("").empty());
    CHECK(base::decodeUtf8("\U0010FFFF") == U"\U0010FFFF");
}

TEST_CASE("A broken byte shows as one replacement mark and costs no neighbour")
{
    CHECK(base::decodeUtf8("a\xE9z") == U"a\uFFFDz");
    CHECK(base::decodeUtf8("a\xC3") == U"a\uFFFD");
    CHECK(base::decodeUtf8("\xE2\x82z") == U"\uFFFD\uFFFDz");
}

TEST_CASE("Forms that are not UTF-8 are refused")
{
    CHECK(base::isValidUtf8("Côte d’Azur 🦠"));
    CHECK(base::isValidUtf8(""));
    CHECK_FALSE(base::isValidUtf8("\xC0\xAF"));         // overlong slash
    CHECK_FALSE(base::isValidUtf8("\xE0\x80\xAF"));     // overlong in three
    CHECK_FALSE(base::isValidUtf8("\xF0\x80\x80\xAF")); // overlong in four
    CHECK_FALSE(base::isValidUtf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(base::isValidUtf8("\xF4\x90\x80\x80")); // above U+10FFFF
    CHECK_FALSE(base::isValidUtf8("\x80"));             // continuation alone
    CHECK_FALSE(base::isValidUtf8("Saint-\xC9tienne")); // Latin-1
    CHECK_FALSE(base::isValidUtf8("\xE2\x82"));         // cut off
}

TEST_CASE("Reading past the end of a text stops there")
{
    std::size_t at = 2;
    CHECK(base::nextCodePoint("ab", at) == 0xFFFD);
    CHECK(at == 2);
}

TEST_CASE("Every code point survives folding's own writer")
{
    // Letters of two, three and four bytes that folding leaves alone.
    for (const char* letter : {"א", "あ", "𝄞"}) {
        CHECK(base::fold(letter) == letter);
    }
}
