#include "source/suggestions.h"

#include "base/date.h"
#include "base/language.h"
#include "base/text.h"
#include "model/dataset.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <vector>

namespace source {

namespace {

constexpr std::size_t kShownCharacters = 80;

/// The runs of digits of a text as numbers; nothing when other than separators stand between.
std::vector<int> numbersIn(std::string_view text)
{
    std::vector<int> numbers;
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at != end) {
        int value = 0;
        const auto [next, failure] = std::from_chars(at, end, value);
        if (failure != std::errc{} || value < 0)
            return {};
        numbers.push_back(value);
        at = next;
        if (at == end)
            break;
        if (std::string_view("-/. T:").find(*at) == std::string_view::npos)
            return {};
        ++at;
    }
    return numbers;
}

/// 1 to 12 for a month's full or short name in French or English, folded and without its point; else 0.
int monthNamed(std::string_view folded)
{
    for (const base::Language language : {base::Language::French, base::Language::English}) {
        for (int month = 1; month <= 12; ++month) {
            std::string shortName = base::fold(base::monthShort(month, language));
            std::erase(shortName, '.');
            if (folded == base::fold(base::monthName(month, language)) || folded == shortName)
                return month;
        }
    }
    return 0;
}

/// « 17 mars 2020 », « 1er avril 2020 », "March 2020".
Proposal dateInWords(std::string_view text)
{
    std::string folded = base::fold(text);
    std::erase(folded, '.');
    const std::vector<std::string> words = base::words(folded);
    const std::size_t count = words.size();
    const int month = count == 2 || count == 3 ? monthNamed(words[count - 2]) : 0;
    if (month == 0)
        return {};
    std::string date = fmt::format("{}-{:02}", words.back(), month);
    if (count == 3) {
        const std::string day = words[0] == "1er" ? "1" : words[0];
        date += (day.size() == 1 ? "-0" : "-") + day;
    }
    return base::parseDate(date) ? Proposal{date, model::Sure::Certain} : Proposal{};
}

} // namespace

Proposal suggestDate(std::string_view text)
{
    if (Proposal words = dateInWords(text); !words.isEmpty())
        return words;
    std::vector<int> parts = numbersIn(base::trimmed(text));
    if (parts.size() > 3)
        parts.resize(3); // a time of day follows
    if (parts.size() < 2)
        return {};
    const bool yearLast = parts.front() < 1000 && parts.back() >= 1000;
    if (yearLast)
        std::reverse(parts.begin(), parts.end()); // day/month/year
    const int year = parts[0];
    const int month = parts[1];
    if (year < 1000 || year > 9999 || month < 1 || month > 12)
        return {};
    if (parts.size() == 2)
        return {fmt::format("{:04}-{:02}", year, month), model::Sure::Certain};
    if (parts[2] == 0)
        return {fmt::format("{:04}-{:02}", year, month)};
    const int day = std::min(parts[2], base::daysInMonth(year, month));
    const bool couldBeTurned = yearLast && day <= 12 && day != month;
    return {fmt::format("{:04}-{:02}-{:02}", year, month, day),
            day == parts[2] && !couldBeTurned ? model::Sure::Certain : model::Sure::Likely};
}

std::optional<double> parseNumber(std::string_view text)
{
    double value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc{} || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

Proposal suggestNumber(std::string_view text)
{
    std::string plain;
    bool gap = false; // blanks since the last sign
    bool hasGaps = false;
    for (std::size_t at = 0; at < text.size();) {
        const char32_t c = base::nextCodePoint(text, at);
        if (c == U' ' || c == U'\u00A0' || c == U'\u202F') {
            gap = true;
            continue;
        }
        if (c == U'°' || c == U'+')
            continue;
        if (c > 0x7F)
            return {};
        hasGaps = hasGaps || (gap && !plain.empty());
        gap = false;
        plain += c == U',' ? '.' : static_cast<char>(c);
    }
    if (!parseNumber(plain))
        return {};
    return {plain, hasGaps ? model::Sure::Likely : model::Sure::Certain};
}

bool isWebAddress(std::string_view text)
{
    const auto bad = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7F; };
    if (std::any_of(text.begin(), text.end(), bad))
        return false;
    return (text.starts_with("http://") || text.starts_with("https://")) && !model::hostName(text).empty();
}

Proposal suggestUrl(std::string_view text)
{
    if (text.find("://") == std::string_view::npos) {
        const std::string candidate = "https://" + std::string(text);
        const bool looksLikeHost =
            text.find('.') != std::string_view::npos && text.find(':') == std::string_view::npos;
        if (!looksLikeHost || !isWebAddress(candidate))
            return {};
        return {candidate, text.starts_with("www.") ? model::Sure::Certain : model::Sure::Likely};
    }
    const std::string candidate = "https" + std::string(text.substr(text.find("://")));
    return isWebAddress(candidate) ? Proposal{candidate} : Proposal{};
}

std::string shortened(std::string_view text)
{
    std::string result;
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) {
        if (count == kShownCharacters - 1 && text.size() - at > 1) {
            std::size_t rest = at;
            base::nextCodePoint(text, rest);
            if (rest < text.size())
                return result + "…";
        }
        const std::size_t start = at;
        const char32_t c = base::nextCodePoint(text, at);
        if (c == 0xFFFD || c < 0x20)
            result += c == 0xFFFD ? "?" : " ";
        else
            result += text.substr(start, at - start);
    }
    return result;
}

} // namespace source
