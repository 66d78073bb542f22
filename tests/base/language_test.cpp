#include "base/language.h"

#include <doctest/doctest.h>

#include <clocale>
#include <cmath>
#include <limits>
#include <locale>

using base::formatCount;
using base::formatDate;
using base::formatDecimal;
using base::Language;

namespace {

/// A decimal comma and grouping by points, as some C++ locales have them.
struct CommaPunctuation : std::numpunct<char> {
    [[nodiscard]] char do_decimal_point() const override { return ';'; }
    [[nodiscard]] char do_thousands_sep() const override { return '.'; }
    [[nodiscard]] std::string do_grouping() const override { return "\3"; }
};

void checkNumbers()
{
    CHECK(formatCount(12317279, Language::French) == "12\u202F317\u202F279");
    CHECK(formatDecimal(1234.5, 1, Language::French) == "1\u202F234,5");
    CHECK(formatDecimal(1234.5, 1, Language::English) == "1,234.5");
    CHECK(base::isoDate({2020, 3, 17}) == "2020-03-17");
}

} // namespace

TEST_CASE("Large counts are grouped as each language does")
{
    CHECK(formatCount(651, Language::French) == "651");
    CHECK(formatCount(1000, Language::French) == "1\u202F000");
    CHECK(formatCount(12317279, Language::French) == "12\u202F317\u202F279");
    CHECK(formatCount(12317279, Language::English) == "12,317,279");
    CHECK(formatCount(0, Language::English) == "0");
    CHECK(formatCount(100000, Language::English) == "100,000");
}

TEST_CASE("A negative count carries a minus sign, not a hyphen, and is grouped alike")
{
    CHECK(formatCount(-1234, Language::French) == "\u22121\u202F234");
    CHECK(formatCount(-123, Language::English) == "\u2212123");
    CHECK(formatCount(std::numeric_limits<long long>::min(), Language::English) ==
          "\u22129,223,372,036,854,775,808");
}

TEST_CASE("Decimals have a comma in French and a point in English")
{
    CHECK(formatDecimal(42.25, 1, Language::French) == "42,2"); // ties to even, as printf
    CHECK(formatDecimal(42.26, 1, Language::French) == "42,3");
    CHECK(formatDecimal(42.26, 1, Language::English) == "42.3");
    CHECK(formatDecimal(42.6, 0, Language::French) == "43");
    CHECK(formatDecimal(-61.5346, 2, Language::French) == "\u221261,53");
    CHECK(formatDecimal(1234567.891, 2, Language::French) == "1\u202F234\u202F567,89");
}

TEST_CASE("What rounds to zero has no sign, and what is no number shows a dash")
{
    CHECK(formatDecimal(-0.01, 1, Language::French) == "0,0");
    CHECK(formatDecimal(-0.0, 0, Language::English) == "0");
    CHECK(formatDecimal(std::numeric_limits<double>::quiet_NaN(), 1, Language::French) == "–");
    CHECK(formatDecimal(std::numeric_limits<double>::infinity(), 1, Language::English) == "–");
    CHECK(formatDecimal(1.5, -3, Language::English) == "2");
}

TEST_CASE("Dates read as people write them")
{
    CHECK(formatDate({2020, 5, 7}, Language::French) == "7 mai 2020");
    CHECK(formatDate({2020, 4, 1}, Language::French) == "1er avril 2020");
    CHECK(formatDate({2020, 4, 11}, Language::French) == "11 avril 2020");
    CHECK(formatDate({2020, 3, 0}, Language::French) == "mars 2020");
    CHECK(formatDate({2020, 5, 7}, Language::English) == "7 May 2020");
    CHECK(formatDate({2020, 4, 1}, Language::English) == "1 April 2020");
    CHECK(formatDate({2020, 3, 0}, Language::English) == "March 2020");
}

TEST_CASE("Month names are complete in both languages")
{
    CHECK(base::monthName(1, Language::French) == "janvier");
    CHECK(base::monthName(8, Language::French) == "août");
    CHECK(base::monthName(12, Language::English) == "December");
    CHECK(base::monthShort(1, Language::French) == "janv.");
    CHECK(base::monthShort(2, Language::French) == "févr.");
    CHECK(base::monthShort(3, Language::French) == "mars");
    CHECK(base::monthShort(7, Language::French) == "juil.");
    CHECK(base::monthShort(9, Language::English) == "Sep");
}

TEST_CASE("A short month begins like its full name")
{
    for (const Language language : {Language::French, Language::English}) {
        for (int month = 1; month <= 12; ++month) {
            std::string_view stem = base::monthShort(month, language);
            stem = stem.substr(0, stem.find('.'));
            CAPTURE(month);
            REQUIRE_FALSE(stem.empty());
            CHECK(base::monthName(month, language).starts_with(stem));
        }
    }
}

TEST_CASE("A month that does not exist has no name instead of a crash")
{
    CHECK(base::monthName(0, Language::French).empty());
    CHECK(base::monthName(13, Language::English).empty());
    CHECK(base::monthShort(0, Language::English).empty());
    CHECK(base::monthShort(13, Language::French).empty());
}

TEST_CASE("Zero initiative is singular in French and plural in English")
{
    CHECK(base::isSingular(0, Language::French));
    CHECK(base::isSingular(1, Language::French));
    CHECK_FALSE(base::isSingular(2, Language::French));
    CHECK_FALSE(base::isSingular(0, Language::English));
    CHECK(base::isSingular(1, Language::English));
    CHECK_FALSE(base::isSingular(2, Language::English));
}

TEST_CASE("A C++ locale with another punctuation changes no number")
{
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new CommaPunctuation));
    checkNumbers();
    std::locale::global(before);
}

TEST_CASE("The desktop's French locale changes no number")
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    if (std::setlocale(LC_ALL, "fr_FR.UTF-8") == nullptr) {
        MESSAGE("skipped: the locale fr_FR.UTF-8 is not installed");
        return;
    }
    checkNumbers();
    std::setlocale(LC_ALL, before.c_str());
}
