#include "base/date.h"

#include <doctest/doctest.h>

using base::PartialDate;

TEST_CASE("Dates known to the day and to the month are read")
{
    CHECK(base::parseDate("2020-03-17") == PartialDate{2020, 3, 17});
    CHECK(base::parseDate("2020-03") == PartialDate{2020, 3, 0});
    CHECK(base::parseDate("2020-02-29") == PartialDate{2020, 2, 29});
    CHECK(base::parseDate("2000-02-29").has_value());
}

TEST_CASE("A date that no calendar has is refused")
{
    for (const char* text : {"2020-02-30", "2021-02-29", "1900-02-29", "2020-13", "2020-00", "2020-04-31",
                             "2020-04-00", "0000-01-01", "2020-12-32"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parseDate(text).has_value());
    }
}

TEST_CASE("A date in another writing is refused instead of guessed")
{
    for (const char* text : {"", "2020", "2020-3", "2020-3-7", "17/03/2020", "2020/03/17", "2020-03-17 ",
                             " 2020-03", "2020-03-1a", "+020-03", "20200317", "2020-03-", "2020-03/17",
                             "mars 2020", "2020-003", "-020-03-01", "2020-03T17:00"}) {
        CAPTURE(text);
        CHECK_FALSE(base::parseDate(text).has_value());
    }
}

TEST_CASE("A date is written as it was read")
{
    for (const char* text : {"2020-03-17", "2020-03", "0987-01-02", "9999-12-31"}) {
        const auto date = base::parseDate(text);
        REQUIRE(date.has_value());
        CHECK(base::isoDate(*date) == text);
    }
    CHECK(base::monthKey({2020, 3, 17}) == "2020-03");
}

TEST_CASE("A date known to the month stands for the whole month")
{
    CHECK(base::firstDay({1970, 1, 1}) == 0);
    CHECK(base::lastDay({1970, 1, 0}) == 30);
    CHECK(base::firstDay({2020, 2, 0}) == base::firstDay({2020, 2, 1}));
    CHECK(base::lastDay({2020, 2, 0}) == base::lastDay({2020, 2, 29}));
    CHECK(base::firstDay({2020, 5, 7}) == base::lastDay({2020, 5, 7}));
    CHECK(base::firstDay({2020, 5, 7}) == 18389); // date -d 2020-05-07 +%s divided by 86400
    CHECK(base::firstDay({1969, 12, 31}) == -1);
}

TEST_CASE("Days follow one another across every month end from 2019 to 2024")
{
    int expected = base::firstDay({2019, 1, 1});
    for (int year = 2019; year <= 2024; ++year) {
        for (int month = 1; month <= 12; ++month) {
            for (int day = 1; day <= base::daysInMonth(year, month); ++day) {
                const PartialDate date{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                                       static_cast<std::uint8_t>(day)};
                REQUIRE(base::firstDay(date) == expected);
                ++expected;
            }
        }
    }
    CHECK(expected == base::firstDay({2025, 1, 1}));
}

TEST_CASE("February has its leap day when the Gregorian calendar says so")
{
    CHECK(base::daysInMonth(2020, 2) == 29);
    CHECK(base::daysInMonth(2021, 2) == 28);
    CHECK(base::daysInMonth(1900, 2) == 28);
    CHECK(base::daysInMonth(2000, 2) == 29);
    CHECK(base::daysInMonth(2020, 4) == 30);
    CHECK(base::daysInMonth(2020, 12) == 31);
}

TEST_CASE("Dates sort by time, a whole month before its days")
{
    CHECK(PartialDate{2019, 12, 31} < PartialDate{2020, 1, 0});
    CHECK(PartialDate{2020, 3, 0} < PartialDate{2020, 3, 1});
    CHECK(PartialDate{2020, 3, 31} < PartialDate{2020, 4, 0});
    CHECK_FALSE(PartialDate{2020, 3, 0}.hasDay());
    CHECK(PartialDate{2020, 3, 1}.hasDay());
}

TEST_CASE("A day and its number name each other")
{
    for (int day = -800; day < 40000; ++day) {
        const base::PartialDate date = base::dateOfDay(day);
        REQUIRE(date.hasDay());
        REQUIRE(base::firstDay(date) == day);
        REQUIRE(base::lastDay(date) == day);
    }
    CHECK(base::isoDate(base::dateOfDay(0)) == "1970-01-01");
}

TEST_CASE("Months are counted on across the years")
{
    const base::PartialDate march{2020, 3, 17};
    CHECK(base::isoDate(base::monthAfter(march, 0)) == "2020-03");
    CHECK(base::isoDate(base::monthAfter(march, 10)) == "2021-01");
    CHECK(base::isoDate(base::monthAfter(march, -3)) == "2019-12");
    for (int by = -40; by <= 40; ++by) {
        CHECK(base::monthAfter(base::monthAfter(march, by), -by) == base::PartialDate{2020, 3, 0});
    }
}
