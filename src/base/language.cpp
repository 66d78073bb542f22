#include "base/language.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>

namespace base {

namespace {

constexpr std::string_view kNarrowSpace = "\u202F";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNoNumber = "–";

struct Month {
    std::string_view french;
    std::string_view frenchShort;
    std::string_view english;
    std::string_view englishShort;
};

constexpr std::array<Month, 12> kMonths{{
    {"janvier", "janv.", "January", "Jan"},
    {"février", "févr.", "February", "Feb"},
    {"mars", "mars", "March", "Mar"},
    {"avril", "avril", "April", "Apr"},
    {"mai", "mai", "May", "May"},
    {"juin", "juin", "June", "Jun"},
    {"juillet", "juil.", "July", "Jul"},
    {"août", "août", "August", "Aug"},
    {"septembre", "sept.", "September", "Sep"},
    {"octobre", "oct.", "October", "Oct"},
    {"novembre", "nov.", "November", "Nov"},
    {"décembre", "déc.", "December", "Dec"},
}};

/// "12317279" with the language's mark between groups of three.
std::string grouped(std::string_view digits, Language language)
{
    const std::string_view mark = language == Language::French ? kNarrowSpace : ",";
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i != 0 && (digits.size() - i) % 3 == 0) {
            out += mark;
        }
        out += digits[i];
    }
    return out;
}

} // namespace

std::string formatCount(long long value, Language language)
{
    const std::string text = fmt::format("{}", value);
    if (value < 0) {
        return std::string(kMinus) + grouped(std::string_view(text).substr(1), language);
    }
    return grouped(text, language);
}

std::string formatDecimal(double value, int decimals, Language language)
{
    if (!std::isfinite(value)) {
        return std::string(kNoNumber);
    }
    const std::string text = fmt::format("{:.{}f}", std::abs(value), std::clamp(decimals, 0, 17));
    const std::size_t point = std::min(text.find('.'), text.size());
    std::string out = grouped(std::string_view(text).substr(0, point), language);
    if (point < text.size()) {
        out += language == Language::French ? ',' : '.';
        out += text.substr(point + 1);
    }
    // What rounds to zero has no sign.
    const bool isZero = text.find_first_of("123456789") == std::string::npos;
    return value < 0 && !isZero ? std::string(kMinus) + out : out;
}

std::string formatDistance(double metres, Language language)
{
    const bool isFar = metres >= 1000;
    const double value = isFar ? metres / 1000 : metres;
    const bool isWhole = std::abs(value - std::round(value)) < 0.05;
    return formatDecimal(value, isWhole ? 0 : 1, language) + "\u00A0" + (isFar ? "km" : "m");
}

std::string formatDate(PartialDate date, Language language)
{
    const std::string_view month = monthName(date.month, language);
    if (!date.hasDay()) {
        return fmt::format("{} {}", month, date.year);
    }
    const std::string_view ordinal = language == Language::French && date.day == 1 ? "er" : "";
    return fmt::format("{}{} {} {}", date.day, ordinal, month, date.year);
}

std::string_view monthName(int month, Language language)
{
    if (month < 1 || month > 12) {
        return {};
    }
    const Month& entry = kMonths[static_cast<std::size_t>(month - 1)];
    return language == Language::French ? entry.french : entry.english;
}

std::string_view monthShort(int month, Language language)
{
    if (month < 1 || month > 12) {
        return {};
    }
    const Month& entry = kMonths[static_cast<std::size_t>(month - 1)];
    return language == Language::French ? entry.frenchShort : entry.englishShort;
}

bool isSingular(long long value, Language language)
{
    return value == 1 || value == -1 || (language == Language::French && value == 0);
}

} // namespace base
