// Dates of the census: known to the day or only to the month.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

/// A date of the Gregorian calendar; day 0 means that only the month is known.
struct PartialDate {
    std::int16_t year = 0;
    std::uint8_t month = 0;
    std::uint8_t day = 0;

    [[nodiscard]] bool hasDay() const { return day != 0; }
    friend auto operator<=>(const PartialDate&, const PartialDate&) = default;
};

/// Reads "YYYY-MM-DD" or "YYYY-MM"; nothing when the text is not exactly that or no real date
/// (2020-02-30, month 13).
std::optional<PartialDate> parseDate(std::string_view text);

/// Writes "2020-03-17" or "2020-03".
std::string isoDate(PartialDate date);

/// Writes the month key "2020-03".
std::string monthKey(PartialDate date);

/// Days since 1970-01-01 of the first day the date can stand for.
int firstDay(PartialDate date);

/// Days since 1970-01-01 of the last day the date can stand for (the month's end without a day).
int lastDay(PartialDate date);

int daysInMonth(int year, int month);

/// The date known to the day that is so many days after 1970-01-01: the inverse of firstDay().
PartialDate dateOfDay(int day);

/// The month `by` months later (earlier when negative), without a day.
PartialDate monthAfter(PartialDate date, int by);

} // namespace base
