// The report of a day at a fair: one page to print, and the counters behind it, beside each other in a
// folder. Both are written anew once a minute, each atomically, so that a kill loses a minute at most.
#pragma once

#include "base/result.h"
#include "model/dataset.h"
#include "session/fair_day.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace app {

/// The counters as JSON: {"format": "cartovid-fair-day", "version": 1, "day": "2026-11-23", …}. The same
/// counters give the same bytes.
std::string writeFairDay(const session::FairDay& day);
/// Errors: no JSON, something else, a newer version, numbers that are none or negative.
base::Result<session::FairDay> readFairDay(std::string_view text);

/// The local day and hour; `seconds` since 1970, as std::time gives them.
session::LocalTime localTime(std::int64_t seconds);

/// Keeps the counters of a kiosk on the disk.
class FairKeeper {
public:
    static constexpr std::int64_t kSaveMs = 60'000;

    /// Goes on with what the folder has of today. A file that cannot be read is kept under another name.
    FairKeeper(std::filesystem::path folder, session::LocalTime now);

    session::FairCounter& counter() { return counter_; }
    [[nodiscard]] const session::FairDay& day() const { return counter_.day(); }

    /// Time passes: counts, saves once a minute when something has changed, turns to another day at midnight.
    /// Errors (a full disk, a folder that is gone) name the file; counting goes on.
    base::Status pass(std::int64_t elapsedMs, session::LocalTime now, const model::Dataset& data);
    /// Saves now: before the program leaves.
    base::Status save(const model::Dataset& data);
    /// What opening the folder found, for the log; empty when all was well.
    [[nodiscard]] const std::string& remark() const { return remark_; }

private:
    session::FairDay opened(int day);
    [[nodiscard]] std::filesystem::path path(int day, std::string_view ending) const;

    std::filesystem::path folder_;
    std::string remark_;
    session::FairCounter counter_;
    session::FairDay saved_;
    std::int64_t unsavedMs_ = 0;
};

} // namespace app
