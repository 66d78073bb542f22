#include "base/date.h"

#include <fmt/format.h>

#include <chrono>

namespace base {

namespace {

/// Exactly `text.size()` digits, no sign, no blank.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9') {
            return std::nullopt;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

int daysSinceEpoch(int year, int month, int day)
{
    using namespace std::chrono;
    const year_month_day date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                              std::chrono::day(static_cast<unsigned>(day))};
    return static_cast<int>(sys_days(date).time_since_epoch().count());
}

} // namespace

std::optional<PartialDate> parseDate(std::string_view text)
{
    const bool withDay = text.size() == 10;
    if ((!withDay && text.size() != 7) || text[4] != '-' || (withDay && text[7] != '-')) {
        return std::nullopt;
    }
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = withDay ? digits(text.substr(8, 2)) : 1;
    if (!year || !month || !day || *year < 1 || *month < 1 || *month > 12 || *day < 1 ||
        *day > daysInMonth(*year, *month)) {
        return std::nullopt;
    }
    return PartialDate{static_cast<std::int16_t>(*year), static_cast<std::uint8_t>(*month),
                       static_cast<std::uint8_t>(withDay ? *day : 0)};
}

std::string isoDate(PartialDate date)
{
    return date.hasDay() ? fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day) : monthKey(date);
}

std::string monthKey(PartialDate date)
{
    return fmt::format("{:04}-{:02}", date.year, date.month);
}

int firstDay(PartialDate date)
{
    return daysSinceEpoch(date.year, date.month, date.hasDay() ? date.day : 1);
}

int lastDay(PartialDate date)
{
    return daysSinceEpoch(date.year, date.month,
                          date.hasDay() ? date.day : daysInMonth(date.year, date.month));
}

int daysInMonth(int year, int month)
{
    using namespace std::chrono;
    const year_month_day_last last = std::chrono::year(year) / static_cast<int>(month) / std::chrono::last;
    return static_cast<int>(static_cast<unsigned>(last.day()));
}

PartialDate dateOfDay(int day)
{
    using namespace std::chrono;
    const year_month_day date{sys_days(days(day))};
    return {static_cast<std::int16_t>(static_cast<int>(date.year())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.month())),
            static_cast<std::uint8_t>(static_cast<unsigned>(date.day()))};
}

PartialDate monthAfter(PartialDate date, int by)
{
    const int months = date.year * 12 + date.month - 1 + by;
    const int year = (months >= 0 ? months : months - 11) / 12;
    return {static_cast<std::int16_t>(year), static_cast<std::uint8_t>(months - year * 12 + 1), 0};
}

} // namespace base
