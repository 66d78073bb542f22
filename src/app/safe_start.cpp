#include "app/safe_start.h"

#include "base/file.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <system_error>

namespace app {

namespace {

/// What is no number counts as no failure.
int countIn(const std::filesystem::path& file)
{
    constexpr int kMost = 1'000'000;
    std::ifstream in(file);
    std::string text;
    std::getline(in, text);
    int count = 0;
    std::from_chars(text.data(), text.data() + text.size(), count);
    return std::clamp(count, 0, kMost);
}

} // namespace

std::filesystem::path safeStartFile()
{
    const char* const state = std::getenv("XDG_STATE_HOME");
    const char* const home = std::getenv("HOME");
    const std::filesystem::path folder = state != nullptr && *state == '/' ? std::filesystem::path(state)
                                         : home != nullptr && *home == '/'
                                             ? std::filesystem::path(home) / ".local" / "state"
                                             : std::filesystem::path();
    return folder.empty() ? folder : folder / "cartovid" / "kiosk-starts";
}

std::string SafeStart::begin()
{
    if (file_.empty()) {
        return {};
    }
    const int failures = countIn(file_);
    std::error_code ignored;
    std::filesystem::create_directories(file_.parent_path(), ignored);
    isCounting_ = base::writeAtomically(file_, fmt::format("{}\n", failures + 1)).ok();
    return failures < kFailures
               ? std::string()
               : fmt::format("safe start: the last {} did not live {:.0f} s, so this one shows what cartovid "
                             "ships, without the configuration's tour, data, regions and report, and without "
                             "the options of the command line",
                             failures, kLives);
}

void SafeStart::pass(double now)
{
    since_ = since_.value_or(now);
    if (isCounting_ && now >= *since_ + kLives) {
        forget();
    }
}

void SafeStart::forget()
{
    if (!std::exchange(isCounting_, false)) {
        return;
    }
    std::error_code ignored;
    std::filesystem::remove(file_, ignored);
}

} // namespace app
