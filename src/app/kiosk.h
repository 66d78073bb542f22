// The kiosk in the viewer: asks KioskHost about all that reaches the window, carries out what it answers, and
// knows what is to be drawn. The viewer only calls it.
#pragma once

#include "app/fair_report.h"
#include "app/heartbeat.h"
#include "app/input_guard.h"
#include "app/kiosk_log.h"
#include "app/kiosk_setup.h"
#include "app/stage.h"
#include "app/toolkit.h"
#include "app/window.h"
#include "session/history.h"
#include "session/kiosk_host.h"
#include "session/row_change.h"
#include "ui/desk.h"

#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <vector>

namespace app {

/// Why the program leaves with exit code 3 after it has drawn.
inline constexpr const char* kDriverReset =
    "The graphics driver was reset and took the picture with it; start cartovid again.";

class Kiosk : public InputGuard {
public:
    /// What the kiosk changes of the viewer. `now`: seconds, as for session::tick().
    struct Ground {
        Stage& stage;
        session::State& state;
        session::History& history;
        Toolkit& toolkit;
        std::function<double()> now;
    };

    /// `state` is what every visit begins with.
    Kiosk(KioskSetup setup, Ground ground);

    /// On the monitor of the configuration, also after one has come or gone.
    void fillScreen(Window& window);
    [[nodiscard]] bool fillsScreen(const Window& window) const
    {
        return window.fillsMonitor(setup_.config.monitor);
    }
    /// How large things are on it; each frame.
    void measureScreen(const Window& window);

    bool admitsPress(int button, base::Vec2 at, base::Vec2 window) override;
    void drags() override;
    bool admitsWheel() override;
    bool admitsPinch() override;
    bool admitsKey(const session::KeyStroke& stroke) override;
    bool admitsSign(unsigned int codePoint) override;
    bool admitsDrop() override;
    bool admitsClose() override;

    /// Lets time pass and tells the supervisor so; true when something that is drawn has changed.
    bool attend();
    /// Seconds until attend() has something to do.
    [[nodiscard]] double wakesIn() const;
    /// Seconds that the next frame is to wait: at rest 30 a second are enough.
    [[nodiscard]] double holdsBack(double now, double lastFrame) const;

    /// Pixels a design pixel: of the panels, and of the map, which needs its room for the land.
    [[nodiscard]] float scale() const;
    [[nodiscard]] float mapScale() const { return sizes_.map; }
    [[nodiscard]] float strip() const { return ui::kioskStrip(sizes_.pxPerMm); }
    /// As it is to be drawn now.
    const ui::KioskFace& face();
    /// Where the panels lay in this frame.
    void lay(const ui::Desk& desk)
    {
        call_ = ui::callPlace(desk);
        hasDrawn_ = true;
    }

    /// What of it may be performed.
    std::vector<session::Command> admit(std::vector<session::Command> asked);
    /// Whether the report wants to know how many rows there are since.
    [[nodiscard]] bool counts(const session::State& before) const
    {
        return fair_ && !(before.selection == ground_.state.selection);
    }
    /// It has been: for the report.
    void note(const session::Command& command, const session::State& before);
    /// What was pressed on the kiosk's own buttons in this frame; true when something has changed.
    bool takeAsks();
    [[nodiscard]] bool wantsToQuit() const { return quits_; }

    /// The table has been read again: the start and the loop are of it from now on.
    void follow(const session::RowChange& change);
    /// For the log.
    void say(const std::string& what) { log_.say(what); }

    /// Says what was refused, saves the report: before the program leaves. `lost`: because the graphics
    /// driver was reset, which counts as a start that failed.
    void finish(bool lost);

private:
    [[nodiscard]] session::KioskFacts facts() const;
    [[nodiscard]] std::int64_t nowMs() const;
    bool admitsTurn(session::RawInput input);
    void carry(session::HostEffects effects);
    void pressPin(session::PinKey key);
    void startOver();
    void passFair();

    KioskSetup setup_;
    Ground ground_;
    Heartbeat heartbeat_ = Heartbeat::fromEnvironment();
    KioskLog log_;
    session::State start_;
    session::AttractLoop loop_;
    session::KioskHost host_;
    KioskSizes sizes_;
    int width_ = 0;
    int height_ = 0;
    ui::KioskFace face_;
    base::Rect call_;
    std::optional<std::future<bool>> answer_; ///< to a PIN
    std::unique_ptr<FairKeeper> fair_;        ///< when the configuration asks for it
    session::KioskClock fairClock_;
    std::string fairProblem_; ///< said already
    bool changed_ = true;
    bool hasDrawn_ = false; ///< a frame: from then on it is alive
    bool quits_ = false;
};

} // namespace app
