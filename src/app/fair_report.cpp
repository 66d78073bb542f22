#include "app/fair_report.h"

#include "app/fair_page.h"
#include "base/date.h"
#include "base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <system_error>
#include <utility>

namespace app {

namespace {

using nlohmann::ordered_json;

constexpr std::string_view kFormat = "cartovid-fair-day";
constexpr int kVersion = 1;
constexpr std::uint64_t kMostBytes = 1U << 20U;

base::Error notRead(std::string_view why)
{
    return {fmt::format("these are no counters of a day: {}", why), base::Exit::Data};
}

/// A whole number of JSON from 0 to `most`.
template<class T>
std::optional<T> counted(const ordered_json& json, const char* key, T most = std::numeric_limits<T>::max())
{
    const auto found = json.find(key);
    if (found == json.end() || !found->is_number_unsigned() ||
        found->get<std::uint64_t>() > static_cast<std::uint64_t>(most)) {
        return std::nullopt;
    }
    return found->get<T>();
}

} // namespace

std::string writeFairDay(const session::FairDay& day)
{
    ordered_json json;
    json["format"] = kFormat;
    json["version"] = kVersion;
    json["day"] = base::isoDate(base::dateOfDay(day.day));
    json["visits"] = day.visits;
    json["usedMs"] = day.usedMs;
    json["byHour"] = day.byHour;
    json["categories"] = ordered_json::object();
    for (const auto& [code, use] : day.categories) {
        json["categories"][code] = {{"chosen", use.chosen}, {"cards", use.cards}};
    }
    json["emptySearches"] = day.emptySearches;
    return json.dump(1, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

base::Result<session::FairDay> readFairDay(std::string_view text)
{
    const ordered_json json = ordered_json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", ordered_json()) != kFormat) {
        return notRead("no such file");
    }
    if (json.value("version", ordered_json()) != kVersion) {
        return notRead("of another version");
    }
    session::FairDay day;
    const auto date = json.contains("day") && json["day"].is_string()
                          ? base::parseDate(json["day"].get<std::string>())
                          : std::nullopt;
    const auto visits = counted<int>(json, "visits");
    const auto used = counted<std::int64_t>(json, "usedMs");
    const auto searches = counted<int>(json, "emptySearches");
    if (!date || !date->hasDay() || !visits || !used || !searches || !json.contains("byHour") ||
        !json["byHour"].is_array() || json["byHour"].size() != day.byHour.size() ||
        !json.contains("categories") || !json["categories"].is_object()) {
        return notRead("a number is missing or wrong");
    }
    day.day = base::firstDay(*date);
    day.visits = *visits;
    day.usedMs = *used;
    day.emptySearches = *searches;
    for (std::size_t i = 0; i < day.byHour.size(); ++i) {
        const auto hour = counted<int>(ordered_json{{"n", json["byHour"][i]}}, "n");
        if (!hour) {
            return notRead("an hour is wrong");
        }
        day.byHour[i] = *hour;
    }
    for (const auto& [code, use] : json["categories"].items()) {
        const auto chosen = use.is_object() ? counted<int>(use, "chosen") : std::nullopt;
        const auto cards = use.is_object() ? counted<int>(use, "cards") : std::nullopt;
        if (!chosen || !cards) {
            return notRead("a category is wrong");
        }
        day.categories[code] = {*chosen, *cards};
    }
    return day;
}

session::LocalTime localTime(std::int64_t seconds)
{
    const auto time = static_cast<std::time_t>(seconds);
    std::tm local{};
    if (::localtime_r(&time, &local) == nullptr) {
        return {};
    }
    return {base::firstDay({static_cast<std::int16_t>(std::clamp(local.tm_year + 1900, 1, 9999)),
                            static_cast<std::uint8_t>(local.tm_mon + 1),
                            static_cast<std::uint8_t>(local.tm_mday)}),
            local.tm_hour, local.tm_min};
}

FairKeeper::FairKeeper(std::filesystem::path folder, session::LocalTime now)
    : folder_(std::move(folder)), counter_(opened(now.day)), saved_(counter_.day())
{
}

std::filesystem::path FairKeeper::path(int day, std::string_view ending) const
{
    return folder_ / fmt::format("cartovid-{}{}", base::isoDate(base::dateOfDay(day)), ending);
}

session::FairDay FairKeeper::opened(int day)
{
    session::FairDay nothing;
    nothing.day = day;
    const std::filesystem::path file = path(day, ".json");
    std::error_code ignored;
    if (!std::filesystem::exists(file, ignored)) {
        return nothing;
    }
    const auto text = base::readFile(file, kMostBytes);
    const auto read = text ? readFairDay(text.value()) : base::Result<session::FairDay>(text.error());
    if (read && read.value().day == day) {
        return read.value();
    }
    const std::filesystem::path aside = path(day, ".json.unread");
    std::filesystem::rename(file, aside, ignored);
    remark_ = fmt::format("{}: {}; it is kept as {}", file.string(),
                          read ? "it is of another day" : read.error().message, aside.filename().string());
    return nothing;
}

base::Status FairKeeper::save(const model::Dataset& data)
{
    unsavedMs_ = 0;
    const session::FairDay& day = counter_.day();
    if (day == saved_) {
        return base::Ok{};
    }
    std::error_code ignored;
    std::filesystem::create_directories(folder_, ignored);
    if (base::Status written = base::writeAtomically(path(day.day, ".json"), writeFairDay(day)); !written) {
        return written;
    }
    if (base::Status written = base::writeAtomically(path(day.day, ".html"), fairPage(day, data)); !written) {
        return written;
    }
    saved_ = day;
    return base::Ok{};
}

base::Status FairKeeper::pass(std::int64_t elapsedMs, session::LocalTime now, const model::Dataset& data)
{
    counter_.pass(elapsedMs);
    unsavedMs_ += std::clamp<std::int64_t>(elapsedMs, 0, kSaveMs);
    if (counter_.isOver(now)) {
        base::Status last = save(data);
        counter_.turnTo(opened(now.day));
        saved_ = counter_.day();
        return last;
    }
    return unsavedMs_ >= kSaveMs ? save(data) : base::Ok{};
}

} // namespace app
