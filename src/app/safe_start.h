// After two starts in a row that did not live five minutes, a kiosk starts without what anybody brought
// along: a table, boundaries or a tour that bring it down must not leave a black screen for a day.
//
//   SafeStart start(safeStartFile());   once, before anything else is read
//   said = start.begin();               what to say when this start is to be a safe one; empty: it is not
//   start.pass(now);                    after each frame and each wake-up
//   start.ended();                      when the program ends by itself, with whatever code
#pragma once

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
    static constexpr double kLives = 300; ///< seconds: some rounds of the attract loop

    /// `file` counts the starts that have not lived yet. Empty, or not writable: every start is as usual.
    explicit SafeStart(std::filesystem::path file = {}) : file_(std::move(file)) {}

    /// Counts this start. After kFailures that did not live this one is to be safe, and what comes back says
    /// so; else empty.
    std::string begin();
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
