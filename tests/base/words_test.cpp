#include "base/font.h"
#include "base/text.h"
#include "base/words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>

using base::Language;
using base::Word;

namespace {

constexpr int kWordCount = static_cast<int>(Word::Count);

/// "{}" and "{:…}" in order of appearance.
long places(std::string_view text)
{
    return std::count(text.begin(), text.end(), '{');
}

} // namespace

TEST_CASE("Every string of the interface exists in both languages")
{
    for (int i = 0; i < kWordCount; ++i) {
        const auto key = static_cast<Word>(i);
        CAPTURE(std::string(base::wordName(key)));
        CHECK_FALSE(base::word(key, Language::French).empty());
        CHECK_FALSE(base::word(key, Language::English).empty());
        CHECK(base::isValidUtf8(base::word(key, Language::French)));
    }
}

TEST_CASE("A sentence has the same blanks to fill in both languages")
{
    for (int i = 0; i < kWordCount; ++i) {
        const auto key = static_cast<Word>(i);
        CAPTURE(std::string(base::wordName(key)));
        CHECK(places(base::word(key, Language::French)) == places(base::word(key, Language::English)));
    }
}

TEST_CASE("French strings have no breakable space before a high mark or inside guillemets")
{
    for (int i = 0; i < kWordCount; ++i) {
        const std::string_view text = base::word(static_cast<Word>(i), Language::French);
        CAPTURE(std::string(base::wordName(static_cast<Word>(i))));
        for (const char* wrong : {" ;", " :", " !", " ?", " »", "« "}) {
            CHECK(text.find(wrong) == std::string_view::npos);
        }
        CHECK(text.find('\'') == std::string_view::npos); // the apostrophe is ’
    }
}

TEST_CASE("Every letter of every string has a glyph")
{
    const auto fonts = base::FontSet::load();
    REQUIRE(fonts.ok());
    for (int i = 0; i < kWordCount; ++i) {
        for (const Language language : {Language::French, Language::English}) {
            for (const char32_t c : base::decodeUtf8(base::word(static_cast<Word>(i), language))) {
                CAPTURE(std::string(base::wordName(static_cast<Word>(i))));
                CAPTURE(static_cast<unsigned>(c));
                CHECK((c == U'\n' || fonts.value().hasGlyph(base::Face::Regular, c)));
            }
        }
    }
}

TEST_CASE("No two keys share a name")
{
    std::set<std::string_view> names;
    for (int i = 0; i < kWordCount; ++i) {
        CHECK(names.insert(base::wordName(static_cast<Word>(i))).second);
    }
}
