// After two starts in a row that did not live a minute, a kiosk starts without what it was told to show:
// a table, boundaries or a tour that bring it down must not leave a black screen for a day.
//
//   SafeStart start(safeStartFile());        once, before the configuration is used
//   config problems += start.begin(config);  what was left out, to be said; empty: nothing
//   start.pass(now);                         after each frame and each wake-up
//   start.ended();                           when the program ends as it was asked to
#pragma once

#include "app/kiosk_config.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace app {

/// In $XDG_STATE_HOME or ~/.local/state; empty where there is neither.
std::filesystem::path safeStartFile();

class SafeStart {
public:
    static constexpr int kFailures = 2;
    static constexpr double kLives = 60; ///< seconds

    /// `file` counts the starts that have not lived yet. Empty, or not writable: every start is as usual.
    explicit SafeStart(std::filesystem::path file) : file_(std::move(file)) {}

    /// Counts this start. After kFailures that did not live, takes tour, data and regions out of `config` and
    /// returns what to say of it; else empty.
    std::string begin(KioskConfig& config);
    /// `now`: seconds on a clock that only goes forwards. After kLives the count begins anew; a safe start
    /// that lives makes the next one try everything again.
    void pass(double now);
    void ended() { forget(); }

private:
    void forget();

    std::filesystem::path file_;
    std::optional<double> since_;
    bool isCounting_ = false;
};

} // namespace app
