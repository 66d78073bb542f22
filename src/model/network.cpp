#include "model/network.h"

#include <fmt/format.h>

#include <charconv>

namespace model {

namespace {

/// The number that a text of exactly so many digits is; -1 for anything else.
int digits(std::string_view text, std::size_t count)
{
    int value = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = text.size() == count && failure == std::errc{} && end == text.data() + text.size();
    return isWhole ? value : -1;
}

} // namespace

std::optional<Moment> parseMoment(std::string_view text)
{
    constexpr std::size_t kYear = 4;
    if (text.size() == kYear) {
        const int year = digits(text, kYear);
        return year > 0 ? std::optional(Moment{year, 0, 0}) : std::nullopt;
    }
    const auto date = base::parseDate(text);
    if (!date) {
        return std::nullopt;
    }
    return Moment{date->year, date->month, date->day};
}

std::string momentText(const Moment& moment)
{
    if (moment.month == 0) {
        return fmt::format("{:04}", moment.year);
    }
    return moment.day == 0 ? fmt::format("{:04}-{:02}", moment.year, moment.month)
                           : fmt::format("{:04}-{:02}-{:02}", moment.year, moment.month, moment.day);
}

int firstMonth(const Moment& moment)
{
    return moment.year * 12 + (moment.month == 0 ? 0 : moment.month - 1);
}

std::string_view nameOf(const Network& network, base::Language language)
{
    return language == base::Language::French ? network.nameFr : network.nameEn;
}

std::string_view textOf(const Network& network, base::Language language)
{
    return language == base::Language::French ? network.textFr : network.textEn;
}

std::string_view roleOf(const NetworkNode& node, base::Language language)
{
    return language == base::Language::French ? node.roleFr : node.roleEn;
}

std::string_view labelOf(const NetworkEvent& event, base::Language language)
{
    return language == base::Language::French ? event.labelFr : event.labelEn;
}

bool isAbroad(const NetworkNode& node)
{
    return !node.country.empty() && node.country != "FR";
}

} // namespace model
