// Keeps the tour in hand on the disk: opens and saves tours, and saves by itself what was put together, a
// moment after the last change and before anything else is opened or the window goes.
#pragma once

#include "app/stage.h"
#include "session/history.h"
#include "ui/frame.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace app {

class TourKeeper {
public:
    TourKeeper(Stage& stage, session::State& state) : stage_(stage), state_(state) {}

    /// Seconds of rest after the last change until it is saved.
    static constexpr double kRest = 1.5;

    /// Carries out OpenTour and SaveTour; false for any other command. `now`: seconds.
    bool run(const session::Command& command, session::History& history, double now);

    /// Once a frame: saves a changed tour after its rest. True when there is something to be read now.
    bool rest(double now);
    /// Seconds until rest() has something to do; nothing while all is saved.
    [[nodiscard]] std::optional<double> wakesIn(double now) const;

    /// Saves what is not saved. False when that fails, which the notice then says; asked again, it
    /// lets go.
    bool mayClose();

    /// The composed tours, then saved ones, the newest first.
    [[nodiscard]] std::vector<ui::SavedItem> tours() const;

private:
    base::Status save();
    /// What goes wrong with saving, in the window's language.
    void sayFailed(const base::Error& error);
    /// The file as it is on the disk is what it was when it was opened or written here.
    [[nodiscard]] bool isOurs(const std::filesystem::path& path) const;
    void remember(const std::string& path);
    void open(const std::string& nameOrPath, session::History& history, double now);
    [[nodiscard]] bool isDirty() const;

    Stage& stage_;
    session::State& state_;
    session::Tour seen_; ///< as of the last frame
    std::string known_;  ///< the file in hand …
    std::string sum_;    ///< … and its checksum when it was opened or written here
    std::optional<double> changedAt_;
    bool failed_ = false; ///< the last attempt: not tried again before the next change
    bool letsGo_ = false; ///< the user has been told once that closing loses the tour
};

/// True for a file that says it is a tour, of whatever version.
bool isTourFile(const std::filesystem::path& path);

} // namespace app
